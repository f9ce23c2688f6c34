//! The register of people: looking somebody up, and the page of one person.

mod card;
mod dossier;
mod duplicates;
pub mod erasure;
mod history;
mod merge;
mod succession;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::id::PersonId;
use domain::person::{Coordinator, Person, spaced_learner_no};
use leptos::prelude::*;
use store::Db;
use store::register::{Card, SHOWN};

use crate::component::{Field, mark};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

pub use card::{correct, facts, names, show};
pub use dossier::{of_person as dossier, own as own_dossier};
pub use duplicates::{dismiss, list as duplicates};
pub use erasure::{erase, show as show_erasure};
pub use history::{csv as history_csv, xlsx as history_xlsx};
pub use merge::{merge, separate, show as show_merge};
pub use succession::{decide as succeed, show as show_succession};

#[derive(serde::Deserialize)]
pub struct Asked {
    name: Option<String>,
}

/// The longest text that is looked for, in characters.
const TEXT_MAX: u32 = 100;

/// Looks for people by a name in any spelling, or by a number.
pub async fn search(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let text: String = asked.name.unwrap_or_default().trim().chars().take(TEXT_MAX as usize).collect();
    let found = match text.as_str() {
        "" => None,
        text => Some(store::register::search(&app.db, &coordinator, text, app.now()).await?),
    };
    let to_card = |person: &Person| here.to(&format!("/coordinate/people/{}", person.id));
    let list = found.map(|found| listed(&here, found, &to_card));
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{t!(here, "register-title")}</h1>
        <p>{t!(here, "register-text")}</p>
        <form method="get" action=here.to("/coordinate/people") role="search">
            <Field name="name" label=t!(here, "register-name") value=text dir="auto" required=true maxlength=TEXT_MAX/>
            <button class="button">{t!(here, "register-search")}</button>
        </form>
        {list}
        <p class="way"><a href=here.to("/coordinate/people/duplicates")>{t!(here, "merge-duplicates")}</a></p>
    };
    Ok(Page::new(t!(here, "register-title"), body).wide().respond(&here))
}

/// Somebody whom the coordinator sees and who was not erased.
async fn find_for(db: &Db, coordinator: &Coordinator, id: PersonId) -> Result<Card, AppError> {
    let card = store::register::find_for(db, coordinator, id).await?;
    if card.erasure.is_some() { Err(AppError::NotFound) } else { Ok(card) }
}

/// People who were found. `to` is where each of them leads.
fn listed(here: &Here, mut found: Vec<Person>, to: &dyn Fn(&Person) -> String) -> AnyView {
    if found.is_empty() {
        return view! { <section class="empty">{mark()}<p role="status">{t!(here, "register-nobody")}</p></section> }
            .into_any();
    }
    let more = (found.len() as u64 > SHOWN).then(|| view! { <p>{t!(here, "register-more", count = SHOWN as i64)}</p> });
    found.truncate(SHOWN as usize);
    let count = found.len();
    let reference = here.app.reference();
    let label = |words: String| crate::text::plain(&words);
    let rows = found.into_iter().map(|person| {
        let rank = reference.rank(&person.rank).map(|rank| rank.name.get(here.language).to_owned());
        let state = reference.state(&person.state).map(|state| state.name.get(here.language).to_owned());
        let other = match (person.name.en.as_str(), person.name.ar.as_str()) {
            ("", _) | (_, "") => None,
            _ => Some(person.name.only(here.language.other()).to_owned()),
        };
        let number = number(&person);
        let unit = [person.unit.clone(), state.unwrap_or_default()];
        let unit = unit.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        view! {
            <tr>
                <td>
                    <a href=to(&person)><bdi>{person.name(here.language).to_owned()}</bdi></a>
                    {other.map(|other| view! { <span class="facts"><bdi>{other}</bdi></span> })}
                </td>
                <td data-label=label(t!(here, "coordinate-rank"))>{rank.unwrap_or_default()}</td>
                <td data-label=label(t!(here, "coordinate-unit"))><bdi>{unit}</bdi></td>
                <td data-label=label(t!(here, "register-number"))><bdi dir="ltr">{number}</bdi></td>
                <td data-label=label(t!(here, "coordinate-sign-in-name"))><bdi dir="ltr">{person.sign_in_name.clone()}</bdi></td>
            </tr>
        }
    });
    view! {
        <p role="status">{t!(here, "register-found", count = count)}</p>
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "coordinate-rank")}</th>
                <th scope="col">{t!(here, "coordinate-unit")}</th>
                <th scope="col">{t!(here, "register-number")}</th>
                <th scope="col">{t!(here, "coordinate-sign-in-name")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {more}
    }
    .into_any()
}

/// The number under which somebody is known: that of the service, or that of the platform.
fn number(person: &Person) -> String {
    let own = || person.learner_no.as_deref().map(spaced_learner_no);
    person.service_no.clone().or_else(own).unwrap_or_default()
}
