//! Signing in and out, and choosing a password.

mod limit;
mod page;
mod who;

use std::net::IpAddr;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::Event;
use domain::person::check_password;

use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::password::{Checked, is_common};
use crate::signed_in::{Session, User};
use crate::state::App;
use crate::t;

use self::limit::Account;

pub use limit::Limits;
pub use page::ask;

/// The page on which one signs in.
pub async fn show(here: Here) -> Response {
    if here.person.is_some() {
        return Redirect::to(&here.to("")).into_response();
    }
    let form = page::Typed { next: next(&here, here.query.as_deref()), account: account(&here), ..Default::default() };
    page::sign_in(&here, form, None)
}

/// Signs somebody in. The session's id changes, so that one that was known before is worth nothing.
pub async fn sign_in(
    State(app): State<App>,
    here: Here,
    from: Address,
    mut session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let account = form.get("account").trim().to_owned();
    let typed = page::Typed {
        account: account.clone(),
        next: next(&here, Some(&format!("next={}", form.get("next")))),
        replay: page::replayed(&form),
    };
    let found = store::person::credentials(&app.db, &account).await?;
    let limited = Account::of(found.as_ref().map(|found| &found.person), &account);
    if !app.limits.may_try(&limited, from.0) {
        let refusal = t!(here, "sign-in-refused-too-many");
        return Ok(page::sign_in(&here, typed, Some((StatusCode::TOO_MANY_REQUESTS, refusal))));
    }
    let hash = found.as_ref().map(|found| found.password_hash.clone());
    let password = form.get("password").to_owned();
    let checked = app.hasher.check(password.clone(), hash).await?;
    let (Some(found), Checked::Right | Checked::RightAndStale) = (found, checked) else {
        app.limits.failed(&limited, from.0);
        let event = Event::SignInRefused { account: account.chars().take(80).collect() };
        store::event::record_alone(&app.db, None, app.now(), &event).await?;
        let refusal = t!(here, "sign-in-refused");
        return Ok(page::sign_in(&here, typed, Some((StatusCode::UNPROCESSABLE_ENTITY, refusal))));
    };
    let mut user = User { person: found.person, password_hash: found.password_hash };
    let of_another = typed.replay.as_ref().is_some_and(|replay| replay.is_of_another(user.person.id));
    if of_another && form.get("without").is_empty() {
        let refusal = t!(here, "sign-in-other");
        return Ok(page::sign_in(&here, typed, Some((StatusCode::CONFLICT, refusal))));
    }
    if checked == Checked::RightAndStale {
        let known = std::mem::replace(&mut user.password_hash, app.hasher.hash(password).await?);
        store::person::rehash_password(&app.db, user.person.id, &known, user.password_hash.clone()).await?;
    }
    session.login(&user).await.map_err(AppError::broken)?;
    let person = user.person.id;
    store::event::record_alone(&app.db, Some(person), app.now(), &Event::SignedIn { person }).await?;
    let mut response = match typed.replay.filter(|_| !of_another) {
        Some(replay) => {
            let here = Here { person: Some(user.person.clone()), ..here };
            // Somebody whose password was replaced meanwhile chooses their own first; what they sent waits with them.
            let must = user.person.must_choose_password;
            if must { page::password(&here, None, Some(replay)) } else { page::go_on(&here, replay) }
        }
        None => Redirect::to(&typed.next).into_response(),
    };
    who::remember(&app, person, response.headers_mut());
    Ok(response)
}

/// Signs out, and asks the browser to forget every page it has kept. Answers of a test that have not been sent stay on the
/// device, sealed; its worker forgets everything else.
pub async fn sign_out(State(app): State<App>, here: Here, mut session: Session) -> Result<Response, AppError> {
    session.logout().await.map_err(AppError::broken)?;
    let mut response = Redirect::to(&here.to("/sign-in?said=signed-out")).into_response();
    let forget = HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert("clear-site-data", forget);
    who::forget(&app, response.headers_mut());
    Ok(response)
}

