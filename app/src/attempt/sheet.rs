//! A whole test in one page, for a device that keeps it: every question with its form, the overview, and what is said
//! while answers wait. A script shows one of them at a time; every word of it is rendered here.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::Standing;
use domain::id::AttemptId;
use domain::person::Trainee;
use leptos::prelude::*;
use serde::Serialize;

use super::take::{Sitting, map, question_form, question_title, sit, time_left};
use crate::component::{icon, mark};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

pub async fn show(
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, AttemptId)>,
) -> Result<Response, AppError> {
    let sitting = sit(&here, &trainee, id).await?;
    let page = format!("/attempts/{id}");
    let (Standing::Open { closes_at }, Some(seal)) = (sitting.attempt.standing, sitting.seal.clone()) else {
        return Ok(Redirect::to(&here.to(&page)).into_response());
    };
    let here = here.on(page.clone());
    let leaves = (0..sitting.count()).map(|place| leaf(&here, &sitting, place)).collect_view();
    let title = super::name(&here, sitting.attempt.test);
    let post = format!("/api/attempts/{id}/journal");
    let words = serde_json::to_string(&Words::of(&here, &sitting)).map_err(AppError::broken)?.replace('<', "\\u003c");
    let body = view! {
        <div
            class="sheet"
            data-journal=id.to_string()
            data-seal=seal
            data-now=here.app.now().0.to_string()
            data-closes=closes_at.map(|closes| closes.0.to_string())
            data-post=post
            data-page=here.to(&page)
        >
            <script type="application/json" inner_html=words></script>
            <div class="where"><span>{title.clone()}</span>{time_left(&here, &sitting.attempt)}</div>
            {leaves}
            {overview(&here, &sitting)}
            {handed_in(&here, &page)}
            {waiting(&here)}
            <div class="whole">
                {map(&here, &sitting, None)}
                <p><a class="button second" data-go="end" href=here.to(&format!("{page}/hand-in"))>{t!(here, "attempt-overview")}</a></p>
            </div>
        </div>
    };
    Ok(Page::new(title, body).with_script("journal.js").respond(&here))
}

/// One question, with what can be said of where its answer is.
fn leaf(here: &Here, sitting: &Sitting, place: usize) -> impl IntoView + use<> {
    let kept = sitting.attempt.answers.contains_key(&place).then_some("");
    let state = view! {
        <p class="kept" data-at="open">{icon("open")}<span>{t!(here, "attempt-not-kept")}</span></p>
        <p class="kept" data-at="device">{icon("device")}<span>{t!(here, "attempt-on-device")}</span></p>
        <p class="kept" data-at="server">{icon("done")}<span>{t!(here, "attempt-kept")}</span></p>
        <p class="kept" data-at="refused">{icon("warning")}<span>{t!(here, "attempt-refused-answer")}</span></p>
        <p class="kept" data-at="after">{icon("clock")}<span>{t!(here, "attempt-late")}</span></p>
        <p class="elsewhere" role="status">{icon("warning")}<span>{t!(here, "attempt-elsewhere")}</span></p>
        <p class="incomplete" role="alert">{icon("warning")}<span>{t!(here, "attempt-incomplete")}</span></p>
    }
    .into_any();
    let title = question_title(here, sitting, place);
    let label = crate::text::plain(&title);
    let form = question_form(here, sitting, place, None).map(|form| form(state));
    view! {
        <section class="leaf" data-leaf=place.to_string() data-kept=kept aria-label=label>
            <p class="number">{title}</p>
            {form}
        </section>
    }
}

fn overview(here: &Here, sitting: &Sitting) -> impl IntoView + use<> {
    let action = here.to(&format!("/attempts/{}/hand-in", sitting.attempt.id));
    view! {
        <section class="leaf" data-leaf="end" hidden=true>
            <h1 tabindex="-1">{t!(here, "attempt-hand-in")}</h1>
            <p data-says="open"></p>
            <form method="post" action=action>
                <button class="button" data-do="hand-in">{icon("done")}<span>{t!(here, "attempt-hand-in-do")}</span></button>
            </form>
        </section>
    }
}

