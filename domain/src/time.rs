//! Moments and days. South Sudan is UTC+2 all year round, since 1 February 2021.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

/// A moment: milliseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub i64);

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const JUBA: i64 = 2 * HOUR;
const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl At {
    pub const fn plus_minutes(self, minutes: u32) -> Self {
        Self(self.0 + minutes as i64 * MINUTE)
    }

    pub const fn plus_seconds(self, seconds: u32) -> Self {
        Self(self.0 + seconds as i64 * 1000)
    }

    pub const fn plus_days(self, days: u32) -> Self {
        Self(self.0 + days as i64 * DAY)
    }

    pub const fn minus_days(self, days: u32) -> Self {
        Self(self.0 - days as i64 * DAY)
    }

    /// The day it is in Juba at this moment.
    pub fn date(self) -> Date {
        day_after(self.0.saturating_add(JUBA).div_euclid(DAY))
    }

    /// Hour, minute and second of the clock in Juba.
    pub const fn clock(self) -> (u8, u8, u8) {
        let seconds = (self.0 + JUBA).rem_euclid(DAY) / 1000;
        ((seconds / 3600) as u8, (seconds / 60 % 60) as u8, (seconds % 60) as u8)
    }

    /// Midnight in Juba at which a day begins.
    pub fn start_of(date: Date) -> Self {
        Self(i64::from(day_number(date)) * DAY - JUBA)
    }

    /// Whole minutes from this moment until a later one, rounded up; 0 when that one has passed.
    pub const fn minutes_until(self, later: Self) -> u32 {
        let left = later.0 - self.0;
        if left <= 0 { 0 } else { ((left + MINUTE - 1) / MINUTE) as u32 }
    }
}

/// A moment as a file says it that people read as well as programs: ISO 8601 on the clock of Juba, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(pub At);

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second) = self.0.clock();
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}+02:00", self.0.date())
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A day as a number: days since 1 January 1970.
pub fn day_number(date: Date) -> i32 {
    date.since((jiff::Unit::Day, EPOCH)).map_or(0, |span| span.get_days())
}

/// The day with this number; the first or last that a calendar can name where it is none.
pub fn day_of(number: i32) -> Date {
    day_after(number.into())
}

fn day_after(days: i64) -> Date {
    match jiff::Span::new().try_days(days) {
        Ok(span) => EPOCH.saturating_add(span),
        Err(_) if days < 0 => Date::MIN,
        Err(_) => Date::MAX,
    }
}

/// The same day of the month some months later, or the last day of that month.
pub fn months_after(date: Date, months: u32) -> Date {
    date.saturating_add(jiff::Span::new().months(i64::from(months)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_begins_two_hours_before_utc_midnight() {
        let midnight = At::start_of(date(2026, 11, 22));
        assert_eq!(midnight.date(), date(2026, 11, 22));
        assert_eq!(At(midnight.0 - 1).date(), date(2026, 11, 21));
        assert_eq!(midnight.clock(), (0, 0, 0));
        assert_eq!(At(59_999).clock(), (2, 0, 59));
    }

    #[test]
    fn a_stamp_says_the_day_and_the_clock_of_juba() {
        assert_eq!(Stamp(At(1_795_503_600_000)).to_string(), "2026-11-24T09:00:00+02:00");
        assert_eq!(Stamp(At(-1)).to_string(), "1970-01-01T01:59:59+02:00");
    }

    #[test]
    fn a_number_that_no_calendar_names_is_the_last_day_there_is() {
        for number in [i32::MAX, i32::MIN] {
            assert_eq!(day_of(number), if number > 0 { Date::MAX } else { Date::MIN });
        }
        assert_eq!((At(i64::MAX).date(), At(i64::MIN).date()), (Date::MAX, Date::MIN));
        assert_eq!(day_of(day_number(date(2026, 11, 28))), date(2026, 11, 28));
    }

    #[test]
    fn months_end_on_the_last_day_there_is() {
        assert_eq!(months_after(date(2026, 8, 31), 6), date(2027, 2, 28));
    }

    #[test]
    fn minutes_left_are_rounded_up_and_never_negative() {
        let now = At(1_000_000);
        assert_eq!(now.minutes_until(now.plus_seconds(61)), 2);
        assert_eq!(now.minutes_until(At(0)), 0);
    }
}
