//! Ending a certificate: one person asks, another agrees, and either may let it be.

use std::collections::HashSet;

use domain::certificate::{Certificate, Made, RevocationAsked, RevokeRefusal, TOO_NEW, agree_to_revoke, ask_to_revoke};
use domain::cohort::Cohort;
use domain::event::Event;
use domain::id::{CertificateId, CohortId, PersonId};
use domain::language::Bilingual;
use domain::person::{Coordinator, Role};
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{find_for_in, with_revocations};
use crate::event::record;
use crate::row::{certificate, cohort, enrolment, event, person, revocation, revocation_request, role_grant};
use crate::{Db, Error, Result, corrupt, from_json};

/// Which coordinators were made by colleagues in the last weeks. It is read from the log, because a role may have ended since;
/// what an administrator does is of nobody's making.
async fn made(tx: &impl ConnectionTrait, at: At) -> Result<Vec<Made>> {
    let administrators: HashSet<Uuid> = role_grant::Entity::find()
        .filter(role_grant::Column::Role.eq(Role::Administrator.code()))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.person_id)
        .collect();
    let rows = event::Entity::find()
        .filter(event::Column::Name.eq("RoleGranted"))
        .filter(event::Column::At.gt(at.minus_days(TOO_NEW).0))
        .all(tx)
        .await?;
    let mut made = Vec::new();
    for row in rows {
        let Some(by) = row.actor.filter(|actor| !administrators.contains(actor)).map(PersonId) else { continue };
        if let Event::RoleGranted { person: who, role: Role::Coordinator, .. } = from_json(&row.facts)? {
            made.push(Made { who, by, at: At(row.at) });
        }
    }
    Ok(made)
}

/// A certificate for which somebody asks, and the name of who does.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub cohort: CohortId,
    pub certificate: Certificate,
    pub asked: RevocationAsked,
    pub by: Bilingual,
}

/// Asks that a certificate of one of the coordinator's classes be revoked.
pub async fn ask(
    db: &Db,
    coordinator: &Coordinator,
    (cohort, id): (CohortId, CertificateId),
    reason: &str,
    at: At,
) -> Result<(), RevokeRefusal> {
    let by = coordinator.person().id;
    let tx = db.write("certificates").await?;
    let known = of_class::<RevokeRefusal>(&*tx, coordinator, (cohort, id)).await?;
    let asked = asked_in(&*tx, id).await.map_err(Error::widen)?;
    let reason = ask_to_revoke(&known, asked.as_ref(), reason).map_err(Error::Refused)?;
    let row =
        revocation_request::Model { certificate_id: id.0, asked_at: at.0, asked_by: by.0, reason: reason.clone() };
    revocation_request::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let event = Event::RevocationAsked { certificate: id, serial: known.snapshot.serial, reason };
    record(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Agrees with somebody else who asked: the certificate ends.
pub async fn agree(
    db: &Db,
    coordinator: &Coordinator,
    (cohort, id): (CohortId, CertificateId),
    at: At,
) -> Result<(), RevokeRefusal> {
    let by = coordinator.person().id;
    let tx = db.write("certificates").await?;
    let known = of_class::<RevokeRefusal>(&*tx, coordinator, (cohort, id)).await?;
    let asked = asked_in(&*tx, id).await.map_err(Error::widen)?;
    let made = made(&*tx, at).await.map_err(Error::widen)?;
    let agreed = agree_to_revoke(&known, asked.as_ref(), by, &made, at).map_err(Error::Refused)?;
    let reason = agreed.reason.clone();
    let row = revocation::Model {
        certificate_id: id.0,
        revoked_at: at.0,
        revoked_by: by.0,
        reason: reason.clone(),
        replaced_by: None,
    };
    revocation::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    revocation_request::Entity::delete_by_id(id.0).exec(&*tx).await?;
    let event = Event::CertificateRevoked { certificate: id, serial: known.snapshot.serial, reason };
    record(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets it be: the certificate stays valid. Where nobody asks, nothing changes.
pub async fn drop_request(
    db: &Db,
    coordinator: &Coordinator,
    (cohort, id): (CohortId, CertificateId),
    at: At,
) -> Result<()> {
    let tx = db.write("certificates").await?;
    let known = of_class::<std::convert::Infallible>(&*tx, coordinator, (cohort, id)).await?;
    let gone = revocation_request::Entity::delete_by_id(id.0).exec(&*tx).await?;
    if gone.rows_affected > 0 {
        let event = Event::RevocationDropped { certificate: id, serial: known.snapshot.serial };
        record(&*tx, Some(coordinator.person().id), at, &event).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The certificate, and who asks for its end.
pub async fn find(
    db: &Db,
    coordinator: &Coordinator,
    (cohort, id): (CohortId, CertificateId),
) -> Result<(Certificate, Option<Waiting>)> {
    let certificate = of_class::<std::convert::Infallible>(db.read(), coordinator, (cohort, id)).await?;
    let Some(asked) = asked_in(db.read(), id).await? else { return Ok((certificate, None)) };
    let row = person::Entity::find_by_id(asked.by.0).one(db.read()).await?.ok_or_else(|| corrupt(asked.by))?;
    let by = Bilingual::new(row.name_latin, row.name_arabic);
    Ok((certificate.clone(), Some(Waiting { cohort, certificate, asked, by })))
}

/// What waits for a second person in the coordinator's classes, the oldest first.
pub async fn waiting(db: &Db, coordinator: &Coordinator) -> Result<Vec<Waiting>> {
    let requests = revocation_request::Entity::find()
        .order_by_asc(revocation_request::Column::AskedAt)
        .find_also_related(person::Entity)
        .all(db.read())
        .await?;
    let mut waiting = Vec::new();
    for (request, by) in requests {
        let found = certificate::Entity::find_by_id(request.certificate_id).one(db.read()).await?;
        let certificate = found.ok_or_else(|| corrupt(request.certificate_id))?;
        let class = enrolment::Entity::find_by_id(certificate.enrolment_id)
            .find_also_related(cohort::Entity)
            .one(db.read())
            .await?
            .and_then(|(_, class)| class)
            .ok_or_else(|| corrupt(certificate.enrolment_id))?;
        if !coordinator.reach().covers(&class.state) {
            continue;
        }
        let by = by.ok_or_else(|| corrupt(request.asked_by))?;
        let certificate = with_revocations(db.read(), vec![certificate]).await?.remove(0);
        waiting.push(Waiting {
            cohort: CohortId(class.id),
            certificate,
            by: Bilingual::new(by.name_latin, by.name_arabic),
            asked: read(request),
        });
    }
    Ok(waiting)
}

pub(crate) async fn asked_in(tx: &impl ConnectionTrait, id: CertificateId) -> Result<Option<RevocationAsked>> {
    Ok(revocation_request::Entity::find_by_id(id.0).one(tx).await?.map(read))
}

fn read(row: revocation_request::Model) -> RevocationAsked {
    RevocationAsked { at: At(row.asked_at), by: PersonId(row.asked_by), reason: row.reason }
}

/// A certificate of this very class.
pub(crate) async fn of_class<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    (cohort, id): (CohortId, CertificateId),
) -> Result<Certificate, R> {
    let (class, certificate): (Cohort, Certificate) = find_for_in(tx, coordinator, id).await?;
    if class.id == cohort { Ok(certificate) } else { Err(Error::NotFound) }
}
