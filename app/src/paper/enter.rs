//! Typing the answers of sheets in, one after the other: the code, a line of answers, the next.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::Standing;
use domain::id::{AttemptId, CohortId};
use domain::language::Language;
use domain::paper::{
    EnterRefusal, Entered, Purpose, REASON_MAX, letter, read_code, read_line, spaced_code, write_line,
};
use domain::person::Instructor;
use leptos::prelude::*;
use store::paper::Fate;

use super::reading::Sheet;
use super::{asked, up, words};
use crate::component::icon;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::{App, chance};
use crate::t;

/// The longest line: a few hundred questions, or a few dozen with words.
const LINE_MAX: usize = 8_000;

/// What stands in the form.
#[derive(Default)]
struct Typed {
    code: String,
    answers: String,
    /// Set where an entry is put right; empty until somebody says why.
    reason: Option<String>,
    focus: Focus,
}

/// Where one types next.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Focus {
    #[default]
    Code,
    Answers,
    Reason,
}

/// What is said above the form.
enum Told {
    Nothing,
    Saved { attempt: AttemptId },
    Refused(Vec<String>),
}

/// The empty form, with what became of the last sheet; or the form that puts one right.
pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    let number = |name: &str| asked(&here, name).and_then(|id| id.parse::<AttemptId>().ok());
    if let Some(attempt) = number("correct") {
        let sheet = sheet(&here, &instructor, id, attempt).await?;
        let typed = Typed {
            code: spaced_code(&sheet.sought.code),
            answers: write_line(&sheet.kept(), &sheet.questions()?, sheet.sought.language),
            reason: Some(String::new()),
            focus: Focus::Answers,
        };
        return page(&here, &instructor, id, &typed, Told::Nothing).await;
    }
    let told = match number("saved") {
        Some(attempt) => Told::Saved { attempt },
        None => Told::Nothing,
    };
    page(&here, &instructor, id, &Typed::default(), told).await
}

/// A sheet of this class by its attempt.
async fn sheet(here: &Here, instructor: &Instructor, id: CohortId, attempt: AttemptId) -> Result<Sheet, AppError> {
    let sought = store::paper::find_attempt(&here.app.db, instructor, attempt).await?;
    if sought.cohort.id != id || !matches!(sought.attempt.standing, Standing::Submitted { .. }) {
        return Err(AppError::NotFound);
    }
    Sheet::of(here, sought).await
}

/// Saves a sheet, and leads to the empty form for the next.
pub async fn enter(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let here = here.on(format!("/coordinate/{id}/paper/enter"));
    store::cohort::find_taught(&app.db, &instructor, id).await?;
    let corrects = form.get("correct") == "1";
    let typed = |focus: Focus| Typed {
        code: form.get("code").to_owned(),
        answers: form.get("answers").to_owned(),
        reason: (corrects || focus == Focus::Reason).then(|| form.get("reason").to_owned()),
        focus,
    };
    let code = match read_code(form.get("code")) {
        Ok(code) => code,
        Err(refused) => {
            let why = words::code(&here, refused);
            return page(&here, &instructor, id, &typed(Focus::Code), Told::Refused(vec![why])).await;
        }
    };
    let sheet = match Sheet::find(&here, &instructor, id, &code).await? {
        Ok(sheet) => sheet,
        Err(why) => return page(&here, &instructor, id, &typed(Focus::Code), Told::Refused(vec![why])).await,
    };
    let answers = match read_line(form.get("answers"), &sheet.questions()?) {
        Ok(answers) => answers,
        Err(refused) => {
            let why = Told::Refused(sheet.refused(&here, &refused));
            return page(&here, &instructor, id, &typed(Focus::Answers), why).await;
        }
    };
    let purpose = if corrects { Purpose::Correct { reason: form.get("reason") } } else { Purpose::Enter };
    let (attempt, course) = (sheet.sought.attempt.id, &sheet.course);
    let said =
        match store::paper::enter(&app.db, &instructor, attempt, (&answers, purpose), course, &mut chance, app.now())
            .await
        {
            Ok(Entered::First | Entered::Corrected { .. }) => "",
            Ok(Entered::Again) => "&again=1",
            Err(store::Error::Refused(refused)) => {
                let (why, focus) = refused_words(&here, &sheet, &refused);
                return page(&here, &instructor, id, &typed(focus), Told::Refused(vec![why])).await;
            }
            Err(other) => return Err(other.into()),
        };
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/paper/enter?saved={attempt}{said}"))).into_response())
}

fn refused_words(here: &Here, sheet: &Sheet, refused: &EnterRefusal) -> (String, Focus) {
    let name = sheet.name(here);
    match refused {
        EnterRefusal::Differs { places } => {
            (t!(here, "paper-differs", name = name, numbers = words::numbers(here, places)), Focus::Reason)
        }
        EnterRefusal::NoReason => (t!(here, "paper-reason-missing"), Focus::Reason),
        EnterRefusal::CalledOff { at } => {
            (t!(here, "paper-code-called-off", name = name, date = here.text().date(at.date())), Focus::Code)
        }
        // A code stands on paper only.
        EnterRefusal::NotOnPaper => (t!(here, "paper-code-unknown"), Focus::Code),
    }
}

