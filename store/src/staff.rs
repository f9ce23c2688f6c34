//! Who works with Amana: an administrator gives roles and ends them, and gives whoever holds one a new password.

use domain::event::Event;
use domain::id::PersonId;
use domain::person::{Administrator, Grant, Person, Role, service_no, sign_in_name};
use domain::staff::{Holder, StaffRefusal, Standing, check, may_end, may_grant, may_issue_password};
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::event::record;
use crate::person::NewPerson;
use crate::row::{person, role_grant};
use crate::{Db, Error, Result};

/// Everybody who holds a role, by name.
pub async fn all(db: &Db, _: &Administrator) -> Result<Vec<Person>> {
    let holders = role_grant::Entity::find().select_only().column(role_grant::Column::PersonId);
    let rows = person::Entity::find()
        .filter(person::Column::Id.in_subquery(holders.into_query()))
        .order_by_asc(person::Column::NameLatin)
        .order_by_asc(person::Column::Id)
        .find_with_related(role_grant::Entity)
        .all(db.read())
        .await?;
    rows.into_iter().map(|(row, grants)| Ok(in_order(crate::person::read(row, grants)?))).collect()
}

/// Somebody who holds a role or may be given one.
pub async fn find(db: &Db, _: &Administrator, id: PersonId) -> Result<Person> {
    let (person, holder) = known(db.read(), id).await?;
    if holder.standing == Standing::Own { Ok(in_order(person)) } else { Err(Error::NotFound) }
}

/// Adds somebody, with what they are to do.
pub async fn add(db: &Db, administrator: &Administrator, new: &NewPerson, at: At) -> Result<Person, StaffRefusal> {
    let tx = db.write("people").await?;
    let lists = crate::reference::all_in(&*tx).await.map_err(Error::widen)?;
    for grant in &new.grants {
        check(grant, &lists).map_err(Error::Refused)?;
    }
    if let Some(name) = &new.sign_in_name
        && finds_somebody(&*tx, name).await.map_err(Error::widen)?
    {
        return Err(Error::Refused(StaffRefusal::NameTaken));
    }
    if let Some(number) = &new.entry.service_no
        && finds_somebody(&*tx, number).await.map_err(Error::widen)?
    {
        return Err(Error::Refused(StaffRefusal::NumberTaken));
    }
    let by = Some(administrator.person().id);
    let added = crate::person::insert(&*tx, new, by, at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(added)
}

/// Gives somebody one more role.
pub async fn grant(
    db: &Db,
    administrator: &Administrator,
    id: PersonId,
    grant: &Grant,
    at: At,
) -> Result<(), StaffRefusal> {
    let by = administrator.person().id;
    let tx = db.write("people").await?;
    let (_, holder) = known(&*tx, id).await.map_err(Error::widen)?;
    let lists = crate::reference::all_in(&*tx).await.map_err(Error::widen)?;
    may_grant(by, &holder, grant, &lists).map_err(Error::Refused)?;
    crate::person::give(&*tx, id, grant, Some(by), at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(())
}

/// Ends a role. The next request of whoever held it is without it.
pub async fn end(
    db: &Db,
    administrator: &Administrator,
    id: PersonId,
    grant: &Grant,
    at: At,
) -> Result<(), StaffRefusal> {
    let by = administrator.person().id;
    let tx = db.write("people").await?;
    let (_, holder) = known(&*tx, id).await.map_err(Error::widen)?;
    let of_role = role_grant::Entity::find().filter(role_grant::Column::Role.eq(Role::Administrator.code()));
    let administrators = of_role.count(&*tx).await?;
    may_end(by, &holder, grant, administrators as usize).map_err(Error::Refused)?;
    let Grant { role, state } = grant.clone();
    let row = (id.0, role.code().to_owned(), state.clone().unwrap_or_default());
    role_grant::Entity::delete_by_id(row).exec(&*tx).await?;
    record(&*tx, Some(by), at, &Event::RoleEnded { person: id, role, state }).await?;
    tx.commit().await?;
    Ok(())
}

/// A new first password. Every browser is signed out by it, as by one that was chosen (see `person`).
pub async fn issue_password(
    db: &Db,
    administrator: &Administrator,
    id: PersonId,
    password_hash: String,
    at: At,
) -> Result<(), StaffRefusal> {
    let by = administrator.person().id;
    let tx = db.write("people").await?;
    let (_, holder) = known(&*tx, id).await.map_err(Error::widen)?;
    may_issue_password(by, &holder).map_err(Error::Refused)?;
    let row = person::ActiveModel {
        id: Set(id.0),
        password_hash: Set(password_hash),
        password_issued_at: Set(Some(at.0)),
        ..Default::default()
    };
    row.update(&*tx).await?;
    record(&*tx, Some(by), at, &Event::PasswordIssued { person: id }).await?;
    tx.commit().await?;
    Ok(())
}

async fn known(tx: &impl ConnectionTrait, id: PersonId) -> Result<(Person, Holder)> {
    let mut rows = person::Entity::find_by_id(id.0).find_with_related(role_grant::Entity).all(tx).await?;
    let (row, grants) = rows.pop().ok_or(Error::NotFound)?;
    let standing = match row.erased_at {
        Some(_) => Standing::Erased,
        None if crate::merge::is_alias(tx, id.0).await? => Standing::Alias,
        None => Standing::Own,
    };
    let person = crate::person::read(row, grants)?;
    let holder = Holder { id, standing, grants: person.grants.clone() };
    Ok((person, holder))
}

/// Whether a name or number leads to somebody who signs in with it.
async fn finds_somebody(tx: &impl ConnectionTrait, account: &str) -> Result<bool> {
    let mut meant = Condition::any().add(person::Column::SignInName.eq(sign_in_name(account)));
    if let Some(number) = service_no(account) {
        meant = meant.add(person::Column::ServiceNo.eq(&number)).add(person::Column::LearnerNo.eq(&number));
    }
    Ok(person::Entity::find().filter(meant).limit(1).one(tx).await?.is_some())
}

/// With their roles always in the same order.
fn in_order(mut person: Person) -> Person {
    person.grants.sort_by(|one, other| (one.role, &one.state).cmp(&(other.role, &other.state)));
    person
}
