//! Checking a certificate: anybody, in both languages, and nothing beyond what is needed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::{CODE_LENGTH, Certificate, read_code, spaced_code};
use domain::language::Language;
use leptos::prelude::*;

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

/// The form into which a code is typed.
pub async fn ask(here: Here, Query(asked): Query<Asked>) -> Response {
    let typed = asked.code.unwrap_or_default();
    if let Some(code) = read_code(&typed, CODE_LENGTH) {
        return Redirect::to(&format!("/v/{code}")).into_response();
    }
    let refused = (!typed.trim().is_empty()).then(|| t!(here, "certificate-verify-refused"));
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = view! {
        <section class="door">
            {mark()}
            <h1>{t!(here, "certificate-verify")}</h1>
            <p>{t!(here, "certificate-verify-text")}</p>
            {refusal(refused)}
            <form method="get" action=here.to("/verify")>
                <Field name="code" label=t!(here, "certificate-code") value=typed dir="ltr" required=true maxlength=40/>
                <button class="button">{t!(here, "certificate-verify-do")}</button>
            </form>
        </section>
    };
    Page::new(t!(here, "certificate-verify"), body).status(status).respond(&here)
}

/// What a code proves.
pub async fn show(
    State(app): State<App>,
    here: Here,
    from: Address,
    Path(code): Path<String>,
) -> Result<Response, AppError> {
    if app.limits.verify.check_key(&from.0).is_err() {
        return Err(AppError::TooManyRequests);
    }
    let found = match read_code(&code, CODE_LENGTH) {
        Some(code) => store::certificate::by_code(&app.db, &code).await?,
        None => None,
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let first = side(&here, found.as_ref(), &code, view! { <h1>{t!(here, "certificate-verify")}</h1> }.into_any());
    let other = Here { language: here.language.other(), ..here.clone() };
    let heading = view! { <h2>{t!(other, "certificate-verify")}</h2> }.into_any();
    let second = side(&other, found.as_ref(), &code, heading);
    let body = view! {
        <section class="verdicts">
            {mark()}
            {first}
            {second}
        </section>
    };
    Ok(Page::new(t!(here, "certificate-verify"), body).status(status).respond(&here))
}

/// One language of the verdict.
fn side(here: &Here, found: Option<&Certificate>, code: &str, heading: AnyView) -> AnyView {
    let language: Language = here.language;
    let inner = match found {
        None => view! {
            <p class="worth revoked">{icon("wrong")}<strong>{t!(here, "certificate-unknown")}</strong></p>
            <p>{t!(here, "certificate-unknown-text")}" "<bdi dir="ltr">{code.chars().take(40).collect::<String>()}</bdi></p>
        }
        .into_any(),
        Some(certificate) => {
            let snapshot = &certificate.snapshot;
            view! {
                {worth_line(here, certificate.worth(here.app.now().date()))}
                <dl class="facts">
                    <dt>{t!(here, "certificate-holder")}</dt>
                    <dd><bdi>{snapshot.holder.get(language).to_owned()}</bdi></dd>
                    <dt>{t!(here, "certificate-course")}</dt>
                    <dd>{snapshot.course.get(language).to_owned()}</dd>
                    <dt>{t!(here, "certificate-dates")}</dt>
                    <dd>{days(here, snapshot.begins, snapshot.ends)}</dd>
                    <dt>{t!(here, "certificate-code")}</dt>
                    <dd dir="ltr">{spaced_code(&snapshot.code)}</dd>
                </dl>
            }
            .into_any()
        }
    };
    view! { <article lang=language.code() dir=language.dir()>{heading}{inner}</article> }.into_any()
}
