//! A test that is taken aloud: the trainer reads, the trainee points at a shape or says its name, the trainer records it
//! in the fields that every test has.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::{AnswerRefusal, BeginRefusal, Mode, Standing};
use domain::id::{AttemptId, CohortId, EnrolmentId};
use domain::person::Instructor;
use domain::progress::Facts;
use domain::test::TestKind;
use leptos::prelude::*;
use store::attempt::{Opening, Reply};
use store::cohort::Member;

use super::member;
use crate::attempt::{Sitting, map, name, question_form, question_title, result_for_trainer, review_body};
use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::question;
use crate::state::{App, chance};
use crate::t;

type Seat = Path<(String, CohortId, EnrolmentId)>;
type At = Path<(String, CohortId, EnrolmentId, AttemptId)>;

/// An attempt that is taken aloud, with whose it is.
struct Oral {
    cohort: CohortId,
    enrolment: EnrolmentId,
    member: Member,
    sitting: Sitting,
}

/// How it goes, and which test can begin.
pub async fn rules(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, seat)): Seat,
) -> Result<Response, AppError> {
    rules_page(&here, &instructor, cohort, seat, None).await
}

pub async fn begin(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, seat)): Seat,
    form: Form,
) -> Result<Response, AppError> {
    let class = store::cohort::find_taught(&app.db, &instructor, cohort).await?;
    let test = TestKind::from_code(form.get("test")).ok_or(AppError::BadRequest)?;
    let edition = store::course::of_major(&app.db, class.course, class.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let opening = Opening { enrolment: seat, test, mode: Mode::Oral, edition: (edition.id, &course) };
    match store::attempt::begin_for(&app.db, &instructor, cohort, opening, &mut chance, app.now()).await {
        Ok(id) => Ok(Redirect::to(&here.to(&page_of(cohort, seat, id))).into_response()),
        Err(store::Error::Refused(refused)) => {
            let here = here.on(format!("/coordinate/{cohort}/people/{seat}/oral"));
            rules_page(&here, &instructor, cohort, seat, Some((test, refused))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// One question while it is open, its result afterwards.
pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, seat, id)): At,
) -> Result<Response, AppError> {
    let oral = Oral::open(&here, &instructor, (cohort, seat), id).await?;
    match oral.sitting.attempt.standing {
        Standing::Submitted { .. } => oral.result(&here, &instructor).await,
        Standing::Open { .. } => oral.question(&here, oral.sitting.asked_place(&here), None),
    }
}

/// Records one answer and goes on to the next question.
pub async fn answer(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, seat, id, place)): Path<(String, CohortId, EnrolmentId, AttemptId, usize)>,
    form: Form,
) -> Result<Response, AppError> {
    let oral = Oral::open(&here, &instructor, (cohort, seat), id).await?;
    let question = oral.sitting.question(place).ok_or(AppError::NotFound)?;
    let given = match question::read(question, &form) {
        Ok(given) => given,
        Err(refused) => {
            let why = question::refused(&here, refused);
            let here = here.on(format!("{}?question={}", oral.sitting.page, place + 1));
            return oral.question(&here, place, Some((why, form)));
        }
    };
    let (_, written) = question.words(here.language);
    let reply = Reply { place, given: &given, language: Some(written) };
    match store::attempt::answer_for(&app.db, &instructor, id, reply, &oral.sitting.course, app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&oral.sitting.after(place))).into_response()),
        Err(store::Error::Refused(AnswerRefusal::TimeUp { .. } | AnswerRefusal::AlreadySubmitted { .. })) => {
            Ok(Redirect::to(&here.to(&format!("{}?late=1", oral.sitting.page))).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// What is recorded and what is open, before handing in.
pub async fn review(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, seat, id)): At,
) -> Result<Response, AppError> {
    let oral = Oral::open(&here, &instructor, (cohort, seat), id).await?;
    match oral.sitting.attempt.standing {
        Standing::Submitted { .. } => Ok(Redirect::to(&here.to(&oral.sitting.page)).into_response()),
        Standing::Open { .. } => {
            let body = view! { {oral.whose(&here)}{review_body(&here, &oral.sitting)} };
            Ok(Page::new(t!(here, "attempt-hand-in"), body).respond(&here))
        }
    }
}

