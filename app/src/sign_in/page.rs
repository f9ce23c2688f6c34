//! The pages of signing in.

use axum::body::to_bytes;
use axum::extract::{FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::PersonId;
use domain::person::{PASSWORD_MIN, PasswordRefusal};
use leptos::prelude::*;

use crate::component::{Field, mark, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::Here;
use crate::page::Page;
use crate::state::App;
use crate::t;

/// What stands in the form: typed, or brought along.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub account: String,
    pub next: String,
    pub replay: Option<Replay>,
}

/// A form that somebody sent after their session had expired: it is sent again once they are back.
#[derive(Clone, Debug)]
pub struct Replay {
    pub action: String,
    /// The pairs of the form, as JSON, so that they travel in one hidden field.
    pub pairs: String,
    /// Who was signed in when it was sent, as far as the browser remembers; empty where it does not.
    pub person: String,
}

impl Replay {
    /// Whether somebody else than this person is known to have written it.
    pub fn is_of_another(&self, person: PersonId) -> bool {
        !self.person.is_empty() && self.person != person.to_string()
    }
}

/// The largest form that is kept over signing in.
const REPLAY_MAX: usize = 256 * 1024;

/// The page that asks to sign in, when an address needs somebody.
pub async fn ask(app: &App, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let here = match Here::from_request_parts(&mut parts, app).await {
        Ok(here) => here,
        Err(never) => match never {},
    };
    let request = Request::from_parts(parts, body);
    if !super::is_form(&request) {
        let here_now = here.same_page_in(here.language);
        let next: String = url_encode(&here_now);
        return Redirect::to(&here.to(&format!("/sign-in?next={next}"))).into_response();
    }
    let action = request.uri().path().to_owned();
    let person = super::who::of(request.headers());
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, REPLAY_MAX).await else { return AppError::TooLarge.into_response() };
    let request = Request::from_parts(parts, bytes.into());
    let form = match <Form as axum::extract::FromRequest<App>>::from_request(request, app).await {
        Ok(form) => form,
        Err(error) => return error.into_response(),
    };
    let pairs: Vec<(&str, &str)> = form.pairs().collect();
    let pairs = serde_json::to_string(&pairs).unwrap_or_default();
    let typed = Typed { account: String::new(), next: here.to(""), replay: Some(Replay { action, pairs, person }) };
    let told = t!(here, "sign-in-expired");
    sign_in(&here, typed, Some((StatusCode::UNAUTHORIZED, told)))
}

pub fn replayed(form: &Form) -> Option<Replay> {
    let (action, pairs) = (form.get("replay_action"), form.get("replay_pairs"));
    // Only ever to this site: a form cannot be made to carry its contents elsewhere.
    let is_ours = action.starts_with("/en/") || action.starts_with("/ar/");
    let person = form.get("replay_person").to_owned();
    (is_ours && !pairs.is_empty()).then(|| Replay { action: action.into(), pairs: pairs.into(), person })
}

pub fn sign_in(here: &Here, typed: Typed, refused: Option<(StatusCode, String)>) -> Response {
    let status = refused.as_ref().map_or(StatusCode::OK, |(status, _)| *status);
    let carries = typed.replay.is_some();
    let replay = carried(typed.replay);
    // Somebody else's writing waits on this page: they come first, unless this person decides otherwise.
    let without = (status == StatusCode::CONFLICT).then(|| {
        view! {
            <label class="option">
                <input type="checkbox" name="without" value="1"/><span>{t!(here, "sign-in-other-without")}</span>
            </label>
        }
    });
    let body = view! {
        <section class="door">
            {mark()}
            <h1>{t!(here, "sign-in-title")}</h1>
            <p>{t!(here, "sign-in-intro")}</p>
            {refusal(refused.map(|(_, text)| text))}
            <form method="post" action=here.to("/sign-in")>
                <input type="hidden" name="next" value=typed.next/>
                {replay}
                <Field name="account" label=t!(here, "sign-in-account") hint=t!(here, "sign-in-account-hint")
                    value=typed.account dir="ltr" autocomplete="username" required=true maxlength=100/>
                <Field name="password" label=t!(here, "sign-in-password") kind="password" dir="ltr"
                    autocomplete="current-password" required=true maxlength=200/>
                {without}
                <button class="button">{t!(here, "sign-in-do")}</button>
            </form>
            <p class="hint">{t!(here, "sign-in-lost")}</p>
            <p class="way"><a href=here.to("/verify")>{t!(here, "sign-in-verify")}</a></p>
        </section>
    };
    let page = Page::new(t!(here, "sign-in-title"), body).status(status).bare();
    if carries { page.in_one_language().respond(here) } else { page.respond(here) }
}

