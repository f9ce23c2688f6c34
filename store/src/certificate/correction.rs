//! A certificate with a wrong name is issued anew.

use domain::certificate::{Certificate, Design, ReissueRefusal, Series, correct as decide};
use domain::event::Event;
use domain::id::{CertificateId, CohortId};
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::time::At;
use sea_orm::{EntityTrait, IntoActiveModel};

use super::revocation::{asked_in, of_class};
use super::{Sign, save};
use crate::cohort::find_in;
use crate::event::record;
use crate::row::{certificate, enrolment, person, revocation};
use crate::{Db, Error, Result, corrupt};

/// What the new paper needs: the first part of its serial, its code, and a signature.
pub struct Stamp<'a> {
    pub issuer_code: &'a str,
    pub code: String,
    pub design: &'a Design,
    pub sign: Sign<'a>,
}

/// Issues a certificate of one of the coordinator's classes anew, for the name that the register has now. The new one says
/// which it replaces, and the old one ends.
pub async fn correct(
    db: &Db,
    coordinator: &Coordinator,
    (class, id): (CohortId, CertificateId),
    stamp: Stamp<'_>,
    at: At,
) -> Result<Certificate, ReissueRefusal> {
    let by = coordinator.person().id;
    let tx = db.write("certificates").await?;
    let old = of_class::<ReissueRefusal>(&*tx, coordinator, (class, id)).await?;
    let asked = asked_in(&*tx, id).await.map_err(Error::widen)?;
    let row = certificate::Entity::find_by_id(id.0).one(&*tx).await?.ok_or(Error::NotFound)?;
    let holder = person::Entity::find_by_id(row.person_id).one(&*tx).await?.ok_or_else(|| corrupt(row.person_id))?;
    // It would be issued anew without a name.
    if holder.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    let holder = Bilingual::new(holder.name_latin, holder.name_arabic);
    let mut snapshot = decide(&old, asked.as_ref(), &holder, at.date()).map_err(Error::Refused)?;
    let seat = enrolment::Entity::find_by_id(row.enrolment_id).one(&*tx).await?.ok_or_else(|| corrupt(id))?;
    let class = find_in::<ReissueRefusal>(&*tx, coordinator, class).await?;
    class.standing.goes_on().map_err(|_| Error::Refused(ReissueRefusal::Suspended))?;
    // Those sign who can sign it today.
    snapshot.dress = stamp.design.dress(&class, at.date());
    let series = Series {
        issuer: stamp.issuer_code.to_owned(),
        course_code: snapshot.course_code.clone(),
        year: at.date().year(),
        state: class.state,
    };
    snapshot.code = stamp.code;
    let new = save(&*tx, coordinator, (&seat, snapshot), &series, stamp.sign, at).await?;
    let (serial, replaces) = (new.snapshot.serial.clone(), old.snapshot.serial);
    let end = revocation::Model {
        certificate_id: id.0,
        revoked_at: at.0,
        revoked_by: by.0,
        reason: String::new(),
        replaced_by: Some(serial.clone()),
    };
    revocation::Entity::insert(end.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::CertificateCorrected { certificate: new.id, serial, replaces }).await?;
    tx.commit().await?;
    Ok(new)
}
