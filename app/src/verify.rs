//! Verifying a certificate: anybody, in both languages, with a network or without, and nothing beyond what is needed.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use credential::{Scanned, Verdict, scanned};
use domain::certificate::{CODE_LENGTH, Worth, read_code, spaced_code};
use domain::language::{Bilingual, Language};
use jiff::civil::Date;
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::certificate::worth_line;
use crate::component::{Field, days, icon, mark, refusal};
use crate::error::AppError;
use crate::here::Here;
use crate::page::Page;
use crate::sign_in::Address;
use crate::state::App;
use crate::t;

#[derive(serde::Deserialize)]
pub struct Asked {
    code: Option<String>,
}

/// The form into which a code is typed. With its script, the page verifies what was scanned without a network too.
pub async fn ask(here: Here, Query(asked): Query<Asked>) -> Response {
    let typed = asked.code.unwrap_or_default();
    if let Some(Scanned { code, token }) = scanned(&typed) {
        return Redirect::to(&format!("/V/{code}/{token}")).into_response();
    }
    if let Some(code) = read_code(last_part(&typed), CODE_LENGTH) {
        return Redirect::to(&format!("/v/{code}")).into_response();
    }
    let refused = (!typed.trim().is_empty()).then(|| t!(here, "certificate-verify-refused"));
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = view! {
        <section class="door" data-verify="">
            {mark()}
            <h1>{t!(here, "certificate-verify")}</h1>
            <p>{t!(here, "certificate-verify-text")}</p>
            {refusal(refused)}
            <form method="get" action=here.to("/verify")>
                <Field name="code" label=t!(here, "certificate-code") value=typed dir="ltr" required=true maxlength=2000/>
                <button class="button">{t!(here, "certificate-verify-do")}</button>
            </form>
            <button type="button" class="button second" data-scan="" hidden="">{t!(here, "certificate-scan")}</button>
            <video data-camera="" hidden="" playsinline="" muted=""></video>
            <div data-result="" aria-live="polite" tabindex="-1"></div>
            <p class="hint" data-age="" hidden=""></p>
            {templates(&here)}
            <script type="application/json" data-words="" inner_html=words(&here)></script>
        </section>
    };
    let mut page =
        Page::new(t!(here, "certificate-verify"), body).status(status).with_script("verify.js").respond(&here);
    let camera = HeaderValue::from_static("camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
    page.headers_mut().insert(HeaderName::from_static("permissions-policy"), camera);
    page
}

/// Whoever copies a short link pastes all of it.
fn last_part(typed: &str) -> &str {
    typed.trim().rsplit('/').next().unwrap_or_default()
}

/// What a device says that has verified by itself: one template for each verdict.
fn templates(here: &Here) -> AnyView {
    let line = |class: &str, drawing: &'static str, says: String| {
        let class = format!("worth {class}");
        view! { <p class=class>{icon(drawing)}<strong>{says}</strong></p> }
    };
    let row = |label: String, fact: &'static str, ltr: bool| {
        let dir = if ltr { "ltr" } else { "auto" };
        view! { <div data-row=""><dt>{label}</dt><dd><bdi dir=dir data-fact=fact></bdi></dd></div> }
    };
    let facts = || {
        view! {
            <dl class="facts">
                <div data-row="">
                    <dt>{t!(here, "certificate-holder")}</dt>
                    <dd><bdi data-fact="holder"></bdi><span data-row=""><bdi data-fact="holder-other"></bdi></span></dd>
                </div>
                {row(t!(here, "certificate-course"), "course", false)}
                {row(t!(here, "certificate-dates"), "dates", false)}
                {row(t!(here, "certificate-until"), "until", false)}
                {row(t!(here, "certificate-serial"), "serial", true)}
                {row(t!(here, "certificate-code"), "code", true)}
            </dl>
        }
    };
    view! {
        <template data-verdict="valid">{line("valid", "done", t!(here, "certificate-valid"))}{facts()}</template>
        <template data-verdict="expired">{line("expired", "clock", t!(here, "certificate-said-expired"))}{facts()}</template>
        <template data-verdict="revoked">{line("revoked", "wrong", t!(here, "certificate-said-revoked"))}{facts()}</template>
        <template data-verdict="replaced">{line("revoked", "wrong", t!(here, "certificate-said-replaced"))}{facts()}</template>
        <template data-verdict="forged">
            {line("revoked", "wrong", t!(here, "certificate-forged"))}
            <p>{t!(here, "certificate-forged-text")}</p>
        </template>
        <template data-verdict="unknown-key">
            {line("expired", "clock", t!(here, "certificate-unknown-key"))}
            <p>{t!(here, "certificate-unknown-key-text")}</p>
        </template>
    }
    .into_any()
}

fn words(here: &Here) -> String {
    let words = json!({
        "age": t!(here, "certificate-verify-age", when = "{when}"),
        "none": t!(here, "certificate-verify-none"),
        "online": t!(here, "certificate-verify-online"),
    });
    // Nothing of it may end the script.
    words.to_string().replace('<', "\\u003c")
}

/// What somebody is shown of a certificate.
struct Proven {
    holder: Bilingual,
    course: Bilingual,
    begins: Date,
    ends: Date,
    code: String,
    worth: Worth,
    /// It is signed, and yet this register does not hold it.
    is_missing: bool,
}

enum Answer {
    Proven(Proven),
    Unknown,
    Forged,
}