/// The hidden fields in which a form travels on.
fn carried(replay: Option<Replay>) -> impl IntoView {
    replay.map(|replay| {
        view! {
            <input type="hidden" name="replay_action" value=replay.action/>
            <input type="hidden" name="replay_pairs" value=replay.pairs/>
            <input type="hidden" name="replay_person" value=replay.person/>
        }
    })
}

/// Signed in again: what was sent before is sent now, with one tap.
pub fn go_on(here: &Here, replay: Replay) -> Response {
    let pairs: Vec<(String, String)> = serde_json::from_str(&replay.pairs).unwrap_or_default();
    let unsure = replay.person.is_empty().then(|| view! { <p>{t!(here, "sign-in-back-unsure")}</p> });
    let fields =
        pairs.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let body = view! {
        <section class="door">
            {mark()}
            <h1>{t!(here, "sign-in-back")}</h1>
            <p>{t!(here, "sign-in-back-text")}</p>
            {unsure}
            <form method="post" action=replay.action>
                {fields}
                <button class="button">{t!(here, "sign-in-back-send")}</button>
            </form>
            <p class="way"><a href=here.to("")>{t!(here, "sign-in-back-without")}</a></p>
        </section>
    };
    Page::new(t!(here, "sign-in-back"), body).bare().in_one_language().respond(here)
}

pub fn password(here: &Here, refused: Option<String>, replay: Option<Replay>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let must = here.person.as_ref().is_some_and(|person| person.must_choose_password);
    let carries = replay.is_some();
    let current = (!must).then(|| {
        view! {
            <Field name="current" label=t!(here, "sign-in-password-current") kind="password" dir="ltr"
                autocomplete="current-password" required=true maxlength=200/>
        }
    });
    let intro = if must { t!(here, "sign-in-password-must") } else { t!(here, "sign-in-password-may") };
    let body = view! {
        <section class="door">
            <h1>{t!(here, "sign-in-password-title")}</h1>
            <p>{intro}</p>
            {refusal(refused)}
            <form method="post" action=here.to("/password")>
                {carried(replay)}
                {current}
                <Field name="password" label=t!(here, "sign-in-password-new") kind="password" dir="ltr"
                    hint=t!(here, "sign-in-password-hint", count = PASSWORD_MIN)
                    autocomplete="new-password" required=true maxlength=200/>
                <Field name="again" label=t!(here, "sign-in-password-again") kind="password" dir="ltr"
                    autocomplete="new-password" required=true maxlength=200/>
                <button class="button">{t!(here, "sign-in-password-do")}</button>
            </form>
        </section>
    };
    let page = Page::new(t!(here, "sign-in-password-title"), body).status(status);
    let page = if must { page.bare() } else { page };
    if carries { page.in_one_language().respond(here) } else { page.respond(here) }
}

pub fn password_refusal(here: &Here, refused: PasswordRefusal) -> String {
    match refused {
        PasswordRefusal::TooShort => t!(here, "sign-in-password-refused-short", count = PASSWORD_MIN),
        PasswordRefusal::TooLong => t!(here, "sign-in-password-refused-long"),
        PasswordRefusal::NotTheSame => t!(here, "sign-in-password-refused-differ"),
        PasswordRefusal::IsTheName => t!(here, "sign-in-password-refused-name"),
        PasswordRefusal::Common => t!(here, "sign-in-password-refused-common"),
    }
}

/// Percent-encoding for one value of a query.
fn url_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                encoded.push(char::from(byte))
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
