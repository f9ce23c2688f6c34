//! Adding one person to a class, and the page that hands out first passwords.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::CohortId;
use domain::person::Coordinator;
use domain::roster::{COLUMNS, Entry, RowRefusal, entry};
use leptos::prelude::*;
use store::enrolment::{Fate, Issued};

use super::back;
use super::slip::{self, Handed, Line};
use crate::component::{Field, Select, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::password::first_password;
use crate::state::App;
use crate::t;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&here.app.db, &coordinator, id).await?;
    Ok(page(&here, id, &cohort.state, &Form::default(), None))
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    match entry(COLUMNS.map(|column| form.get(column)), &app.reference()) {
        Ok(entry) => hand_out(&here.on(format!("/coordinate/{id}")), &coordinator, id, vec![entry]).await,
        Err(refusals) => {
            let why = refusals.iter().map(|refused| row_refused(&here, refused)).collect::<Vec<_>>().join(" ");
            Ok(page(&here, id, &cohort.state, &form, Some(why)))
        }
    }
}

/// Enrols people, and leads to the page with what is handed out to those who are new.
pub async fn hand_out(
    here: &Here,
    coordinator: &Coordinator,
    cohort: CohortId,
    entries: Vec<Entry>,
) -> Result<Response, AppError> {
    let app = &here.app;
    // Only new people get a password, and hashing one costs: what is foreseen decides who needs one.
    let fates = store::enrolment::foresee(&app.db, coordinator, cohort, &entries).await?;
    let passwords: Vec<String> = fates.iter().map(|_| first_password()).collect();
    let needed = fates.iter().zip(&passwords).filter(|(fate, _)| **fate == Fate::New).map(|(_, word)| word.clone());
    let mut hashes = app.hasher.hash_all(needed.collect()).await?.into_iter();
    let issued = fates
        .iter()
        .map(|fate| Issued { hash: (*fate == Fate::New).then(|| hashes.next()).flatten().unwrap_or_default() });
    let entries: Vec<(Entry, Issued)> = entries.into_iter().zip(issued).collect();
    let done = store::enrolment::enrol(&app.db, coordinator, cohort, &entries, app.now()).await?;
    let lines = entries.iter().zip(done).zip(passwords).map(|(((entry, _), done), password)| Line {
        name: entry.name.clone(),
        sign_in_name: done.sign_in_name,
        handed: match done.fate {
            Fate::New => Handed::Password(password),
            Fate::Known { .. } => Handed::OwnPassword,
            Fate::AlreadyEnrolled { .. } => Handed::AlreadyEnrolled,
        },
    });
    Ok(slip::hand_out(here, coordinator, cohort, lines.collect()))
}

/// Why a row cannot be taken, in words.
pub fn row_refused(here: &Here, refused: &RowRefusal) -> String {
    match refused {
        RowRefusal::NoName => t!(here, "coordinate-row-no-name"),
        RowRefusal::TooLong => t!(here, "coordinate-row-too-long"),
        RowRefusal::Sex(text) => t!(here, "coordinate-row-sex", text = text.clone()),
        RowRefusal::Rank(text) => t!(here, "coordinate-row-rank", text = text.clone()),
        RowRefusal::State(text) => t!(here, "coordinate-row-state", text = text.clone()),
        RowRefusal::Twice(row) => t!(here, "coordinate-row-twice", row = *row),
        RowRefusal::Shortened(text) => t!(here, "coordinate-row-shortened", text = text.clone()),
    }
}

fn page(here: &Here, cohort: CohortId, state: &str, form: &Form, refused: Option<String>) -> Response {
    let reference = here.app.reference();
    let name = |words: &domain::language::Bilingual| words.get(here.language).to_owned();
    let ranks = reference.ranks.iter().map(|rank| (rank.code.clone(), name(&rank.name))).collect();
    let states = reference.states.iter().map(|state| (state.code.clone(), name(&state.name))).collect();
    let sexes = vec![("F".into(), t!(here, "coordinate-female")), ("M".into(), t!(here, "coordinate-male"))];
    let value = |name: &str| form.get(name).to_owned();
    let chosen_state = if value("state").is_empty() { state.to_owned() } else { value("state") };
    let chosen_rank = if value("rank").is_empty() { "PTE".to_owned() } else { value("rank") };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = view! {
        {back(here, cohort)}
        <h1>{t!(here, "coordinate-add")}</h1>
        {refusal(refused)}
        <form method="post" action=here.to(&format!("/coordinate/{cohort}/people"))>
            <Field name="name_latin" label=t!(here, "coordinate-name-latin") value=value("name_latin") dir="ltr" maxlength=100/>
            <Field name="name_arabic" label=t!(here, "coordinate-name-arabic") value=value("name_arabic") dir="rtl" maxlength=100/>
            <Field name="service_no" label=t!(here, "coordinate-service-no") hint=t!(here, "coordinate-service-no-hint")
                value=value("service_no") dir="ltr" maxlength=40/>
            <Select name="sex" label=t!(here, "coordinate-sex") options=sexes value=value("sex")/>
            <Select name="rank" label=t!(here, "coordinate-rank") options=ranks value=chosen_rank/>
            <Field name="unit" label=t!(here, "coordinate-unit") value=value("unit") maxlength=100/>
            <Select name="state" label=t!(here, "coordinate-state") options=states value=chosen_state/>
            <button class="button">{t!(here, "coordinate-add-do")}</button>
        </form>
    };
    Page::new(t!(here, "coordinate-add"), body).status(status).respond(here)
}
