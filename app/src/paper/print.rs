//! Printing a test for the people of a class: choosing for whom, and the files.

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::BeginRefusal;
use domain::cohort::Cohort;
use domain::course::Course;
use domain::id::{AttemptId, CohortId, EnrolmentId};
use domain::language::Language;
use domain::paper::spaced_code;
use domain::person::Instructor;
use domain::test::TestKind;
use leptos::prelude::*;
use store::cohort::Member;
use store::course::Edition;
use store::paper::{Booklet, Fate, Printing};

use super::{PILE, asked, up};
use crate::component::{Select, icon, refusal};
use crate::coordinate::apart::Apart;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::{App, Printed, chance};
use crate::t;

/// The people of a class, each with whether a test can be printed for them.
struct Class {
    edition: Edition,
    course: Arc<Course>,
    people: Vec<(Member, Result<Ready, BeginRefusal>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ready {
    New,
    /// It has been printed and has not come back.
    Again,
}

async fn class(here: &Here, instructor: &Instructor, id: CohortId, test: TestKind) -> Result<Class, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_taught(db, instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    course.blueprint(test).ok_or(AppError::NotFound)?;
    let facts = store::progress::of_cohort(db, &cohort).await?;
    let is_out = |booklet: &&Booklet| booklet.fate == Fate::Out && booklet.test == test;
    let booklets = store::paper::of_cohort(db, &cohort).await?;
    let out: HashSet<EnrolmentId> = booklets.iter().filter(is_out).map(|booklet| booklet.enrolment).collect();
    let ready = |member: Member| {
        if out.contains(&member.enrolment) {
            return (member, Ok(Ready::Again));
        }
        let facts = facts.get(&member.enrolment).cloned().unwrap_or_default();
        let (pre, last) = (course.pre.as_ref(), course.last.as_ref());
        let begins = domain::attempt::begin(test, pre, last, &facts.attempts, facts.coachings);
        (member, begins.map(|_| Ready::New))
    };
    // Whoever prints is in the class sometimes: their own test is for a colleague to print. Who was erased takes none.
    let others = store::cohort::members(db, &cohort).await?;
    let others = others.into_iter().filter(|member| !member.is_erased && member.person.id != instructor.person().id);
    let people = others.map(ready).collect();
    Ok(Class { edition, course, people })
}

type Of = Path<(String, CohortId, String)>;

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, test)): Of,
) -> Result<Response, AppError> {
    let test = TestKind::from_code(&test).ok_or(AppError::NotFound)?;
    let class = class(&here, &instructor, id, test).await?;
    Ok(page(&here, id, test, &class, "each", None))
}