pub async fn hand_in(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, seat, id)): At,
) -> Result<Response, AppError> {
    let oral = Oral::open(&here, &instructor, (cohort, seat), id).await?;
    store::attempt::submit_for(&app.db, &instructor, id, &oral.sitting.course, &mut chance, app.now()).await?;
    Ok(Redirect::to(&here.to(&oral.sitting.page)).into_response())
}

impl Oral {
    async fn open(
        here: &Here,
        instructor: &Instructor,
        (cohort, enrolment): (CohortId, EnrolmentId),
        id: AttemptId,
    ) -> Result<Self, AppError> {
        let (found, _) = store::attempt::find_conducted(&here.app.db, instructor, id).await?;
        if (found.cohort, found.enrolment, found.attempt.mode) != (cohort, enrolment, Mode::Oral) {
            return Err(AppError::NotFound);
        }
        let (_, member) = member::find(here, instructor, cohort, enrolment).await?;
        let course = here.app.editions.get(&here.app.db, found.attempt.edition).await?;
        let sitting = Sitting::of(found, course, page_of(cohort, enrolment, id));
        Ok(Self { cohort, enrolment, member, sitting })
    }

    /// Whose test it is: whoever turns the screen has several people in the room.
    fn whose(&self, here: &Here) -> impl IntoView + use<> {
        let person = self.member.person.name(here.language).to_owned();
        let href = here.to(&format!("/coordinate/{}/people/{}", self.cohort, self.enrolment));
        view! { <nav class="where"><a href=href>{t!(here, "oral-with", person = person)}</a></nav> }
    }

    fn question(&self, here: &Here, place: usize, refused: Option<(String, Form)>) -> Result<Response, AppError> {
        let sitting = &self.sitting;
        let form = question_form(here, sitting, place, refused.as_ref()).ok_or(AppError::NotFound)?;
        let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let title = question_title(here, sitting, place);
        let is_kept = sitting.attempt.answers.contains_key(&place);
        let state = match is_kept {
            true => {
                view! { <p class="kept" data-at="server">{icon("done")}<span>{t!(here, "attempt-kept")}</span></p> }
                    .into_any()
            }
            false => {
                view! { <p class="kept" data-at="open">{icon("open")}<span>{t!(here, "attempt-not-kept")}</span></p> }
                    .into_any()
            }
        };
        let body = view! {
            {self.whose(here)}
            <p class="number">{name(here, sitting.attempt.test)}" · "{title.clone()}</p>
            {form(state)}
            {map(here, sitting, Some(place))}
            <p><a class="button second" href=here.to(&format!("{}/hand-in", sitting.page))>{t!(here, "attempt-overview")}</a></p>
        };
        Ok(Page::new(title, body).status(status).with_script("hear.js").respond(here))
    }

    async fn result(&self, here: &Here, instructor: &Instructor) -> Result<Response, AppError> {
        let db = &here.app.db;
        let class = store::cohort::find_taught(db, instructor, self.cohort).await?;
        let facts = store::progress::of_person(db, &class, self.enrolment, self.member.person.id).await?;
        let (title, result) = result_for_trainer(here, &self.sitting, &facts).ok_or(AppError::NotFound)?;
        let person = self.member.person.name(here.language).to_owned();
        let late = here.query.as_deref().is_some_and(|query| query.contains("late=1"));
        let late = late.then(
            || view! { <p class="note" role="status">{icon("clock")}<span>{t!(here, "attempt-late")}</span></p> },
        );
        let back = here.to(&format!("/coordinate/{}/people/{}", self.cohort, self.enrolment));
        let body = view! {
            {self.whose(here)}
            <h1>{title.clone()}</h1>
            {late}
            <p class="hint">{t!(here, "oral-result-text", person = person)}</p>
            {result}
            <p><a class="button" href=back>{icon("back")}<span>{t!(here, "oral-to-person")}</span></a></p>
        };
        Ok(Page::new(title, body).respond(here))
    }
}

fn page_of(cohort: CohortId, seat: EnrolmentId, id: AttemptId) -> String {
    format!("/coordinate/{cohort}/people/{seat}/oral/{id}")
}

