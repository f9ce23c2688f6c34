//! What every request can reach: the database, the courses in memory, the clock, the limits.

mod lists;

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use domain::certificate::{Certificate, Snapshot};
use domain::course::Course;
use domain::language::{Bilingual, Language};
use domain::person::NumberRule;
use domain::reference::Reference;
use domain::test::Sheet;
use domain::time::At;
use store::Db;
use store::certificate::design::Dressing;

use crate::admin::staff::Passwords;
use crate::coordinate::Slips;
use crate::edition::Editions;
use crate::issuing::Desk;
use crate::password::Hasher;
use crate::sign_in::Limits;

pub use lists::Lists;

/// Shared by all requests. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
    /// Ranks and states as one request sees them, whatever is changed meanwhile; `None` outside of a request.
    seen: Option<Arc<Reference>>,
}

pub struct Inner {
    pub db: Db,
    pub editions: Editions,
    pub lists: Lists,
    pub clock: Clock,
    pub hasher: Hasher,
    pub limits: Limits,
    pub slips: Slips,
    pub passwords: Passwords,
    pub desk: Desk,
    pub settings: Settings,
    pub assets: Assets,
    pub press: Press,
    pub binder: Binder,
    /// What certificates are signed with.
    pub ring: credential::Ring,
}

/// Makes one file of certificates of the site at an address, a page for each. Slow, so never on a request's thread.
pub type Press = Arc<dyn Fn(&[Leaf], &str) -> Result<Vec<u8>, String> + Send + Sync>;

/// A certificate to be printed, and its badge where the file is to carry it.
#[derive(Clone, Debug)]
pub struct Leaf {
    pub certificate: Certificate,
    pub badge: Option<String>,
    /// What the installation has put on it.
    pub dressing: Arc<Dressing>,
    pub is_specimen: bool,
}

/// Makes one file of the tests of a class. Slow, as a press is.
pub type Binder = Arc<dyn Fn(&[Printed]) -> Result<Vec<u8>, String> + Send + Sync>;

/// What a test on paper is made of: whose it is, and which questions in which order.
#[derive(Clone, Debug)]
pub struct Printed {
    pub language: Language,
    pub name: String,
    pub place: String,
    pub date: String,
    pub test: String,
    pub code: String,
    pub spaced_code: String,
    pub sheet: Sheet,
    pub course: Arc<Course>,
}

/// What an installation decides.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people reach it, without a slash at the end: `https://amana.example`.
    pub public_url: String,
    /// Who stands on the certificates.
    pub issuer: Bilingual,
    /// The first part of a serial.
    pub issuer_code: String,
    /// What service numbers look like here.
    pub service_number: NumberRule,
    /// How many proxies in front of us add an `X-Forwarded-For`; 0 when people reach us directly.
    pub proxies: usize,
}

/// Where the browser finds the built files.
#[derive(Clone, Debug)]
pub struct Assets {
    /// `/pkg/…`, with the hash of what is in it.
    pub prefix: String,
    /// Where they lie on the disk.
    pub folder: std::path::PathBuf,
    pub options: leptos::config::LeptosOptions,
}

/// The only clock. Tests set their own.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    System,
    /// Runs from a set moment: the difference to the system's clock in milliseconds.
    Shifted(i64),
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(self) -> At {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the system clock is set after 1970");
        let millis = since.as_millis() as i64;
        match self {
            Self::System => At(millis),
            Self::Shifted(by) => At(millis + by),
        }
    }

    /// A clock that shows `start` now and runs on from there.
    pub fn from(start: At) -> Self {
        Self::Shifted(start.0 - Self::System.now().0)
    }
}

impl App {
    pub fn new(inner: Inner) -> Self {
        Self { inner: Arc::new(inner), seen: None }
    }

    /// The same for one request: from here to its answer it sees one version of ranks and states.
    pub fn for_one_request(&self) -> Self {
        Self { inner: self.inner.clone(), seen: Some(self.lists.now()) }
    }

    pub fn now(&self) -> At {
        self.clock.now()
    }

    /// Signs what a certificate says.
    pub fn sign(&self, snapshot: &Snapshot, at: At) -> String {
        self.ring.sign(&credential::Facts::of(snapshot, &self.settings.issuer_code, at))
    }

    pub fn reference(&self) -> Arc<Reference> {
        self.seen.clone().unwrap_or_else(|| self.lists.now())
    }
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.inner
    }
}

/// A number below `n`, from the system's own source of chance.
pub fn chance(n: usize) -> usize {
    use rand::RngExt;
    rand::rng().random_range(0..n.max(1))
}