/// The page on which one chooses a password.
pub async fn show_password(here: Here) -> Response {
    page::password(&here, None, None)
}

pub async fn choose_password(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<domain::person::Trainee>,
    mut session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let person = trainee.person();
    let replay = page::replayed(&form);
    if let Err(refusal) = check_password(person, form.get("password"), form.get("again"), &is_common) {
        return Ok(page::password(&here, Some(page::password_refusal(&here, refusal)), replay));
    }
    // Whoever was not asked to choose one proves first that it is they who sit here.
    if !person.must_choose_password {
        let known = store::person::find_signed_in(&app.db, person.id).await?.ok_or(AppError::NotFound)?;
        let checked = app.hasher.check(form.get("current").to_owned(), Some(known.password_hash)).await?;
        if checked == Checked::Wrong {
            return Ok(page::password(&here, Some(t!(here, "sign-in-password-refused-current")), replay));
        }
    }
    let password_hash = app.hasher.hash(form.get("password").to_owned()).await?;
    store::person::choose_password(&app.db, person, password_hash.clone(), app.now()).await?;
    // This browser stays signed in; all others are signed out by the new hash.
    let user = User { person: person.clone(), password_hash };
    session.login(&user).await.map_err(AppError::broken)?;
    if let Some(replay) = replay {
        return Ok(page::go_on(&here, replay));
    }
    Ok(Redirect::to(&here.to("?said=password-chosen")).into_response())
}

/// Where to go after signing in: only ever a page of this site.
fn next(here: &Here, query: Option<&str>) -> String {
    let pairs = query.map(|query| query.split('&')).into_iter().flatten();
    let next = pairs.filter_map(|pair| pair.strip_prefix("next=")).next().unwrap_or_default();
    let next = percent_decode(next);
    let is_ours = domain::language::Language::ALL.iter().any(|language| {
        next.strip_prefix('/')
            .and_then(|rest| rest.strip_prefix(language.code()))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    });
    if is_ours && !next.contains(['\\', '\r', '\n']) { next } else { here.to("") }
}

/// The sign-in name that a printed card's QR carries.
fn account(here: &Here) -> String {
    let pairs = here.query.as_deref().map(|query| query.split('&')).into_iter().flatten();
    pairs.filter_map(|pair| pair.strip_prefix("account=")).map(percent_decode).next().unwrap_or_default()
}

fn percent_decode(text: &str) -> String {
    let pair = format!("v={text}");
    serde_urlencoded_value(&pair)
}

/// Reads one pair with the same decoder that reads forms.
fn serde_urlencoded_value(pair: &str) -> String {
    let uri = format!("/?{pair}").parse::<axum::http::Uri>();
    let read = uri.ok().and_then(|uri| axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&uri).ok());
    read.and_then(|pairs| pairs.0.into_iter().next()).map(|(_, value)| value).unwrap_or_default()
}

/// The address somebody comes from, as far as the proxies that we were told of are to be believed.
pub struct Address(pub IpAddr);

impl FromRequestParts<App> for Address {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<axum::extract::ConnectInfo<std::net::SocketAddr>>();
        let peer = peer.map_or(IpAddr::from([127, 0, 0, 1]), |peer| peer.0.ip());
        if app.settings.proxies == 0 {
            return Ok(Self(peer));
        }
        let header = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let told: Vec<&str> = header.split(',').map(str::trim).collect();
        let place = told.len().checked_sub(app.settings.proxies);
        Ok(Self(place.and_then(|place| told[place].parse().ok()).unwrap_or(peer)))
    }
}

/// A GET that needs somebody goes on after signing in; a form that was sent is kept and sent again.
pub fn is_form(request: &Request) -> bool {
    let kind = request.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    request.method() == Method::POST && kind.starts_with("application/x-www-form-urlencoded")
}
