//! Certificates: issued from a ledger without gaps, never changed, ended by a revocation.

pub mod batch;
pub mod correction;
pub mod design;
pub mod ledger;
pub mod logo;
pub mod printing;
pub mod refresher;
pub mod revocation;
pub mod signatory;
pub mod status;
pub mod wording;

use std::collections::HashMap;

use domain::certificate::{Certificate, Design, IssueRefusal, Revocation, Series, Snapshot, issue as may_issue};
use domain::cohort::Cohort;
use domain::course::Course;
use domain::event::Event;
use domain::id::{CertificateId, CohortId, EnrolmentId, PersonId};
use domain::language::Bilingual;
use domain::person::{Coordinator, Trainee};
use domain::reference::Reference;
use domain::time::{At, months_after};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::cohort::find_in;
use crate::event::record;
use crate::row::revocation as ended;
use crate::row::{certificate, certificate_paper, enrolment, person, serial};
use crate::{Db, Error, Result, from_json, to_json};

/// Signs what a certificate says, as its QR code holds it.
pub type Sign<'a> = &'a (dyn Fn(&Snapshot, At) -> String + Send + Sync);

/// What the paper needs beside the person and the class.
#[derive(Clone)]
pub struct Terms<'a> {
    pub course: &'a Course,
    /// The names of ranks and states.
    pub reference: &'a Reference,
    pub issuer: Bilingual,
    /// What the installation puts on its certificates.
    pub design: &'a Design,
    /// The first part of the serial.
    pub issuer_code: &'a str,
    pub sign: Sign<'a>,
}

/// Issues the certificate of one person of a class; refused with what is missing.
pub async fn issue(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    enrolment: EnrolmentId,
    terms: &Terms<'_>,
    code: String,
    at: At,
) -> Result<Certificate, IssueRefusal> {
    let tx = db.write("certificates").await?;
    let issued = issue_in(&*tx, coordinator, cohort, enrolment, terms, code, at).await?;
    tx.commit().await?;
    Ok(issued)
}

async fn issue_in(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    cohort: CohortId,
    enrolment: EnrolmentId,
    terms: &Terms<'_>,
    code: String,
    at: At,
) -> Result<Certificate, IssueRefusal> {
    let cohort = find_in::<IssueRefusal>(tx, coordinator, cohort).await?;
    let seat = enrolment::Entity::find_by_id(enrolment.0)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .one(tx)
        .await?
        .ok_or(Error::NotFound)?;
    cohort.standing.goes_on().map_err(|_| Error::Refused(IssueRefusal::Suspended))?;
    if seat.withdrawn_at.is_some() {
        return Err(Error::Refused(IssueRefusal::Withdrawn));
    }
    let holder = person::Entity::find_by_id(seat.person_id).one(tx).await?.ok_or(Error::NotFound)?;
    if holder.erased_at.is_some() {
        return Err(Error::Refused(IssueRefusal::Erased));
    }
    let person = PersonId(holder.id);
    if person == coordinator.person().id {
        return Err(Error::Refused(IssueRefusal::Oneself));
    }
    let facts = crate::progress::of_person_in(tx, &cohort, enrolment, person).await.map_err(Error::widen)?;
    let issued = of_enrolments(tx, &[enrolment.0]).await.map_err(Error::widen)?;
    let valid = issued.iter().find(|(_, known)| known.revocation.is_none()).map(|(_, known)| &*known.snapshot.serial);
    may_issue(&facts.progress(terms.course), valid).map_err(Error::Refused)?;

    let series = series(terms, &cohort, at);
    let holder = Bilingual::new(holder.name_latin, holder.name_arabic);
    let snapshot = snapshot(terms, &cohort, (holder, &seat.rank), code, at);
    let issued = save(tx, coordinator, (&seat, snapshot), &series, terms.sign, at).await?;
    let event = Event::CertificateIssued { certificate: issued.id, serial: issued.snapshot.serial.clone() };
    record(tx, Some(coordinator.person().id), at, &event).await?;
    Ok(issued)
}

pub(crate) fn series(terms: &Terms<'_>, cohort: &Cohort, at: At) -> Series {
    Series {
        issuer: terms.issuer_code.to_owned(),
        course_code: terms.course.code.clone(),
        year: at.date().year(),
        state: cohort.state.clone(),
    }
}

/// What the certificate says. Its serial comes with its place in the ledger.
pub(crate) fn snapshot(
    terms: &Terms<'_>,
    cohort: &Cohort,
    (holder, rank): (Bilingual, &str),
    code: String,
    at: At,
) -> Snapshot {
    let today = at.date();
    Snapshot {
        kind: terms.course.certificate.kind,
        holder,
        rank: terms.reference.rank(rank).map(|rank| rank.name.clone()).unwrap_or_default(),
        course: terms.course.title.clone(),
        course_code: terms.course.code.clone(),
        version: terms.course.version,
        hours: terms.course.hours,
        begins: cohort.begins,
        ends: cohort.ends,
        place: terms.reference.place(&cohort.place, &cohort.state),
        issuer: terms.issuer.clone(),
        issued_on: today,
        valid_until: terms.course.certificate.valid_months.map(|months| months_after(today, months)),
        serial: String::new(),
        code,
        replaces: None,
        dress: terms.design.dress(cohort, today),
    }
}

