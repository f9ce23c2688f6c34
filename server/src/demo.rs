//! The demonstration cast: invented people, one class, and everything they did there, by the same deeds as anybody's.

use app::password::first_password;
use app::state::{App, chance};
use domain::assessment::{Filled, Voice};
use domain::certificate::code;
use domain::cohort::{Half, Place, Plan, Spoken};
use domain::course::Course;
use domain::enrolment::{Finding, Presence};
use domain::id::{CohortId, EditionId, EnrolmentId};
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, Grant, Instructor, Person, PersonKind, Role, Sex, Trainee};
use domain::progress::lesson_key;
use domain::question::{AnswerKey, Given, Question};
use domain::roster::{Entry, Wanted};
use domain::rubric::Marks;
use domain::test::TestKind;
use domain::tick::Tick;
use domain::time::At;
use domain::venue::{Connectivity, Facts, Power};
use store::attempt::Reply;
use store::certificate::Terms;
use store::course::Edition;
use store::enrolment::Issued;
use store::person::NewPerson;

use crate::command::Refusal;

/// Who is in the cast: sign-in name, name in both scripts, sex, rank, unit, what they may do and where.
type Part =
    (&'static str, &'static str, &'static str, Sex, &'static str, &'static str, Option<(Role, Option<&'static str>)>);

const CAST: [Part; 8] = [
    ("trainee-new", "Joseph Wani Taban", "جوزيف واني تعبان", Sex::Male, "PTE", "Riverside station", None),
    ("trainee-half", "Mary Keji Loro", "ماري كيجي لورو", Sex::Female, "SGT", "Riverside station", None),
    ("trainee-done", "Grace Poni Wani", "غريس بوني واني", Sex::Female, "2LT", "Kol Market post", None),
    ("trainer", "Samuel Taban", "صمويل تعبان", Sex::Male, "CPT", "Training directorate", Some((Role::Trainer, None))),
    (
        "coordinator",
        "Esther Lado",
        "إستر لادو",
        Sex::Female,
        "MAJ",
        "Training directorate",
        Some((Role::Coordinator, Some("SS-EC"))),
    ),
    (
        "coordinator-second",
        "Peter Lomoro",
        "بيتر لومورو",
        Sex::Male,
        "CPT",
        "Training directorate",
        Some((Role::Coordinator, Some("SS-EC"))),
    ),
    (
        "coordinator-other",
        "James Oryem",
        "جيمس أوريم",
        Sex::Male,
        "MAJ",
        "Training directorate",
        Some((Role::Coordinator, Some("SS-EE"))),
    ),
    (
        "administrator",
        "Anna Kiden",
        "آنا كيدن",
        Sex::Female,
        "COL",
        "Training directorate",
        Some((Role::Administrator, None)),
    ),
];

/// Creates the cast and its class of HR-101, and says how to sign in.
pub async fn seed(app: &App, password: Option<String>) -> Result<(), Refusal> {
    if !store::person::is_empty(&app.db).await? {
        return Err("There are people already: the demonstration cast is for an empty database.".into());
    }
    let edition = match store::course::latest(&app.db, "hr-101").await {
        Err(store::Error::NotFound) => return Err("HR-101 is not there yet: import content/courses first.".into()),
        other => other?,
    };
    let course = app.editions.get(&app.db, edition.id).await.map_err(|_| "HR-101 cannot be read.")?;
    let (password, is_new) = match password {
        Some(password) => (password, false),
        None => (first_password(), true),
    };
    let at = app.now();
    let mut people = Vec::new();
    for part in &CAST {
        people.push(store::person::add(&app.db, &person(app, part, &password).await?, at).await?);
    }
    let of = |name: &str| people.iter().find(|person| person.sign_in_name == name).cloned().ok_or("an incomplete cast");
    let coordinator = Coordinator::of(of("coordinator")?).ok_or("the coordinator has no role")?;
    let trainer = Instructor::of(of("trainer")?).ok_or("the trainer has no role")?;
    let stage = Stage { app, course: &course, edition: &edition, coordinator, trainer, at };
    let class = stage.class(&[of("trainee-new")?, of("trainee-half")?, of("trainee-done")?]).await?;
    stage.half(&Trainee::of(of("trainee-half")?), class.seats[1]).await?;
    stage.done(&class, &Trainee::of(of("trainee-done")?), class.seats[2]).await?;
    println!("The demonstration cast signs in as:");
    for (name, ..) in &CAST {
        println!("  {name}");
    }
    if is_new {
        println!("all with the password {password}");
    } else {
        println!("all with the password of AMANA_DEMO_PASSWORD");
    }
    Ok(())
}

