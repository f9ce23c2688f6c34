//! A small course, two states, a class and its people.

use std::collections::BTreeMap;

use domain::attempt::Score;
use domain::certificate::Design;
use domain::cohort::{Place, Plan, Spoken};
use domain::course::*;
use domain::enrolment::{Finding, Presence};
use domain::event::Kind;
use domain::id::{CohortId, EnrolmentId};
use domain::language::{Bilingual, Language};
use domain::lesson::{Lesson, Notice};
use domain::person::{Coordinator, Grant, Instructor, PersonKind, Role, Sex, Trainee, Trainer};
use domain::question::{AnswerKey, Given, Question};
use domain::reference::{Rank, Reference, State};
use domain::roster::Entry;
use domain::test::{Blueprint, TestKind};
use domain::tick::Tick;
use domain::time::At;
use domain::venue::Facts;
use jiff::civil::date;
use store::Db;
use store::attempt::Reply;
use store::course::{Edition, Hashed, Publication, Published};
use store::enrolment::Issued;
use store::person::NewPerson;
use store::testing::Fresh;

pub const NOW: At = At(1_795_000_000_000);

pub struct Stage {
    pub db: Db,
    pub course: Course,
    pub edition: Edition,
    pub coordinator: Coordinator,
    pub instructor: Instructor,
    pub stranger: Coordinator,
    pub trainer: Trainer,
    pub cohort: CohortId,
    pub reference: Reference,
    pub design: Design,
    pub trainees: Vec<(Trainee, EnrolmentId)>,
}

/// Runs a test on every database there is.
pub async fn on_each(test: impl AsyncFn(Stage)) {
    for fresh in store::testing::each().await {
        eprintln!("on {}", fresh.kind);
        Box::pin(test(build(&fresh, 3).await)).await;
    }
}

pub async fn build(fresh: &Fresh, people: usize) -> Stage {
    let db = fresh.db.clone();
    let edition = match store::course::publish(&db, &publication("1.0.0", "first"), NOW).await.expect("published") {
        Published::New(edition) | Published::Unchanged(edition) => edition,
    };
    let coordinator = add(&db, "coordinator", Some((Role::Coordinator, Some("SS-EC")))).await;
    let coordinator = Coordinator::of(coordinator).expect("a coordinator");
    let stranger = add(&db, "stranger", Some((Role::Coordinator, Some("SS-EE")))).await;
    let stranger = Coordinator::of(stranger).expect("a coordinator");
    let trainer = Trainer::of(add(&db, "trainer", Some((Role::Trainer, None))).await).expect("a trainer");
    let cohort =
        store::cohort::open(&db, &coordinator, &edition, &plan(date(2026, 11, 23)), NOW).await.expect("opened");
    let entries: Vec<_> =
        (0..people).map(|n| (entry(&format!("Person {n}")).into(), Issued { hash: "hash".into() })).collect();
    let done = store::enrolment::enrol(&db, &coordinator, cohort, &entries, NOW).await.expect("enrolled");
    let mut trainees = Vec::new();
    for enrolled in done {
        let found = store::person::credentials(&db, &enrolled.sign_in_name).await.expect("read").expect("a person");
        let trainee = Trainee::of(found.person);
        let seats = store::enrolment::of_trainee(&db, &trainee).await.expect("read");
        trainees.push((trainee, seats[0].enrolment));
    }
    let instructor = coordinator.clone().into();
    let reference = reference();
    Stage {
        db,
        course: course(),
        edition,
        coordinator,
        instructor,
        stranger,
        trainer,
        cohort,
        reference,
        design: Design::default(),
        trainees,
    }
}

fn reference() -> Reference {
    let sergeant = Rank::new("SGT", Bilingual::new("Sergeant", "رقيب"), "other");
    let state = State::new("SS-EC", Bilingual::new("Central Equatoria", "وسط الاستوائية"));
    Reference { ranks: vec![sergeant], states: vec![state] }
}

impl Stage {
    /// The coordinator of another state, who works with no class of this one.
    pub fn stranger_at_work(&self) -> Instructor {
        self.stranger.clone().into()
    }

    /// Begins a test as one of the trainees.
    pub async fn begin(&self, who: usize, test: TestKind) -> domain::id::AttemptId {
        let (trainee, seat) = &self.trainees[who];
        let edition = (self.edition.id, &self.course);
        store::attempt::begin(&self.db, trainee, *seat, test, edition, &mut |n| n / 2, NOW).await.expect("begun")
    }

    /// Does everything that completes the course.
    pub async fn complete(&self, who: usize) {
        let (trainee, seat) = &self.trainees[who];
        let pre = self.begin(who, TestKind::Pre).await;
        self.submit(trainee, pre).await;
        let last = self.begin(who, TestKind::Final).await;
        let found = store::attempt::find_for(&self.db, trainee, last).await.expect("found");
        for (place, item) in found.attempt.sheet.items.iter().enumerate() {
            let right = item.shown.iter().position(|source| *source == 0).expect("shown");
            let given = Given::One(right);
            let reply = Reply { place, given: &given, language: None };
            store::attempt::answer(&self.db, trainee, last, reply, &self.course, NOW).await.expect("kept");
        }
        self.submit(trainee, last).await;
        let named = (self.edition.course, "T-1");
        store::lesson::mark_read(&self.db, trainee, named, "01-a/01-b", NOW).await.expect("read");
        let cohort = store::cohort::find_for(&self.db, &self.coordinator, self.cohort).await.expect("found");
        for session in store::cohort::sessions(&self.db, &cohort).await.expect("read") {
            let marks = [(*seat, Tick::meant(Presence::Present))];
            store::cohort::mark_attendance(&self.db, &self.instructor, self.cohort, session.id, &marks, "", NOW)
                .await
                .expect("marked");
        }
        store::cohort::mark_practical(&self.db, &self.instructor, self.cohort, *seat, Finding::Competent, NOW)
            .await
            .expect("marked");
    }