/// The way to a test aloud, for the page of a person; nothing where no test is left and none is open.
pub fn offer(here: &Here, course: &domain::course::Course, facts: &Facts, href: String) -> Option<AnyView> {
    let may = |test| {
        domain::attempt::begin(test, course.pre.as_ref(), course.last.as_ref(), &facts.attempts, facts.coachings)
    };
    let is_any = [TestKind::Pre, TestKind::Final]
        .into_iter()
        .any(|test| matches!(may(test), Ok(_) | Err(BeginRefusal::Open { .. })));
    is_any.then(|| {
        view! {
            <section>
                <h2>{t!(here, "oral-title")}</h2>
                <p>{t!(here, "oral-text")}</p>
                <p><a class="button second" href=href>{t!(here, "oral-title")}</a></p>
            </section>
        }
        .into_any()
    })
}

async fn rules_page(
    here: &Here,
    instructor: &Instructor,
    cohort: CohortId,
    seat: EnrolmentId,
    refused: Option<(TestKind, BeginRefusal)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let (class, member) = member::find(here, instructor, cohort, seat).await?;
    let edition = store::course::of_major(db, class.course, class.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let facts = store::progress::of_person(db, &class, seat, member.person.id).await?;
    let open = facts.attempts.iter().find(|past| past.score.is_none());
    let goes_on = match open {
        Some(past) => match store::attempt::find_conducted(db, instructor, past.id).await {
            Ok((found, _)) if found.attempt.mode == Mode::Oral => Some(past),
            Ok(_) | Err(store::Error::NotFound) => None,
            Err(other) => return Err(other.into()),
        },
        None => None,
    };
    let person = member.person.name(here.language).to_owned();
    let to = |rest: &str| here.to(&format!("/coordinate/{cohort}/people/{seat}{rest}"));
    let may = |test| {
        domain::attempt::begin(test, course.pre.as_ref(), course.last.as_ref(), &facts.attempts, facts.coachings)
    };
    let choice = |test: TestKind| {
        let says = |refusal| view! { <p>{name(here, test)}": "{refused_words(here, test, refusal)}</p> }.into_any();
        match may(test) {
            Ok(_) => {
                let label = t!(here, "oral-begin", test = name(here, test));
                view! {
                    <form method="post" action=to("/oral")>
                        <input type="hidden" name="test" value=test.code()/>
                        <button class="button"><span>{label}</span>{icon("next")}</button>
                    </form>
                }
                .into_any()
            }
            Err(refusal) => says(refusal),
        }
    };
    let choices = match goes_on {
        Some(past) => {
            let href = here.to(&page_of(cohort, seat, past.id));
            let label = t!(here, "oral-go-on", test = name(here, past.test));
            view! { <p><a class="button" href=href><span>{label}</span>{icon("next")}</a></p> }.into_any()
        }
        None if open.is_some() => {
            view! { <p class="note">{icon("warning")}<span>{t!(here, "oral-refused-open")}</span></p> }.into_any()
        }
        None => [TestKind::Pre, TestKind::Final].map(choice).into_any(),
    };
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let why = refusal(refused.map(|(test, refused)| refused_words(here, test, refused)));
    let title = t!(here, "oral-title");
    let body = view! {
        <nav class="where"><a href=to("")><bdi>{person.clone()}</bdi></a></nav>
        <h1>{title.clone()}" · "<bdi>{person}</bdi></h1>
        {why}
        <p>{t!(here, "oral-text")}</p>
        <ul class="rules">
            <li>{t!(here, "oral-rule-read")}</li>
            <li>{t!(here, "oral-rule-shape")}</li>
            <li>{t!(here, "oral-rule-record")}</li>
            <li>{t!(here, "oral-rule-language")}</li>
        </ul>
        {choices}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn refused_words(here: &Here, test: TestKind, refused: BeginRefusal) -> String {
    match refused {
        BeginRefusal::Open { .. } => t!(here, "oral-refused-open"),
        BeginRefusal::Passed => t!(here, "oral-refused-passed"),
        // The pre-test is taken once.
        BeginRefusal::NoneLeft { .. } if test == TestKind::Pre => t!(here, "oral-refused-taken"),
        BeginRefusal::NoneLeft { .. } => t!(here, "oral-refused-none-left"),
        BeginRefusal::PreTestFirst => t!(here, "oral-refused-pre-first"),
        BeginRefusal::Suspended => t!(here, "oral-refused-suspended"),
        BeginRefusal::Withdrawn => t!(here, "oral-refused-withdrawn"),
        BeginRefusal::NoSuchTest | BeginRefusal::BankTooSmall => t!(here, "oral-refused-unready"),
    }
}
