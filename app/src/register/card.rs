//! One person of the register: what is known, the classes and certificates, and putting it right.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::PersonId;
use domain::person::{Coordinator, CorrectRefusal, NumberRule, Person, Sex, service_no, spaced_learner_no};
use domain::roster::{COLUMNS, entry};
use jiff::civil::Date;
use leptos::prelude::*;
use store::register::{Card, Seat};

use super::erasure::told;
use super::merge::aliases;
use crate::admin::staff::role_named;
use crate::certificate::worth_line;
use crate::component::{Field, days, refusal, shown};
use crate::coordinate::people::{fields, kind_named, row_refused};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, PersonId)>;

pub async fn show(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    let card = store::register::find_for(&here.app.db, &coordinator, id).await?;
    Ok(page(&here, &coordinator, &card, None))
}

/// Puts right what is known of somebody.
pub async fn correct(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let card = store::register::find_for(&app.db, &coordinator, id).await?;
    let is_theirs = card.person.grants.is_empty() && coordinator.answers_for(&card.person);
    if !is_theirs || card.erasure.is_some() {
        return Err(AppError::NotFound);
    }
    let here = here.on(format!("/coordinate/people/{id}"));
    let refused = |why: String| Ok(page(&here, &coordinator, &card, Some((&form, why))));
    // A number that is theirs already stays, whatever numbers look like now.
    let is_theirs = service_no(form.get("service_no")) == card.person.service_no;
    let rule = if is_theirs { NumberRule::default() } else { app.settings.service_number.clone() };
    // So do their rank and their state.
    let reference = here.app.reference().still_using(&card.person.rank, &card.person.state);
    let entry = match entry(COLUMNS.map(|column| form.get(column)), &reference, &rule) {
        Ok(entry) => entry,
        Err(refusals) => {
            return refused(refusals.iter().map(|one| row_refused(&here, one)).collect::<Vec<_>>().join(" "));
        }
    };
    let today = app.now().date();
    let since = match form.get("since").trim() {
        "" => Ok(today),
        typed => typed.parse::<Date>(),
    };
    let Ok(since) = since else { return refused(t!(here, "register-since-refused")) };
    match store::register::correct(&app.db, &coordinator, id, &entry, since, form.shown(), app.now()).await {
        Ok(()) => Ok(Redirect::to(&here.to(&format!("/coordinate/people/{id}?said=corrected"))).into_response()),
        Err(store::Error::Refused(CorrectRefusal::NumberTaken)) => refused(t!(here, "register-number-taken")),
        Err(store::Error::Refused(CorrectRefusal::Future)) => refused(t!(here, "register-since-future")),
        Err(store::Error::Refused(CorrectRefusal::Changed)) => {
            // What stands there now is seen above what was typed.
            let card = store::register::find_for(&app.db, &coordinator, id).await?;
            Ok(page(&here, &coordinator, &card, Some((&form.seen_anew(), t!(here, "error-changed-since")))))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(here: &Here, coordinator: &Coordinator, card: &Card, refused: Option<(&Form, String)>) -> Response {
    let person = &card.person;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let reference = here.app.reference();
    let rank =
        |code: &str| reference.rank(code).map(|rank| rank.name.get(here.language).to_owned()).unwrap_or_default();
    let held = card.ranks.iter().map(|(since, code)| {
        view! { <dt>{t!(here, "register-since", date = here.text().date(*since))}</dt><dd>{rank(code)}</dd> }
    });
    let seats = card.seats.iter().map(|seat| seat_line(here, coordinator, seat, &rank(&seat.rank))).collect_view();
    let seats = if card.seats.is_empty() {
        view! { <p>{t!(here, "register-no-class")}</p> }.into_any()
    } else {
        view! { <ul class="certificates">{seats}</ul> }.into_any()
    };
    // Whoever holds a role is nobody's to change by way of the register, and a guest from elsewhere is their own state's.
    let is_theirs = person.grants.is_empty() && coordinator.answers_for(person);
    let form = is_theirs.then(|| form(here, card, refused));
    let other = is_theirs.then(|| {
        let href = here.to(&format!("/coordinate/people/{}/merge", person.id));
        let erase = here.to(&format!("/coordinate/people/{}/erase", person.id));
        view! {
            <p class="way"><a href=href>{t!(here, "merge-other")}</a></p>
            <p class="way"><a href=erase>{t!(here, "erasure-title")}</a></p>
        }
    });
    let title = person.name(here.language).to_owned();
    if let Some(erasure) = card.erasure {
        return erased(here, card, told(here, erasure), seats);
    }
    let to = |rest: &str| here.to(&format!("/coordinate/people/{}{rest}", person.id));
    let succeed = (person.id != coordinator.person().id).then(|| {
        let says = match coordinator.is_matched_by(person) {
            true => t!(here, "register-succeed-leave"),
            false => t!(here, "register-succeed"),
        };
        view! { <p class="way"><a href=to("/succeed")>{says}</a></p> }
    });
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate/people")>{t!(here, "register-title")}</a></nav>
        <h1>{names(here, person)}</h1>
        {facts(here, person)}
        <section>
            <h2>{t!(here, "register-classes")}</h2>
            {seats}
        </section>
        <section>
            <h2>{t!(here, "register-ranks")}</h2>
            <dl class="facts">{held.collect_view()}</dl>
        </section>
        {aliases(here, card, coordinator.answers_for(person))}
        <div class="actions">
            <a class="button second" href=to("/history/xlsx")>{t!(here, "register-history-xlsx")}</a>
            <a class="button second" href=to("/history/csv")>{t!(here, "register-history-csv")}</a>
            <a class="button second" href=to("/everything")>{t!(here, "register-everything")}</a>
        </div>
        {form}
        {other}
        {succeed}
    };
    Page::new(title, body).status(status).respond(here)
}

/// The page of somebody who was erased: when and why, and the places in classes that stay.
fn erased(here: &Here, card: &Card, told: AnyView, seats: AnyView) -> Response {
    let title = card.person.name(here.language).to_owned();
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate/people")>{t!(here, "register-title")}</a></nav>
        <h1>{title.clone()}</h1>
        {told}
        <section>
            <h2>{t!(here, "register-classes")}</h2>
            {seats}
        </section>
    };
    Page::new(title, body).respond(here)
}

/// A name in both scripts, that of the page first.
pub fn names(here: &Here, person: &Person) -> AnyView {
    let names = [here.language, here.language.other()].map(|language| person.name.only(language).to_owned());
    let names = names.into_iter().filter(|name| !name.is_empty());
    names.map(|name| view! { <bdi class="name">{name}</bdi>" " }).collect_view().into_any()
}

/// What is known of somebody beside their name.
pub fn facts(here: &Here, person: &Person) -> AnyView {
    let reference = here.app.reference();
    let rank = reference.rank(&person.rank).map(|rank| rank.name.get(here.language).to_owned()).unwrap_or_default();
    let state =
        reference.state(&person.state).map(|state| state.name.get(here.language).to_owned()).unwrap_or_default();
    let fact = |label: String, value: String, dir: Option<&'static str>| {
        (!value.is_empty()).then(|| view! { <dt>{label}</dt><dd><bdi dir=dir>{value}</bdi></dd> })
    };
    let sex = match person.sex {
        Sex::Female => t!(here, "coordinate-female"),
        Sex::Male => t!(here, "coordinate-male"),
    };
    let roles = person.grants.iter().map(|grant| role_named(here, grant)).collect::<Vec<_>>().join(" · ");
    let learner_no = person.learner_no.as_deref().map(spaced_learner_no).unwrap_or_default();
    view! {
        <dl class="facts">
            {fact(t!(here, "coordinate-rank"), rank, None)}
            {fact(t!(here, "register-kind"), kind_named(here, person.kind), None)}
            {fact(t!(here, "coordinate-sex"), sex, None)}
            {fact(t!(here, "coordinate-unit"), person.unit.clone(), None)}
            {fact(t!(here, "coordinate-state"), state, None)}
            {fact(t!(here, "coordinate-service-no"), person.service_no.clone().unwrap_or_default(), Some("ltr"))}
            {fact(t!(here, "register-learner-no"), learner_no, Some("ltr"))}
            {fact(t!(here, "coordinate-sign-in-name"), person.sign_in_name.clone(), Some("ltr"))}
            {fact(t!(here, "staff-roles"), roles, None)}
        </dl>
    }
    .into_any()
}