/// Handed in: on the device first, then with the server, which gives the receipt.
fn handed_in(here: &Here, page: &str) -> impl IntoView + use<> {
    view! {
        <section class="leaf" data-leaf="handed" hidden=true>
            {mark()}
            <h1 tabindex="-1">{t!(here, "attempt-handed-in")}</h1>
            <div data-at="device">
                <p>{t!(here, "attempt-handed-in-device")}</p>
            </div>
            <div data-at="server">
                <p>{t!(here, "attempt-handed-in-server")}</p>
                <p class="receipt"><span>{t!(here, "attempt-receipt")}</span><strong dir="ltr" data-says="receipt"></strong></p>
                <p><a class="button" href=here.to(page)><span>{t!(here, "attempt-see-result")}</span>{icon("next")}</a></p>
            </div>
        </section>
    }
}

/// How many answers wait, and what can be done about it.
fn waiting(here: &Here) -> impl IntoView + use<> {
    view! {
        <section class="waiting" hidden=true aria-label=crate::text::plain(&t!(here, "attempt-waiting-title"))>
            <p role="status">{icon("device")}<span data-says="waiting"></span></p>
            <p class="hint" data-if="failed">{t!(here, "attempt-no-network")}</p>
            <p class="hint" data-if="refused">{t!(here, "attempt-not-taken")}</p>
            <div class="actions">
                <button type="button" class="button second" data-do="send">{t!(here, "attempt-send")}</button>
                <button type="button" class="quiet" data-do="file">{t!(here, "attempt-save-file")}</button>
                <button type="button" class="quiet" data-do="codes">{t!(here, "attempt-show-codes")}</button>
            </div>
            <div class="codes" tabindex="-1" hidden=true>
                <p>{t!(here, "attempt-codes-text")}</p>
                <ol></ol>
            </div>
        </section>
    }
}

/// What a script says in numbers: every number there can be, in the words of this language, so that it needs no grammar.
#[derive(Serialize)]
struct Words {
    waiting: Vec<String>,
    minutes: Vec<String>,
    open: Vec<String>,
    map: MapWords,
}

#[derive(Serialize)]
struct MapWords {
    open: Vec<String>,
    device: Vec<String>,
    server: Vec<String>,
    refused: Vec<String>,
    after: Vec<String>,
}

impl Words {
    fn of(here: &Here, sitting: &Sitting) -> Self {
        let plain = |text: String| crate::text::plain(&text);
        let count = sitting.count();
        let minutes = match sitting.attempt.standing {
            Standing::Open { closes_at: Some(closes) } => sitting.attempt.began_at.minutes_until(closes),
            _ => 0,
        };
        let numbers = || (1..=count).map(|number| number as u32);
        let open: Vec<String> = numbers().map(|number| plain(t!(here, "attempt-map-open", number = number))).collect();
        let kept: Vec<String> = numbers().map(|number| plain(t!(here, "attempt-map-kept", number = number))).collect();
        Self {
            waiting: (0..=count + 1).map(|count| plain(t!(here, "attempt-waiting", count = count))).collect(),
            minutes: (0..=minutes).map(|count| plain(t!(here, "attempt-minutes-left", count = count))).collect(),
            open: (0..=count)
                .map(|count| match count {
                    0 => t!(here, "attempt-all-answered"),
                    count => plain(t!(here, "attempt-open", count = count)),
                })
                .collect(),
            map: MapWords {
                device: numbers().map(|number| plain(t!(here, "attempt-map-device", number = number))).collect(),
                refused: open.clone(),
                after: kept.clone(),
                open,
                server: kept,
            },
        }
    }
}

/// What a device shows when it has no network and no copy of what was asked for.
pub async fn offline(here: Here) -> Response {
    let here = Here { person: None, ..here };
    let title = t!(here, "attempt-offline");
    let body = view! {
        <section class="empty">
            {mark()}
            <h1>{title.clone()}</h1>
            <p>{t!(here, "attempt-offline-text")}</p>
            <p><a class="button" href="">{t!(here, "attempt-offline-again")}</a></p>
        </section>
    };
    Page::new(title, body).bare().respond(&here)
}