async fn page(
    here: &Here,
    instructor: &Instructor,
    id: CohortId,
    typed: &Typed,
    told: Told,
) -> Result<Response, AppError> {
    let status = match told {
        Told::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let cohort = store::cohort::find_taught(&here.app.db, instructor, id).await?;
    let booklets = store::paper::of_cohort(&here.app.db, &cohort).await?;
    let left = booklets.iter().filter(|booklet| booklet.fate == Fate::Out).count();
    let corrects = typed.reason.is_some();
    let title = if corrects { t!(here, "paper-correct-do") } else { t!(here, "paper-enter") };
    let said = says(here, instructor, id, told).await?;
    let body = view! {
        {up(here, id)}
        <h1>{title.clone()}</h1>
        {said}
        {form(here, id, typed)}
        {(!corrects).then(|| view! { <p class="facts">{t!(here, "paper-left", count = left)}</p> })}
        {help(here)}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

/// What became of the last sheet, or why this one was not saved.
async fn says(here: &Here, instructor: &Instructor, id: CohortId, told: Told) -> Result<AnyView, AppError> {
    let attempt = match told {
        Told::Nothing => return Ok(().into_any()),
        Told::Refused(why) => {
            let why: Vec<_> = why.into_iter().map(|why| view! { <p>{why}</p> }).collect();
            return Ok(
                view! { <div class="refusal" role="alert" id="refusal">{icon("warning")}<div>{why}</div></div> }
                    .into_any(),
            );
        }
        Told::Saved { attempt } => attempt,
    };
    let sheet = sheet(here, instructor, id, attempt).await?;
    let (name, answered) = (sheet.name(here), sheet.sought.attempt.answers.len());
    let says = match asked(here, "again") {
        Some(_) => t!(here, "paper-saved-again", name = name),
        None => t!(here, "paper-saved", name = name, answered = answered, count = sheet.count()),
    };
    let record = here.to(&format!("/coordinate/{id}/people/{}/attempts/{attempt}", sheet.sought.enrolment));
    let correct = here.to(&format!("/coordinate/{id}/paper/enter?correct={attempt}"));
    Ok(view! {
        <div class="said" role="status">
            {icon("done")}
            <div>
                <p>{says}</p>
                <p class="ways"><a href=record>{t!(here, "paper-look")}</a><a href=correct>{t!(here, "paper-correct")}</a></p>
            </div>
        </div>
    }
    .into_any())
}

fn form(here: &Here, id: CohortId, typed: &Typed) -> impl IntoView + use<> {
    let focus = |here: Focus| typed.focus == here;
    let reason = typed.reason.as_ref().map(|reason| {
        view! {
            <input type="hidden" name="correct" value="1"/>
            <div class="field">
                <label for="reason">{t!(here, "paper-reason")}</label>
                <input id="reason" name="reason" type="text" value=reason.clone() dir="auto" autocomplete="off"
                    maxlength=REASON_MAX.to_string() autofocus=focus(Focus::Reason)/>
            </div>
        }
    });
    let save = if typed.reason.is_some() { t!(here, "paper-correct-do") } else { t!(here, "paper-save") };
    view! {
        <form method="post" class="entry" action=here.to(&format!("/coordinate/{id}/paper/enter"))>
            <div class="field">
                <label for="code">{t!(here, "paper-code")}</label>
                <input id="code" name="code" type="text" value=typed.code.clone() dir="ltr" maxlength="20"
                    autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus=focus(Focus::Code)/>
            </div>
            <div class="field">
                <label for="answers">{t!(here, "paper-answers")}</label>
                <p class="hint" id="answers-hint">{t!(here, "paper-answers-hint")}</p>
                <input id="answers" name="answers" type="text" value=typed.answers.clone() dir="auto"
                    maxlength=LINE_MAX.to_string() autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-describedby="answers-hint" autofocus=focus(Focus::Answers)/>
            </div>
            {reason}
            <button class="button">{save}</button>
        </form>
    }
}

/// How each kind of question is typed, with letters of this language as examples.
fn help(here: &Here) -> impl IntoView + use<> {
    let spell = |places: &[usize]| -> String {
        places.iter().map(|place| letter(here.language, *place).to_lowercase()).collect()
    };
    let quoted = match here.language {
        Language::English => "“…”",
        Language::Arabic => "«…»",
    };
    let lines = [
        t!(here, "paper-help-one", example = spell(&[1])),
        t!(here, "paper-help-several", example = spell(&[0, 2, 3])),
        t!(here, "paper-help-order", example = spell(&[2, 0, 1])),
        t!(here, "paper-help-match", example = spell(&[1, 2, 0])),
        t!(here, "paper-help-scenario", example = spell(&[1, 0])),
        t!(here, "paper-help-number", example = "24"),
        t!(here, "paper-help-words", example = quoted),
        t!(here, "paper-help-none", example = "-"),
    ];
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <details class="review"><summary>{t!(here, "paper-help")}</summary><ul>{lines}</ul></details> }
}
