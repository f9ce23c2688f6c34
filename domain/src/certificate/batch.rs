//! Certificates that were asked for together and are issued one after the other.

use super::IssueRefusal;
use crate::id::{BatchId, CohortId, EnrolmentId, PersonId};
use crate::time::At;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    pub id: BatchId,
    pub cohort: CohortId,
    pub asked_at: At,
    /// Each certificate is issued in their name, and with their rights at that moment.
    pub asked_by: PersonId,
    pub items: Vec<Item>,
}

/// One who was to be given a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub enrolment: EnrolmentId,
    pub fate: Fate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    Waiting,
    Issued,
    Refused(IssueRefusal),
}

impl Batch {
    /// How many are decided.
    pub fn done(&self) -> usize {
        self.items.iter().filter(|item| item.fate != Fate::Waiting).count()
    }

    pub fn is_finished(&self) -> bool {
        self.done() == self.items.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_batch_is_finished_when_nobody_waits() {
        let item = |fate| Item { enrolment: EnrolmentId(Uuid::nil()), fate };
        let batch = |items| Batch {
            id: BatchId(Uuid::nil()),
            cohort: CohortId(Uuid::nil()),
            asked_at: At(0),
            asked_by: PersonId(Uuid::nil()),
            items,
        };
        let under_way = batch(vec![item(Fate::Issued), item(Fate::Waiting)]);
        assert_eq!((under_way.done(), under_way.is_finished()), (1, false));
        let refused = Fate::Refused(IssueRefusal::Suspended);
        assert!(batch(vec![item(Fate::Issued), item(refused)]).is_finished());
    }
}
