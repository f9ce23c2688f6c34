//! The practical of one person: marked by the rubric of the course, line by line, by one assessor or by two.

mod outcome;
mod sheet;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::assessment::{AssessRefusal, Filled, Try, Verdict, Voice, next_try, note, tries, verdict};
use domain::course::Course;
use domain::enrolment::Finding;
use domain::id::{CohortId, EditionId, EnrolmentId, PersonId};
use domain::person::Instructor;
use domain::rubric::{Marks, MarksRefusal, Rubric};
use leptos::prelude::*;
use store::assessment::Record;
use store::cohort::Member;

use super::member;
use crate::component::icon;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId, EnrolmentId)>;

/// What lies before an assessor: the rubric, and what has been marked by it.
struct Desk {
    cohort: CohortId,
    enrolment: EnrolmentId,
    member: Member,
    assessor: PersonId,
    course: Arc<Course>,
    edition: EditionId,
    record: Record,
}

/// A form that was sent, and why it was not taken.
struct Refused {
    why: String,
    form: Form,
}

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, seat)): At,
) -> Result<Response, AppError> {
    let desk = Desk::open(&here, &instructor, id, seat).await?;
    match &desk.course.rubric {
        Some(rubric) => Ok(page(&here, &desk, rubric, None)),
        // Without a rubric there is nothing to mark line by line.
        None => Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/people/{seat}"))).into_response()),
    }
}

/// Keeps the marks of a form. In a course without a rubric, the bare finding.
pub async fn mark(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, seat)): At,
    form: Form,
) -> Result<Response, AppError> {
    let desk = Desk::open(&here, &instructor, id, seat).await?;
    let Some(rubric) = &desk.course.rubric else {
        let finding = Finding::from_code(form.get("finding")).ok_or(AppError::BadRequest)?;
        store::cohort::mark_practical(&app.db, &instructor, id, seat, finding, app.now()).await?;
        return Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/people/{seat}?said=practical"))).into_response());
    };
    let filled = read(&form, desk.edition);
    let saved = store::assessment::record(&app.db, &instructor, (id, seat), rubric, &filled, app.now()).await;
    match saved {
        Ok(_) => Ok(Redirect::to(&here.to(&format!("{}?said=assessed", desk.path()))).into_response()),
        Err(store::Error::Refused(refusal)) => {
            let why = refused(&here, rubric, &refusal);
            // What was saved in the meantime may be why.
            let desk = Desk::open(&here, &instructor, id, seat).await?;
            let here = here.on(format!("{}?try={}", desk.path(), filled.ordinal));
            Ok(page(&here, &desk, rubric, Some(Refused { why, form })))
        }
        Err(other) => Err(other.into()),
    }
}

/// How the practical stands, for the page of the person, and the way to its marks.
pub fn state(here: &Here, record: &Record, marked: Option<Finding>, href: String) -> impl IntoView + use<> {
    let tries = tries(&record.assessments);
    let number = tries.last().map(|last| last.ordinal).unwrap_or_default();
    let (done, says) = match (verdict(&record.assessments), marked) {
        (Verdict::NotMarked, None) => (false, t!(here, "practical-state-none")),
        (Verdict::NotMarked, Some(finding)) => {
            (finding == Finding::Competent, t!(here, "practical-state-before", finding = words(here, finding)))
        }
        (Verdict::Found(finding), _) => {
            let says = t!(here, "practical-state-found", number = number, finding = words(here, finding));
            (finding == Finding::Competent, says)
        }
        (Verdict::Differ, _) => (false, t!(here, "practical-state-differ", number = number)),
    };
    let label = if tries.is_empty() { t!(here, "practical-open") } else { t!(here, "practical-see") };
    view! {
        <ul class="parts"><li class:done=done>{icon(if done { "done" } else { "open" })}<span>{says}</span></li></ul>
        <p><a class="button second" href=href>{label}</a></p>
    }
}

/// A finding in words that can stand inside a sentence.
fn words(here: &Here, finding: Finding) -> String {
    let words = match finding {
        Finding::Competent => t!(here, "coordinate-competent"),
        Finding::NotYet => t!(here, "coordinate-not-yet"),
    };
    crate::text::plain(&words)
}

impl Desk {
    async fn open(here: &Here, instructor: &Instructor, id: CohortId, seat: EnrolmentId) -> Result<Self, AppError> {
        let db = &here.app.db;
        let (cohort, member) = member::find(here, instructor, id, seat).await?;
        let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
        let course = here.app.editions.get(db, edition.id).await?;
        let record = store::assessment::find_for(db, instructor, (id, seat)).await?;
        let assessor = instructor.person().id;
        Ok(Self { cohort: id, enrolment: seat, member, assessor, course, edition: edition.id, record })
    }

    fn path(&self) -> String {
        format!("/coordinate/{}/people/{}/practical", self.cohort, self.enrolment)
    }

    fn is_own(&self) -> bool {
        self.member.person.id == self.assessor
    }

    /// The try that a page is asked to begin, where it may be begun.
    fn asked_to_begin(&self, here: &Here) -> Option<u32> {
        let query = here.query.as_deref().unwrap_or_default();
        let asked: u32 = query.split('&').find_map(|pair| pair.strip_prefix("try="))?.parse().ok()?;
        next_try(&self.record.assessments).filter(|next| *next == asked)
    }
}

