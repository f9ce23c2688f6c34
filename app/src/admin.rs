//! What the administrator reads: the events that they look for, newest first.

pub mod logos;
pub mod reference;
pub mod signatories;
mod specimen;
pub mod staff;
pub mod wording;
mod words;

use axum::extract::Query;
use axum::response::Response;
use domain::event::Kind;
use domain::person::Administrator;
use domain::time::At;
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;
use store::chain::Head;
use store::event::{Log, Search};

use crate::component::{Field, Select, refusal};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

/// The way back, above the pages of the administrator.
fn back(here: &Here) -> impl IntoView + use<> {
    view! { <nav class="where"><a href=here.to("/admin")>{t!(here, "app-admin")}</a></nav> }
}

/// What is looked for, as it was typed.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    who: String,
    kind: String,
    from: String,
    until: String,
    before: Option<u64>,
}

const A_PAGE: u64 = 100;

pub async fn events(
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let head = store::chain::head(db).await?;
    let search = match asked.search(&here).await? {
        Ok(search) => search,
        Err(why) => return Ok(page(&here, &asked, &head, &Log::default(), Some(why))),
    };
    let log = store::event::find(db, &administrator, &search, A_PAGE).await?;
    Ok(page(&here, &asked, &head, &log, None))
}

impl Asked {
    /// Days are those of Juba, both of them whole.
    async fn search(&self, here: &Here) -> Result<Result<Search, String>, AppError> {
        let who = self.who.trim();
        let person = match who {
            "" => None,
            who => match store::person::credentials(&here.app.db, who).await? {
                Some(found) => Some(found.person.id),
                None => return Ok(Err(t!(here, "admin-search-nobody", who = who.to_owned()))),
            },
        };
        let day = |text: &str| match text.trim() {
            "" => Ok(None),
            text => text.parse::<Date>().map(Some).map_err(|_| t!(here, "admin-search-day")),
        };
        let days = day(&self.from).and_then(|from| Ok((from, day(&self.until)?)));
        let (from, until) = match days {
            Ok(days) => days,
            Err(why) => return Ok(Err(why)),
        };
        Ok(Ok(Search {
            person,
            kind: Kind::from_code(&self.kind),
            from: from.map(At::start_of),
            until: until.map(|day| At::start_of(day.saturating_add(1.day()))),
            before: self.before,
        }))
    }

    /// The address of what follows.
    fn older(&self, last: u64) -> String {
        let Self { who, kind, from, until, .. } = self;
        let last = last.to_string();
        let fields = [("who", who), ("kind", kind), ("from", from), ("until", until), ("before", &last)];
        let query = serde_urlencoded::to_string(fields).expect("pairs of text can always be written");
        format!("/admin?{query}")
    }
}

fn page(here: &Here, asked: &Asked, head: &Head, log: &Log, refused: Option<String>) -> Response {
    let text = here.text();
    let older = log.events.last().filter(|_| log.events.len() as u64 == A_PAGE).map(|last| {
        view! { <p><a class="button second" href=here.to(&asked.older(last.number))>{t!(here, "admin-older")}</a></p> }
    });
    let nothing = (log.events.is_empty() && refused.is_none()).then(|| view! { <p>{t!(here, "admin-none")}</p> });
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
                <td data-label=crate::text::plain(&t!(here, "admin-what"))><span>{words::of(here, log, &recorded.what)}</span></td>
            </tr>
        }
    });
    let mut kinds = vec![(String::new(), t!(here, "admin-kind-all"))];
    kinds.extend(Kind::ALL.map(|kind| (kind.code().to_owned(), words::kind(here, kind))));
    let title = t!(here, "admin-events");
    let body = view! {
        <h1>{title.clone()}</h1>
        <ul class="links">
            <li><a href=here.to("/admin/staff")>{t!(here, "staff-title")}</a></li>
            <li><a href=here.to("/admin/signatories")>{t!(here, "design-signatories")}</a></li>
            <li><a href=here.to("/admin/logos")>{t!(here, "design-logos")}</a></li>
            <li><a href=here.to("/admin/wording")>{t!(here, "design-wording")}</a></li>
            <li><a href=here.to("/admin/lists/ranks")>{t!(here, "reference-ranks")}</a></li>
            <li><a href=here.to("/admin/lists/states")>{t!(here, "reference-states")}</a></li>
        </ul>
        <p>{t!(here, "admin-events-text")}</p>
        {refusal(refused)}
        <form class="filter" action=here.to("/admin")>
            <Field name="who" label=t!(here, "admin-search-who") value=asked.who.clone() dir="ltr" maxlength=120/>
            <Select name="kind" label=t!(here, "admin-search-kind") options=kinds value=asked.kind.clone()/>
            <Field name="from" label=t!(here, "admin-search-from") kind="date" value=asked.from.clone()/>
            <Field name="until" label=t!(here, "admin-search-until") kind="date" value=asked.until.clone()/>
            <button class="button second">{t!(here, "admin-search-do")}</button>
        </form>
        {nothing}
        <table class="people" hidden=log.events.is_empty()>
            <thead><tr>
                <th scope="col">{t!(here, "admin-when")}</th>
                <th scope="col">{t!(here, "admin-who")}</th>
                <th scope="col">{t!(here, "admin-what")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {older}
        <section class="chain">
            <h2>{t!(here, "admin-chain")}</h2>
            <p>{t!(here, "admin-chain-text")}</p>
            <p><code class="plain" dir="ltr">{format!("amana audit verify --head {}:{}", head.number, head.seal)}</code></p>
        </section>
    };
    Page::new(title, body).wide().respond(here)
}
