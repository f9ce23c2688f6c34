//! What was taken out of a class to be printed, and which certificates were more than once.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use domain::id::{CertificateId, CohortId};
use domain::person::Coordinator;
use leptos::prelude::*;
use store::certificate::printing;

use super::back;
use crate::component::mark;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_for(db, &coordinator, id).await?;
    let files = printing::of_cohort(db, &cohort).await?;
    let title = t!(here, "issuing-printed");
    if files.is_empty() {
        let body = view! {
            {back(&here, id)}
            <h1>{title.clone()}</h1>
            <section class="empty">{mark()}<p>{t!(here, "issuing-printed-none")}</p></section>
        };
        return Ok(Page::new(title, body).respond(&here));
    }
    let mut times: HashMap<CertificateId, usize> = HashMap::new();
    for certificate in files.iter().flat_map(|file| &file.certificates) {
        *times.entry(*certificate).or_default() += 1;
    }
    let papers = crate::certificate::in_order(&here.app, here.language, &cohort).await?;
    let again: Vec<_> = papers
        .iter()
        .filter_map(|(member, certificate)| {
            let times = *times.get(&certificate.id)?;
            (times > 1).then(|| {
                let name = member.person.name(here.language).to_owned();
                let serial = certificate.snapshot.serial.clone();
                view! {
                    <li><bdi>{name}</bdi>" · "<bdi dir="ltr">{serial}</bdi>" · "{t!(here, "issuing-printed-times", count = times)}</li>
                }
            })
        })
        .collect();
    let again = (!again.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(here, "issuing-printed-again")}</h2>
                <p>{t!(here, "issuing-printed-again-text")}</p>
                <ul>{again}</ul>
            </section>
        }
    });
    let files = files.iter().map(|file| {
        view! {
            <li>
                <bdi>{here.text().moment(file.at)}</bdi>
                <br/>
                <span class="facts"><bdi>{file.by.get(here.language).to_owned()}</bdi>" · "{t!(here, "issuing-printed-count", count = file.certificates.len())}</span>
            </li>
        }
    });
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "issuing-printed-text")}</p>
        {again}
        <section>
            <h2>{t!(here, "issuing-printed-files")}</h2>
            <ol reversed>{files.collect_view()}</ol>
        </section>
    };
    Ok(Page::new(title, body).respond(&here))
}
