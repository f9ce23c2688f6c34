//! One attempt of somebody in a class, as it is on record: when it began and ended, and what its devices sent and when.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::{Ended, Mode, RECEIPT_LENGTH, Standing};
use domain::certificate::{read_code, spaced_code};
use domain::id::{AttemptId, CohortId, EnrolmentId};
use domain::journal::Outcome;
use domain::paper::spaced_code as spaced_paper_code;
use domain::person::Instructor;
use leptos::prelude::*;
use store::attempt::Found;
use store::journal::Delivered;
use store::paper::{Deed, OnRecord as OnPaper};

use super::{back, member};
use crate::component::{Field, icon, refusal};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, enrolment, id)): Path<(String, CohortId, EnrolmentId, AttemptId)>,
) -> Result<Response, AppError> {
    let record = store::journal::on_record(&here.app.db, &instructor, (cohort, enrolment), id).await?;
    let (_, member) = member::find(&here, &instructor, cohort, enrolment).await?;
    let text = here.text();
    let attempt = &record.found.attempt;
    let name = member.person.name(here.language).to_owned();
    let (ended, score) = match attempt.standing {
        Standing::Open { .. } => (t!(here, "coordinate-record-open"), None),
        Standing::Submitted { at, score, by: Ended::HandIn } => {
            (t!(here, "coordinate-record-handed-in", moment = text.moment(at)), Some(score))
        }
        Standing::Submitted { at, score, by: Ended::TimeUp } => {
            (t!(here, "coordinate-record-time-up", moment = text.moment(at)), Some(score))
        }
    };
    let score = score.map(|score| {
        view! { <dt>{t!(here, "coordinate-record-score")}</dt><dd>{t!(here, "coordinate-record-percent", percent = score.percent())}</dd> }
    });
    let receipt = record.found.receipt.as_ref().map(|receipt| {
        view! { <dt>{t!(here, "coordinate-record-receipt")}</dt><dd dir="ltr">{spaced_code(receipt)}</dd> }
    });
    let conductor = record.conductor.as_ref().filter(|_| attempt.mode == Mode::Oral).map(|conductor| {
        view! { <dt>{t!(here, "oral-recorded-by")}</dt><dd><bdi>{conductor.get(here.language).to_owned()}</bdi></dd> }
    });
    let mode = match attempt.mode {
        Mode::Screen => t!(here, "oral-mode-screen"),
        Mode::Oral => t!(here, "oral-mode-oral"),
        Mode::Paper => t!(here, "oral-mode-paper"),
    };
    let printed = store::paper::on_record(&here.app.db, &record).await?;
    let ended = match printed.as_ref().and_then(|printed| printed.called_off.as_ref()) {
        Some(_) => t!(here, "paper-called-off"),
        None => ended,
    };
    let on_paper = printed.as_ref().map(|printed| on_paper(&here, (cohort, enrolment, id), &record.found, printed));
    let rows = record.lines.iter().map(|line| row(&here, line));
    // Nobody sends anything from paper.
    let sent = if printed.is_some() {
        ().into_any()
    } else if record.lines.is_empty() {
        view! { <section><h2>{t!(here, "coordinate-record-sent")}</h2><p>{t!(here, "coordinate-record-nothing-sent")}</p></section> }
            .into_any()
    } else {
        view! {
            <section>
            <h2>{t!(here, "coordinate-record-sent")}</h2>
            <table class="people">
                <thead><tr>
                    <th scope="col">{t!(here, "coordinate-record-line")}</th>
                    <th scope="col">{t!(here, "coordinate-record-recorded")}</th>
                    <th scope="col">{t!(here, "coordinate-record-received")}</th>
                    <th scope="col">{t!(here, "coordinate-record-outcome")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            </section>
        }
        .into_any()
    };
    let title = crate::attempt::name(&here, attempt.test);
    let answered = attempt.answers.len();
    let body = view! {
        <nav class="where">
            <a href=here.to(&format!("/coordinate/{cohort}/people/{enrolment}"))><bdi>{name.clone()}</bdi></a>
        </nav>
        <h1>{title.clone()}" · "<bdi>{name}</bdi></h1>
        <dl class="facts">
            <dt>{t!(here, "oral-mode")}</dt><dd>{mode}</dd>
            {conductor}
            <dt>{t!(here, "coordinate-record-began")}</dt><dd>{text.moment(attempt.began_at)}</dd>
            <dt>{t!(here, "coordinate-record-ended")}</dt><dd>{ended}</dd>
            <dt>{t!(here, "coordinate-record-answers")}</dt>
            <dd>{t!(here, "coordinate-record-of", answered = answered, count = attempt.sheet.items.len())}</dd>
            {score}
            {receipt}
        </dl>
        {on_paper}
        {sent}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

/// Of a test on paper: its code, who typed it in, what was put right and why; and what can be done with it.
fn on_paper(
    here: &Here,
    (cohort, enrolment, id): (CohortId, EnrolmentId, AttemptId),
    found: &Found,
    printed: &OnPaper,
) -> impl IntoView + use<> {
    let of_attempt = |rest: &str| here.to(&format!("/coordinate/{cohort}/people/{enrolment}/attempts/{id}/{rest}"));
    let deed = |label: String, deed: &Deed| {
        let by = deed.by.get(here.language).to_owned();
        let says = t!(here, "paper-deed", name = by, moment = here.text().moment(deed.at));
        let reason = deed.reason.clone().map(|reason| view! { <br/><bdi class="plain">{reason}</bdi> });
        view! { <dt>{label}</dt><dd>{says}{reason}</dd> }
    };
    let entries = printed.entries.iter().map(|entry| match entry.reason {
        None => deed(t!(here, "paper-entered-by"), entry),
        Some(_) => deed(t!(here, "paper-corrected-by"), entry),
    });
    let called_off = printed.called_off.as_ref().map(|called_off| deed(t!(here, "paper-called-off"), called_off));
    let is_open = matches!(found.attempt.standing, Standing::Open { .. });
    let may_call_off = is_open && printed.called_off.is_none();
    let correct = (!is_open).then(|| {
        let href = here.to(&format!("/coordinate/{cohort}/paper/enter?correct={id}"));
        view! { <a class="button second" href=href>{t!(here, "paper-correct-do")}</a> }
    });
    let call_off = may_call_off
        .then(|| view! { <a class="button second" href=of_attempt("call-off")>{t!(here, "paper-call-off")}</a> });
    view! {
        <section>
            <h2>{t!(here, "paper-mode-paper")}</h2>
            <dl class="facts">
                <dt>{t!(here, "paper-code")}</dt><dd dir="ltr">{spaced_paper_code(&printed.code)}</dd>
                {entries.collect_view()}
                {called_off}
            </dl>
            <div class="actions">
                <a class="button second" href=of_attempt("pdf")>{t!(here, "paper-booklet")}</a>
                {correct}
                {call_off}
            </div>
        </section>
    }
}

fn row(here: &Here, line: &Delivered) -> impl IntoView + use<> {
    let text = here.text();
    let what = match line.place {
        Some(place) => t!(here, "coordinate-record-question", number = place + 1),
        None => t!(here, "coordinate-record-hand-in"),
    };
    let outcome = match line.outcome {
        Outcome::Kept => t!(here, "coordinate-outcome-kept"),
        Outcome::Late => t!(here, "coordinate-outcome-late"),
        Outcome::Older => t!(here, "coordinate-outcome-older"),
        Outcome::After => t!(here, "coordinate-outcome-after"),
        Outcome::Refused => t!(here, "coordinate-outcome-refused"),
    };
    let moved = line.moved.map(|by| {
        let minutes = (by.unsigned_abs() / 60_000) as i64;
        let device = text.moment(line.device);
        view! { <span>{icon("warning")}{t!(here, "coordinate-record-moved", minutes = minutes, device = device)}</span> }
    });
    view! {
        <tr>
            <td>{what}</td>
            <td data-label=crate::text::plain(&t!(here, "coordinate-record-recorded"))>{text.moment_to_the_second(line.recorded)}</td>
            <td data-label=crate::text::plain(&t!(here, "coordinate-record-received"))>{text.moment_to_the_second(line.received)}</td>
            <td class="state" data-label=crate::text::plain(&t!(here, "coordinate-record-outcome"))><span>{outcome}</span>{moved}</td>
        </tr>
    }
}

#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    receipt: String,
}

/// Finds a test by the receipt that somebody wrote down.
pub async fn ask_receipt(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    if asked.receipt.trim().is_empty() {
        return Ok(receipt_page(&here, "", None));
    }
    let unknown = || receipt_page(&here, &asked.receipt, Some(t!(here, "coordinate-receipt-unknown")));
    let Some(receipt) = read_code(&asked.receipt, RECEIPT_LENGTH) else { return Ok(unknown()) };
    match store::journal::find_receipt(&app.db, &instructor, &receipt).await {
        Ok((cohort, enrolment, attempt)) => {
            let to = format!("/coordinate/{cohort}/people/{enrolment}/attempts/{attempt}");
            Ok(Redirect::to(&here.to(&to)).into_response())
        }
        Err(store::Error::NotFound) => Ok(unknown()),
        Err(other) => Err(other.into()),
    }
}

fn receipt_page(here: &Here, typed: &str, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let title = t!(here, "coordinate-receipt");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-receipt-text")}</p>
        {refusal(refused)}
        <form method="get" action=here.to("/coordinate/receipt")>
            <Field name="receipt" label=t!(here, "coordinate-record-receipt") value=typed dir="ltr" required=true maxlength=20/>
            <button class="button">{t!(here, "coordinate-receipt-find")}</button>
        </form>
    };
    Page::new(title, body).status(status).respond(here)
}

/// The page on which the answers of a device are brought in.
pub fn bring_page(here: &Here, cohort: CohortId, told: Result<Option<String>, String>) -> Response {
    let status = if told.is_err() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (said, refused) = match told {
        Ok(said) => (said, None),
        Err(why) => (None, Some(why)),
    };
    let title = t!(here, "coordinate-bring");
    let body = view! {
        {back(here, cohort)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-bring-text")}</p>
        {said.map(|said| view! { <p class="said" role="status">{icon("done")}<span>{said}</span></p> })}
        {refusal(refused)}
        <form method="post" enctype="multipart/form-data" action=here.to(&format!("/coordinate/{cohort}/answers"))>
            <div class="field">
                <label for="file">{t!(here, "coordinate-bring-file")}</label>
                <input type="file" id="file" name="file" accept=".json,application/json" required=true/>
            </div>
            <button class="button">{t!(here, "coordinate-bring-do")}</button>
        </form>
    };
    Page::new(title, body).status(status).respond(here)
}
