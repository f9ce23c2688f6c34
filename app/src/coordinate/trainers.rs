//! The trainers of a class: who they are, adding one, taking one out.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::{CohortId, PersonId};
use domain::person::{Coordinator, Person};
use leptos::prelude::*;
use store::trainer::SHOWN;

use super::back;
use crate::component::{Field, mark};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;
use crate::text::plain;

#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    name: String,
}

/// The longest text that is looked for, in characters.
const TEXT_MAX: u32 = 100;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_for(db, &coordinator, id).await?;
    let text: String = asked.name.trim().chars().take(TEXT_MAX as usize).collect();
    let trainers = store::trainer::of_class(db, &cohort).await?;
    let mut found = store::trainer::search(db, &coordinator, &text).await?;
    let more = (found.len() as u64 > SHOWN)
        .then(|| view! { <p>{t!(here, "coordinate-trainers-more", count = SHOWN as i64)}</p> });
    found.truncate(SHOWN as usize);
    let nobody_found = found.is_empty();
    found.retain(|person| trainers.iter().all(|known| known.id != person.id));
    let theirs = match trainers.is_empty() {
        true => {
            view! { <section class="empty">{mark()}<p>{t!(here, "coordinate-trainers-none")}</p></section> }.into_any()
        }
        false => table(&here, id, &trainers, "release", &t!(here, "coordinate-trainers-release")),
    };
    let others = match found.is_empty() {
        true if nobody_found => view! { <p role="status">{t!(here, "coordinate-trainers-nobody")}</p> }.into_any(),
        true => ().into_any(),
        false => table(&here, id, &found, "assign", &t!(here, "coordinate-trainers-assign")),
    };
    let title = t!(here, "coordinate-trainers");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-trainers-text")}</p>
        {theirs}
        <h2>{t!(here, "coordinate-trainers-add")}</h2>
        <form method="get" action=here.to(&format!("/coordinate/{id}/trainers")) role="search">
            <Field name="name" label=t!(here, "coordinate-trainers-name") value=text dir="auto" maxlength=TEXT_MAX/>
            <button class="button second">{t!(here, "register-search")}</button>
        </form>
        {others}
        {more}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

/// Trainers, each with what can be done.
fn table(here: &Here, class: CohortId, people: &[Person], value: &'static str, does: &str) -> AnyView {
    let reference = here.app.reference();
    let rows = people.iter().map(|person| {
        let rank = reference.rank(&person.rank).map(|rank| rank.name.get(here.language).to_owned());
        let name = person.name(here.language).to_owned();
        let says = format!("{}: {}", plain(does), plain(&name));
        view! {
            <tr>
                <td><bdi>{name}</bdi></td>
                <td data-label=plain(&t!(here, "coordinate-rank"))>{rank.unwrap_or_default()}</td>
                <td data-label=plain(&t!(here, "coordinate-unit"))><bdi>{person.unit.clone()}</bdi></td>
                <td>
                    <form method="post" action=here.to(&format!("/coordinate/{class}/trainers"))>
                        <input type="hidden" name="person" value=person.id.to_string()/>
                        <button class="button second" name="do" value=value aria-label=says>{does.to_owned()}</button>
                    </form>
                </td>
            </tr>
        }
    });
    view! {
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "coordinate-rank")}</th>
                <th scope="col">{t!(here, "coordinate-unit")}</th>
                <th scope="col"><span class="unseen">{does.to_owned()}</span></th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

pub async fn change(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    // Before the form is looked at: whose class it is decides what can be said of it.
    store::cohort::find_for(&app.db, &coordinator, id).await?;
    let person: PersonId = form.get("person").parse().map_err(|_| AppError::NotFound)?;
    let said = match form.get("do") {
        "release" => {
            store::trainer::release(&app.db, &coordinator, id, person, app.now()).await?;
            "released"
        }
        _ => {
            store::trainer::assign(&app.db, &coordinator, id, person, app.now()).await?;
            "assigned"
        }
    };
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/trainers?said={said}"))).into_response())
}
