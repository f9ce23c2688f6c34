//! Classes over three years, one after the other, each of people of its state.

use domain::cohort::{Backing, Cohort, Place, Plan, Spoken, Standing};
use domain::course::Clearance;
use domain::enrolment::Presence;
use domain::id::{CohortId, VenueId};
use domain::language::Bilingual;
use domain::scale::ScaleRefusal;
use domain::time::At;
use domain::venue::{Connectivity, Facts, Power, Venue};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use uuid::Uuid;

use super::name::PLACES;
use super::staff::OfState;
use super::{CLASSES, World};
use crate::row::{attendance, cohort, cohort_trainer, enrolment, intake, intake_line, session};
use crate::{Db, Result};

/// How long classes have been held, in days, and how many days ago the last one began. What follows a class takes a week.
const YEARS: i32 = 3 * 365;
const LAST: i32 = 14;
/// People in a class.
const FEWEST: usize = 15;
const MOST: usize = 45;

/// A class, and what its places need to know of it.
pub struct Class {
    pub cohort: Cohort,
    /// The place of its course among those that are taught.
    pub course: usize,
    pub staff: OfState,
    pub halves: Vec<(Uuid, At)>,
}

/// Somebody's place in it.
pub struct Seat {
    pub row: enrolment::Model,
    /// The place of the person in the list of people.
    pub person: usize,
    /// The place of this place among all.
    pub number: usize,
    /// How many half-days they were there.
    pub present: usize,
}

