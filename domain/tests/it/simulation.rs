//! Classes of people who do not exist, with questions whose faults are known.
//!
//! Each person has a knowledge and each question a difficulty, both in logits. The chance of a right answer is Rasch's,
//! or, with guessing and unequal slopes, that of the three-parameter model. All numbers are drawn from one seed.

use domain::analysis::{Response, Sitting};
use domain::language::Language;
use domain::mark::Mark;

/// How many questions the bank holds, and how many of them a sheet.
pub const BANK: usize = 60;
pub const SHEET: usize = 24;

/// What a simulated class is like.
#[derive(Clone, Copy)]
pub struct Design {
    /// Half of them read English, half Arabic.
    pub people: usize,
    /// By how many logits those who read Arabic know less on average.
    pub gap: f64,
    /// How many questions, from the first, are harder in Arabic by [`MISTRANSLATED`].
    pub planted: usize,
    /// How many questions, from the last, have a key that names a wrong answer.
    pub miskeyed: usize,
    /// How often somebody who does not know guesses right; 0 is Rasch's model.
    pub guessing: f64,
    /// The deviation of the logarithm of the slopes; 0 is Rasch's model.
    pub slopes: f64,
}

/// By how many logits a planted question is harder in Arabic.
pub const MISTRANSLATED: f64 = 1.5;

/// The mean difficulty: people have about 70 % right, as in a final test.
const MEAN_DIFFICULTY: f64 = -1.0;

/// How many answers a question has.
const ANSWERS: usize = 4;

/// Where the right one stands in the source, and what a wrong key names.
pub const RIGHT: usize = 0;
const WRONG: usize = 1;

pub fn ids() -> Vec<String> {
    (0..BANK).map(|n| format!("q{n:02}")).collect()
}

/// Draws a class, its bank and its sittings.
pub fn class<'a>(ids: &'a [String], design: &Design, seed: u64) -> Vec<Sitting<'a>> {
    let mut dice = Dice(seed);
    let difficulties: Vec<f64> = ids.iter().map(|_| MEAN_DIFFICULTY + dice.normal()).collect();
    let slopes: Vec<f64> = ids.iter().map(|_| (design.slopes * dice.normal()).exp()).collect();
    let sitting = |person: usize| {
        let language = Language::ALL[person % 2];
        let arabic = language == Language::Arabic;
        let knowledge = dice.normal() - if arabic { design.gap } else { 0.0 };
        let responses = dice.sheet().into_iter().map(|question| {
            let harder = if arabic && question < design.planted { MISTRANSLATED } else { 0.0 };
            let distance = slopes[question] * (knowledge - difficulties[question] - harder);
            let chance = design.guessing + (1.0 - design.guessing) / (1.0 + (-distance).exp());
            let picked = if dice.unit() < chance { RIGHT } else { 1 + dice.below(ANSWERS - 1) };
            let key = if question + design.miskeyed < BANK { RIGHT } else { WRONG };
            let mark = if picked == key { Mark::RIGHT } else { Mark::WRONG };
            Response { question: &ids[question], mark, picked: vec![picked], seconds: None }
        });
        Sitting { language: Some(language), responses: responses.collect() }
    };
    (0..design.people).map(sitting).collect()
}

/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014): the same seed, the same class.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.unit() * limit as f64) as usize
    }

    /// Box and Muller.
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// The questions of one sheet.
    fn sheet(&mut self) -> Vec<usize> {
        let mut questions: Vec<usize> = (0..BANK).collect();
        for place in 0..SHEET {
            questions.swap(place, place + self.below(BANK - place));
        }
        questions.truncate(SHEET);
        questions
    }
}