    pub async fn submit(&self, trainee: &Trainee, attempt: domain::id::AttemptId) -> Score {
        store::attempt::submit(&self.db, trainee, attempt, &self.course, &mut dice(), NOW).await.expect("handed in")
    }

    /// How many events of a name there are.
    pub async fn events(&self, name: &str) -> usize {
        let grants = vec![Grant { role: Role::Administrator, state: None }];
        let person = domain::person::Person { grants, ..self.trainer.person().clone() };
        let administrator = domain::person::Administrator::of(person).expect("an administrator");
        // Looks are told only where they are asked for.
        let kind = Kind::Looking.names().contains(&name).then_some(Kind::Looking);
        let search = store::event::Search { kind, ..Default::default() };
        let all = Box::pin(store::event::find(&self.db, &administrator, &search, 10_000)).await.expect("read");
        all.events.iter().filter(|event| format!("{:?}", event.what).starts_with(name)).count()
    }
}

/// Chance that differs from one call to the next, so that receipts do.
pub fn dice() -> impl FnMut(usize) -> usize + Send {
    let mut state = uuid::Uuid::now_v7().as_u128() as u64;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    }
}

pub fn entry(name: &str) -> Entry {
    Entry {
        name: Bilingual::new(name, ""),
        service_no: None,
        sex: Sex::Female,
        rank: "SGT".into(),
        unit: String::new(),
        state: "SS-EC".into(),
        kind: PersonKind::Police,
    }
}

pub async fn add(db: &Db, name: &str, role: Option<(Role, Option<&str>)>) -> domain::person::Person {
    let new = NewPerson {
        entry: entry(name),
        sign_in_name: Some(name.into()),
        language: Language::English,
        password_hash: "hash".into(),
        issued: false,
        grants: role.map(|(role, state)| Grant { role, state: state.map(Into::into) }).into_iter().collect(),
    };
    store::person::add(db, &new, NOW).await.expect("added")
}

pub fn publication(version: &str, contents: &str) -> Publication {
    let file = Hashed { hash: format!("hash of {contents}"), bytes: contents.as_bytes().to_vec() };
    Publication {
        code: "T-1".into(),
        slug: "t-1".into(),
        version: version.parse().expect("a version"),
        fingerprint: format!("all of {contents}"),
        files: BTreeMap::from([("course.toml".to_owned(), file)]),
    }
}

/// One module, one lesson without checks, eight questions whose first answer is right.
pub fn course() -> Course {
    let ids: Vec<String> = (0..8).map(|n| format!("q{n}")).collect();
    let question = |id: &String| Question {
        id: id.clone(),
        kind: domain::question::Kind::Choice,
        level: None,
        redline: false,
        retired: false,
        fixed: false,
        lesson: None,
        key: AnswerKey::One(0),
        answers: 3,
        wording: BTreeMap::new(),
    };
    let blueprint = Blueprint { draw: vec![("01-a".into(), 2)], ..Blueprint::default() };
    Course {
        code: "T-1".into(),
        version: Version { major: 1, minor: 0, patch: 0 },
        languages: vec![Language::English],
        hours: 6,
        notice: Notice::None,
        clearance: Clearance::Outside,
        review: Review::Draft,
        title: Bilingual::new("A course", "مقرر"),
        summary: Bilingual::default(),
        audience: Bilingual::default(),
        outcomes: vec![],
        completion: CompletionRule { attendance: Some(80), practical: true, lessons: true },
        rubric: None,
        pre: Some(blueprint.clone()),
        last: Some(Blueprint { pass: Some(70), attempts: Some(2), minutes: Some(45), ..blueprint }),
        certificate: CertificateRule { kind: CertificateKind::Completion, valid_months: Some(36) },
        modules: vec![Module {
            slug: "01-a".into(),
            title: Bilingual::default(),
            lessons: vec![Lesson {
                slug: "01-b".into(),
                minutes: 10,
                outcomes: vec![],
                standards: vec![],
                notice: Notice::None,
                text: BTreeMap::new(),
                checks: vec![],
            }],
            bank: ids.clone(),
        }],
        questions: ids.iter().map(|id| (id.clone(), question(id))).collect(),
    }
}

/// A venue that nobody knew before, or that of this name.
pub fn place(name: &str, state: &str) -> Place {
    Place::New(Facts::called(&Bilingual::new(name, ""), state))
}

/// A class of one day, which nobody has to be cleared for.
pub fn plan(day: jiff::civil::Date) -> Plan {
    Plan {
        place: place("Kol", "SS-EC"),
        begins: day,
        ends: day,
        spoken: Spoken::English,
        clearance: Clearance::Outside,
    }
}
