//! Measures how well the analysis finds a question that is harder in Arabic, or one with a wrong key, and how often it
//! accuses a sound one.
//!
//! `cargo run --release -p domain --example fairness [classes]` prints a table of simulated classes.

#[path = "../tests/it/simulation.rs"]
mod simulation;

use domain::analysis::fairness::{Class, Fairness};
use domain::analysis::quality::Quality;
use domain::analysis::{ItemAnalysis, analyse};
use domain::language::Language;
use simulation::{BANK, Design, RIGHT, SHEET};

const PEOPLE: [usize; 4] = [100, 200, 400, 800];

const CLASSES: u64 = 1000;

fn main() {
    let classes = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(CLASSES);
    let sound = Design { people: 0, gap: 0.0, planted: 0, miskeyed: 0, guessing: 0.0, slopes: 0.0 };
    let designs = [
        ("all sound, equal knowledge", sound),
        ("all sound, Arabic 0.5 lower", Design { gap: 0.5, ..sound }),
        ("one harder, equal knowledge", Design { planted: 1, ..sound }),
        ("one harder, Arabic 0.5 lower", Design { planted: 1, gap: 0.5, ..sound }),
        ("six harder, Arabic 0.5 lower", Design { planted: 6, gap: 0.5, ..sound }),
        ("one harder, 0.5 lower, guessing", Design { planted: 1, gap: 0.5, guessing: 0.2, slopes: 0.3, ..sound }),
        ("one wrong key, equal knowledge", Design { miskeyed: 1, ..sound }),
    ];
    println!("{classes} classes a row; {BANK} questions in the bank, {SHEET} on a sheet.");
    println!("compared: part of the questions for which the languages are compared.");
    println!("found: part of the planted questions that are called harder in Arabic.");
    println!("false: part of the sound questions called harder in either language; courses with at least one.");
    println!("bias: mean delta of the sound questions.");
    println!("class C: found, false and courses by the class alone, without regard to the number of questions.");
    println!(
        "key: part of the wrong keys that are found; sound questions said not to separate or to have a wrong key;"
    );
    println!("courses with at least one.\n");
    println!(
        "{:<32} {:>6} {:>9} {:>6} {:>8} {:>8} {:>7} | {:>23} | {:>21}",
        "class", "people", "compared", "found", "false", "courses", "bias", "class C", "key"
    );
    for (name, design) in designs {
        for people in PEOPLE {
            let design = Design { people, ..design };
            let counts = (0..classes).fold(Counts::default(), |counts, seed| counts.with(measure(&design, seed)));
            println!("{name:<32} {people:>6} {}", counts.row(&design));
        }
    }
}

/// What was counted over some classes.
#[derive(Clone, Copy, Default)]
struct Counts {
    classes: usize,
    compared: usize,
    flagged: Flagged,
    large: Flagged,
    /// Deltas of the sound questions, and how many they are.
    delta: f64,
    deltas: usize,
    /// Wrong keys.
    keys: Flagged,
}

/// Questions that something was said about.
#[derive(Clone, Copy, Default)]
struct Flagged {
    rightly: usize,
    wrongly: usize,
    /// Courses with one that was wrongly said.
    courses: usize,
}

fn measure(design: &Design, seed: u64) -> Counts {
    let ids = simulation::ids();
    let items = analyse(&simulation::class(&ids, design, seed));
    let planted = |item: &ItemAnalysis| ids.iter().take(design.planted).any(|id| *id == item.question);
    let miskeyed = |item: &ItemAnalysis| ids.iter().rev().take(design.miskeyed).any(|id| *id == item.question);
    let sound = items.iter().filter(|item| !planted(item) && !miskeyed(item));
    let deltas = sound.filter_map(|item| item.fairness.comparison()).map(|comparison| comparison.delta);
    Counts {
        classes: 1,
        compared: items.iter().filter(|item| item.fairness.comparison().is_some()).count(),
        flagged: Flagged::of(&items, planted, is_harder_in_arabic, is_harder),
        large: Flagged::of(&items, planted, is_large, is_large),
        delta: deltas.clone().sum(),
        deltas: deltas.count(),
        keys: Flagged::of(&items, miskeyed, has_wrong_key, is_accused),
    }
}

fn is_harder_in_arabic(item: &ItemAnalysis) -> bool {
    matches!(item.fairness, Fairness::Harder { language: Language::Arabic, .. })
}

fn is_harder(item: &ItemAnalysis) -> bool {
    matches!(item.fairness, Fairness::Harder { .. })
}

fn is_large(item: &ItemAnalysis) -> bool {
    item.fairness.comparison().is_some_and(|comparison| comparison.class == Class::C)
}

fn has_wrong_key(item: &ItemAnalysis) -> bool {
    item.quality == Quality::KeyMayBeWrong { answer: RIGHT }
}

fn is_accused(item: &ItemAnalysis) -> bool {
    matches!(item.quality, Quality::DoesNotSeparate | Quality::KeyMayBeWrong { .. })
}

impl Flagged {
    fn of(
        items: &[ItemAnalysis],
        faulty: impl Fn(&ItemAnalysis) -> bool,
        rightly: fn(&ItemAnalysis) -> bool,
        wrongly: fn(&ItemAnalysis) -> bool,
    ) -> Self {
        let wrong = items.iter().filter(|item| !faulty(item) && wrongly(item)).count();
        let right = items.iter().filter(|item| faulty(item) && rightly(item)).count();
        Self { rightly: right, wrongly: wrong, courses: usize::from(wrong > 0) }
    }

    fn with(self, other: Self) -> Self {
        Self {
            rightly: self.rightly + other.rightly,
            wrongly: self.wrongly + other.wrongly,
            courses: self.courses + other.courses,
        }
    }

    /// Parts of the faulty questions, of the sound ones, and of the courses.
    fn rates(self, faulty: usize, classes: usize) -> String {
        let sound = (BANK - faulty) * classes;
        let (right, wrong) = (rate(self.rightly, faulty * classes), rate(self.wrongly, sound));
        format!("{right:>6} {wrong:>8} {:>7}", rate(self.courses, classes))
    }
}

impl Counts {
    fn with(self, other: Self) -> Self {
        Self {
            classes: self.classes + other.classes,
            compared: self.compared + other.compared,
            flagged: self.flagged.with(other.flagged),
            large: self.large.with(other.large),
            delta: self.delta + other.delta,
            deltas: self.deltas + other.deltas,
            keys: self.keys.with(other.keys),
        }
    }

    fn row(self, design: &Design) -> String {
        let compared = rate(self.compared, BANK * self.classes);
        let flagged = self.flagged.rates(design.planted, self.classes);
        let large = self.large.rates(design.planted, self.classes);
        let keys = self.keys.rates(design.miskeyed, self.classes);
        format!("{compared:>9} {flagged} {:>8.3} | {large} | {keys}", self.delta / self.deltas as f64)
    }
}

fn rate(count: usize, of: usize) -> String {
    if of == 0 { "-".to_owned() } else { format!("{:.4}", count as f64 / of as f64) }
}
