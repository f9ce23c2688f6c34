//! The site with the real course and the demonstration cast.

use std::path::{Path, PathBuf};

use app::state::App;
use axum::Router;
use domain::attempt::Attempt;
use domain::cohort::{Cohort, Place, Plan, Spoken};
use domain::course::Clearance;
use domain::id::{AttemptId, BatchId, CohortId, EnrolmentId, VenueId};
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, Grant, PersonKind, Role, Sex, Trainee};
use domain::roster::{Decision, Entry, Wanted};
use domain::test::TestKind;
use domain::venue::Facts;
use server::config::Config;
use store::attempt::Reply;
use store::course::Edition;
use store::enrolment::Issued;
use store::person::NewPerson;
use store::testing::Fresh;

use crate::browser::Browser;

pub const PASSWORD: &str = "demo-pass-1";

pub struct Stage {
    pub app: App,
    pub router: Router,
    site: tempfile::TempDir,
    fresh: Fresh,
}

/// Runs a test on every database there is.
pub async fn on_each(test: impl AsyncFn(Stage)) {
    for fresh in store::testing::each().await {
        eprintln!("on {}", fresh.kind);
        test(build(fresh).await).await;
    }
}

/// The same where an installation decides something else than is usual.
pub async fn on_each_where(decides: impl Fn(&mut Config), test: impl AsyncFn(Stage)) {
    for fresh in store::testing::each().await {
        eprintln!("on {}", fresh.kind);
        test(seeded(decided(fresh, &decides).await).await).await;
    }
}

/// The same without anybody.
pub async fn on_each_empty(test: impl AsyncFn(Stage)) {
    for fresh in store::testing::each().await {
        eprintln!("on {}", fresh.kind);
        test(empty(fresh).await).await;
    }
}

async fn build(fresh: Fresh) -> Stage {
    seeded(empty(fresh).await).await
}

async fn seeded(stage: Stage) -> Stage {
    server::demo::seed(&stage.app, Some(PASSWORD.into())).await.expect("the cast");
    stage
}

async fn empty(fresh: Fresh) -> Stage {
    decided(fresh, &|_: &mut Config| ()).await
}

async fn decided(fresh: Fresh, decides: &impl Fn(&mut Config)) -> Stage {
    let site = site();
    let mut config = config(&fresh.url, site.path());
    decides(&mut config);
    server::command::course::import(&config, &config.content.join("courses")).await.expect("imported");
    let app = server::command::serve::assemble(&config).await.expect("assembled");
    let router = server::router::router(&app, site.path());
    Stage { app, router, site, fresh }
}

/// A Tuesday in class, at nine in the morning in Juba: where the clock of every test starts.
pub const MORNING: i64 = 1_795_503_600_000;

/// A built site with nothing in it.
pub fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(site.path().join("pkg/test")).expect("a folder");
    site
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn config(url: &str, site: &Path) -> Config {
    Config {
        addr: "127.0.0.1:0".parse().expect("an address"),
        data: site.to_owned(),
        keys: None,
        database_url: Some(url.into()),
        public_url: Some("http://localhost".into()),
        demo_password: None,
        log: String::new(),
        site: site.to_owned(),
        content: root().join("content"),
        proxies: 0,
        issuer_en: "South Sudan National Police Service".into(),
        issuer_ar: "جهاز الشرطة".into(),
        issuer_code: "SSNPS".into(),
        service_number: None,
        service_number_example: None,
        clock: Some(MORNING),
        cheap_passwords: true,
    }
}

impl Stage {
    pub fn browser(&self) -> Browser {
        Browser::new(&self.router)
    }

    pub async fn signed_in(&self, name: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.sign_in(name, PASSWORD).await;
        assert_eq!(answer.status, 303, "{name} signs in: {}", answer.text());
        browser
    }

    /// Somebody who signs in some days later.
    pub async fn signed_in_later(&self, name: &str, days: i64) -> Browser {
        let clock = Some(MORNING + days * 24 * 3_600_000);
        let config = Config { clock, ..config(&self.fresh.url, self.site.path()) };
        let app = server::command::serve::assemble(&config).await.expect("assembled");
        let mut browser = Browser::new(&server::router::router(&app, self.site.path()));
        assert_eq!(browser.sign_in(name, PASSWORD).await.status, 303, "{name} signs in");
        browser
    }

    pub async fn trainee(&self, name: &str) -> Trainee {
        let found = store::person::credentials(&self.app.db, name).await.expect("read").expect("of the cast");
        Trainee::of(found.person)
    }

    pub async fn seat(&self, name: &str) -> EnrolmentId {
        // Also of somebody who has left their class.
        let (coordinator, person) = (self.coordinator().await, self.trainee(name).await.person().id);
        store::register::find_for(&self.app.db, &coordinator, person).await.expect("known").seats[0].enrolment
    }

    pub async fn class(&self) -> Cohort {
        let coordinator = self.coordinator().await;
        store::cohort::list_for(&self.app.db, &coordinator.into(), &Default::default())
            .await
            .expect("read")
            .classes
            .remove(0)
            .cohort
    }

    /// The venue of the class of the cast.
    pub async fn venue(&self) -> VenueId {
        store::venue::list(&self.app.db, &self.coordinator().await).await.expect("read")[0].venue.id
    }

    /// The latest attempt of somebody of the cast.
    pub async fn attempt(&self, name: &str) -> AttemptId {
        let trainee = self.trainee(name).await;
        let class = self.class().await;
        let seat = self.seat(name).await;
        let facts = store::progress::of_person(&self.app.db, &class, seat, trainee.person().id).await.expect("read");
        facts.attempts.last().expect("an attempt").id
    }