/// Reads a form. Whether its marks are all that is needed is for the rubric to say.
fn read(form: &Form, edition: EditionId) -> Filled {
    let marks =
        form.pairs().filter_map(|(name, level)| Some((name.strip_prefix("line-")?.to_owned(), level.to_owned())));
    Filled {
        ordinal: form.get("try").parse().unwrap_or_default(),
        voice: Voice::from_code(form.get("voice")).unwrap_or(Voice::Own),
        edition,
        marks: Marks(marks.collect()),
        note: note(form.get("note")),
    }
}

fn refused(here: &Here, rubric: &Rubric, refusal: &AssessRefusal) -> String {
    match refusal {
        AssessRefusal::Marks(MarksRefusal::LineLeftOut { line }) => {
            let line = rubric.lines.iter().find(|known| known.id == *line);
            let words = line.map(|line| line.words.get(here.language).to_owned()).unwrap_or_default();
            t!(here, "practical-refused-left-out", line = words)
        }
        AssessRefusal::Marks(MarksRefusal::NoSuchLine { .. } | MarksRefusal::NoSuchLevel { .. }) => {
            t!(here, "practical-refused-unknown")
        }
        AssessRefusal::OwnPractical => t!(here, "practical-own"),
        AssessRefusal::TryIsOver | AssessRefusal::TryNotOpen => t!(here, "practical-refused-try"),
        AssessRefusal::TwoAlready => t!(here, "practical-refused-two"),
        AssessRefusal::BothHaveMarked => t!(here, "practical-refused-both"),
        AssessRefusal::NothingToAgree => t!(here, "practical-refused-agree"),
    }
}

fn page(here: &Here, desk: &Desk, rubric: &Rubric, refused: Option<Refused>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let tries = tries(&desk.record.assessments);
    let why = crate::component::refusal(refused.as_ref().map(|refused| refused.why.clone()));
    let form = refused.as_ref().map(|refused| &refused.form);
    let title = t!(here, "coordinate-practical");
    let name = desk.member.person.name(here.language).to_owned();
    let to_member = here.to(&format!("/coordinate/{}/people/{}", desk.cohort, desk.enrolment));
    let begins = desk.asked_to_begin(here).or_else(|| tries.is_empty().then_some(1));
    let content = match (begins, tries.last()) {
        _ if desk.is_own() => {
            view! { <p class="note">{icon("warning")}<span>{t!(here, "practical-own")}</span></p> }.into_any()
        }
        (None, Some(latest)) => standing(here, desk, rubric, latest, form),
        (begins, _) => {
            let voice = Voice::Own;
            sheet::form(
                here,
                desk,
                rubric,
                &sheet::Asked { ordinal: begins.unwrap_or(1), voice, marks: None, note: "", form },
            )
        }
    };
    let on_page = tries.last().map(|latest| latest.ordinal).filter(|_| begins.is_none());
    let body = view! {
        <nav class="where"><a href=to_member><bdi>{name.clone()}</bdi></a></nav>
        <h1>{title.clone()}" · "<bdi>{name}</bdi></h1>
        {sheet::task(here, rubric)}
        {why}
        {content}
        {outcome::others(here, desk, rubric, &tries, on_page)}
        {outcome::history(here, desk)}
    };
    Page::new(title, body).status(status).respond(here)
}

/// The latest try: what it has come to, as far as this assessor is shown it, and what they can do now.
fn standing(here: &Here, desk: &Desk, rubric: &Rubric, latest: &Try<'_>, form: Option<&Form>) -> AnyView {
    let number = latest.ordinal;
    let again = next_try(&desk.record.assessments).map(|next| {
        let href = here.to(&format!("{}?try={next}", desk.path()));
        view! { <p><a class="button" href=href><span>{t!(here, "practical-begin", number = next)}</span>{icon("next")}</a></p> }
    });
    let shown = if latest.is_shown_to(desk.assessor) {
        outcome::view(here, desk, rubric, latest)
    } else {
        outcome::hidden(here, desk, latest)
    };
    view! {
        <section>
            <h2>{t!(here, "practical-try", number = number)}</h2>
            {shown}
            {more(here, desk, rubric, latest, form)}
            {again}
        </section>
    }
    .into_any()
}

/// What this assessor can still mark of a try: openly where the try waits for it, folded away where it need not be.
fn more(here: &Here, desk: &Desk, rubric: &Rubric, latest: &Try<'_>, form: Option<&Form>) -> AnyView {
    let Some(voice) = latest.voice_of(desk.assessor) else { return ().into_any() };
    let own = latest.own_of(desk.assessor);
    let common = outcome::common(latest);
    let (label, marks, note) = match (voice, latest.agreed, own) {
        (Voice::Own, _, None) => (t!(here, "practical-second"), None, ""),
        (Voice::Own, _, Some(own)) => (t!(here, "practical-put-right"), Some(&own.marks), own.note.as_str()),
        (Voice::Agreed, Some(agreed), _) => {
            (t!(here, "practical-agreed-right"), Some(&agreed.marks), agreed.note.as_str())
        }
        (Voice::Agreed, None, _) => (t!(here, "practical-agree"), Some(&common), ""),
    };
    let asked = sheet::Asked { ordinal: latest.ordinal, voice, marks, note, form };
    let fields = sheet::form(here, desk, rubric, &asked);
    if latest.verdict() == Verdict::Differ {
        return view! { <h3>{label}</h3>{fields} }.into_any();
    }
    view! { <details class="more" open=form.is_some()><summary>{label}</summary>{fields}</details> }.into_any()
}