/// Puts a certificate into the ledger under the next serial of its series, and signs it.
async fn save<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    (seat, mut snapshot): (&enrolment::Model, Snapshot),
    series: &Series,
    sign: Sign<'_>,
    at: At,
) -> Result<Certificate, R> {
    let id = CertificateId(Uuid::now_v7());
    let number = next_number(tx).await?;
    let place = next_in_series(tx, series).await?;
    snapshot.serial = series.serial(place);
    let token = sign(&snapshot, at);
    let row = row((id, number), seat, (&snapshot, &token), coordinator.person().id, at);
    certificate::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let entry = serial::Model { series: series.to_string(), number: place as i32, certificate_id: id.0 };
    serial::Entity::insert(entry.into_active_model()).exec_without_returning(tx).await?;
    let person = PersonId(seat.person_id);
    Ok(Certificate { id, number, person, snapshot, issued_at: at, token: Some(token), revocation: None })
}

pub(crate) fn row(
    (id, number): (CertificateId, u32),
    seat: &enrolment::Model,
    (snapshot, token): (&Snapshot, &str),
    by: PersonId,
    at: At,
) -> certificate::Model {
    certificate::Model {
        id: id.0,
        person_id: seat.person_id,
        enrolment_id: seat.id,
        serial: snapshot.serial.clone(),
        code: snapshot.code.clone(),
        snapshot: to_json(snapshot),
        issued_at: at.0,
        issued_by: by.0,
        token: Some(token.to_owned()),
        valid_until: snapshot.valid_until.map(|day| day.to_string()),
        number: number as i32,
    }
}

/// A certificate of one of the coordinator's classes, with the class.
pub async fn find_for(db: &Db, coordinator: &Coordinator, id: CertificateId) -> Result<(Cohort, Certificate)> {
    find_for_in(db.read(), coordinator, id).await
}

/// A trainee's own certificates, latest first.
pub async fn of_trainee(db: &Db, trainee: &Trainee) -> Result<Vec<Certificate>> {
    let rows = certificate::Entity::find()
        .filter(certificate::Column::PersonId.eq(trainee.person().id.0))
        .order_by_desc(certificate::Column::IssuedAt)
        .all(db.read())
        .await?;
    with_revocations(db.read(), rows).await
}

/// One of a trainee's own certificates.
pub async fn find_own(db: &Db, trainee: &Trainee, id: CertificateId) -> Result<Certificate> {
    let own = of_trainee(db, trainee).await?;
    own.into_iter().find(|certificate| certificate.id == id).ok_or(Error::NotFound)
}

/// The latest certificate of each enrolment of a class.
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> Result<HashMap<EnrolmentId, Certificate>> {
    let ids: Vec<Uuid> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .into_tuple()
        .all(db.read())
        .await?;
    // Ordered by the time of issue: the latest one of an enrolment stays.
    Ok(of_enrolments(db.read(), &ids).await?.into_iter().collect())
}

/// Whether somebody of a class holds a valid certificate of it.
pub async fn is_held(db: &Db, cohort: &Cohort) -> Result<bool> {
    is_held_in(db.read(), cohort.id).await
}

pub(crate) async fn is_held_in(tx: &impl ConnectionTrait, cohort: CohortId) -> Result<bool> {
    let holders =
        enrolment::Entity::find().filter(enrolment::Column::CohortId.eq(cohort.0)).filter(Expr::exists(certified()));
    Ok(holders.count(tx).await? > 0)
}

/// Whoever holds a code may see what it proves.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Certificate>> {
    let rows = certificate::Entity::find().filter(certificate::Column::Code.eq(code)).all(db.read()).await?;
    Ok(with_revocations(db.read(), rows).await?.pop())
}

/// The codes of all that hold no more, and whether a corrected one took the place of each.
pub async fn ended_codes(db: &Db) -> Result<Vec<(String, bool)>> {
    let revocation = ended::Entity::belongs_to(certificate::Entity)
        .from(ended::Column::CertificateId)
        .to(certificate::Column::Id)
        .into();
    let codes = ended::Entity::find()
        .select_only()
        .join(JoinType::InnerJoin, revocation)
        .column(certificate::Column::Code)
        .column(ended::Column::ReplacedBy);
    let codes: Vec<(String, Option<String>)> = codes.into_tuple().all(db.read()).await?;
    Ok(codes.into_iter().map(|(code, replaced_by)| (code, replaced_by.is_some())).collect())
}

