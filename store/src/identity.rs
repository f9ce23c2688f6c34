//! Who an entry of a list is: somebody new, somebody who is known, or somebody of whom a person must say it.

use domain::id::PersonId;
use domain::language::{Bilingual, Language};
use domain::name::may_be;
use domain::person::Coordinator;
use domain::roster::{Decision, Wanted};
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::enrolment::{Enrolled, Fate, Issued};
use crate::name::Candidate;
use crate::person::NewPerson;
use crate::row::person;
use crate::{Db, Error, Result};

pub(crate) enum Identity {
    New,
    Known(Box<person::Model>),
    Doubtful { candidates: Vec<Candidate>, may_be_new: bool },
}

/// Says what would become of each entry in the register, and writes nothing.
pub async fn foresee(db: &Db, coordinator: &Coordinator, entries: &[Wanted]) -> Result<Vec<Fate>> {
    let mut fates = Vec::with_capacity(entries.len());
    for wanted in entries {
        fates.push(fate(db.read(), coordinator, wanted).await?);
    }
    Ok(fates)
}

/// Takes every entry into the register; all or nothing. Those who are known stay as they are, but for a rank that is new.
pub async fn take_in(
    db: &Db,
    coordinator: &Coordinator,
    entries: &[(Wanted, Issued)],
    language: Language,
    at: At,
) -> Result<Vec<Enrolled>> {
    let by = coordinator.person().id;
    let tx = db.write("people").await?;
    let mut fates = Vec::with_capacity(entries.len());
    for (wanted, issued) in entries {
        fates.push(without_password(fate(&*tx, coordinator, wanted).await?, issued));
    }
    let mut done = Vec::with_capacity(entries.len());
    for ((wanted, issued), fate) in entries.iter().zip(fates) {
        let sign_in_name = match &fate {
            Fate::New => add(&*tx, coordinator, wanted, issued, language, at).await?.1,
            Fate::Known { person, sign_in_name, .. } => {
                hold_rank(&*tx, *person, wanted, at.date(), by, at).await?;
                sign_in_name.clone()
            }
            Fate::Doubtful { .. } | Fate::AlreadyEnrolled { .. } => String::new(),
        };
        done.push(Enrolled { fate, sign_in_name });
    }
    tx.commit().await?;
    Ok(done)
}

/// Somebody who has become new since it was foreseen has no password: nobody is added who could not sign in.
pub(crate) fn without_password(fate: Fate, issued: &Issued) -> Fate {
    match fate {
        Fate::New if issued.hash.is_empty() => Fate::Doubtful { candidates: vec![], may_be_new: true },
        fate => fate,
    }
}

/// Adds somebody from a list, who gets a first password.
pub(crate) async fn add(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    wanted: &Wanted,
    issued: &Issued,
    language: Language,
    at: At,
) -> Result<(PersonId, String)> {
    let new = NewPerson {
        entry: wanted.entry.clone(),
        sign_in_name: None,
        language,
        password_hash: issued.hash.clone(),
        issued: true,
        grants: vec![],
    };
    let added = crate::person::insert(tx, &new, Some(coordinator.person().id), at).await?;
    Ok((added.id, added.sign_in_name))
}

/// Notes the rank that a list gives somebody who was known under another one.
pub(crate) async fn hold_rank(
    tx: &impl ConnectionTrait,
    person: PersonId,
    wanted: &Wanted,
    since: jiff::civil::Date,
    by: PersonId,
    at: At,
) -> Result<()> {
    let row = person::Entity::find_by_id(person.0).one(tx).await?.ok_or(Error::NotFound)?;
    if row.rank == wanted.entry.rank {
        return Ok(());
    }
    crate::register::note_rank(tx, person, &wanted.entry.rank, since, by, at).await
}

/// Finds out who an entry is, as far as that can be told without asking.
pub(crate) async fn identify(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    Wanted { entry, decision }: &Wanted,
) -> Result<Identity> {
    let found = match &entry.service_no {
        Some(number) => person::Entity::find().filter(person::Column::ServiceNo.eq(number)).one(tx).await?,
        // Without a number, only the same name in both scripts, in the same state, of somebody without a number.
        None => {
            person::Entity::find()
                .filter(person::Column::NameLatin.eq(&entry.name.en))
                .filter(person::Column::NameArabic.eq(&entry.name.ar))
                .filter(person::Column::State.eq(&entry.state))
                .filter(person::Column::ServiceNo.is_null())
                .filter(person::Column::ErasedAt.is_null())
                .one(tx)
                .await?
        }
    };
    let may_be_new = found.is_none();
    let mut candidates = match found {
        // Somebody else's number may have been typed.
        Some(row) if is_named(&row, &entry.name) => {
            let mut kept = crate::merge::kept(tx, vec![row]).await?;
            return Ok(Identity::Known(Box::new(kept.remove(0))));
        }
        // Whose number it is, only the coordinators of their state are told.
        Some(row) if coordinator.reach().covers(&row.state) => crate::merge::kept(tx, vec![row]).await?,
        Some(_) => Vec::new(),
        None => crate::name::candidates(tx, coordinator, entry).await?,
    };
    // Only one of those who were proposed.
    let chosen = match decision {
        Some(Decision::Is(person)) => candidates.iter().position(|row| row.id == person.0),
        _ => None,
    };
    if let Some(chosen) = chosen {
        return Ok(Identity::Known(Box::new(candidates.swap_remove(chosen))));
    }
    if may_be_new && (candidates.is_empty() || *decision == Some(Decision::New)) {
        return Ok(Identity::New);
    }
    Ok(Identity::Doubtful { candidates: candidates.into_iter().map(Candidate::of).collect(), may_be_new })
}

async fn fate(tx: &impl ConnectionTrait, coordinator: &Coordinator, wanted: &Wanted) -> Result<Fate> {
    Ok(match identify(tx, coordinator, wanted).await? {
        Identity::New => Fate::New,
        Identity::Known(row) => Fate::Known {
            person: PersonId(row.id),
            sign_in_name: row.sign_in_name,
            name: Bilingual::new(row.name_latin, row.name_arabic),
        },
        Identity::Doubtful { candidates, may_be_new } => Fate::Doubtful { candidates, may_be_new },
    })
}

/// Whether somebody has this name, however it is spelt.
fn is_named(row: &person::Model, name: &Bilingual) -> bool {
    let same = |one: &str, other: &str| !one.is_empty() && one == other;
    same(&row.name_latin, &name.en)
        || same(&row.name_arabic, &name.ar)
        || may_be(name, &Bilingual::new(&row.name_latin, &row.name_arabic))
}
