//! The ceremony: who has been handed their certificate, in the order in which the papers were printed.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::{CertificateId, CohortId};
use domain::person::Coordinator;
use domain::tick::Tick;
use leptos::prelude::*;

use super::back;
use crate::certificate::{PILE, in_order};
use crate::component::mark;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_for(db, &coordinator, id).await?;
    let papers = in_order(&here.app, here.language, &cohort).await?;
    let handed = store::handover::of_cohort(db, &cohort).await?;
    let title = t!(here, "coordinate-ceremony");
    if papers.is_empty() {
        let body = view! {
            {back(&here, id)}
            <h1>{title.clone()}</h1>
            <section class="empty">{mark()}<p>{t!(here, "coordinate-ceremony-none")}</p></section>
        };
        return Ok(Page::new(title, body).respond(&here));
    }
    let count = papers.iter().filter(|(_, certificate)| handed.contains(&certificate.id)).count();
    let says = t!(here, "coordinate-ceremony-count", handed = count, of = papers.len());
    let units = papers.chunk_by(|(one, _), (other, _)| one.person.unit == other.person.unit).map(|unit| {
        let named = match unit[0].0.person.unit.as_str() {
            "" => t!(here, "return-no-unit"),
            unit => unit.to_owned(),
        };
        let options = unit.iter().map(|(member, certificate)| {
            let id = certificate.id.to_string();
            let is_handed = handed.contains(&certificate.id);
            view! {
                <label class="option">
                    <input type="checkbox" name="handed" value=id.clone() checked=is_handed/>
                    <span>
                        <bdi>{member.person.name(here.language).to_owned()}</bdi>
                        <br/>
                        <span class="facts"><bdi dir="ltr">{certificate.snapshot.serial.clone()}</bdi></span>
                    </span>
                </label>
                <input type="hidden" name="of" value=id.clone()/>
                {is_handed.then(|| view! { <input type="hidden" name="shown" value=id/> })}
            }
        });
        view! { <fieldset><legend><bdi>{named}</bdi></legend>{options.collect_view()}</fieldset> }
    });
    let piles = papers.len().div_ceil(PILE);
    let files = (1..=piles).map(|pile| {
        let says = match piles {
            1 => t!(here, "coordinate-files-all"),
            _ => {
                let (first, last) = ((pile - 1) * PILE + 1, (pile * PILE).min(papers.len()));
                t!(here, "coordinate-files-pile", first = first, last = last)
            }
        };
        let href = here.to(&format!("/coordinate/{id}/certificates/files?pile={pile}"));
        view! { <a class="button second" href=href>{says}</a> }
    });
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-ceremony-text")}</p>
        <p><strong>{says}</strong></p>
        <p class="way"><a href=here.to(&format!("/coordinate/{id}/printing"))>{t!(here, "issuing-printed")}</a></p>
        <div class="actions">{files.collect_view()}</div>
        <form method="post" action=here.to(&format!("/coordinate/{id}/ceremony")) autocomplete="off">
            {units.collect_view()}
            <button class="button">{t!(here, "coordinate-ceremony-save")}</button>
        </form>
    };
    Ok(Page::new(title, body).respond(&here))
}

/// Notes of those who stood on the page what was ticked there otherwise than it was shown: somebody else may have noted
/// more since.
pub async fn save(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let named = |name: &'static str| {
        form.pairs().filter(move |(known, _)| *known == name).filter_map(|(_, id)| id.parse::<CertificateId>().ok())
    };
    let ticked: Vec<CertificateId> = named("handed").collect();
    let shown: Vec<CertificateId> = named("shown").collect();
    let tick = |id| (id, Tick { shown: Some(shown.contains(&id)), chosen: ticked.contains(&id) });
    let marks: Vec<_> = named("of").map(tick).collect();
    store::handover::note(&app.db, &coordinator, id, &marks, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/ceremony?said=handed"))).into_response())
}
