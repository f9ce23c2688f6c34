//! What the administrator reads: every event, newest first.

mod words;

use axum::extract::Query;
use axum::response::Response;
use domain::id::EventId;
use domain::person::Administrator;
use leptos::prelude::*;

use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

#[derive(serde::Deserialize)]
pub struct Asked {
    before: Option<EventId>,
}

const A_PAGE: u64 = 100;

pub async fn events(
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let log = store::event::latest(&here.app.db, &administrator, asked.before, A_PAGE).await?;
    let older = log.events.last().filter(|_| log.events.len() as u64 == A_PAGE).map(|last| {
        view! { <p><a class="button second" href=here.to(&format!("/admin?before={}", last.id))>{t!(here, "admin-older")}</a></p> }
    });
    let text = here.text();
    let rows = log.events.iter().map(|recorded| {
        let actor = recorded.actor.and_then(|actor| log.people.get(&actor));
        let who = match actor {
            Some(named) => view! {
                <span><bdi>{named.name.get(here.language).to_owned()}</bdi>" "<bdi class="code" dir="ltr">{named.sign_in_name.clone()}</bdi></span>
            }
            .into_any(),
            None => view! { <span>{t!(here, "admin-nobody")}</span> }.into_any(),
        };
        view! {
            <tr>
                <td><bdi>{text.moment(recorded.at)}</bdi></td>
                <td data-label=crate::text::plain(&t!(here, "admin-who"))>{who}</td>
                <td data-label=crate::text::plain(&t!(here, "admin-what"))><span>{words::of(&here, &log, &recorded.what)}</span></td>
            </tr>
        }
    });
    let title = t!(here, "admin-events");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p>{t!(here, "admin-events-text")}</p>
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "admin-when")}</th>
                <th scope="col">{t!(here, "admin-who")}</th>
                <th scope="col">{t!(here, "admin-what")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {older}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}
