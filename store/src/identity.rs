//! Who an entry of a list is: somebody new, somebody who is known, or somebody of whom a person must say it.

use std::collections::HashSet;

use domain::id::{CohortId, PersonId};
use domain::language::{Bilingual, Language};
use domain::name::may_be;
use domain::person::Coordinator;
use domain::roster::{Above, Entry, Found, Outcome, PROPOSED, TakeRefusal, Wanted};
use domain::time::{At, day_number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::enrolment::{Done, Enrolled, Fate, Issued, Planned, due};
use crate::intake::{Came, RankChange};
use crate::name::Candidate;
use crate::person::NewPerson;
use crate::row::{enrolment, person};
use crate::{Db, Error, Result};

/// How many of one name are looked at.
const OF_A_NAME: u64 = 50;

/// Says what would become of each entry in the register, and writes nothing.
pub async fn foresee(db: &Db, coordinator: &Coordinator, entries: &[Wanted]) -> Result<Vec<Fate>> {
    plan(db.read(), coordinator, None, entries).await
}

/// Takes every entry into the register; all or nothing. Those who are known stay as they are, but for a rank that is new.
pub async fn take_in(
    db: &Db,
    coordinator: &Coordinator,
    entries: &[(Wanted, Issued)],
    language: Language,
    at: At,
) -> Result<Vec<Enrolled>> {
    let tx = db.write("people").await?;
    let wanted: Vec<Wanted> = entries.iter().map(|(wanted, _)| wanted.clone()).collect();
    let fates = plan(&*tx, coordinator, None, &wanted).await?;
    let rows = entries.iter().zip(fates).map(|((wanted, issued), fate)| (wanted, fate, issued.hash.as_str()));
    let done = take_in_within(&*tx, coordinator, rows.collect(), language, at).await?;
    tx.commit().await?;
    Ok(done.rows)
}

/// The same of what was foreseen. Where the register has changed since, nothing is done.
pub async fn take_in_as_foreseen(
    db: &Db,
    coordinator: &Coordinator,
    rows: &[Planned],
    language: Language,
    at: At,
) -> Result<Done, TakeRefusal> {
    let tx = db.write("people").await?;
    let wanted: Vec<Wanted> = rows.iter().map(|row| row.wanted.clone()).collect();
    let fates = plan(&*tx, coordinator, None, &wanted).await.map_err(Error::widen)?;
    let rows = due(rows, fates).ok_or(Error::Refused(TakeRefusal::Changed))?;
    let done = take_in_within(&*tx, coordinator, rows, language, at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(done)
}

async fn take_in_within(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    rows: Vec<(&Wanted, Fate, &str)>,
    language: Language,
    at: At,
) -> Result<Done> {
    let by = coordinator.person().id;
    let mut came = Vec::new();
    let mut done = Vec::with_capacity(rows.len());
    for (wanted, fate, hash) in rows {
        let sign_in_name = match &fate {
            Fate::New => {
                let (person, sign_in_name) = add(tx, coordinator, wanted, hash, language, at).await?;
                came.push(Came { person, enrolment: None, is_new: true, rank: None });
                sign_in_name
            }
            Fate::Known { person, sign_in_name, .. } => {
                // Of whoever is known nothing changes but the rank.
                if let Some(rank) = hold_rank(tx, *person, wanted, at.date(), by, at).await? {
                    came.push(Came { person: *person, enrolment: None, is_new: false, rank: Some(rank) });
                }
                sign_in_name.clone()
            }
            Fate::Doubtful { .. } | Fate::AlreadyEnrolled { .. } | Fate::Same { .. } => String::new(),
        };
        done.push(Enrolled { fate, sign_in_name });
    }
    let intake = crate::intake::note(tx, None, by, came, at).await?;
    Ok(Done { intake, rows: done })
}

/// Adds somebody from a list, who gets a first password.
pub(crate) async fn add(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    wanted: &Wanted,
    hash: &str,
    language: Language,
    at: At,
) -> Result<(PersonId, String)> {
    let new = NewPerson {
        entry: wanted.entry.clone(),
        sign_in_name: None,
        language,
        password_hash: hash.to_owned(),
        issued: true,
        grants: vec![],
    };
    let added = crate::person::insert(tx, &new, Some(coordinator.person().id), at).await?;
    Ok((added.id, added.sign_in_name))
}

/// Notes the rank that a list gives somebody who was known under another one, and says what stood there before.
pub(crate) async fn hold_rank(
    tx: &impl ConnectionTrait,
    person: PersonId,
    wanted: &Wanted,
    since: jiff::civil::Date,
    by: PersonId,
    at: At,
) -> Result<Option<RankChange>> {
    let row = person::Entity::find_by_id(person.0).one(tx).await?.ok_or(Error::NotFound)?;
    if row.rank == wanted.entry.rank {
        return Ok(None);
    }
    let change = RankChange::before(tx, &row, &wanted.entry.rank, day_number(since)).await?;
    crate::register::note_rank(tx, person, &wanted.entry.rank, since, by, at).await?;
    Ok(Some(change))
}

/// What becomes of each row, in a class or in the register: of the register as it is, and of the rows above.
pub(crate) async fn plan(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    list: &[Wanted],
) -> Result<Vec<Fate>> {
    let mut above = Above::default();
    let mut fates = Vec::with_capacity(list.len());
    for wanted in list {
        let Proposed { found, people } = find(tx, coordinator, class, &wanted.entry).await?;
        let (outcome, rows) = above.judge(&found, wanted);
        above.add(wanted, outcome);
        fates.push(match outcome {
            Outcome::New => Fate::New,
            Outcome::Same(row) => Fate::Same { row },
            Outcome::Known(id) | Outcome::Enrolled(id) => {
                let row = people.into_iter().find(|row| row.id == id.0).ok_or(Error::NotFound)?;
                known(tx, class, row).await?
            }
            Outcome::Doubtful => {
                let proposed = |row: &person::Model| match &found {
                    Found::Perhaps { people, .. } => people.contains(&PersonId(row.id)),
                    _ => false,
                };
                let candidates = people.into_iter().filter(proposed).map(Candidate::of).collect();
                let may_be_new = !matches!(found, Found::Perhaps { may_be_new: false, .. });
                Fate::Doubtful { candidates, rows, may_be_new }
            }
        });
    }
    Ok(fates)
}

/// What the register says of an entry, and the people it speaks of.
struct Proposed {
    found: Found,
    people: Vec<person::Model>,
}

/// Finds out who an entry is, as far as the register tells it.
async fn find(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    entry: &Entry,
) -> Result<Proposed> {
    let perhaps = |people: Vec<person::Model>, may_be_new| {
        let ids = people.iter().map(|row| PersonId(row.id)).collect();
        Proposed { found: Found::Perhaps { people: ids, may_be_new }, people }
    };
    if let Some(number) = &entry.service_no {
        let found = person::Entity::find().filter(person::Column::ServiceNo.eq(number)).one(tx).await?;
        match found {
            // Somebody else's number may have been typed.
            Some(row) if is_named(&row, &entry.name) => {
                let kept = crate::merge::kept(tx, vec![row]).await?;
                let id = kept.first().map(|row| PersonId(row.id)).ok_or(Error::NotFound)?;
                return Ok(Proposed { found: Found::Numbered(id), people: kept });
            }
            // Whose number it is, only the coordinators of their state are told.
            Some(row) if coordinator.reach().covers(&row.state) => {
                return Ok(perhaps(crate::merge::kept(tx, vec![row]).await?, false));
            }
            Some(_) => return Ok(perhaps(Vec::new(), false)),
            None => {}
        }
    }
    let (alike, unlike) = of_that_name(tx, entry).await?;
    let alike = crate::merge::kept(tx, alike).await?;
    if alike.len() == 1 || (!alike.is_empty() && all_in(tx, class, &alike).await?) {
        let ids = alike.iter().map(|row| PersonId(row.id)).collect();
        return Ok(Proposed { found: Found::Named(ids), people: alike });
    }
    let mut people = alike;
    people.extend(unlike.into_iter().filter(|row| coordinator.reach().covers(&row.state)));
    people.extend(crate::name::candidates(tx, coordinator, class, entry).await?);
    let mut people = crate::merge::kept(tx, people).await?;
    let mut placed = HashSet::new();
    people.retain(|row| placed.insert(row.id));
    people.truncate(PROPOSED);
    if people.is_empty() {
        return Ok(Proposed { found: Found::Nobody, people });
    }
    Ok(perhaps(people, true))
}

/// Those without a service number who have the same name in both scripts, in the same state: first whoever is also of the
/// same sex and kind, then the others, of whom somebody must say whether they are meant.
async fn of_that_name(tx: &impl ConnectionTrait, entry: &Entry) -> Result<(Vec<person::Model>, Vec<person::Model>)> {
    if entry.service_no.is_some() {
        return Ok(Default::default());
    }
    let rows = person::Entity::find()
        .filter(person::Column::NameLatin.eq(&entry.name.en))
        .filter(person::Column::NameArabic.eq(&entry.name.ar))
        .filter(person::Column::State.eq(&entry.state))
        .filter(person::Column::ServiceNo.is_null())
        .filter(person::Column::ErasedAt.is_null())
        .order_by_asc(person::Column::Id)
        .limit(OF_A_NAME)
        .all(tx)
        .await?;
    Ok(rows.into_iter().partition(|row| row.sex == entry.sex.code() && row.kind == entry.kind.code()))
}

/// Whether all of them are in the class: then it makes no difference whom a row means.
async fn all_in(tx: &impl ConnectionTrait, class: Option<CohortId>, people: &[person::Model]) -> Result<bool> {
    let Some(class) = class else { return Ok(false) };
    let ids: HashSet<Uuid> = people.iter().map(|row| row.id).collect();
    let seats = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(class.0))
        .filter(enrolment::Column::PersonId.is_in(ids.iter().copied()))
        .all(tx)
        .await?;
    let seated: HashSet<Uuid> = seats.into_iter().map(|row| row.person_id).collect();
    Ok(seated == ids)
}

/// What becomes of somebody who has a sign-in.
async fn known(tx: &impl ConnectionTrait, class: Option<CohortId>, row: person::Model) -> Result<Fate> {
    let person = PersonId(row.id);
    if all_in(tx, class, std::slice::from_ref(&row)).await? {
        return Ok(Fate::AlreadyEnrolled { person, sign_in_name: row.sign_in_name });
    }
    let name = Bilingual::new(row.name_latin, row.name_arabic);
    Ok(Fate::Known { person, sign_in_name: row.sign_in_name, name })
}

/// Whether somebody has this name, however it is spelt.
fn is_named(row: &person::Model, name: &Bilingual) -> bool {
    let same = |one: &str, other: &str| !one.is_empty() && one == other;
    same(&row.name_latin, &name.en)
        || same(&row.name_arabic, &name.ar)
        || may_be(name, &Bilingual::new(&row.name_latin, &row.name_arabic))
}
