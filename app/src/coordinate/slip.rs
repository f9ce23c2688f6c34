//! The page that hands out first passwords. A password is stored as a hash only, so its words are held in memory for an
//! hour: long enough to load the page again, to print it a second time, to find the printer out of paper.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::code;
use domain::id::{CohortId, PersonId};
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::time::At;
use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

use super::back;
use crate::component::icon;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::{App, chance};
use crate::t;

const HELD_MINUTES: u32 = 60;

/// One sheet of names with what is handed out to each.
#[derive(Clone, Debug)]
pub struct Slip {
    pub by: PersonId,
    pub cohort: CohortId,
    pub lines: Vec<Line>,
    /// The rows of the list that were left out.
    pub left: Vec<Left>,
    until: At,
}

impl Slip {
    fn is_for(&self, coordinator: &Coordinator, cohort: CohortId, at: At) -> bool {
        self.by == coordinator.person().id && self.cohort == cohort && at < self.until
    }
}

#[derive(Clone, Debug)]
pub struct Line {
    pub name: Bilingual,
    pub sign_in_name: String,
    pub handed: Handed,
}

/// A row of the list of which nothing was done.
#[derive(Clone, Debug)]
pub struct Left {
    pub row: usize,
    pub name: Bilingual,
    pub why: LeftFor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftFor {
    /// Nobody said who it is.
    Doubt,
    /// The person of another row.
    Same(usize),
    /// Something in it is wrong.
    Wrong,
}

/// What somebody of the list gets.
#[derive(Clone, Debug)]
pub enum Handed {
    Password(String),
    /// They have chosen one already.
    OwnPassword,
    AlreadyEnrolled,
}

/// The sheets of the last hour.
#[derive(Debug, Default)]
pub struct Slips(Mutex<HashMap<String, Slip>>);

impl Slips {
    fn hold(&self, slip: Slip) -> String {
        let name = code(&mut chance);
        self.held().insert(name.clone(), slip);
        name
    }

    /// A sheet of this coordinator's own, for this class.
    fn find(&self, name: &str, coordinator: &Coordinator, cohort: CohortId, at: At) -> Option<Slip> {
        self.held().get(name).filter(|slip| slip.is_for(coordinator, cohort, at)).cloned()
    }

    /// The name of the latest sheet of this coordinator's own for this class.
    pub fn latest(&self, coordinator: &Coordinator, cohort: CohortId, at: At) -> Option<String> {
        let held = self.held();
        let mine = held.iter().filter(|(_, slip)| slip.is_for(coordinator, cohort, at));
        mine.max_by_key(|(_, slip)| slip.until).map(|(name, _)| name.clone())
    }

    /// Forgets the sheets whose hour is over.
    pub fn sweep(&self, at: At) {
        self.held().retain(|_, slip| at < slip.until);
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<String, Slip>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Holds what is handed out, and leads to its page.
pub fn hand_out(
    here: &Here,
    coordinator: &Coordinator,
    cohort: CohortId,
    lines: Vec<Line>,
    left: Vec<Left>,
) -> Response {
    let until = here.app.now().plus_minutes(HELD_MINUTES);
    let name = here.app.slips.hold(Slip { by: coordinator.person().id, cohort, lines, left, until });
    Redirect::to(&here.to(&format!("/coordinate/{cohort}/passwords/{name}"))).into_response()
}

pub async fn show(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, cohort, name)): Path<(String, CohortId, String)>,
) -> Result<Response, AppError> {
    store::cohort::find_for(&app.db, &coordinator, cohort).await?;
    match app.slips.find(&name, &coordinator, cohort, app.now()) {
        Some(slip) => Ok(page(&here, &slip)),
        None => Ok(gone(&here, cohort)),
    }
}

fn page(here: &Here, slip: &Slip) -> Response {
    let rows = slip.lines.iter().map(|line| {
        let handed = match &line.handed {
            Handed::Password(words) => view! { <code dir="ltr">{words.clone()}</code> }.into_any(),
            Handed::OwnPassword => view! { <span>{t!(here, "coordinate-own-password")}</span> }.into_any(),
            Handed::AlreadyEnrolled => view! { <span>{t!(here, "coordinate-already")}</span> }.into_any(),
        };
        view! {
            <tr>
                <td><bdi>{line.name.get(here.language).to_owned()}</bdi></td>
                <td data-label=crate::text::plain(&t!(here, "coordinate-sign-in-name"))><code dir="ltr">{line.sign_in_name.clone()}</code></td>
                <td data-label=crate::text::plain(&t!(here, "coordinate-first-password"))>{handed}</td>
            </tr>
        }
    });
    let cards = slip.lines.iter().filter_map(|line| match &line.handed {
        Handed::Password(words) => card(here, &line.name, &line.sign_in_name, words),
        Handed::OwnPassword | Handed::AlreadyEnrolled => None,
    });
    let cards = cards.collect_view();
    let new = slip.lines.iter().filter(|line| matches!(line.handed, Handed::Password(_))).count();
    let title = t!(here, "coordinate-handed-out", count = slip.lines.len());
    let body = view! {
        {back(here, slip.cohort)}
        <h1>{title.clone()}</h1>
        {(new > 0).then(|| view! { <p class="note">{icon("warning")}<span>{t!(here, "coordinate-once", count = new)}</span></p> })}
        <table class="people handout">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "coordinate-sign-in-name")}</th>
                <th scope="col">{t!(here, "coordinate-first-password")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {(new > 0).then(|| view! { <p class="hint">{t!(here, "coordinate-cards")}</p> })}
        <ul class="cards" aria-hidden="true">{cards}</ul>
        {left_out(here, &slip.left)}
        <p><a class="button" href=here.to(&format!("/coordinate/{}", slip.cohort))>{t!(here, "coordinate-back")}</a></p>
    };
    Page::new(title, body).wide().respond(here)
}

