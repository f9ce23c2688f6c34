//! A trainee's own certificates.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::certificate::{Certificate, Dress, Worth, spaced_code};
use domain::cohort::Cohort;
use domain::id::{CertificateId, CohortId};
use domain::language::Language;
use domain::person::{Coordinator, Trainee};
use leptos::prelude::*;
use store::certificate::design::{self, Dressing};
use store::certificate::printing;
use store::cohort::Member;

use crate::badge;
use crate::component::{days, icon, mark};
use crate::error::AppError;
use crate::file::download;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::{App, Leaf};
use crate::t;

pub async fn list(here: Here, Proof(trainee): Proof<Trainee>) -> Result<Response, AppError> {
    let own = store::certificate::of_trainee(&here.app.db, &trainee).await?;
    let is_empty = own.is_empty();
    let cards = own.iter().map(|certificate| card(&here, certificate));
    let nothing =
        is_empty.then(|| view! { <section class="empty">{mark()}<p>{t!(here, "certificate-none")}</p></section> });
    let body = view! {
        <h1>{t!(here, "certificate-mine")}</h1>
        <ul class="certificates">{cards.collect_view()}</ul>
        {nothing}
    };
    Ok(Page::new(t!(here, "certificate-mine"), body).respond(&here))
}

fn card(here: &Here, certificate: &Certificate) -> AnyView {
    let snapshot = &certificate.snapshot;
    let link = format!("{}/v/{}", here.app.settings.public_url, snapshot.code);
    let stands = certificate.revocation.is_none();
    let until = snapshot.valid_until.filter(|_| stands).map(|day| {
        view! { <dt>{t!(here, "certificate-until")}</dt><dd>{here.text().date(day)}</dd> }
    });
    let badge = stands.then(|| {
        let href = here.to(&format!("/certificates/{}/badge", certificate.id));
        view! { <a class="button second" href=href>{t!(here, "certificate-badge")}</a> }
    });
    let share = stands.then(|| {
        view! {
            <p class="share">
                <span>{t!(here, "certificate-share")}</span>
                <a href=link.clone() dir="ltr">{link.clone()}</a>
            </p>
        }
    });
    let paper = here.to(&format!("/certificates/{}/pdf", certificate.id));
    view! {
        <li class="certificate">
            <h2>{snapshot.course.get(here.language).to_owned()}</h2>
            {worth_line(here, certificate.worth(here.app.now().date()))}
            {replaces(here, certificate)}
            <dl class="facts">
                <dt>{t!(here, "certificate-dates")}</dt>
                <dd>{days(here, snapshot.begins, snapshot.ends)}</dd>
                {until}
                <dt>{t!(here, "certificate-serial")}</dt><dd dir="ltr">{snapshot.serial.clone()}</dd>
                <dt>{t!(here, "certificate-code")}</dt><dd dir="ltr">{spaced_code(&snapshot.code)}</dd>
            </dl>
            <div class="actions">
                <a class="button" class:second=!stands href=paper>{t!(here, "certificate-download")}</a>
                {badge}
            </div>
            {share}
        </li>
    }
    .into_any()
}

/// What a certificate is worth today, in words with a sign.
pub fn worth_line(here: &Here, worth: Worth) -> AnyView {
    let (class, drawing) = match worth {
        Worth::Valid => ("worth valid", "done"),
        Worth::Expired { .. } => ("worth expired", "clock"),
        Worth::Replaced { .. } | Worth::Revoked { .. } => ("worth revoked", "wrong"),
    };
    view! { <p class=class>{icon(drawing)}<strong>{worth_named(here, worth)}</strong></p> }.into_any()
}

/// The same in words alone.
pub fn worth_named(here: &Here, worth: Worth) -> String {
    let text = here.text();
    match worth {
        Worth::Valid => t!(here, "certificate-valid"),
        Worth::Expired { since } => t!(here, "certificate-expired", date = text.date(since)),
        Worth::Replaced { on } => t!(here, "certificate-replaced", date = text.date(on)),
        Worth::Revoked { on } => t!(here, "certificate-revoked", date = text.date(on)),
    }
}

/// Of a corrected certificate, which it replaces.
pub fn replaces(here: &Here, certificate: &Certificate) -> Option<AnyView> {
    let serial = certificate.snapshot.replaces.clone()?;
    Some(view! { <p>{t!(here, "certificate-replaces")}" "<bdi dir="ltr">{serial}</bdi></p> }.into_any())
}

/// The paper of one of the trainee's own certificates.
pub async fn own_paper(
    State(app): State<App>,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, CertificateId)>,
) -> Result<Response, AppError> {
    let certificate = store::certificate::find_own(&app.db, &trainee, id).await?;
    paper(&app, &certificate).await
}

/// The paper of a certificate of one of the coordinator's classes.
pub async fn class_paper(
    State(app): State<App>,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, cohort, id)): Path<(String, CohortId, CertificateId)>,
) -> Result<Response, AppError> {
    let (known, certificate) = store::certificate::find_for(&app.db, &coordinator, id).await?;
    if known.id != cohort {
        return Err(AppError::NotFound);
    }
    let pdf = paper(&app, &certificate).await?;
    printing::note(&app.db, &coordinator, &known, &[&certificate], app.now()).await?;
    Ok(pdf)
}

