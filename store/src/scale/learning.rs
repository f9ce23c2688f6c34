//! What people do in a class: lessons, tests, the practical.

use domain::attempt::{Mode, receipt};
use domain::enrolment::Finding;
use domain::progress::lesson_key;
use domain::rubric::Marks;
use domain::test::{Blueprint, History, TestKind, draw};
use domain::time::At;

use super::chance::Dice;
use super::class::{Class, Seat};
use super::{Taught, World};
use crate::course::Edition;
use crate::row::{assessment, attempt, check_answer, coaching, lesson_read, practical};
use crate::to_json;

/// How many sheets are drawn of each test. Everybody has one of them.
const SHEETS: usize = 50;

/// A course, as it is kept in rows.
pub struct Material {
    /// Its place among the courses of the country.
    pub taught: usize,
    pub edition: Edition,
    pre: Test,
    last: Test,
    /// A knowledge check, its answer, the order of its answers.
    checks: Vec<(String, String, String)>,
    /// The lessons without any.
    lessons: Vec<String>,
    /// Half-days of a hundred that somebody has to be there.
    attendance: usize,
    rubric: Option<(Marks, Marks)>,
}

struct Test {
    blueprint: Blueprint,
    sheets: Vec<String>,
}

impl Test {
    fn of(taught: &Taught<'_>, kind: TestKind, dice: &mut Dice) -> Option<Self> {
        let blueprint = taught.course.blueprint(kind)?.clone();
        let bank = taught.course.bank(&blueprint);
        let sheet = |_| draw(&blueprint, &bank, &History::default(), &mut |below| dice.below(below)).ok();
        let sheets: Option<Vec<_>> = (0..SHEETS).map(sheet).collect();
        let sheets = sheets?.iter().map(to_json).collect();
        Some(Self { blueprint, sheets })
    }
}

impl Material {
    /// `None` for a course without both tests.
    pub fn of((place, taught): (usize, &Taught<'_>), dice: &mut Dice) -> Option<Self> {
        let (pre, last) = (Test::of(taught, TestKind::Pre, dice)?, Test::of(taught, TestKind::Final, dice)?);
        let course = taught.course;
        let unchecked = course.lessons().filter(|(_, lesson)| lesson.checks.is_empty());
        let rubric = course.rubric.as_ref().map(|rubric| {
            let all = |level: Option<&domain::rubric::Level>| {
                let level = level.map(|level| level.id.clone()).unwrap_or_default();
                Marks(rubric.lines.iter().map(|line| (line.id.clone(), level.clone())).collect())
            };
            (all(rubric.levels.first()), all(rubric.levels.last()))
        });
        Some(Self {
            taught: place,
            edition: taught.edition.clone(),
            pre,
            last,
            checks: taught
                .checks
                .iter()
                .map(|(question, given, shown)| (question.clone(), to_json(given), to_json(shown)))
                .collect(),
            lessons: unchecked.map(|(module, lesson)| lesson_key(&module.slug, &lesson.slug)).collect(),
            attendance: course.completion.attendance.map_or(0, usize::from),
            rubric,
        })
    }
}

impl World<'_> {
    /// Everything that one person does in a class; who completes it is certified.
    pub(super) fn learn(&mut self, class: &Class, seat: &Seat) {
        let has_learnt = self.read_lessons(class, seat);
        let has_passed = self.sit_tests(class, seat);
        let is_competent = seat.present > 0 && self.show_practical(class, seat);
        let needed = (class.halves.len() * self.material[class.course].attendance).div_ceil(100);
        if has_learnt && has_passed && is_competent && seat.present >= needed && self.dice.percent(97) {
            self.certify(class, seat);
        }
    }

    /// Lessons are read once, whatever the class. Few never do.
    fn read_lessons(&mut self, class: &Class, seat: &Seat) -> bool {
        if self.learnt.contains(&(seat.person, class.course)) {
            return true;
        }
        if seat.present == 0 || !self.dice.percent(90) {
            return false;
        }
        self.learnt.insert((seat.person, class.course));
        let material = &self.material[class.course];
        let (person_id, course_id) = (seat.row.person_id, material.edition.course.0);
        let at = class.halves[0].1;
        self.rows.lessons.extend(material.lessons.iter().map(|lesson| lesson_read::Model {
            person_id,
            course_id,
            lesson: lesson.clone(),
            read_at: at.0,
        }));
        self.rows.checks.extend(material.checks.iter().map(|(question, given, shown)| check_answer::Model {
            person_id,
            course_id,
            question: question.clone(),
            given: given.clone(),
            shown: shown.clone(),
            tries: 1,
            answered_at: at.0,
            journal: None,
            sequence: None,
        }));
        true
    }

