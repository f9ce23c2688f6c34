//! Erasing somebody from the register: what goes and what stays is said before, and whom it means is typed.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::PersonId;
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, EraseRefusal, Eraser, Erasure, ErasureReason, may_erase};
use leptos::prelude::*;
use store::erasure::{Candidate, Order};

use super::card::{facts, names};
use crate::component::{Field, refusal};
use crate::coordinate::class_named;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;
use crate::text;

type At = Path<(String, PersonId)>;

pub async fn show(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    let candidate = store::erasure::find_for(&here.app.db, &Eraser::Coordinator(coordinator), id).await?;
    Ok(page(&here, &candidate, None))
}

pub async fn erase(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let eraser = Eraser::Coordinator(coordinator);
    let candidate = store::erasure::find_for(&app.db, &eraser, id).await?;
    let here = here.on(format!("/coordinate/people/{id}/erase"));
    let Some(reason) = ErasureReason::from_code(form.get("reason")) else {
        return Ok(page(&here, &candidate, Some((&form, t!(here, "erasure-refused-reason")))));
    };
    let order = Order { reason, typed: form.get("who").to_owned(), called: called() };
    match store::erasure::erase(&app.db, &eraser, id, &order, app.now()).await {
        Ok(()) => Ok(Redirect::to(&here.to(&format!("/coordinate/people/{id}?said=erased"))).into_response()),
        Err(store::Error::Refused(why)) => {
            let why = refused(&here, &why);
            Ok(page(&here, &candidate, Some((&form, why))))
        }
        Err(other) => Err(other.into()),
    }
}

/// What an entry is called that was erased.
pub fn called() -> Bilingual {
    let word = |language: Language| text::plain(&text::of(language).get("erasure-called", []));
    Bilingual::new(word(Language::English), word(Language::Arabic))
}

/// What the page of somebody who was erased says of it.
pub fn told(here: &Here, erasure: Erasure) -> AnyView {
    let date = here.text().date(erasure.at.date());
    view! { <p>{t!(here, "erasure-told", date = date, reason = reason_named(here, erasure.reason))}</p> }.into_any()
}

pub fn reason_named(here: &Here, reason: ErasureReason) -> String {
    match reason {
        ErasureReason::Asked => t!(here, "erasure-reason-asked"),
        ErasureReason::Over => t!(here, "erasure-reason-over"),
        ErasureReason::Mistake => t!(here, "erasure-reason-mistake"),
        ErasureReason::Ordered => t!(here, "erasure-reason-ordered"),
    }
}

fn refused(here: &Here, why: &EraseRefusal) -> String {
    match why {
        EraseRefusal::AlreadyErased => t!(here, "erasure-refused-already"),
        EraseRefusal::Alias => t!(here, "erasure-refused-alias"),
        EraseRefusal::HoldsRole => t!(here, "erasure-refused-role"),
        EraseRefusal::InClass { course_code, place, is_certified } => {
            let class = class_named(here, course_code, place);
            match is_certified {
                true => t!(here, "erasure-refused-certified", class = class),
                false => t!(here, "erasure-refused-class", class = class),
            }
        }
        EraseRefusal::AwaitsRevocation { serial } => t!(here, "erasure-refused-revocation", serial = serial.clone()),
        EraseRefusal::NotConfirmed => t!(here, "erasure-refused-who"),
    }
}

fn page(here: &Here, Candidate { person, ties }: &Candidate, sent: Option<(&Form, String)>) -> Response {
    let status = if sent.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let card = here.to(&format!("/coordinate/people/{}", person.id));
    let barred = may_erase(ties, here.app.now().date()).err();
    let (typed, why) = match sent {
        Some((form, why)) => (Some(form), Some(why)),
        None => (None, barred.as_ref().map(|why| refused(here, why))),
    };
    let form = barred.is_none().then(|| form(here, &card, typed));
    let title = t!(here, "erasure-title");
    let body = view! {
        <nav class="where"><a href=card.clone()><bdi>{person.name(here.language).to_owned()}</bdi></a></nav>
        <h1>{title.clone()}</h1>
        {refusal(why)}
        <section>
            <h2>{names(here, person)}</h2>
            {facts(here, person)}
        </section>
        <p><strong>{t!(here, "erasure-text")}</strong></p>
        <section>
            <h2>{t!(here, "erasure-goes")}</h2>
            <ul>
                <li>{t!(here, "erasure-goes-name")}</li>
                <li>{t!(here, "erasure-goes-sign-in")}</li>
                <li>{t!(here, "erasure-goes-answers")}</li>
                <li>{t!(here, "erasure-goes-notes")}</li>
            </ul>
            <h2>{t!(here, "erasure-stays")}</h2>
            <ul>
                <li>{t!(here, "erasure-stays-seats")}</li>
                <li>{t!(here, "erasure-stays-points")}</li>
            </ul>
            <h2>{t!(here, "erasure-kept")}</h2>
            <ul>
                <li>{t!(here, "erasure-kept-certificates")}</li>
                <li>{t!(here, "erasure-kept-events")}</li>
                <li>{t!(here, "erasure-kept-copies")}</li>
            </ul>
        </section>
        {form}
        <p class="way"><a href=card>{t!(here, "erasure-not")}</a></p>
    };
    Page::new(title, body).status(status).respond(here)
}

fn form(here: &Here, card: &str, typed: Option<&Form>) -> AnyView {
    let value = |name: &str| typed.map(|form| form.get(name).to_owned()).unwrap_or_default();
    let chosen = value("reason");
    let options = ErasureReason::ALL.map(|reason| {
        let checked = chosen == reason.code();
        view! {
            <label class="option">
                <input type="radio" name="reason" value=reason.code() checked=checked required=true/>
                <span>{reason_named(here, reason)}</span>
            </label>
        }
    });
    view! {
        <form method="post" action=format!("{card}/erase")>
            <fieldset>
                <legend>{t!(here, "erasure-reason")}</legend>
                {options.to_vec()}
            </fieldset>
            <Field name="who" label=t!(here, "erasure-who") hint=t!(here, "erasure-who-hint")
                value=value("who") dir="auto" required=true maxlength=100/>
            <button class="button danger">{t!(here, "erasure-do")}</button>
        </form>
    }
    .into_any()
}