/// How many certificates are printed into one file: a page takes memory while it is made.
pub const PILE: usize = 100;

/// The certificates of a class for the printer, sorted by unit and name, a pile at a time.
pub async fn class_papers(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let certificates = asked.pile_of(&app, here.language, &cohort).await?;
    // What a printer prints carries no badge.
    let pages = leaves(&app, certificates.iter().cloned().map(|certificate| (certificate, None))).await?;
    let pdf = print(&app, pages).await?;
    printing::note(&app.db, &coordinator, &cohort, &certificates.iter().collect::<Vec<_>>(), app.now()).await?;
    Ok(file(&asked.named(&cohort), pdf))
}

/// The same certificates, each as a file of its own with its badge, in one archive.
pub async fn class_files(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let certificates = asked.pile_of(&app, here.language, &cohort).await?;
    let mut files = Vec::with_capacity(certificates.len());
    for certificate in &certificates {
        files.push((format!("{}.pdf", certificate.snapshot.serial), paper_of(&app, certificate).await?));
    }
    let files = files.iter().map(|(name, pdf)| (name.as_str(), pdf.as_slice()));
    let packed = exchange::archive::pack(files).map_err(AppError::broken)?;
    printing::note(&app.db, &coordinator, &cohort, &certificates.iter().collect::<Vec<_>>(), app.now()).await?;
    Ok(download(&format!("{}.zip", asked.named(&cohort)), "application/zip", packed))
}

/// Everybody of a class who holds a certificate, by unit and name: as papers are printed and handed over.
pub async fn in_order(app: &App, language: Language, cohort: &Cohort) -> Result<Vec<(Member, Certificate)>, AppError> {
    let mut valid = store::certificate::of_cohort(&app.db, cohort).await?;
    valid.retain(|_, certificate| certificate.revocation.is_none());
    let mut members = store::cohort::members(&app.db, cohort).await?;
    members.sort_by_cached_key(|member| (member.person.unit.clone(), member.person.name(language).to_owned()));
    let paired = members.into_iter().filter_map(|member| {
        let certificate = valid.remove(&member.enrolment)?;
        Some((member, certificate))
    });
    Ok(paired.collect())
}

#[derive(serde::Deserialize)]
pub struct Asked {
    pile: Option<usize>,
}

impl Asked {
    /// The certificates of the pile; one without any is none.
    async fn pile_of(&self, app: &App, language: Language, cohort: &Cohort) -> Result<Vec<Certificate>, AppError> {
        let before = self.pile.unwrap_or(1).saturating_sub(1).saturating_mul(PILE);
        let sorted = in_order(app, language, cohort).await?.into_iter().skip(before).take(PILE);
        let pile: Vec<_> = sorted.map(|(_, certificate)| certificate).collect();
        if pile.is_empty() { Err(AppError::NotFound) } else { Ok(pile) }
    }

    /// The name of a file with the pile, without its ending.
    fn named(&self, cohort: &Cohort) -> String {
        format!("{}-{}-{}", cohort.course_code, cohort.begins, self.pile.unwrap_or(1))
    }
}

async fn paper(app: &App, certificate: &Certificate) -> Result<Response, AppError> {
    Ok(file(&certificate.snapshot.serial, paper_of(app, certificate).await?))
}

/// The paper as a PDF: made once, kept, and the same bytes for ever after.
pub async fn paper_of(app: &App, certificate: &Certificate) -> Result<Vec<u8>, AppError> {
    if let Some(pdf) = store::certificate::paper(&app.db, certificate).await? {
        return Ok(pdf);
    }
    let badge = Some(badge::of(app, certificate)?);
    let made = print(app, leaves(app, [(certificate.clone(), badge)]).await?).await?;
    Ok(store::certificate::keep_paper(&app.db, certificate, made).await?)
}

/// Certificates with what each bears, which those of one class mostly have in common.
async fn leaves(
    app: &App,
    certificates: impl IntoIterator<Item = (Certificate, Option<String>)>,
) -> Result<Vec<Leaf>, AppError> {
    let mut known: HashMap<Dress, Arc<Dressing>> = HashMap::new();
    let mut leaves = Vec::new();
    for (certificate, badge) in certificates {
        let dress = &certificate.snapshot.dress;
        let dressing = match known.get(dress) {
            Some(dressing) => dressing.clone(),
            None => {
                let dressing = Arc::new(design::dressing(&app.db, dress).await?);
                known.insert(dress.clone(), dressing.clone());
                dressing
            }
        };
        leaves.push(Leaf { certificate, badge, dressing, is_specimen: false });
    }
    Ok(leaves)
}

pub async fn print(app: &App, pages: Vec<Leaf>) -> Result<Vec<u8>, AppError> {
    let (press, url) = (app.press.clone(), app.settings.public_url.clone());
    let made = tokio::task::spawn_blocking(move || press(&pages, &url)).await.map_err(AppError::broken)?;
    made.map_err(AppError::broken)
}

fn file(name: &str, pdf: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"{name}.pdf\"");
    ([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf).into_response()
}
