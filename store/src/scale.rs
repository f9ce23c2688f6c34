//! A country that does not exist, for rehearsals only: how fast is a page when everybody has been trained?
//!
//! The rows are such as the ordinary writes leave, with three exceptions: one event tells of all of them, no attempt has
//! answers, and no certificate has a paper. Answers would be twenty million rows that no report reads.

mod certificate;
mod chance;
mod class;
mod learning;
mod name;
mod person;
mod rows;
mod staff;

use std::collections::{HashMap, HashSet};

use domain::course::Course;
use domain::event::Event;
use domain::language::Bilingual;
use domain::question::Given;
use domain::reference::Reference;
use domain::scale::{ScaleRefusal, Size};
use domain::time::At;
use domain::venue::Venue;

use self::chance::Dice;
use self::learning::Material;
use self::person::Invented;
use self::rows::Rows;
use self::staff::Staff;
use crate::certificate::Sign;
use crate::course::Edition;
use crate::event::record;
use crate::{Db, Error, Result};

/// What is taught in this country, and who signs its certificates.
pub struct Country<'a> {
    pub courses: Vec<Taught<'a>>,
    pub reference: &'a Reference,
    pub issuer: Bilingual,
    pub issuer_code: &'a str,
    pub sign: Sign<'a>,
    /// Of those who sign in: the coordinators, the trainers, the administrator.
    pub password_hash: String,
    /// Of everybody else.
    pub other_hash: String,
}

pub struct Taught<'a> {
    pub edition: Edition,
    pub course: &'a Course,
    /// What somebody answers to each knowledge check, and the order in which its answers stood.
    pub checks: Vec<(String, Given, Vec<usize>)>,
}

/// What is there now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seeded {
    pub classes: usize,
    pub enrolments: usize,
    pub attempts: usize,
    pub certificates: usize,
    pub revoked: usize,
    /// The sign-in names of those who have the password.
    pub staff: Vec<String>,
}

/// So many classes are written in one transaction.
const CLASSES: usize = 100;
/// So many people are.
const PEOPLE: usize = 10_000;

/// What is known while the country is invented.
struct World<'a> {
    country: &'a Country<'a>,
    size: Size,
    at: At,
    dice: Dice,
    staff: Staff,
    material: Vec<Material>,
    people: Vec<Invented>,
    /// Of each state.
    venues: Vec<Vec<Venue>>,
    rows: Rows,
    /// Who has been through the lessons of which course.
    learnt: HashSet<(usize, usize)>,
    receipts: HashSet<String>,
    /// The last number of each series of certificates.
    serials: HashMap<String, u32>,
    asked: usize,
    seeded: Seeded,
}

/// Fills an empty database. One that was interrupted is thrown away: what is missing is not added.
pub async fn seed(db: &Db, country: &Country<'_>, size: Size, random: u64, at: At) -> Result<Seeded, ScaleRefusal> {
    size.check().map_err(Error::Refused)?;
    let mut dice = Dice::new(random);
    let material: Vec<Material> =
        country.courses.iter().enumerate().filter_map(|taught| Material::of(taught, &mut dice)).collect();
    if material.is_empty() {
        return Err(Error::Refused(ScaleRefusal::NoCourse));
    }
    if country.reference.states.is_empty() || country.reference.ranks.is_empty() {
        return Err(Error::Refused(ScaleRefusal::NoReference));
    }
    let tx = db.write("people").await?;
    if !crate::person::is_empty_in(&*tx).await.map_err(Error::widen)? {
        return Err(Error::Refused(ScaleRefusal::NotEmpty));
    }
    let staff = Staff::add(&*tx, country, at).await.map_err(Error::widen)?;
    let Size { people, enrolments, attempts } = size;
    record(&*tx, None, at, &Event::RehearsalSeeded { people, enrolments, attempts }).await?;
    tx.commit().await?;

    let mut world = World {
        country,
        size,
        at,
        dice,
        seeded: Seeded { staff: staff.names.clone(), ..Seeded::default() },
        staff,
        material,
        people: Vec::with_capacity(people),
        venues: vec![],
        rows: Rows::default(),
        learnt: HashSet::new(),
        receipts: HashSet::with_capacity(attempts),
        serials: HashMap::new(),
        asked: 0,
    };
    world.invent_people(db).await?;
    world.hold_classes(db).await?;
    db.analyse().await?;
    Ok(world.seeded)
}
