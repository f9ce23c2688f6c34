//! People, their passwords and what they may do.

use std::collections::HashSet;

use domain::event::Event;
use domain::id::PersonId;
use domain::language::{Bilingual, Language};
use domain::person::{
    Coordinator, Grant, Person, PersonKind, Role, Sex, service_no, sign_in_name, suggest_sign_in_name,
};
use domain::roster::Entry;
use domain::time::{At, day_number};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use crate::event::record;
use crate::row::{person, rank_held, role_grant};
use crate::{Db, Error, Result, corrupt};

/// A person to be added.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub entry: Entry,
    /// Given for the cast and for administrators; otherwise made from the name.
    pub sign_in_name: Option<String>,
    pub language: Language,
    pub password_hash: String,
    /// Somebody else knows the password: the first sign-in asks for a new one.
    pub issued: bool,
    pub grants: Vec<Grant>,
}

/// What a sign-in is checked against.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub person: Person,
    pub password_hash: String,
}

/// Finds somebody by sign-in name, service number or learner number, as people type them.
pub async fn credentials(db: &Db, account: &str) -> Result<Option<Credentials>> {
    let name = sign_in_name(account);
    let mut rows = person::Entity::find()
        .filter(person::Column::SignInName.eq(name))
        .filter(person::Column::ErasedAt.is_null())
        .find_with_related(role_grant::Entity)
        .all(db.read())
        .await?;
    if let (true, Some(number)) = (rows.is_empty(), service_no(account)) {
        rows = person::Entity::find()
            .filter(
                Condition::any().add(person::Column::ServiceNo.eq(&number)).add(person::Column::LearnerNo.eq(&number)),
            )
            .find_with_related(role_grant::Entity)
            .all(db.read())
            .await?;
    }
    // Somebody's service number goes before the learner number of another.
    let own = rows.iter().position(|(row, _)| row.service_no.is_some() && row.service_no == service_no(account));
    let row = own.or((!rows.is_empty()).then_some(0)).map(|place| rows.swap_remove(place));
    let Some((row, grants)) = row else { return Ok(None) };
    let found = PersonId(row.id);
    // What an alias is called by finds the one who is kept, whose password it is that counts.
    match crate::merge::kept_id(db.read(), found).await? {
        kept if kept == found => known(row, grants).map(Some),
        kept => find_signed_in(db, kept).await,
    }
}

pub(crate) fn known(row: person::Model, grants: Vec<role_grant::Model>) -> Result<Credentials> {
    let password_hash = row.password_hash.clone();
    Ok(Credentials { person: read(row, grants)?, password_hash })
}

/// Somebody who is signed in.
pub async fn find_signed_in(db: &Db, id: PersonId) -> Result<Option<Credentials>> {
    let mut rows = person::Entity::find_by_id(id.0).find_with_related(role_grant::Entity).all(db.read()).await?;
    rows.pop().map(|(row, grants)| known(row, grants)).transpose()
}

/// Everybody who is a coordinator, by sign-in name.
pub async fn coordinators(db: &Db) -> Result<Vec<Coordinator>> {
    let grants = role_grant::Entity::find()
        .filter(role_grant::Column::Role.eq(Role::Coordinator.code()))
        .select_only()
        .column(role_grant::Column::PersonId);
    let rows = person::Entity::find()
        .filter(person::Column::Id.in_subquery(grants.into_query()))
        .order_by_asc(person::Column::SignInName)
        .find_with_related(role_grant::Entity)
        .all(db.read())
        .await?;
    let people = rows.into_iter().map(|(row, grants)| read(row, grants)).collect::<Result<Vec<_>>>()?;
    Ok(people.into_iter().filter_map(Coordinator::of).collect())
}

/// Whether anybody has been added yet.
pub async fn is_empty(db: &Db) -> Result<bool> {
    is_empty_in(db.read()).await
}

pub(crate) async fn is_empty_in(tx: &impl ConnectionTrait) -> Result<bool> {
    Ok(person::Entity::find().count(tx).await? == 0)
}

/// Adds somebody, from the command line.
pub async fn add(db: &Db, new: &NewPerson, at: At) -> Result<Person> {
    let tx = db.write("people").await?;
    let added = insert(&*tx, new, None, at).await?;
    tx.commit().await?;
    Ok(added)
}

/// A password that the person chose. Other browsers are signed out by it (see `sign_in`).
pub async fn choose_password(db: &Db, of: &Person, password_hash: String, at: At) -> Result<()> {
    let tx = db.write(of.id).await?;
    let row = person::Entity::find_by_id(of.id.0).filter(person::Column::ErasedAt.is_null()).one(&*tx).await?;
    let mut row = row.ok_or(Error::NotFound)?.into_active_model();
    row.password_hash = Set(password_hash);
    row.password_issued_at = Set(None);
    row.update(&*tx).await?;
    record(&*tx, Some(of.id), at, &Event::PasswordChosen { person: of.id }).await?;
    tx.commit().await?;
    Ok(())
}