    /// The course as it is served.
    pub async fn course(&self) -> std::sync::Arc<domain::course::Course> {
        let edition = store::course::latest(&self.app.db, "hr-101").await.expect("published");
        self.app.editions.get(&self.app.db, edition.id).await.expect("read")
    }

    /// A trainer to whom no class was given.
    pub async fn another_trainer(&self) {
        let entry = Entry {
            name: Bilingual::new("Rose Amito", "روز أميتو"),
            service_no: None,
            sex: Sex::Female,
            rank: "INSP".into(),
            unit: "Training directorate".into(),
            state: "SS-EC".into(),
            kind: PersonKind::Police,
        };
        let new = NewPerson {
            entry,
            sign_in_name: Some("trainer-other".into()),
            language: Language::English,
            password_hash: self.app.hasher.hash(PASSWORD.into()).await.expect("hashed"),
            issued: false,
            grants: vec![Grant { role: Role::Trainer, state: None }],
        };
        store::person::add(&self.app.db, &new, self.app.now()).await.expect("added");
    }

    /// A batch in which somebody waits for a certificate.
    pub async fn batch(&self) -> BatchId {
        let (class, seats) = (self.class().await.id, [self.seat("trainee-half").await]);
        let coordinator = self.coordinator().await;
        store::certificate::batch::begin(&self.app.db, &coordinator, class, &seats, self.app.now())
            .await
            .expect("begun")
    }

    pub async fn coordinator(&self) -> Coordinator {
        let found = store::person::credentials(&self.app.db, "coordinator").await.expect("read").expect("of the cast");
        Coordinator::of(found.person).expect("a coordinator")
    }

    /// So many more people in a class, each of whom has handed in a final test; half of the answers are right.
    pub async fn finals(&self, class: &Cohort, people: usize) {
        let coordinator = self.coordinator().await;
        let numbers = (0..people).map(|number| format!("{}{number}", &class.id.to_string()[30..]));
        let entry = |number: String| Entry {
            name: Bilingual::new(format!("Trainee {number}"), format!("متدرب {number}")),
            service_no: Some(number),
            sex: Sex::Female,
            rank: "PTE".into(),
            unit: "Kol".into(),
            state: class.state.clone(),
            kind: PersonKind::Police,
        };
        let entries: Vec<(Wanted, Issued)> =
            numbers.map(|number| (entry(number).into(), Issued { hash: "hash".into() })).collect();
        let enrolled = store::enrolment::enrol(&self.app.db, &coordinator, class.id, &entries, self.app.now()).await;
        for one in enrolled.expect("enrolled") {
            let trainee = self.trainee(&one.sign_in_name).await;
            let seat = self.seat(&one.sign_in_name).await;
            self.sit(&trainee, seat, TestKind::Pre, 0).await;
            self.sit(&trainee, seat, TestKind::Final, 12).await;
        }
    }

    /// A class with one person in it, and that person's final test.
    pub async fn alone(&self) -> (Attempt, Cohort) {
        let (class, edition) = self.open_today().await;
        self.finals(&class, 1).await;
        let firsts = store::analysis::first_attempts(&self.app.db, &self.trainer().await.0, edition.course).await;
        let first = firsts.expect("read").into_iter().find(|first| first.class == class.id).expect("handed in");
        (first.attempt, class)
    }

    /// A class of today with somebody of the cast in it, who is signed in.
    pub async fn class_of_today(&self) -> (CohortId, Browser) {
        let (class, _) = self.open_today().await;
        let person = self.trainee("trainee-half").await.person().clone();
        let entry = Entry {
            name: person.name,
            service_no: None,
            sex: person.sex,
            rank: person.rank,
            unit: person.unit,
            state: person.state,
            kind: person.kind,
        };
        let wanted = Wanted { row: 0, entry, decision: Some(Decision::Is(person.id)) };
        let entries = [(wanted, Issued { hash: String::new() })];
        let coordinator = self.coordinator().await;
        store::enrolment::enrol(&self.app.db, &coordinator, class.id, &entries, self.app.now())
            .await
            .expect("enrolled");
        (class.id, self.signed_in("trainee-half").await)
    }

    /// A class that begins and ends today.
    pub async fn open_today(&self) -> (Cohort, Edition) {
        let coordinator = self.coordinator().await;
        let edition = store::course::latest(&self.app.db, "hr-101").await.expect("published");
        let today = self.app.now().date();
        let plan = Plan {
            place: Place::New(Facts::called(&Bilingual::new("Rimenze Hall", ""), "SS-EC")),
            begins: today,
            ends: today,
            spoken: Spoken::English,
            clearance: Clearance::Outside,
        };
        let id =
            store::cohort::open(&self.app.db, &coordinator, &edition, &plan, self.app.now()).await.expect("opened");
        (store::cohort::find_for(&self.app.db, &coordinator, id).await.expect("found"), edition)
    }

    async fn sit(&self, trainee: &Trainee, seat: EnrolmentId, test: TestKind, right_ones: usize) {
        let edition = store::course::latest(&self.app.db, "hr-101").await.expect("published");
        let course = self.course().await;
        let (db, at, mut chance) = (&self.app.db, self.app.now(), app::state::chance);
        let edition = (edition.id, &*course);
        let id = store::attempt::begin(db, trainee, seat, test, edition, &mut chance, at).await.expect("begun");
        let sheet = store::attempt::find_for(db, trainee, id).await.expect("found").attempt.sheet;
        for (place, item) in sheet.items.iter().enumerate().take(right_ones) {
            let given = server::demo::right(&course.questions[&item.question], &item.shown);
            let reply = Reply { place, given: &given, language: Some(Language::English) };
            store::attempt::answer(db, trainee, id, reply, &course, at).await.expect("kept");
        }
        store::attempt::submit(db, trainee, id, &course, &mut chance, at).await.expect("handed in");
    }
}