impl World<'_> {
    /// The day on which people are taken into the register.
    pub(super) fn first_day(&self) -> Date {
        self.at.date().saturating_sub((YEARS + LAST + 7).days())
    }

    pub(super) async fn hold_classes(&mut self, db: &Db) -> Result<(), ScaleRefusal> {
        let mut waiting: Vec<Vec<usize>> = vec![vec![]; self.country.reference.states.len()];
        for (n, person) in self.people.iter().enumerate() {
            waiting[person.state].push(n);
        }
        self.find_venues();
        let mut turn = vec![0; waiting.len()];
        let expected = self.size.enrolments.div_ceil((FEWEST + MOST) / 2).max(1);
        while self.seeded.enrolments < self.size.enrolments {
            let state = self.people[self.dice.below(self.people.len())].state;
            let left = self.size.enrolments - self.seeded.enrolments;
            let size = self.dice.between(FEWEST, MOST).min(left).min(waiting[state].len());
            // Everybody of a state has a turn before anybody has another.
            let from = turn[state];
            let members: Vec<usize> = (from..from + size).map(|n| waiting[state][n % waiting[state].len()]).collect();
            turn[state] = (from + size) % waiting[state].len();
            let day =
                YEARS - (self.seeded.classes.min(expected - 1) as i64 * i64::from(YEARS) / expected as i64) as i32;
            self.hold_class(state, &members, self.at.date().saturating_sub((LAST + day).days()));
            if self.rows.cohorts.len() == CLASSES {
                self.rows.write(db).await?;
            }
        }
        self.rows.write(db).await
    }

    /// The same houses in every state, each with power and a network of its own.
    fn find_venues(&mut self) {
        let first_day = At::start_of(self.first_day());
        for state in &self.country.reference.states {
            let of_state = PLACES.map(|(en, ar)| Venue {
                id: VenueId(self.dice.id(first_day)),
                facts: Facts {
                    power: *self.dice.one_of(&Power::ALL),
                    connectivity: *self.dice.one_of(&Connectivity::ALL),
                    ..Facts::called(&Bilingual::new(en, ar), &state.code)
                },
                is_closed: false,
            });
            self.rows.venues.extend(of_state.iter().map(|venue| crate::venue::row(venue.id, &venue.facts)));
            self.venues.push(of_state.into());
        }
    }

    fn hold_class(&mut self, state: usize, members: &[usize], about: Date) {
        let class = self.open(state, about);
        let enrolled = At::start_of(class.cohort.begins).plus_minutes(7 * 60);
        let by = class.staff.coordinator.0;
        let id = self.dice.id(enrolled);
        let cohort_id = class.cohort.id.0;
        let joined = intake::Model {
            id,
            cohort_id: Some(cohort_id),
            taken_at: enrolled.0,
            taken_by: by,
            undone_at: None,
            undone_by: None,
        };
        self.rows.intakes.push(joined);
        for person in members {
            let invented = &self.people[*person];
            let row = enrolment::Model {
                id: self.dice.id(enrolled),
                cohort_id,
                person_id: invented.id,
                rank: invented.rank.clone(),
                enrolled_at: enrolled.0,
                enrolled_by: by,
                seal: self.dice.key(),
                withdrawn_at: None,
                withdrawn_for: String::new(),
            };
            let line = intake_line::Model {
                intake_id: id,
                person_id: row.person_id,
                enrolment_id: Some(row.id),
                is_new: false,
                rank_since: None,
                rank_noted: None,
                rank_before: None,
                rank_own: None,
            };
            self.rows.intake_lines.push(line);
            self.rows.enrolments.push(row.clone());
            let present = self.attend(&class, row.id);
            let seat = Seat { row, person: *person, number: self.seeded.enrolments, present };
            self.seeded.enrolments += 1;
            self.learn(&class, &seat);
        }
        self.seeded.classes += 1;
    }

    /// Opens a class of two or three days in the week of a day.
    fn open(&mut self, state: usize, about: Date) -> Class {
        let monday = about.saturating_sub(i32::from(about.weekday().to_monday_zero_offset()).days());
        let begins = monday.saturating_add((self.dice.below(3) as i32).days());
        debug_assert_ne!(begins.weekday(), Weekday::Sunday);
        let ends = begins.saturating_add((self.dice.between(1, 2) as i32).days());
        let course = self.dice.below(self.material.len());
        let staff = self.staff.of_states[state];
        let opened = At::start_of(begins.saturating_sub(3.days())).plus_minutes(9 * 60);
        let edition = &self.material[course].edition;
        let venue = self.dice.one_of(&self.venues[state]).clone();
        let row = cohort::Model {
            id: self.dice.id(opened),
            course_id: edition.course.0,
            major: edition.version.major as i32,
            place: venue.facts.name.en.clone(),
            place_ar: venue.facts.name.ar.clone(),
            venue_id: Some(venue.id.0),
            state: venue.facts.state.clone(),
            begins: begins.to_string(),
            ends: ends.to_string(),
            language: self.dice.one_of(&Spoken::ALL).code().to_owned(),
            opened_at: opened.0,
            opened_by: staff.coordinator.0,
            clearance: Clearance::Outside.code().to_owned(),
            clearance_reference: String::new(),
            suspended_for: None,
            funding: String::new(),
            partners: String::new(),
            objectives: String::new(),
        };
        let cohort = Cohort {
            id: CohortId(row.id),
            course: edition.course,
            course_code: edition.code.clone(),
            major: edition.version.major,
            place: venue.facts.name.clone(),
            state: row.state.clone(),
            begins,
            ends,
            spoken: Spoken::from_code(&row.language).unwrap_or(Spoken::English),
            standing: Standing::new(Clearance::Outside),
            backing: Backing::default(),
        };
        self.rows.cohorts.push(row);
        self.rows.trainers.push(cohort_trainer::Model {
            cohort_id: cohort.id.0,
            person_id: staff.trainer.0,
            assigned_at: opened.0,
            assigned_by: staff.coordinator.0,
        });
        let plan =
            Plan { place: Place::Known(venue.id), begins, ends, spoken: cohort.spoken, clearance: Clearance::Outside };
        let mut halves = Vec::new();
        for (n, (day, half)) in plan.halves().into_iter().enumerate() {
            let id = self.dice.id(opened);
            self.rows.sessions.push(session::Model {
                id,
                cohort_id: cohort.id.0,
                day: day.to_string(),
                half: half.code().to_owned(),
                topic: String::new(),
                led_by: Some(staff.trainer.0),
                called_off_for: None,
            });
            halves.push((id, At::start_of(day).plus_minutes(if n % 2 == 0 { 9 * 60 } else { 14 * 60 })));
        }
        Class { cohort, course, staff, halves }
    }

    /// Marks who was there: most on every half-day, some not always, few never. Gives how often.
    fn attend(&mut self, class: &Class, enrolment: Uuid) -> usize {
        let often = match self.dice.below(100) {
            0..90 => 97,
            90..97 => 60,
            _ => 0,
        };
        let mut present = 0;
        for (session, at) in &class.halves {
            let presence = match (self.dice.percent(often), self.dice.percent(10)) {
                (true, true) => Presence::Late,
                (true, false) => Presence::Present,
                (false, true) => Presence::Excused,
                (false, false) => Presence::Absent,
            };
            present += usize::from(presence.was_there());
            self.rows.attendances.push(attendance::Model {
                session_id: *session,
                enrolment_id: enrolment,
                presence: presence.code().to_owned(),
                marked_at: at.0,
                marked_by: class.staff.trainer.0,
            });
        }
        present
    }
}