async fn person(app: &App, part: &Part, password: &str) -> Result<NewPerson, Refusal> {
    let (name, latin, arabic, sex, rank, unit, role) = *part;
    let state = role.and_then(|(_, state)| state).unwrap_or("SS-EC");
    Ok(NewPerson {
        entry: Entry {
            name: Bilingual::new(latin, arabic),
            service_no: None,
            sex,
            rank: rank.into(),
            unit: unit.into(),
            state: state.into(),
            kind: PersonKind::Police,
        },
        sign_in_name: Some(name.into()),
        language: Language::English,
        password_hash: app.hasher.hash(password.into()).await.map_err(|_| "The password could not be hashed.")?,
        // The cast is not asked for a new password.
        issued: false,
        grants: role.map(|(role, state)| Grant { role, state: state.map(Into::into) }).into_iter().collect(),
    })
}

struct Stage<'a> {
    app: &'a App,
    course: &'a Course,
    edition: &'a Edition,
    coordinator: Coordinator,
    trainer: Instructor,
    at: At,
}

struct Class {
    id: CohortId,
    seats: Vec<EnrolmentId>,
}

impl Stage<'_> {
    /// A class that began two days ago and ends tomorrow.
    async fn class(&self, people: &[Person]) -> Result<Class, Refusal> {
        let today = self.at.date();
        let day = |days: i32| today.saturating_add(jiff::Span::new().days(days));
        let plan = Plan {
            place: Place::New(Facts {
                power: Power::Solar,
                connectivity: Connectivity::ThirdGeneration,
                ..Facts::called(&Bilingual::new("Kol Training Centre", "مركز تدريب كول"), "SS-EC")
            }),
            begins: day(-2),
            ends: day(1),
            spoken: Spoken::English,
            clearance: self.course.clearance,
        };
        let db = &self.app.db;
        let id = store::cohort::open(db, &self.coordinator, self.edition, &plan, self.at).await?;
        store::trainer::assign(db, &self.coordinator, id, self.trainer.person().id, self.at).await?;
        let entries: Vec<(Wanted, Issued)> = people
            .iter()
            .map(|person| {
                let entry = Entry {
                    name: person.name.clone(),
                    service_no: None,
                    sex: person.sex,
                    rank: person.rank.clone(),
                    unit: person.unit.clone(),
                    state: person.state.clone(),
                    kind: person.kind,
                };
                (entry.into(), Issued { hash: String::new() })
            })
            .collect();
        store::enrolment::enrol(db, &self.coordinator, id, &entries, self.at).await?;
        let mut seats = Vec::new();
        for person in people {
            let found = store::enrolment::of_trainee(db, &Trainee::of(person.clone())).await?;
            seats.push(found.first().ok_or("somebody of the cast is not in the class")?.enrolment);
        }
        Ok(Class { id, seats })
    }

    async fn half(&self, trainee: &Trainee, seat: EnrolmentId) -> Result<(), Refusal> {
        self.sit(trainee, seat, TestKind::Pre, 2).await?;
        self.learn(trainee, self.course.lessons().count() / 2).await
    }

    async fn done(&self, class: &Class, trainee: &Trainee, seat: EnrolmentId) -> Result<(), Refusal> {
        let db = &self.app.db;
        self.sit(trainee, seat, TestKind::Pre, 2).await?;
        self.learn(trainee, usize::MAX).await?;
        self.sit(trainee, seat, TestKind::Final, usize::MAX).await?;
        let cohort = store::cohort::find_for(db, &self.coordinator, class.id).await?;
        for session in store::cohort::sessions(db, &cohort).await? {
            // Everybody was there on the half-days that are over; this one person on all, so that the course is done.
            let past = session.day < self.at.date() || (session.day == self.at.date() && session.half == Half::Morning);
            let marks: Vec<_> = class
                .seats
                .iter()
                .filter(|other| past || **other == seat)
                .map(|other| (*other, Tick::meant(Presence::Present)))
                .collect();
            let reason = "demonstration";
            store::cohort::mark_attendance(db, &self.trainer, class.id, session.id, &marks, reason, self.at).await?;
        }
        self.competent(class.id, seat).await?;
        let reference = self.app.reference();
        let design = store::certificate::design::current(db).await?;
        let terms = Terms {
            course: self.course,
            reference: &reference,
            issuer: self.app.settings.issuer.clone(),
            issuer_code: &self.app.settings.issuer_code,
            design: &design,
            sign: &|snapshot, at| self.app.sign(snapshot, at),
        };
        let code = code(&mut chance);
        store::certificate::issue(db, &self.coordinator, class.id, seat, &terms, code, self.at).await?;
        Ok(())
    }

    /// Marks the practical: every line at the best level, or the bare finding where there is no rubric.
    async fn competent(&self, class: CohortId, seat: EnrolmentId) -> Result<(), Refusal> {
        let db = &self.app.db;
        let Some(rubric) = &self.course.rubric else {
            store::cohort::mark_practical(db, &self.trainer, class, seat, Finding::Competent, self.at).await?;
            return Ok(());
        };
        let best = rubric.levels.last().map(|level| level.id.clone()).unwrap_or_default();
        let filled = Filled {
            ordinal: 1,
            voice: Voice::Own,
            edition: self.edition.id,
            marks: Marks(rubric.lines.iter().map(|line| (line.id.clone(), best.clone())).collect()),
            note: String::new(),
        };
        store::assessment::record(db, &self.trainer, (class, seat), rubric, &filled, self.at).await?;
        Ok(())
    }

    /// Answers the knowledge checks of the first lessons rightly.
    async fn learn(&self, trainee: &Trainee, lessons: usize) -> Result<(), Refusal> {
        let db = &self.app.db;
        let named = (self.edition.course, self.edition.code.as_str());
        for (module, lesson) in self.course.lessons().take(lessons) {
            for question in lesson.checks.iter().filter_map(|id| self.course.questions.get(id)) {
                let shown = app::question::steady_order(question);
                let given = right(question, &shown);
                store::check::check(db, trainee, named, question, &given, &shown, self.at).await?;
            }
            if lesson.checks.is_empty() {
                let key = lesson_key(&module.slug, &lesson.slug);
                store::lesson::mark_read(db, trainee, named, &key, self.at).await?;
            }
        }
        Ok(())
    }

    /// Sits a test and answers the first `right_ones` questions rightly, the others not at all.
    async fn sit(
        &self,
        trainee: &Trainee,
        seat: EnrolmentId,
        test: TestKind,
        right_ones: usize,
    ) -> Result<(), Refusal> {
        let db = &self.app.db;
        let edition: (EditionId, &Course) = (self.edition.id, self.course);
        let id = store::attempt::begin(db, trainee, seat, test, edition, &mut chance, self.at).await?;
        let sheet = store::attempt::find_for(db, trainee, id).await?.attempt.sheet;
        for (place, item) in sheet.items.iter().enumerate().take(right_ones) {
            let Some(question) = self.course.questions.get(&item.question) else { continue };
            let given = right(question, &item.shown);
            let reply = Reply { place, given: &given, language: Some(Language::English) };
            store::attempt::answer(db, trainee, id, reply, self.course, self.at).await?;
        }
        store::attempt::submit(db, trainee, id, self.course, &mut chance, self.at).await?;
        Ok(())
    }
}

/// The right answer, as somebody would give it who sees the answers in this order.
pub fn right(question: &Question, shown: &[usize]) -> Given {
    let place = |source: usize| shown.iter().position(|at| *at == source).unwrap_or_default();
    match &question.key {
        AnswerKey::One(right) => Given::One(place(*right)),
        AnswerKey::Set { right, .. } => Given::Set(right.iter().map(|source| place(*source)).collect()),
        AnswerKey::Sequence => Given::Sequence((0..question.answers).map(place).collect()),
        AnswerKey::Pairs => Given::Pairs((0..question.answers).map(place).collect()),
        AnswerKey::Path(scenario) => Given::Path(scenario.best_path()),
        AnswerKey::Number { value, .. } => Given::Typed(value.to_string()),
        AnswerKey::Words(accepted) => Given::Typed(accepted.first().cloned().unwrap_or_default()),
    }
}
