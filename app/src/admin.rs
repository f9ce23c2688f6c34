//! What the administrator reads: every event, newest first.

use axum::extract::Query;
use axum::response::Response;
use domain::event::Event;
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
    let events = store::event::latest(&here.app.db, &administrator, asked.before, A_PAGE).await?;
    let older = events.last().filter(|_| events.len() as u64 == A_PAGE).map(|last| {
        view! { <p><a class="button second" href=here.to(&format!("/admin?before={}", last.id))>{t!(here, "admin-older")}</a></p> }
    });
    let text = here.text();
    let rows = events.iter().map(|recorded| {
        let facts = facts(&recorded.what);
        let actor = recorded.actor.clone().unwrap_or_else(|| t!(here, "admin-nobody"));
        view! {
            <tr>
                <td><bdi>{text.moment(recorded.at)}</bdi></td>
                <td data-label=crate::text::plain(&t!(here, "admin-who"))><bdi>{actor}</bdi></td>
                <td data-label=crate::text::plain(&t!(here, "admin-what"))><code dir="ltr">{facts.0}</code></td>
                <td data-label=crate::text::plain(&t!(here, "admin-facts"))><bdi dir="ltr">{facts.1}</bdi></td>
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
                <th scope="col">{t!(here, "admin-facts")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {older}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

/// An event's name and what it says, as they are recorded.
fn facts(event: &Event) -> (String, String) {
    let Ok(serde_json::Value::Object(mut facts)) = serde_json::to_value(event) else { return Default::default() };
    let name = facts.remove("name").and_then(|name| name.as_str().map(String::from)).unwrap_or_default();
    let facts = facts.into_iter().map(|(name, value)| match value {
        serde_json::Value::String(text) => format!("{name}: {text}"),
        value => format!("{name}: {value}"),
    });
    (name, facts.collect::<Vec<_>>().join(", "))
}