/// A class, with what came of it. A class of another state is told, and leads nowhere.
fn seat_line(here: &Here, coordinator: &Coordinator, seat: &Seat, rank: &str) -> AnyView {
    let cohort = &seat.cohort;
    let named = view! { <span class="code">{cohort.course_code.clone()}</span>" "<bdi>{cohort.place.get(here.language).to_owned()}</bdi> };
    let named = if coordinator.reach().covers(&cohort.state) {
        let href = here.to(&format!("/coordinate/{}/people/{}", cohort.id, seat.enrolment));
        view! { <a href=href>{named}</a> }.into_any()
    } else {
        named.into_any()
    };
    let papers = seat.certificates.iter().map(|certificate| {
        view! {
            {worth_line(here, certificate.worth(here.app.now().date()))}
            <p class="code" dir="ltr">{certificate.snapshot.serial.clone()}</p>
        }
    });
    let left = seat.withdrawal.as_ref().map(|left| {
        view! { <p>{t!(here, "departure-left", date = here.text().date(left.at.date()))}</p> }
    });
    view! {
        <li class="certificate">
            <h3>{named}</h3>
            <p class="facts">{days(here, cohort.begins, cohort.ends)}" · "{rank.to_owned()}</p>
            {left}
            {papers.collect_view()}
        </li>
    }
    .into_any()
}

fn form(here: &Here, card: &Card, refused: Option<(&Form, String)>) -> AnyView {
    let person = &card.person;
    let known = |name: &str| match name {
        "name_latin" => person.name.en.clone(),
        "name_arabic" => person.name.ar.clone(),
        "service_no" => person.service_no.clone().unwrap_or_default(),
        "sex" => if person.sex == Sex::Female { "F" } else { "M" }.to_owned(),
        "rank" => person.rank.clone(),
        "unit" => person.unit.clone(),
        "state" => person.state.clone(),
        "kind" => person.kind.code().to_owned(),
        _ => String::new(),
    };
    let (typed, why) = match refused {
        Some((form, why)) => (Some(form), Some(why)),
        None => (None, None),
    };
    let reference = here.app.reference().still_using(&person.rank, &person.state);
    let reference =
        reference.still_using(typed.map_or("", |form| form.get("rank")), typed.map_or("", |form| form.get("state")));
    let value = |name: &str| typed.map_or_else(|| known(name), |form| form.get(name).to_owned());
    let is_open = why.is_some();
    view! {
        <details open=is_open>
            <summary>{t!(here, "register-correct")}</summary>
            <p>{t!(here, "register-correct-text")}</p>
            {refusal(why)}
            <form method="post" action=here.to(&format!("/coordinate/people/{}", person.id))>
                {shown(person.shown(), typed)}
                {fields(here, &reference, &value)}
                <Field name="since" kind="date" label=t!(here, "register-rank-since") hint=t!(here, "register-rank-since-hint")
                    value=value("since")/>
                <button class="button">{t!(here, "register-correct-do")}</button>
            </form>
        </details>
    }
    .into_any()
}