/// Begins the test for everybody who was chosen and may, and leads to what can be printed.
pub async fn prepare(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, test)): Of,
    form: Form,
) -> Result<Response, AppError> {
    let test = TestKind::from_code(&test).ok_or(AppError::NotFound)?;
    let class = class(&here, &instructor, id, test).await?;
    let chosen: HashSet<&str> = form.all("who").collect();
    let chosen = class
        .people
        .iter()
        .filter(|(member, ready)| ready.is_ok() && chosen.contains(member.enrolment.to_string().as_str()));
    let mut prepared = 0;
    for (member, _) in chosen {
        let language = Language::from_code(form.get("language")).unwrap_or(member.person.language);
        let edition = (class.edition.id, &*class.course);
        let printing = Printing { enrolment: member.enrolment, test, language, edition };
        match store::paper::print(&app.db, &instructor, id, printing, &mut chance, app.now()).await {
            Ok(_) => prepared += 1,
            // Begun on a phone since the page was made: the page says so when it is loaded again.
            // Their own, or of somebody who was erased: left out.
            Err(store::Error::Refused(_) | store::Error::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    if prepared == 0 {
        let why = t!(here, "paper-refused-nobody");
        return Ok(page(&here, id, test, &class, form.get("language"), Some(why)));
    }
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/paper?said=printed"))).into_response())
}

fn page(here: &Here, id: CohortId, test: TestKind, class: &Class, language: &str, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let native = |language: Language| crate::text::of(language).get("app-language", std::iter::empty());
    let mut languages = vec![("each".to_owned(), t!(here, "paper-language-each"))];
    languages.extend(Language::ALL.map(|language| (language.code().to_owned(), native(language))));
    let apart = Apart::of(class.people.iter().map(|(member, _)| member));
    let name_of = |member: &Member| {
        view! { <bdi>{member.person.name(here.language).to_owned()}</bdi>{apart.facts(here, member)} }
    };
    let may: Vec<_> = class
        .people
        .iter()
        .filter_map(|(member, ready)| Some((member, ready.as_ref().ok()?)))
        .map(|(member, ready)| {
            let again = (*ready == Ready::Again).then(|| view! { <small>{t!(here, "paper-again")}</small> });
            view! {
                <li><label class="option">
                    <input type="checkbox" name="who" value=member.enrolment.to_string() checked=true/>
                    <span>{name_of(member)}{again}</span>
                </label></li>
            }
        })
        .collect();
    let cannot: Vec<_> = class
        .people
        .iter()
        .filter_map(|(member, ready)| Some((member, ready.as_ref().err()?)))
        .map(|(member, why)| {
            view! { <li>{icon("open")}{name_of(member)}<span class="facts">{why_not(here, *why)}</span></li> }
        })
        .collect();
    let form = if may.is_empty() {
        view! { <p class="note">{icon("open")}<span>{t!(here, "paper-nobody")}</span></p> }.into_any()
    } else {
        view! {
            <form method="post" action=here.to(&format!("/coordinate/{id}/paper/print/{}", test.code()))>
                <Select name="language" label=t!(here, "paper-language") options=languages value=language.to_owned()/>
                <fieldset>
                    <legend>{t!(here, "paper-who")}</legend>
                    <p class="hint">{t!(here, "paper-who-hint")}</p>
                    <ul class="options takers">{may}</ul>
                </fieldset>
                <button class="button">{t!(here, "paper-print-do")}</button>
            </form>
        }
        .into_any()
    };
    let cannot = (!cannot.is_empty())
        .then(|| view! { <section><h2>{t!(here, "paper-cannot")}</h2><ul class="parts">{cannot}</ul></section> });
    let title = t!(here, "paper-print", test = crate::text::plain(&crate::attempt::name(here, test)));
    let body = view! {
        {up(here, id)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "paper-print-text")}</p>
        {refusal(refused)}
        {form}
        {cannot}
    };
    Page::new(title, body).status(status).respond(here)
}

/// Why somebody cannot begin a test, in few words.
fn why_not(here: &Here, refused: BeginRefusal) -> String {
    match refused {
        BeginRefusal::Open { .. } => t!(here, "paper-why-open"),
        BeginRefusal::Passed => t!(here, "paper-why-passed"),
        BeginRefusal::NoneLeft { allowed } => t!(here, "paper-why-none-left", count = allowed),
        BeginRefusal::PreTestFirst => t!(here, "paper-why-pre-first"),
        BeginRefusal::Suspended => t!(here, "paper-why-suspended"),
        BeginRefusal::Withdrawn => t!(here, "paper-why-withdrawn"),
        BeginRefusal::NoSuchTest | BeginRefusal::BankTooSmall => t!(here, "paper-why-unready"),
    }
}

/// The booklets of a test that have not come back, a pile at a time.
pub async fn class_pdf(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, test)): Of,
) -> Result<Response, AppError> {
    let test = TestKind::from_code(&test).ok_or(AppError::NotFound)?;
    let pile: usize = asked(&here, "pile").and_then(|pile| pile.parse().ok()).unwrap_or(1);
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    let booklets = store::paper::of_cohort(&here.app.db, &cohort).await?;
    let out = booklets.into_iter().filter(|booklet| booklet.fate == Fate::Out && booklet.test == test);
    let booklets: Vec<Booklet> = out.skip(pile.saturating_sub(1).saturating_mul(PILE)).take(PILE).collect();
    pdf(&here, &cohort, &booklets, &format!("{}-{}-{pile}", cohort.course_code, test.code())).await
}

/// One booklet, whatever became of it.
pub async fn booklet_pdf(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, enrolment, attempt)): Path<(String, CohortId, EnrolmentId, AttemptId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    let mut booklets = store::paper::of_cohort(&here.app.db, &cohort).await?;
    booklets.retain(|booklet| booklet.enrolment == enrolment && booklet.attempt == attempt);
    let code = booklets.first().map(|booklet| booklet.code.clone()).unwrap_or_default();
    pdf(&here, &cohort, &booklets, &code).await
}

async fn pdf(here: &Here, cohort: &Cohort, booklets: &[Booklet], name: &str) -> Result<Response, AppError> {
    if booklets.is_empty() {
        return Err(AppError::NotFound);
    }
    let app = &here.app;
    // Also of those who have left since.
    let members = store::cohort::ever(&app.db, cohort).await?;
    let mut printed = Vec::with_capacity(booklets.len());
    for booklet in booklets {
        let member = members.iter().find(|member| member.enrolment == booklet.enrolment).ok_or(AppError::NotFound)?;
        let course = app.editions.get(&app.db, booklet.edition).await?;
        printed.push(leaf(booklet, member, cohort, course));
    }
    let bind = app.binder.clone();
    let made = tokio::task::spawn_blocking(move || bind(&printed)).await.map_err(AppError::broken)?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
    ];
    Ok((headers, made.map_err(AppError::broken)?).into_response())
}

/// What stands on a booklet, in its own language.
fn leaf(booklet: &Booklet, member: &Member, cohort: &Cohort, course: Arc<Course>) -> Printed {
    let text = crate::text::of(booklet.language);
    let test = match booklet.test {
        TestKind::Pre => text.get("attempt-pre", std::iter::empty()),
        TestKind::Final => text.get("attempt-final", std::iter::empty()),
    };
    Printed {
        language: booklet.language,
        name: member.person.name(booklet.language).to_owned(),
        place: cohort.place.get(booklet.language).to_owned(),
        date: text.date(cohort.begins),
        test: crate::text::plain(&test),
        code: booklet.code.clone(),
        spaced_code: spaced_code(&booklet.code),
        sheet: booklet.sheet.clone(),
        course,
    }
}
