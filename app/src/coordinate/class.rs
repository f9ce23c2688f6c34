//! A class: its facts, what can be done for all of it, and its people.

mod people;

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::id::CohortId;
use domain::person::Instructor;
use domain::progress::{Open, Phase};
use leptos::prelude::*;
use store::cohort::Member;

use super::standing;
use crate::certificate::PILE;
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
    // A trainer works with the people of a class; who is in it and what is certified is the coordinator's.
    let runs = instructor.coordinates(&cohort.state);
    let facts = store::progress::of_cohort(db, &cohort).await?;
    let certificates = store::certificate::of_cohort(db, &cohort).await?;
    let reference = here.app.reference();
    let to = |rest: &str| here.to(&format!("/coordinate/{id}{rest}"));

    let chosen = Open::from_code(&wanted.open);
    let phase = Phase::on(here.app.now().date(), cohort.begins, cohort.ends);
    let seats = people::seats(&members, &facts, &certificates, &course, phase);
    let ready = people::ready(&seats);
    let issue = (runs && ready > 0).then(|| {
        view! {
            <form method="post" action=to("/certificates")>
                <input type="hidden" name="enrolment" value="all"/>
                <button class="button">{t!(here, "coordinate-issue-all", count = ready)}</button>
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
    let under_way = store::certificate::batch::under_way(db, id).await?.into_iter().filter(|_| runs).map(|batch| {
        view! { <a class="button second" href=to(&format!("/batches/{batch}"))>{t!(here, "issuing-title")}</a> }
    });
    let under_way = under_way.collect_view();
    let issued = certificates.values().filter(|known| known.revocation.is_none()).count();
    let piles = if runs { issued.div_ceil(PILE) } else { 0 };
    let print = (1..=piles).map(|pile| {
        let (first, last) = ((pile - 1) * PILE + 1, (pile * PILE).min(issued));
        let says = match piles {
            1 => t!(here, "coordinate-print-all", count = issued),
            _ => t!(here, "coordinate-print-pile", first = first, last = last),
        };
        view! { <a class="button second" href=to(&format!("/certificates/pdf?pile={pile}"))>{says}</a> }
    });
    let print = print.collect_view();
    let follow_up = (issued > 0)
        .then(|| view! { <a class="button second" href=to("/follow-ups/30")>{t!(here, "follow-up-title")}</a> });
    let ceremony = (runs && issued > 0)
        .then(|| view! { <a class="button second" href=to("/ceremony")>{t!(here, "coordinate-ceremony")}</a> });
    let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
    let holds_card = |member: &Member| member.person.must_choose_password && member.person.grants.is_empty();
    let cards = (runs && members.iter().any(holds_card))
        .then(|| view! { <a class="button second" href=to("/cards")>{t!(here, "card-title")}</a> });
    let fill = runs.then(|| {
        view! {
            <a class="button second" href=to("/people")>{t!(here, "coordinate-add")}</a>
            <a class="button second" href=to("/list")>{t!(here, "coordinate-list")}</a>
            <a class="button second" href=to("/trainers")>{t!(here, "coordinate-trainers")}</a>
            <a class="button second" href=to("/change")>{t!(here, "change-title")}</a>
            <a class="button second" href=to("/standing")>{t!(here, "standing-title")}</a>
        }
    });
    let taught_by = (!trainers.is_empty()).then(|| {
        let names = trainers.iter().map(|trainer| trainer.name(here.language).to_owned()).collect::<Vec<_>>();
        view! { <dt>{t!(here, "coordinate-trainers")}</dt><dd><bdi>{names.join(" · ")}</bdi></dd> }
    });
    let partners = (!cohort.backing.partners.is_empty()).then(|| {
        let names = cohort.backing.partners.join(" · ");
        view! { <dt>{t!(here, "standing-partners")}</dt><dd><bdi>{names}</bdi></dd> }
    });
    let left = (!left.is_empty()).then(|| {
        let people = left.iter().map(|member| {
            let name = member.person.name(here.language).to_owned();
            let reason = member.withdrawal.iter().map(|left| left.reason.clone()).collect::<String>();
            view! { <li><a href=to(&format!("/people/{}", member.enrolment))><bdi>{name}</bdi></a>" · "<bdi>{reason}</bdi></li> }
        });
        view! {
            <details><summary>{t!(here, "departure-left-class", count = left.len())}</summary><ul class="links">{people.collect_view()}</ul></details>
        }
    });
    let title = format!("{} · {}", cohort.course_code, cohort.place.get(here.language));
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{course.title.get(here.language).to_owned()}" · "<bdi>{cohort.place.get(here.language).to_owned()}</bdi></h1>
        <dl class="facts">
            <dt>{t!(here, "coordinate-place")}</dt><dd><bdi>{cohort.place.get(here.language).to_owned()}</bdi>" · "{state.unwrap_or_default()}</dd>
            <dt>{t!(here, "certificate-dates")}</dt>
            <dd>{days(&here, cohort.begins, cohort.ends)}</dd>
            <dt>{t!(here, "coordinate-version")}</dt><dd>{cohort.course_code.clone()}" "{edition.version.to_string()}</dd>
            <dt>{t!(here, "coordinate-in-class")}</dt><dd>{t!(here, "coordinate-people", count = members.len())}</dd>
            {taught_by}
            {partners}
        </dl>
        {standing::note(&here, &cohort, runs)}
        <div class="actions">
            {issue}
            {under_way}
            {print}
            {ceremony}
            {fill}
            {cards}
            <a class="button second" href=to("/attendance")>{t!(here, "coordinate-attendance")}</a>
            <a class="button second" href=to("/gradebook")>{t!(here, "coordinate-book")}</a>
            <a class="button second" href=to("/return")>{t!(here, "return-title")}</a>
            {follow_up}
            <a class="button second" href=to("/reactions")>{t!(here, "reaction-of-class")}</a>
            <a class="button second" href=to("/paper")>{t!(here, "paper-title")}</a>
            <a class="button second" href=to("/answers")>{t!(here, "coordinate-bring")}</a>
        </div>
        {people::overview(&here, id, &seats, chosen)}
        {advice}
        {people::table(&here, id, &seats, chosen)}
        {left}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}