/// The certificates of a seat in a query, as far as they hold: to ask whether there is one.
pub(crate) fn certified() -> SelectStatement {
    let revoked = Query::select()
        .expr(Expr::val(1))
        .from(ended::Entity)
        .and_where(
            Expr::col((ended::Entity, ended::Column::CertificateId))
                .equals((certificate::Entity, certificate::Column::Id)),
        )
        .take();
    Query::select()
        .expr(Expr::val(1))
        .from(certificate::Entity)
        .and_where(
            Expr::col((certificate::Entity, certificate::Column::EnrolmentId))
                .equals((enrolment::Entity, enrolment::Column::Id)),
        )
        .and_where(Expr::exists(revoked).not())
        .take()
}

/// The PDF of a certificate as it was first made.
pub async fn paper(db: &Db, certificate: &Certificate) -> Result<Option<Vec<u8>>> {
    Ok(certificate_paper::Entity::find_by_id(certificate.id.0).one(db.read()).await?.map(|row| row.pdf))
}

/// Keeps the PDF. The first one stays for ever, and is given back.
pub async fn keep_paper(db: &Db, certificate: &Certificate, pdf: Vec<u8>) -> Result<Vec<u8>> {
    let tx = db.write(format!("certificate {}", certificate.id)).await?;
    if let Some(row) = certificate_paper::Entity::find_by_id(certificate.id.0).one(&*tx).await? {
        return Ok(row.pdf);
    }
    let row = certificate_paper::Model { certificate_id: certificate.id.0, pdf: pdf.clone() };
    certificate_paper::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    tx.commit().await?;
    Ok(pdf)
}

async fn find_for_in<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    id: CertificateId,
) -> Result<(Cohort, Certificate), R> {
    let row = certificate::Entity::find_by_id(id.0).one(tx).await?.ok_or(Error::NotFound)?;
    let seat = enrolment::Entity::find_by_id(row.enrolment_id).one(tx).await?.ok_or(Error::NotFound)?;
    let cohort = find_in(tx, coordinator, CohortId(seat.cohort_id)).await?;
    let certificate = with_revocations(tx, vec![row]).await.map_err(Error::widen)?.pop().ok_or(Error::NotFound)?;
    Ok((cohort, certificate))
}

pub(crate) async fn of_enrolments(tx: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<(EnrolmentId, Certificate)>> {
    let mut found = Vec::new();
    for some in ids.chunks(500) {
        let rows = certificate::Entity::find()
            .filter(certificate::Column::EnrolmentId.is_in(some.to_vec()))
            .order_by_asc(certificate::Column::IssuedAt)
            .order_by_asc(certificate::Column::Id)
            .all(tx)
            .await?;
        let enrolments: Vec<_> = rows.iter().map(|row| EnrolmentId(row.enrolment_id)).collect();
        found.extend(enrolments.into_iter().zip(with_revocations(tx, rows).await?));
    }
    Ok(found)
}

pub(crate) async fn with_revocations(
    tx: &impl ConnectionTrait,
    rows: Vec<certificate::Model>,
) -> Result<Vec<Certificate>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let revocations = ended::Entity::find().filter(ended::Column::CertificateId.is_in(ids)).all(tx).await?;
    let mut revocations: HashMap<Uuid, Revocation> = revocations
        .into_iter()
        .map(|row| {
            let (at, by) = (At(row.revoked_at), PersonId(row.revoked_by));
            (row.certificate_id, Revocation { at, by, reason: row.reason, replaced_by: row.replaced_by })
        })
        .collect();
    let read = |row: certificate::Model| {
        Ok(Certificate {
            id: CertificateId(row.id),
            number: row.number as u32,
            person: PersonId(row.person_id),
            snapshot: from_json(&row.snapshot)?,
            issued_at: At(row.issued_at),
            token: row.token,
            revocation: revocations.remove(&row.id),
        })
    };
    rows.into_iter().map(read).collect()
}

async fn next_number<R: std::error::Error>(tx: &impl ConnectionTrait) -> Result<u32, R> {
    let last = certificate::Entity::find()
        .select_only()
        .column(certificate::Column::Number)
        .order_by_desc(certificate::Column::Number)
        .limit(1)
        .into_tuple::<i32>()
        .one(tx)
        .await?;
    Ok(last.map_or(0, |number| number as u32 + 1))
}

async fn next_in_series<R: std::error::Error>(tx: &impl ConnectionTrait, series: &Series) -> Result<u32, R> {
    let last = serial::Entity::find()
        .filter(serial::Column::Series.eq(series.to_string()))
        .order_by_desc(serial::Column::Number)
        .limit(1)
        .one(tx)
        .await?;
    Ok(last.map_or(1, |row| row.number as u32 + 1))
}
