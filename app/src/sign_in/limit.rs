//! How often a password may be guessed.
//!
//! An academy sits behind one address, so an address alone is allowed a whole class at once. One account from one
//! address is allowed little. One account from everywhere is allowed more than its owner needs and far less than
//! guessing takes; it slows guessing and never locks the owner out for long.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use domain::person::{Person, service_no, sign_in_name};
use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

type Keyed<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock>;

/// Counts what went wrong, not what went right: a class that signs in correctly is never slowed.
pub struct Limits {
    account_here: Keyed<(Account, IpAddr)>,
    account: Keyed<Account>,
    address: Keyed<IpAddr>,
    /// Looking up certificates.
    pub verify: Keyed<IpAddr>,
    blocked: std::sync::Mutex<std::collections::HashMap<Blocked, std::time::Instant>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Blocked {
    AccountHere(Account, IpAddr),
    Account(Account),
    Address(IpAddr),
}

fn quota(burst: u32, every: Duration) -> Quota {
    Quota::with_period(every)
        .expect("a period longer than nothing")
        .allow_burst(NonZeroU32::new(burst).expect("a burst of at least one"))
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            account_here: Keyed::keyed(quota(5, Duration::from_secs(60))),
            account: Keyed::keyed(quota(30, Duration::from_secs(20))),
            address: Keyed::keyed(quota(200, Duration::from_secs(1))),
            verify: Keyed::keyed(quota(60, Duration::from_secs(2))),
            blocked: std::sync::Mutex::default(),
        }
    }
}

/// An account under one name, however it was typed: everything that finds somebody is theirs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Account(String);

impl Account {
    pub fn of(found: Option<&Person>, typed: &str) -> Self {
        let typed = || service_no(typed).unwrap_or_else(|| sign_in_name(typed));
        Self(found.map_or_else(typed, |person| person.id.to_string()))
    }
}

impl Limits {
    /// Whether another try is allowed now.
    pub fn may_try(&self, account: &Account, from: IpAddr) -> bool {
        let now = std::time::Instant::now();
        let mut blocked = self.blocked.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        blocked.retain(|_, until| *until > now);
        let keys =
            [Blocked::AccountHere(account.clone(), from), Blocked::Account(account.clone()), Blocked::Address(from)];
        !keys.iter().any(|key| blocked.contains_key(key))
    }

    /// A try was wrong. When the allowance is used up, further ones are refused until there is a new one.
    pub fn failed(&self, account: &Account, from: IpAddr) {
        let clock = DefaultClock::default();
        let wait = |until: governor::NotUntil<_>| until.wait_time_from(clock.now());
        let used_up = [
            (
                Blocked::AccountHere(account.clone(), from),
                self.account_here.check_key(&(account.clone(), from)).err().map(wait),
            ),
            (Blocked::Account(account.clone()), self.account.check_key(account).err().map(wait)),
            (Blocked::Address(from), self.address.check_key(&from).err().map(wait)),
        ];
        let now = std::time::Instant::now();
        let mut blocked = self.blocked.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (key, wait) in used_up {
            if let Some(wait) = wait {
                blocked.insert(key, now + wait);
            }
        }
    }

    /// Forgets keys that have had their whole allowance back for long.
    pub fn sweep(&self) {
        self.account_here.retain_recent();
        self.account.retain_recent();
        self.address.retain_recent();
        self.verify.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACADEMY: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));
    const ELSEWHERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 2));

    #[test]
    fn one_guesser_does_not_lock_out_the_academy_nor_the_account_elsewhere() {
        let limits = Limits::default();
        let account = |typed| Account::of(None, typed);
        for typed in ["mary.lado", "Mary.Lado ", "mary-lado", "MARYLADO", "mary lado", "m/arylado"] {
            assert!(limits.may_try(&account("mary.lado"), ACADEMY));
            limits.failed(&account(typed), ACADEMY);
        }
        assert!(!limits.may_try(&account("mary.lado"), ACADEMY));
        assert!(limits.may_try(&account("james.oryem"), ACADEMY));
        assert!(limits.may_try(&account("mary.lado"), ELSEWHERE));
    }

    #[test]
    fn guessing_one_account_from_many_addresses_is_slowed() {
        let limits = Limits::default();
        for n in 0..31 {
            limits.failed(&Account::of(None, "mary.lado"), IpAddr::from([10, 0, 1, n]));
        }
        assert!(!limits.may_try(&Account::of(None, "mary.lado"), ELSEWHERE));
    }
}
