//! Who needs a refresher: certificates that end soon, or have ended.

use axum::extract::Query;
use axum::response::Response;
use domain::person::Coordinator;
use domain::time::months_after;
use jiff::ToSpan;
use leptos::prelude::*;
use store::certificate::refresher::ending;

use crate::certificate::worth_line;
use crate::component::{Select, mark};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

#[derive(serde::Deserialize)]
pub struct Asked {
    within: Option<u32>,
}

/// How many months ahead one can look.
const AHEAD: [u32; 6] = [1, 3, 6, 12, 24, 36];
/// For so many months somebody whose certificate has ended stays on the list.
const BACK: i32 = 12;
/// How many are shown.
const SHOWN: u64 = 500;

pub async fn list(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let today = here.app.now().date();
    let within = asked.within.filter(|months| AHEAD.contains(months)).unwrap_or(3);
    let from = today.saturating_sub(BACK.months());
    // One more than is shown tells that there are more. How many, the whole country would have to be gone through for.
    let mut found = ending(&here.app.db, &coordinator, (from, months_after(today, within)), SHOWN + 1).await?;
    let has_more = found.len() as u64 > SHOWN;
    found.truncate(SHOWN as usize);
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
    let table = if found.is_empty() {
        view! { <section class="empty">{mark()}<p role="status">{t!(here, "coordinate-refresher-none")}</p></section> }
            .into_any()
    } else {
        view! {
            <p role="status">{says}</p>
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
