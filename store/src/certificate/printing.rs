//! Which certificates were taken out to be printed, when and by whom: a paper that is there twice is known to be.

use domain::certificate::Certificate;
use domain::cohort::Cohort;
use domain::event::Event;
use domain::id::CertificateId;
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::event::record;
use crate::row::{certificate, enrolment, person, printing};
use crate::{Db, Result};

/// One file that was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printing {
    pub at: At,
    pub by: Bilingual,
    pub certificates: Vec<CertificateId>,
}

/// Notes that certificates of a class are taken out in one file.
pub async fn note(
    db: &Db,
    coordinator: &Coordinator,
    cohort: &Cohort,
    certificates: &[&Certificate],
    at: At,
) -> Result<()> {
    let (by, id) = (coordinator.person().id, Uuid::now_v7());
    let rows = certificates.iter().map(|certificate| {
        let (certificate_id, printed_at, printed_by) = (certificate.id.0, at.0, by.0);
        printing::Model { id, certificate_id, printed_at, printed_by }.into_active_model()
    });
    let rows: Vec<_> = rows.collect();
    let tx = db.write("certificates").await?;
    for some in rows.chunks(500) {
        printing::Entity::insert_many(some.to_vec()).exec_without_returning(&*tx).await?;
    }
    let event = Event::CertificatesPrinted { cohort: cohort.id, certificates: certificates.len() as u32 };
    record(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// What was taken out of a class, the latest first.
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> Result<Vec<Printing>> {
    let of_class = certificate::Entity::find()
        .select_only()
        .column(certificate::Column::Id)
        .inner_join(enrolment::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0));
    let rows = printing::Entity::find()
        .filter(printing::Column::CertificateId.in_subquery(of_class.into_query()))
        .find_also_related(person::Entity)
        .order_by_desc(printing::Column::PrintedAt)
        .order_by_desc(printing::Column::Id)
        .all(db.read())
        .await?;
    let files = rows.chunk_by(|(one, _), (other, _)| one.id == other.id).map(|file| {
        let (first, who) = &file[0];
        let by = who.as_ref().map(|who| Bilingual::new(&who.name_latin, &who.name_arabic)).unwrap_or_default();
        let certificates = file.iter().map(|(row, _)| CertificateId(row.certificate_id)).collect();
        Printing { at: At(first.printed_at), by, certificates }
    });
    Ok(files.collect())
}