/// What a code proves.
pub async fn show(
    State(app): State<App>,
    here: Here,
    from: Address,
    Path(code): Path<String>,
) -> Result<Response, AppError> {
    admit(&app, &from)?;
    let answer = match read_code(&code, CODE_LENGTH) {
        Some(code) => of_register(&app, &code).await?.map_or(Answer::Unknown, Answer::Proven),
        None => Answer::Unknown,
    };
    Ok(page(&here, &answer, &code))
}

/// What the whole of a QR code proves: what is signed must be true, and the register tells what has become of it since.
pub async fn show_signed(
    State(app): State<App>,
    here: Here,
    from: Address,
    Path((code, token)): Path<(String, String)>,
) -> Result<Response, AppError> {
    admit(&app, &from)?;
    let verdict = credential::verify(&code, &token, app.ring.keys(), |_| false, app.now());
    let answer = match verdict.facts() {
        None => Answer::Forged,
        Some(facts) => Answer::Proven(match of_register(&app, &code).await? {
            Some(proven) => proven,
            None => Proven {
                holder: facts.holder.clone(),
                course: facts.course.clone(),
                begins: facts.begins,
                ends: facts.ends,
                code: facts.code.clone(),
                worth: match (&verdict, facts.valid_until) {
                    (Verdict::Expired(_), Some(since)) => Worth::Expired { since },
                    _ => Worth::Valid,
                },
                is_missing: true,
            },
        }),
    };
    Ok(page(&here, &answer, &code))
}

fn admit(app: &App, from: &Address) -> Result<(), AppError> {
    app.limits.verify.check_key(&from.0).map_err(|_| AppError::TooManyRequests)
}

async fn of_register(app: &App, code: &str) -> Result<Option<Proven>, AppError> {
    let found = store::certificate::by_code(&app.db, code).await?;
    Ok(found.map(|certificate| Proven {
        worth: certificate.worth(app.now().date()),
        holder: certificate.snapshot.holder,
        course: certificate.snapshot.course,
        begins: certificate.snapshot.begins,
        ends: certificate.snapshot.ends,
        code: certificate.snapshot.code,
        is_missing: false,
    }))
}

fn page(here: &Here, answer: &Answer, code: &str) -> Response {
    let status = match answer {
        Answer::Proven(_) => StatusCode::OK,
        Answer::Unknown => StatusCode::NOT_FOUND,
        Answer::Forged => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let first = side(here, answer, code, view! { <h1>{t!(here, "certificate-verify")}</h1> }.into_any());
    let other = Here { language: here.language.other(), ..here.clone() };
    let heading = view! { <h2>{t!(other, "certificate-verify")}</h2> }.into_any();
    let second = side(&other, answer, code, heading);
    let body = view! {
        <section class="verdicts">
            {mark()}
            {first}
            {second}
        </section>
    };
    Page::new(t!(here, "certificate-verify"), body).status(status).respond(here)
}

/// One language of the verdict.
fn side(here: &Here, answer: &Answer, code: &str, heading: AnyView) -> AnyView {
    let language: Language = here.language;
    let inner = match answer {
        Answer::Unknown => view! {
            <p class="worth revoked">{icon("wrong")}<strong>{t!(here, "certificate-unknown")}</strong></p>
            <p>{t!(here, "certificate-unknown-text")}" "<bdi dir="ltr">{code.chars().take(40).collect::<String>()}</bdi></p>
        }
        .into_any(),
        Answer::Forged => view! {
            <p class="worth revoked">{icon("wrong")}<strong>{t!(here, "certificate-forged")}</strong></p>
            <p>{t!(here, "certificate-forged-text")}</p>
        }
        .into_any(),
        Answer::Proven(proven) => {
            let missing = proven.is_missing.then(|| view! { <p>{t!(here, "certificate-missing")}</p> });
            view! {
                {worth_line(here, proven.worth)}
                {missing}
                <dl class="facts">
                    <dt>{t!(here, "certificate-holder")}</dt>
                    <dd><bdi>{proven.holder.get(language).to_owned()}</bdi></dd>
                    <dt>{t!(here, "certificate-course")}</dt>
                    <dd>{proven.course.get(language).to_owned()}</dd>
                    <dt>{t!(here, "certificate-dates")}</dt>
                    <dd>{days(here, proven.begins, proven.ends)}</dd>
                    <dt>{t!(here, "certificate-code")}</dt>
                    <dd dir="ltr">{spaced_code(&proven.code)}</dd>
                </dl>
            }
            .into_any()
        }
    };
    view! { <article lang=language.code() dir=language.dir()>{heading}{inner}</article> }.into_any()
}

/// The keys with which certificates can be verified.
pub async fn keys(State(app): State<App>) -> Response {
    fresh(app.ring.keys().to_jwks())
}

/// The list of certificates that hold no more, without the codes that would open them. Those in whose place a corrected one
/// stands are named twice, for whoever asks only what was revoked.
pub async fn revoked(State(app): State<App>) -> Result<Response, AppError> {
    let codes = store::certificate::ended_codes(&app.db).await?;
    let marks = |which: &dyn Fn(bool) -> bool| -> BTreeSet<String> {
        codes.iter().filter(|(_, is_replaced)| which(*is_replaced)).map(|(code, _)| credential::mark(code)).collect()
    };
    let (revoked, replaced) = (marks(&|_| true), marks(&|is_replaced| is_replaced));
    Ok(fresh(json!({ "at": app.now().0 / 1000, "revoked": revoked, "replaced": replaced })))
}

fn fresh(of: Value) -> Response {
    ([(header::CACHE_CONTROL, "no-cache")], Json(of)).into_response()
}
