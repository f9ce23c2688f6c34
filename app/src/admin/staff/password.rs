//! The page that tells a first password. It is stored as a hash only, so its words are held in memory for an hour, as those
//! of a class are (see `coordinate::slip`).

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::code;
use domain::id::PersonId;
use domain::person::{Administrator, Person};
use domain::time::At;
use leptos::prelude::*;

use super::PATH;
use crate::component::icon;
use crate::coordinate::slip::card;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::register::names;
use crate::state::{App, chance};
use crate::t;

const HELD_MINUTES: u32 = 60;

/// One first password, and who made it.
#[derive(Clone)]
struct Made {
    by: PersonId,
    of: Person,
    words: String,
    until: At,
}

/// The first passwords that were made in the last hour.
#[derive(Default)]
pub struct Passwords(Mutex<HashMap<String, Made>>);

impl Passwords {
    fn hold(&self, made: Made) -> String {
        let name = code(&mut chance);
        self.held().insert(name.clone(), made);
        name
    }

    /// One that this administrator made.
    fn find(&self, name: &str, administrator: &Administrator, at: At) -> Option<Made> {
        let mine = |made: &&Made| made.by == administrator.person().id && at < made.until;
        self.held().get(name).filter(mine).cloned()
    }

    /// Forgets those whose hour is over.
    pub fn sweep(&self, at: At) {
        self.held().retain(|_, made| at < made.until);
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<String, Made>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Holds a password, and leads to its page.
pub fn hand_out(here: &Here, administrator: &Administrator, of: &Person, words: String) -> Response {
    let until = here.app.now().plus_minutes(HELD_MINUTES);
    let made = Made { by: administrator.person().id, of: of.clone(), words, until };
    let name = here.app.passwords.hold(made);
    Redirect::to(&here.to(&format!("{PATH}/passwords/{name}"))).into_response()
}

pub async fn show(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, name)): Path<(String, String)>,
) -> Response {
    match app.passwords.find(&name, &administrator, app.now()) {
        Some(made) => page(&here, &made),
        None => gone(&here),
    }
}

fn page(here: &Here, Made { of, words, .. }: &Made) -> Response {
    let title = t!(here, "staff-handed-out");
    let body = view! {
        {back(here)}
        <h1>{title.clone()}</h1>
        <p>{names(here, of)}</p>
        <dl class="facts">
            <dt>{t!(here, "coordinate-sign-in-name")}</dt>
            <dd><code dir="ltr">{of.sign_in_name.clone()}</code></dd>
            <dt>{t!(here, "coordinate-first-password")}</dt>
            <dd><code dir="ltr">{words.clone()}</code></dd>
        </dl>
        <p class="note">{icon("warning")}<span>{t!(here, "coordinate-once", count = 1)}</span></p>
        <p>{t!(here, "staff-handed-out-text")}</p>
        <p class="hint">{t!(here, "staff-card")}</p>
        <ul class="cards" aria-hidden="true">{card(here, &of.name, &of.sign_in_name, words)}</ul>
        <p><a class="button" href=here.to(&format!("{PATH}/{}", of.id))>{t!(here, "staff-to-person")}</a></p>
    };
    Page::new(title, body).respond(here)
}

/// The hour is over, or the program was started anew.
fn gone(here: &Here) -> Response {
    let title = t!(here, "coordinate-slip-gone");
    let body = view! {
        {back(here)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "staff-handed-out-gone")}</p>
    };
    Page::new(title, body).status(StatusCode::GONE).respond(here)
}

fn back(here: &Here) -> impl IntoView + use<> {
    view! { <nav class="where"><a href=here.to(PATH)>{t!(here, "staff-title")}</a></nav> }
}
