//! A class: its facts, what can be done for all of it, and its people.

mod people;
mod ways;

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::id::CohortId;
use domain::person::Instructor;
use domain::progress::{Open, Phase};
use leptos::prelude::*;
use store::cohort::Member;

use self::ways::{Today, Ways};
use super::{spoken, standing};
use crate::component::days;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

/// What is asked for: those for whom something is open, or everybody.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Wanted {
    open: String,
}

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_taught(db, &instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let (left, members): (Vec<_>, Vec<_>) =
        store::cohort::ever(db, &cohort).await?.into_iter().partition(|member| member.withdrawal.is_some());
    let trainers = store::trainer::of_class(db, &cohort).await?;
    let facts = store::progress::of_cohort(db, &cohort).await?;
    let certificates = store::certificate::of_cohort(db, &cohort).await?;
    let handed = store::handover::of_cohort(db, &cohort).await?;
    let valid = || certificates.values().filter(|known| known.revocation.is_none());

    let chosen = Open::from_code(&wanted.open);
    let phase = Phase::on(here.app.now().date(), cohort.begins, cohort.ends);
    let seats = people::seats(&members, &facts, &certificates, &course, phase);
    let holds_card = |member: &Member| member.person.must_choose_password && member.person.grants.is_empty();
    let today = Today {
        phase,
        runs: instructor.coordinates(&cohort.state),
        people: members.len(),
        holds_cards: members.iter().any(holds_card),
        ready: people::ready(&seats),
        issued: valid().count(),
        handed: valid().filter(|known| handed.contains(&known.id)).count(),
        batches: store::certificate::batch::under_way(db, id).await?,
    };
    let issue = today.may_issue().then(|| {
        view! {
            <form method="post" action=here.to(&format!("/coordinate/{id}/certificates"))>
                <input type="hidden" name="enrolment" value="all"/>
                <button class="button">{t!(here, "coordinate-issue-all", count = today.ready)}</button>
            </form>
        }
        .into_any()
    });
    // The form stands where it is spoken of.
    let (issue, advised) = match chosen {
        Some(Open::Certificate) => (None, issue),
        _ => (issue, None),
    };
    let advice = chosen.map(|open| people::advice(&here, id, &seats, open, advised));
    let ways = Ways::of(&here, &cohort, &today);
    let place = cohort.place.get(here.language).to_owned();
    let state = here.app.reference().state(&cohort.state).map(|state| {
        let name = state.name.get(here.language).to_owned();
        view! { <bdi>{name}</bdi>" · " }
    });
    let title = format!("{} · {place}", cohort.course_code);
    let body = view! {
        <div class="desk">
            <div>
                <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
                <h1>{course.title.get(here.language).to_owned()}" "<span class="place"><bdi>{place}</bdi></span></h1>
                <p>{days(&here, cohort.begins, cohort.ends)}<br/>{state}{t!(here, "coordinate-people", count = members.len())}</p>
                {standing::note(&here, &cohort, today.runs)}
                {ways.first(&here, &cohort, &today, issue)}
                {people::overview(&here, id, &seats, chosen)}
                {advice}
                {people::table(&here, id, &seats, chosen)}
                {gone(&here, id, &left)}
            </div>
            <div class="more">
                {ways.rest(&here, &cohort)}
                <dl class="facts">
                    <dt>{t!(here, "coordinate-version")}</dt><dd>{cohort.course_code.clone()}" "{edition.version.to_string()}</dd>
                    <dt>{t!(here, "coordinate-language")}</dt><dd>{spoken::named(&here, cohort.spoken)}</dd>
                    {named(t!(here, "coordinate-trainers"), trainers.iter().map(|trainer| trainer.name(here.language)))}
                    {named(t!(here, "standing-partners"), cohort.backing.partners.iter().map(String::as_str))}
                </dl>
            </div>
        </div>
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

/// Those who have left the class, each with the reason.
fn gone(here: &Here, class: CohortId, left: &[Member]) -> Option<AnyView> {
    let people = left.iter().map(|member| {
        let name = member.person.name(here.language).to_owned();
        let reason = member.withdrawal.iter().map(|left| left.reason.clone()).collect::<String>();
        let href = here.to(&format!("/coordinate/{class}/people/{}", member.enrolment));
        view! { <li><a href=href><bdi>{name}</bdi></a><span class="facts"><bdi>{reason}</bdi></span></li> }
    });
    let people = people.collect_view();
    (!left.is_empty()).then(|| {
        view! {
            <details><summary>{t!(here, "departure-left-class", count = left.len())}</summary><ul class="links">{people}</ul></details>
        }
        .into_any()
    })
}

/// A fact of several names, where there are any.
fn named<'a>(label: String, names: impl Iterator<Item = &'a str>) -> Option<AnyView> {
    let names = names.collect::<Vec<_>>().join(" · ");
    (!names.is_empty()).then(|| view! { <dt>{label}</dt><dd><bdi>{names}</bdi></dd> }.into_any())
}
