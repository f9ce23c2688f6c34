//! Certificates that were asked for: how far they are, and what became of each.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use domain::certificate::{Batch, Certificate, Fate, IssueRefusal};
use domain::id::{BatchId, CohortId, EnrolmentId};
use domain::person::Coordinator;
use leptos::prelude::*;

use super::back;
use crate::component::icon;
use crate::course::part_words;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

/// How often the page of a batch under way looks again, in seconds.
const AGAIN: u32 = 3;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, batch)): Path<(String, CohortId, BatchId)>,
) -> Result<Response, AppError> {
    let here = here.on(format!("/coordinate/{id}/batches/{batch}"));
    let batch = store::certificate::batch::find_for(&here.app.db, &coordinator, id, batch).await?;
    if !batch.is_finished() {
        return Ok(under_way(&here, &batch));
    }
    let cohort = store::cohort::find_for(&here.app.db, &coordinator, id).await?;
    let certificates = store::certificate::of_cohort(&here.app.db, &cohort).await?;
    let members = store::cohort::ever(&here.app.db, &cohort).await?;
    let names: HashMap<EnrolmentId, String> =
        members.iter().map(|member| (member.enrolment, member.person.name(here.language).to_owned())).collect();
    Ok(finished(&here, &batch, &names, &certificates))
}

fn under_way(here: &Here, batch: &Batch) -> Response {
    let (done, of) = (batch.done(), batch.items.len());
    let title = t!(here, "issuing-title");
    let body = view! {
        {back(here, batch.cohort)}
        <h1>{title.clone()}</h1>
        <p>
            <label for="progress">{t!(here, "issuing-progress", done = done, of = of)}</label>
            <progress id="progress" value=done.to_string() max=of.to_string()></progress>
        </p>
        <p>{t!(here, "issuing-text")}</p>
        <p><a class="button second" href=here.to(&here.path)>{t!(here, "issuing-again")}</a></p>
    };
    Page::new(title, body).again_after(AGAIN).respond(here)
}

fn finished(
    here: &Here,
    batch: &Batch,
    names: &HashMap<EnrolmentId, String>,
    certificates: &HashMap<EnrolmentId, Certificate>,
) -> Response {
    let to = |rest: &str| here.to(&format!("/coordinate/{}{rest}", batch.cohort));
    let person = |enrolment: EnrolmentId| {
        let name = names.get(&enrolment).cloned().unwrap_or_default();
        view! { <a href=to(&format!("/people/{enrolment}"))><bdi>{name}</bdi></a> }
    };
    let refused: Vec<_> = batch
        .items
        .iter()
        .filter_map(|item| match &item.fate {
            Fate::Refused(why) => Some(
                view! { <li>{icon("open")}<span>{person(item.enrolment)}<br/>{refused_words(here, why)}</span></li> },
            ),
            Fate::Waiting | Fate::Issued => None,
        })
        .collect();
    let issued: Vec<_> = batch
        .items
        .iter()
        .filter(|item| item.fate == Fate::Issued)
        .map(|item| {
            let paper = certificates.get(&item.enrolment).map(|certificate| {
                let href = to(&format!("/certificates/{}/pdf", certificate.id));
                view! { <a href=href dir="ltr">{certificate.snapshot.serial.clone()}</a> }
            });
            view! { <li class="done">{icon("done")}<span>{person(item.enrolment)}<br/>{paper}</span></li> }
        })
        .collect();
    let refused = (!refused.is_empty()).then(|| {
        view! { <section><h2>{t!(here, "issuing-refused", count = refused.len())}</h2><ul class="parts">{refused}</ul></section> }
    });
    let issued = (!issued.is_empty()).then(|| {
        view! { <section><h2>{t!(here, "issuing-issued", count = issued.len())}</h2><ul class="parts">{issued}</ul></section> }
    });
    let title = t!(here, "issuing-done");
    let body = view! {
        {back(here, batch.cohort)}
        <h1>{title.clone()}</h1>
        {refused}
        {issued}
    };
    Page::new(title, body).respond(here)
}

fn refused_words(here: &Here, refused: &IssueRefusal) -> String {
    match refused {
        IssueRefusal::AlreadyIssued { serial } => t!(here, "coordinate-refused-issued", serial = serial.clone()),
        IssueRefusal::NotComplete { missing } => {
            let missing = missing.iter().map(|part| part_words(here, part)).collect::<Vec<_>>().join(" ");
            t!(here, "coordinate-refused-incomplete", missing = missing)
        }
        IssueRefusal::Suspended => t!(here, "standing-suspended"),
        IssueRefusal::Withdrawn => t!(here, "departure-refused-withdrawn"),
        IssueRefusal::Erased => t!(here, "erasure-no-certificate"),
        IssueRefusal::Oneself => t!(here, "issuing-refused-oneself"),
        IssueRefusal::Released => t!(here, "issuing-refused-released"),
    }
}
