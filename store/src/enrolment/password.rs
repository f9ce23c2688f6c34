//! First passwords: for somebody of a class who cannot sign in, and for everybody in it who has no password of their own.

use std::collections::{HashMap, HashSet};

use domain::cohort::Cohort;
use domain::enrolment::{CardsRefusal, renew_cards};
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId, PersonId};
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::time::At;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::cohort::find_in;
use crate::event::record;
use crate::row::{enrolment, person, role_grant};
use crate::{Db, Error, Result};

/// Issues a new first password to somebody of a class who cannot sign in.
pub async fn issue_password(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    enrolment: EnrolmentId,
    hash: String,
    at: At,
) -> Result<PersonId> {
    let tx = db.write("people").await?;
    let cohort = find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    let row = enrolment::Entity::find_by_id(enrolment.0)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let known = person::Entity::find_by_id(row.person_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let (_, known) = theirs(&*tx, coordinator, &cohort, vec![(row, known)], at).await?.pop().ok_or(Error::NotFound)?;
    let person = PersonId(known.id);
    let mut row = known.into_active_model();
    row.password_hash = sea_orm::ActiveValue::Set(hash);
    row.password_issued_at = sea_orm::ActiveValue::Set(Some(at.0));
    person::Entity::update(row).exec(&*tx).await?;
    record(&*tx, Some(coordinator.person().id), at, &Event::PasswordIssued { person }).await?;
    tx.commit().await?;
    Ok(person)
}

/// Somebody in a class who signs in with a password that was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub enrolment: EnrolmentId,
    pub name: Bilingual,
    pub sign_in_name: String,
    pub issued: At,
}

/// Everybody in a class whose card a coordinator may make anew, by name.
pub async fn holders(db: &Db, coordinator: &Coordinator, cohort: CohortId, at: At) -> Result<Vec<Holder>> {
    let cohort = find_in::<std::convert::Infallible>(db.read(), coordinator, cohort).await?;
    let rows = holding(db.read(), coordinator, &cohort, at).await?;
    let mut holders: Vec<Holder> = rows.into_iter().map(holder).collect();
    holders.sort_by(|one, other| one.name.en.cmp(&other.name.en));
    Ok(holders)
}

/// Makes the cards of a class anew, all at once, with a hash for each of its [`holders`]. Whoever chooses a password
/// meanwhile keeps it. Gives those whose old one has stopped working.
pub async fn renew(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    mut hashes: HashMap<EnrolmentId, String>,
    seen: At,
    at: At,
) -> Result<HashSet<EnrolmentId>, CardsRefusal> {
    let tx = db.write("people").await?;
    let cohort = find_in::<CardsRefusal>(&*tx, coordinator, cohort).await?;
    let rows = holding(&*tx, coordinator, &cohort, at).await.map_err(Error::widen)?;
    let holders: Vec<(PersonId, Holder)> = rows.into_iter().map(|row| (PersonId(row.1.id), holder(row))).collect();
    renew_cards(holders.iter().map(|(_, holder)| holder.issued), seen).map_err(Error::Refused)?;
    let mut renewed = HashSet::with_capacity(holders.len());
    for (person, Holder { enrolment, .. }) in holders {
        let hash = hashes.remove(&enrolment).ok_or(Error::Refused(CardsRefusal::Since))?;
        let changed = person::Entity::update_many()
            .col_expr(person::Column::PasswordHash, Expr::value(hash))
            .col_expr(person::Column::PasswordIssuedAt, Expr::value(at.0))
            .filter(person::Column::Id.eq(person.0))
            // Choosing a password is another subject: it may have happened a moment ago.
            .filter(person::Column::PasswordIssuedAt.is_not_null())
            .exec(&*tx)
            .await?;
        if changed.rows_affected == 0 {
            continue;
        }
        record(&*tx, Some(coordinator.person().id), at, &Event::PasswordIssued { person }).await?;
        renewed.insert(enrolment);
    }
    tx.commit().await?;
    Ok(renewed)
}

type Row = (enrolment::Model, person::Model);

fn holder((seat, person): Row) -> Holder {
    Holder {
        enrolment: EnrolmentId(seat.id),
        name: Bilingual::new(person.name_latin, person.name_arabic),
        sign_in_name: person.sign_in_name,
        issued: At(person.password_issued_at.unwrap_or_default()),
    }
}

/// Those in a class who have not chosen a password since they were given one.
async fn holding(tx: &impl ConnectionTrait, coordinator: &Coordinator, cohort: &Cohort, at: At) -> Result<Vec<Row>> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .filter(enrolment::Column::WithdrawnAt.is_null())
        .find_also_related(person::Entity)
        .filter(person::Column::PasswordIssuedAt.is_not_null())
        .all(tx)
        .await?;
    let rows = rows.into_iter().filter_map(|(seat, person)| Some((seat, person?))).collect();
    theirs(tx, coordinator, cohort, rows, at).await
}

/// Of these people of a class, those whose password is the coordinator's to make.
async fn theirs(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    cohort: &Cohort,
    mut rows: Vec<Row>,
    at: At,
) -> Result<Vec<Row>> {
    let ids: Vec<Uuid> = rows.iter().map(|(_, person)| person.id).collect();
    let mut barred = crate::merge::aliases_among(tx, &ids).await?;
    // Whoever holds a role is nobody's to take over by way of a class.
    for some in ids.chunks(500) {
        let roles = role_grant::Entity::find().filter(role_grant::Column::PersonId.is_in(some.to_vec()));
        barred.extend(roles.all(tx).await?.into_iter().map(|row| row.person_id));
    }
    let is_over = cohort.ends < at.date();
    rows.retain(|(seat, person)| {
        // A guest from another state gets one while they are in a class, not by way of a place that is over or left.
        let is_theirs = coordinator.reach().covers(&person.state) || (seat.withdrawn_at.is_none() && !is_over);
        // Nobody signs in as an alias, or as somebody who was erased.
        is_theirs && person.erased_at.is_none() && !barred.contains(&person.id)
    });
    Ok(rows)
}
