//! Who needs a refresher: certificates that end soon, or have ended.

use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::person::Coordinator;
use domain::roster::COLUMNS;
use domain::time::months_after;
use jiff::ToSpan;
use leptos::prelude::*;
use store::certificate::refresher::{Ending, ending};

use super::list::column_named;
use super::people::cells;
use crate::certificate::{worth_line, worth_named};
use crate::component::{Select, mark};
use crate::error::AppError;
use crate::file::{File, Line};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

#[derive(serde::Deserialize)]
pub struct Asked {
    within: Option<u32>,
}

impl Asked {
    /// In months.
    fn within(&self) -> u32 {
        self.within.filter(|months| AHEAD.contains(months)).unwrap_or(3)
    }

    /// One more than `most` tells that there are more. How many, the whole country would have to be gone through for.
    async fn find(&self, here: &Here, coordinator: &Coordinator, most: usize) -> Result<(Vec<Ending>, bool), AppError> {
        let today = here.app.now().date();
        let days = (today.saturating_sub(BACK.months()), months_after(today, self.within()));
        let mut found = ending(&here.app.db, coordinator, days, most as u64 + 1).await?;
        let has_more = found.len() > most;
        found.truncate(most);
        Ok((found, has_more))
    }
}

/// How many months ahead one can look.
const AHEAD: [u32; 6] = [1, 3, 6, 12, 24, 36];
/// For so many months somebody whose certificate has ended stays on the list.
const BACK: i32 = 12;
/// How many are shown.
const SHOWN: usize = 500;
/// As many lines a file has.
const A_FILE: usize = 20_000;

pub async fn list(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let today = here.app.now().date();
    let (found, has_more) = asked.find(&here, &coordinator, SHOWN).await?;
    let says = match has_more {
        true => t!(here, "coordinate-refresher-more", count = SHOWN as i64),
        false => t!(here, "coordinate-refresher-count", count = found.len()),
    };
    let rows = found.iter().map(|ending| {
        let of = &ending.certificate.snapshot;
        let href = here.to(&format!("/coordinate/{}/people/{}", ending.cohort, ending.enrolment));
        let until = of.valid_until.map(|day| here.text().date(day)).unwrap_or_default();
        view! {
            <tr>
                <td><a href=href><bdi>{of.holder.get(here.language).to_owned()}</bdi></a></td>
                <td data-label=plain(&t!(here, "certificate-course"))><bdi>{of.course.get(here.language).to_owned()}</bdi></td>
                <td data-label=plain(&t!(here, "certificate-until"))>{until}</td>
                <td class="state">{worth_line(&here, ending.certificate.worth(today))}</td>
            </tr>
        }
    });
    let within = asked.within();
    let file_at = |ending: &str| here.to(&format!("/coordinate/refresher/{ending}?within={within}"));
    let table = if found.is_empty() {
        view! { <section class="empty">{mark()}<p role="status">{t!(here, "coordinate-refresher-none")}</p></section> }
            .into_any()
    } else {
        view! {
            <p role="status">{says}</p>
            <p>{t!(here, "coordinate-refresher-file")}</p>
            <div class="actions">
                <a class="button second" href=file_at("xlsx")>{t!(here, "coordinate-book-xlsx")}</a>
                <a class="button second" href=file_at("csv")>{t!(here, "coordinate-book-csv")}</a>
            </div>
            <table class="people">
                <thead><tr>
                    <th scope="col">{t!(here, "coordinate-name")}</th>
                    <th scope="col">{t!(here, "certificate-course")}</th>
                    <th scope="col">{t!(here, "certificate-until")}</th>
                    <th scope="col">{t!(here, "coordinate-certified")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    let months =
        AHEAD.map(|months| (months.to_string(), plain(&t!(here, "coordinate-refresher-months", count = months))));
    let title = t!(here, "coordinate-refresher");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-refresher-text")}</p>
        <form method="get" class="asks" action=here.to("/coordinate/refresher")>
            <Select name="within" label=t!(here, "coordinate-refresher-within") options=months.into() value=within.to_string()/>
            <button class="button second">{t!(here, "report-do")}</button>
        </form>
        {table}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

pub async fn csv(here: Here, by: Proof<Coordinator>, Query(asked): Query<Asked>) -> Result<Response, AppError> {
    match file(&here, &by.0, &asked).await? {
        Some(file) => file.csv(),
        None => Ok(too_many(&here, &asked)),
    }
}

pub async fn xlsx(here: Here, by: Proof<Coordinator>, Query(asked): Query<Asked>) -> Result<Response, AppError> {
    match file(&here, &by.0, &asked).await? {
        Some(file) => file.xlsx(&here),
        None => Ok(too_many(&here, &asked)),
    }
}

fn too_many(here: &Here, asked: &Asked) -> Response {
    Redirect::to(&here.to(&format!("/coordinate/refresher?within={}&said=too-many", asked.within()))).into_response()
}

/// A list that can be brought into the class that refreshes them; `None` where that is more than a file takes.
async fn file(here: &Here, coordinator: &Coordinator, asked: &Asked) -> Result<Option<File>, AppError> {
    let (found, has_more) = asked.find(here, coordinator, A_FILE).await?;
    if has_more {
        return Ok(None);
    }
    let today = here.app.now().date();
    let more = [
        t!(here, "certificate-course"),
        t!(here, "certificate-serial"),
        t!(here, "certificate-until"),
        t!(here, "coordinate-certified"),
    ];
    let heads = COLUMNS.iter().map(|column| column_named(here, column)).chain(more);
    let head = Line::Head(heads.map(|head| plain(&head)).collect());
    let lines = found.iter().map(|ending| {
        let of = &ending.certificate.snapshot;
        let more = [
            of.course.get(here.language).to_owned(),
            of.serial.clone(),
            of.valid_until.map(|day| day.to_string()).unwrap_or_default(),
            plain(&worth_named(here, ending.certificate.worth(today))),
        ];
        Line::words(cells(here, &ending.person).iter().chain(&more))
    });
    let name = format!("refreshers-{today}");
    Ok(Some(File { name, lines: std::iter::once(head).chain(lines).collect() }))
}
