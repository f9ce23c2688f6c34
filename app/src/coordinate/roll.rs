//! The roll of a class, to be printed and signed: six half-days on a sheet.

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::cohort::{Half, Session};
use domain::id::CohortId;
use domain::person::Instructor;
use leptos::prelude::*;

use crate::component::days;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

/// How many half-days have room beside a name.
const COLUMNS: usize = 6;

#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default = "first")]
    sheet: usize,
}

fn first() -> usize {
    1
}

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(Asked { sheet }): Query<Asked>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_taught(db, &instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let mut sessions = store::cohort::sessions(db, &cohort).await?;
    sessions.retain(|session| session.called_off.is_none());
    let sheets: Vec<&[Session]> = sessions.chunks(COLUMNS).collect();
    let shown: &[Session] = match sheets.get(sheet.wrapping_sub(1)) {
        Some(shown) => shown,
        // Every half-day was called off.
        None if sheets.is_empty() => &[],
        None => return Err(AppError::NotFound),
    };
    let members = store::cohort::members(db, &cohort).await?;
    let trainers = store::trainer::of_class(db, &cohort).await?;
    let reference = here.app.reference();

    let heads = shown.iter().map(|session| {
        let half = match session.half {
            Half::Morning => t!(here, "coordinate-roll-morning"),
            Half::Afternoon => t!(here, "coordinate-roll-afternoon"),
        };
        view! { <th scope="col">{here.text().date(session.day)}<br/>{half}</th> }
    });
    let empty = || shown.iter().map(|_| view! { <td></td> }).collect_view();
    let rows = members.iter().enumerate().map(|(n, member)| {
        let name = &member.person.name;
        let rank = reference.rank(&member.rank).map(|rank| rank.name.get(here.language).to_owned());
        let facts = [rank.unwrap_or_default(), member.person.unit.clone()];
        let facts = facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ");
        view! {
            <tr>
                <td>{n + 1}</td>
                <th scope="row"><bdi>{name.en.clone()}</bdi>" "<bdi>{name.ar.clone()}</bdi><br/><small><bdi>{facts}</bdi></small></th>
                {empty()}
            </tr>
        }
    });
    let others = (sheets.len() > 1).then(|| {
        let links = sheets.iter().enumerate().filter_map(|(n, sheet)| {
            let (first, last) = (sheet.first()?.day, sheet.last()?.day);
            let current = std::ptr::eq(*sheet, shown).then_some("page");
            let href = here.to(&format!("/coordinate/{id}/roll?sheet={}", n + 1));
            Some(view! { <li><a href=href aria-current=current>{days(&here, first, last)}</a></li> })
        });
        view! { <nav aria-label=t!(here, "coordinate-roll")><ul class="links">{links.collect_view()}</ul></nav> }
    });
    let names = trainers.iter().map(|trainer| trainer.name(here.language).to_owned()).collect::<Vec<_>>().join(" · ");
    let class = || {
        let (course, place) = (course.title.get(here.language).to_owned(), cohort.place.get(here.language).to_owned());
        view! { <bdi>{course}</bdi>" · "<bdi>{place}</bdi>" · "{days(&here, cohort.begins, cohort.ends)} }
    };
    let columns = (shown.len() + 2).to_string();
    let title = t!(here, "coordinate-roll");
    let body = view! {
        <nav class="where"><a href=here.to(&format!("/coordinate/{id}/attendance"))>{t!(here, "coordinate-attendance")}</a></nav>
        <h1>{title.clone()}</h1>
        <p class="hint">{t!(here, "coordinate-roll-hint")}</p>
        {others}
        <p>{class()}</p>
        <div class="table" role="region" aria-label=title.clone() tabindex="0">
            <table class="roll">
                <thead>
                    <tr class="on-paper"><td colspan=columns><strong>{title.clone()}</strong>" · "{class()}</td></tr>
                    <tr>
                        <th scope="col">{t!(here, "coordinate-roll-number")}</th>
                        <th scope="col">{t!(here, "coordinate-name")}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot><tr>
                    <td></td>
                    <th scope="row">{t!(here, "coordinate-roll-trainer")}<br/><small><bdi>{names}</bdi></small></th>
                    {empty()}
                </tr></tfoot>
            </table>
        </div>
    };
    Ok(Page::new(title, body).wide().respond(&here))
}