/// The rows of which nothing was done, each with its reason.
fn left_out(here: &Here, left: &[Left]) -> Option<AnyView> {
    if left.is_empty() {
        return None;
    }
    let rows = left.iter().map(|left| {
        let (drawing, says) = match left.why {
            LeftFor::Doubt => ("open", t!(here, "coordinate-left-doubt")),
            LeftFor::Same(row) => ("done", t!(here, "coordinate-fate-same", row = row)),
            LeftFor::Wrong => ("wrong", t!(here, "coordinate-left-wrong")),
        };
        view! {
            <tr>
                <td><span class="facts">{left.row.to_string()}</span>" "<bdi>{left.name.get(here.language).to_owned()}</bdi></td>
                <td class="state">{icon(drawing)}<span>{says}</span></td>
            </tr>
        }
    });
    let view = view! {
        <section>
            <h2>{t!(here, "coordinate-left", count = left.len())}</h2>
            <p>{t!(here, "coordinate-left-text")}</p>
            <table class="people">
                <thead><tr>
                    <th scope="col">{t!(here, "coordinate-list-row")}</th>
                    <th scope="col">{t!(here, "coordinate-list-why")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    };
    Some(view.into_any())
}

/// What somebody new takes home, seen on paper only: eight to a page.
pub fn card(here: &Here, name: &Bilingual, sign_in_name: &str, password: &str) -> Option<AnyView> {
    let url = &here.app.settings.public_url;
    let address = format!("{url}{}?account={}", here.to("/sign-in"), sign_in_name);
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let drawn = SvgBuilder::default().margin(2).to_str(&code);
    let names = [&name.en, &name.ar].into_iter().filter(|name| !name.is_empty());
    let names = names.map(|name| view! { <bdi>{name.clone()}</bdi> }).collect_view();
    let card = view! {
        <li>
            <div class="qr" inner_html=drawn></div>
            <div>
                <strong>{names}</strong>
                <p>{t!(here, "coordinate-sign-in-name")}<code dir="ltr">{sign_in_name.to_owned()}</code></p>
                <p>{t!(here, "coordinate-first-password")}<code dir="ltr">{password.to_owned()}</code></p>
                <p dir="ltr">{url.clone()}</p>
            </div>
        </li>
    };
    Some(card.into_any())
}

/// The hour is over, or the program was started anew.
fn gone(here: &Here, cohort: CohortId) -> Response {
    let title = t!(here, "coordinate-slip-gone");
    let body = view! {
        {back(here, cohort)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-slip-gone-text")}</p>
        <div class="actions">
            <a class="button" href=here.to(&format!("/coordinate/{cohort}"))>{t!(here, "coordinate-back")}</a>
            <a class="button second" href=here.to(&format!("/coordinate/{cohort}/cards"))>{t!(here, "card-title")}</a>
        </div>
    };
    Page::new(title, body).status(axum::http::StatusCode::GONE).respond(here)
}
