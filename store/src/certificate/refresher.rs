//! Certificates that end soon, or have ended.

use std::collections::HashMap;

use domain::certificate::{Certificate, ending as outlasted_by_none};
use domain::id::{CertificateId, CohortId, EnrolmentId, PersonId};
use domain::person::{Coordinator, Person, Reach};
use jiff::civil::Date;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, IntoIden, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait};
use uuid::Uuid;

use super::with_revocations;
use crate::row::{certificate, cohort, enrolment, person, revocation};
use crate::{Db, Result};

/// A certificate that ends, with the place in a class of the coordinator's in which it was earned.
#[derive(Clone, Debug)]
pub struct Ending {
    pub cohort: CohortId,
    pub enrolment: EnrolmentId,
    pub person: Person,
    pub certificate: Certificate,
}

/// Those of the coordinator's classes that end between two days and that no other of the same course outlasts, wherever
/// that was earned; the first to end first, at most `most`.
pub async fn ending(db: &Db, coordinator: &Coordinator, (from, until): (Date, Date), most: u64) -> Result<Vec<Ending>> {
    let mut query = certificate::Entity::find()
        .select_only()
        .columns([certificate::Column::Id, certificate::Column::PersonId, certificate::Column::EnrolmentId])
        .column(enrolment::Column::CohortId)
        .join(JoinType::InnerJoin, certificate::Relation::Enrolment.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .filter(certificate::Column::ValidUntil.between(from.to_string(), until.to_string()))
        .filter(Expr::exists(revoked(certificate::Entity.into_iden())).not())
        .filter(Expr::exists(outlasting()).not())
        // There is nobody left to invite.
        .filter(certificate::Column::PersonId.not_in_subquery(crate::erasure::erased()))
        .order_by_asc(certificate::Column::ValidUntil)
        .order_by_asc(certificate::Column::Serial)
        .limit(most);
    if let Reach::States(states) = coordinator.reach() {
        query = query.filter(cohort::Column::State.is_in(states));
    }
    let rows: Vec<(Uuid, Uuid, Uuid, Uuid)> = query.into_tuple().all(db.read()).await?;
    let places: HashMap<CertificateId, (CohortId, EnrolmentId)> =
        rows.iter().map(|(id, _, seat, class)| (CertificateId(*id), (CohortId(*class), EnrolmentId(*seat)))).collect();
    let mut people: Vec<Uuid> = rows.into_iter().map(|(_, person, ..)| person).collect();
    people.sort_unstable();
    people.dedup();
    let mut all = Vec::new();
    let mut known = HashMap::new();
    for some in people.chunks(500) {
        // Of two that end on one day the later one stands for both, here as in the question above.
        let theirs = certificate::Entity::find()
            .filter(certificate::Column::PersonId.is_in(some.to_vec()))
            .order_by_desc(certificate::Column::Id);
        all.extend(with_revocations(db.read(), theirs.all(db.read()).await?).await?);
        for row in person::Entity::find().filter(person::Column::Id.is_in(some.to_vec())).all(db.read()).await? {
            known.insert(PersonId(row.id), crate::person::read(row, vec![])?);
        }
    }
    let ending = outlasted_by_none(all, from, until).into_iter();
    Ok(ending
        .filter_map(|certificate| {
            let (cohort, enrolment) = *places.get(&certificate.id)?;
            let person = known.get(&certificate.person)?.clone();
            Some(Ending { cohort, enrolment, person, certificate })
        })
        .collect())
}

/// The end of a certificate that is called so in the question.
fn revoked(of: sea_orm::sea_query::DynIden) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(revocation::Entity)
        .and_where(
            Expr::col((revocation::Entity, revocation::Column::CertificateId)).equals((of, certificate::Column::Id)),
        )
        .take()
}

/// Others of the same person and course that end later. It only makes the list shorter: what outlasts what is decided in
/// `domain`.
fn outlasting() -> SelectStatement {
    let (other, seat, class) = (Alias::new("other"), Alias::new("other_seat"), Alias::new("other_class"));
    let of = |column| Expr::col((other.clone(), column));
    let mine = |column: certificate::Column| Expr::col((certificate::Entity, column));
    let of_seat: SimpleExpr =
        Expr::col((seat.clone(), enrolment::Column::Id)).equals((other.clone(), certificate::Column::EnrolmentId));
    let of_class: SimpleExpr =
        Expr::col((class.clone(), cohort::Column::Id)).equals((seat.clone(), enrolment::Column::CohortId));
    let same_day = of(certificate::Column::ValidUntil).eq(mine(certificate::Column::ValidUntil));
    let later = Condition::any()
        .add(of(certificate::Column::ValidUntil).is_null())
        .add(of(certificate::Column::ValidUntil).gt(mine(certificate::Column::ValidUntil)))
        .add(same_day.and(of(certificate::Column::Id).gt(mine(certificate::Column::Id))));
    Query::select()
        .expr(Expr::val(1))
        .from_as(certificate::Entity, other.clone())
        .join_as(JoinType::InnerJoin, enrolment::Entity, seat, of_seat)
        .join_as(JoinType::InnerJoin, cohort::Entity, class.clone(), of_class)
        .and_where(of(certificate::Column::PersonId).eq(mine(certificate::Column::PersonId)))
        .and_where(Expr::col((class, cohort::Column::CourseId)).equals((cohort::Entity, cohort::Column::CourseId)))
        .cond_where(later)
        .and_where(Expr::exists(revoked(other.into_iden())).not())
        .take()
}