/// A stronger hash of the same password, after the costs were raised. One that came meanwhile stays.
pub async fn rehash_password(db: &Db, of: PersonId, from: &str, password_hash: String) -> Result<()> {
    let tx = db.write(of).await?;
    person::Entity::update_many()
        .col_expr(person::Column::PasswordHash, Expr::value(password_hash))
        .filter(person::Column::Id.eq(of.0))
        .filter(person::Column::PasswordHash.eq(from))
        .filter(person::Column::ErasedAt.is_null())
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Adds somebody within a transaction that holds the subject `people`.
pub(crate) async fn insert(
    tx: &impl ConnectionTrait,
    new: &NewPerson,
    actor: Option<PersonId>,
    at: At,
) -> Result<Person> {
    let id = PersonId(Uuid::now_v7());
    let name = match &new.sign_in_name {
        Some(name) => sign_in_name(name),
        None => free_name(tx, &new.entry.name.en).await?,
    };
    let row = person::Model {
        id: id.0,
        sign_in_name: name,
        name_latin: new.entry.name.en.clone(),
        name_arabic: new.entry.name.ar.clone(),
        service_no: new.entry.service_no.clone(),
        sex: new.entry.sex.code().to_owned(),
        rank: new.entry.rank.clone(),
        unit: new.entry.unit.clone(),
        state: new.entry.state.clone(),
        language: new.language.code().to_owned(),
        password_hash: new.password_hash.clone(),
        password_issued_at: new.issued.then_some(at.0),
        added_at: at.0,
        kind: new.entry.kind.code().to_owned(),
        learner_no: Some(crate::register::free_learner_no(tx).await?),
        erased_at: None,
        erased_for: String::new(),
    };
    person::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    crate::name::note(tx, id.0, &new.entry.name).await?;
    let held = rank_held::Model { person_id: id.0, since: day_number(at.date()), rank: new.entry.rank.clone() };
    rank_held::Entity::insert(held.into_active_model()).exec_without_returning(tx).await?;
    record(tx, actor, at, &Event::PersonAdded { person: id }).await?;
    let mut grants = Vec::new();
    for grant in &new.grants {
        grants.push(give(tx, id, grant, actor, at).await?);
    }
    read(row, grants)
}

/// Gives somebody a role within a transaction that holds the subject `people`.
pub(crate) async fn give(
    tx: &impl ConnectionTrait,
    id: PersonId,
    grant: &Grant,
    actor: Option<PersonId>,
    at: At,
) -> Result<role_grant::Model> {
    let row = role_grant::Model {
        person_id: id.0,
        role: grant.role.code().to_owned(),
        state: grant.state.clone().unwrap_or_default(),
        granted_at: at.0,
        granted_by: actor.map(|actor| actor.0),
    };
    role_grant::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    let event = Event::RoleGranted { person: id, role: grant.role, state: grant.state.clone() };
    record(tx, actor, at, &event).await?;
    Ok(row)
}

/// A sign-in name that nobody has: `mary.lado`, `mary.lado2` …
async fn free_name(tx: &impl ConnectionTrait, latin: &str) -> Result<String> {
    let base = suggest_sign_in_name(latin);
    // Nothing but the names, which stand in their index: a row of everybody would be read otherwise.
    let taken: HashSet<String> = person::Entity::find()
        .select_only()
        .column(person::Column::SignInName)
        .filter(person::Column::SignInName.starts_with(&base))
        .into_tuple()
        .all(tx)
        .await?
        .into_iter()
        .collect();
    let candidates = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}{n}")));
    Ok(candidates.into_iter().find(|name| !taken.contains(name)).expect("the numbers do not end"))
}

pub(crate) fn read(row: person::Model, grants: Vec<role_grant::Model>) -> Result<Person> {
    let grant = |row: role_grant::Model| {
        let role = Role::from_code(&row.role).ok_or_else(|| corrupt(format!("role {}", row.role)))?;
        Ok(Grant { role, state: (!row.state.is_empty()).then_some(row.state) })
    };
    Ok(Person {
        id: PersonId(row.id),
        sign_in_name: row.sign_in_name,
        name: Bilingual::new(row.name_latin, row.name_arabic),
        service_no: row.service_no,
        learner_no: row.learner_no,
        kind: PersonKind::read(&row.kind).ok_or_else(|| corrupt(format!("kind {}", row.kind)))?,
        sex: Sex::read(&row.sex).ok_or_else(|| corrupt(format!("sex {}", row.sex)))?,
        rank: row.rank,
        unit: row.unit,
        state: row.state,
        language: Language::from_code(&row.language).ok_or_else(|| corrupt(format!("language {}", row.language)))?,
        must_choose_password: row.password_issued_at.is_some(),
        grants: grants.into_iter().map(grant).collect::<Result<_>>()?,
    })
}