    /// The pre-test first, then the final until it is passed. Gives whether it is.
    fn sit_tests(&mut self, class: &Class, seat: &Seat) -> bool {
        let sittings = self.size.attempts_at(seat.number);
        let mut has_passed = false;
        for n in 0..sittings {
            if n == 0 {
                self.sit(class, seat, (TestKind::Pre, 1), (30, 60), class.halves[0].1);
                continue;
            }
            let is_last = n + 1 == sittings;
            let began = At::start_of(class.cohort.ends).plus_minutes(13 * 60 + n as u32 * 180);
            self.coach(class, seat, n, began);
            has_passed = is_last && self.dice.percent(85);
            let percent = if has_passed { (75, 100) } else { (30, 60) };
            self.sit(class, seat, (TestKind::Final, n), percent, began);
        }
        has_passed
    }

    /// Opens one more attempt where all are used.
    fn coach(&mut self, class: &Class, seat: &Seat, ordinal: usize, began: At) {
        let allowed = self.material[class.course].last.blueprint.attempts;
        if allowed.is_none_or(|allowed| ordinal <= allowed as usize) {
            return;
        }
        let at = At(began.0 - 30 * 60_000);
        self.rows.coachings.push(coaching::Model {
            id: self.dice.id(at),
            enrolment_id: seat.row.id,
            note: "Read the lessons again together".into(),
            coached_at: at.0,
            coached_by: class.staff.trainer.0,
        });
    }

    fn sit(
        &mut self,
        class: &Class,
        seat: &Seat,
        (kind, ordinal): (TestKind, usize),
        (least, most): (usize, usize),
        began: At,
    ) {
        let material = &self.material[class.course];
        let test = if kind == TestKind::Pre { &material.pre } else { &material.last };
        let edition = material.edition.id;
        let (questions, sheet) = (test.blueprint.length(), self.dice.one_of(&test.sheets).clone());
        let mode = if self.dice.percent(10) { Mode::Oral } else { Mode::Screen };
        let closes = mode.closes_at(&test.blueprint, began);
        let right = (questions * self.dice.between(least, most)).div_ceil(100);
        let took = self.dice.between(5, test.blueprint.minutes.map_or(30, |minutes| minutes.max(6) as usize - 1));
        let receipt = loop {
            let receipt = receipt(&mut |below| self.dice.below(below));
            if self.receipts.insert(receipt.clone()) {
                break receipt;
            }
        };
        self.rows.attempts.push(attempt::Model {
            id: self.dice.id(began),
            person_id: seat.row.person_id,
            enrolment_id: seat.row.id,
            test: kind.code().to_owned(),
            ordinal: ordinal as i32,
            edition_id: edition.0,
            sheet,
            began_at: began.0,
            closes_at: closes.map(|closes| closes.0),
            submitted_at: Some(began.plus_minutes(took as u32).0),
            earned: Some(right as i32 * 100),
            points: Some(questions as i32 * 100),
            redlines_missed: Some(0),
            seal: (!mode.is_conducted()).then(|| self.dice.key()),
            receipt: Some(receipt),
            mode: mode.code().to_owned(),
            conductor_id: mode.is_conducted().then_some(class.staff.trainer.0),
        });
        self.seeded.attempts += 1;
    }

    /// By the rubric of the course, or the bare finding where there is none.
    fn show_practical(&mut self, class: &Class, seat: &Seat) -> bool {
        let is_competent = self.dice.percent(92);
        let finding = if is_competent { Finding::Competent } else { Finding::NotYet };
        let at = At::start_of(class.cohort.ends).plus_minutes(11 * 60);
        let (id, by) = (self.dice.id(at), class.staff.trainer.0);
        let material = &self.material[class.course];
        let Some((least, most)) = &material.rubric else {
            let finding = finding.code().to_owned();
            let row = practical::Model { id, enrolment_id: seat.row.id, finding, marked_at: at.0, marked_by: by };
            self.rows.practicals.push(row);
            return is_competent;
        };
        self.rows.assessments.push(assessment::Model {
            id,
            enrolment_id: seat.row.id,
            ordinal: 1,
            edition_id: material.edition.id.0,
            voice: domain::assessment::Voice::Own.code().to_owned(),
            marks: to_json(if is_competent { most } else { least }),
            finding: finding.code().to_owned(),
            note: if is_competent { String::new() } else { "Practise with a colleague, then again".into() },
            assessed_at: at.0,
            assessed_by: by,
        });
        is_competent
    }
}
