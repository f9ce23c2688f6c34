//! Putting right what is known of somebody.

use jiff::civil::Date;

use super::Person;
use crate::shown::Shown;

/// Why something was not put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorrectRefusal {
    #[error("somebody else has this service number")]
    NumberTaken,
    #[error("the rank is held since a day that has not come")]
    Future,
    #[error("somebody else has changed it since it was shown")]
    Changed,
}

impl Person {
    /// What can be put right of somebody, as a page shows it.
    pub fn shown(&self) -> Shown {
        Shown::of(&(&self.name, &self.service_no, self.sex, &self.rank, &self.unit, &self.state, self.kind))
    }
}

/// Decides whether details can be put right `today`.
pub fn may_correct(number_is_taken: bool, rank_since: Date, today: Date) -> Result<(), CorrectRefusal> {
    if rank_since > today {
        return Err(CorrectRefusal::Future);
    }
    if number_is_taken {
        return Err(CorrectRefusal::NumberTaken);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_number_is_one_persons_and_a_rank_is_not_of_tomorrow() {
        let (today, tomorrow) = (date(2026, 11, 28), date(2026, 11, 29));
        assert_eq!(may_correct(false, today, today), Ok(()));
        assert_eq!(may_correct(false, tomorrow, today), Err(CorrectRefusal::Future));
        assert_eq!(may_correct(true, today, today), Err(CorrectRefusal::NumberTaken));
    }
}
