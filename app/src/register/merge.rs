//! Putting two entries together that are one person, and telling them apart again.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::Event;
use domain::id::{MergeId, PersonId};
use domain::person::{Coordinator, MergeRefusal, Person, UnmergeRefusal};
use leptos::prelude::*;
use store::merge::Alias;
use store::register::Card;

use super::card::{facts, names};
use super::{TEXT_MAX, find_for};
use crate::component::{Field, refusal};
use crate::coordinate::class_named;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, PersonId)>;

#[derive(serde::Deserialize)]
pub struct Asked {
    with: Option<String>,
    name: Option<String>,
}

/// Shows both side by side, and what will happen. Without the other one, asks who it is.
pub async fn show(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let card = find_for(&app.db, &coordinator, id).await?;
    if !coordinator.answers_for(&card.person) {
        return Err(AppError::NotFound);
    }
    let Some(with) = asked.with else { return ask(&here, &coordinator, &card, asked.name).await };
    let Ok(with) = with.parse() else { return Err(AppError::NotFound) };
    let other = find_for(&app.db, &coordinator, with).await?;
    if card.person.id == other.person.id {
        return Ok(to_card(&here, card.person.id, None));
    }
    let event = Event::PersonSeen { person: other.person.id };
    store::event::record_alone(&app.db, Some(coordinator.person().id), app.now(), &event).await?;
    Ok(page(&here, (&card, &other), None, None))
}

/// Makes the one who was not chosen an alias of the other.
pub async fn merge(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let card = find_for(&app.db, &coordinator, id).await?;
    let Ok(with) = form.get("with").parse() else { return Err(AppError::NotFound) };
    let other = find_for(&app.db, &coordinator, with).await?;
    if card.person.id == other.person.id {
        // Sent twice, it has been done.
        return Ok(to_card(&here, card.person.id, Some("merged")));
    }
    let here = here.on(format!("/coordinate/people/{id}/merge?with={with}"));
    let (kept, gone) = match form.get("keep") {
        keep if keep == card.person.id.to_string() => (&card.person, &other.person),
        keep if keep == other.person.id.to_string() => (&other.person, &card.person),
        _ => return Ok(page(&here, (&card, &other), None, Some(t!(here, "merge-refused-choose")))),
    };
    match store::merge::merge(&app.db, &coordinator, kept.id, gone.id, app.now()).await {
        Ok(_) => Ok(to_card(&here, kept.id, Some("merged"))),
        Err(store::Error::Refused(why)) => {
            Ok(page(&here, (&card, &other), Some(kept.id), Some(refused(&here, &why, gone))))
        }
        Err(other) => Err(other.into()),
    }
}

/// Tells an alias apart again.
pub async fn separate(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    find_for(&app.db, &coordinator, id).await?;
    let Ok(merge) = form.get("merge").parse::<MergeId>() else { return Err(AppError::NotFound) };
    match store::merge::unmerge(&app.db, &coordinator, merge, app.now()).await {
        Ok(kept) => Ok(to_card(&here, kept, Some("separated"))),
        Err(store::Error::Refused(UnmergeRefusal::AlreadyUndone)) => Ok(to_card(&here, id, Some("separated"))),
        Err(other) => Err(other.into()),
    }
}

/// The other entries of somebody, each with the way to tell it apart for whoever answers for them.
pub fn aliases(here: &Here, card: &Card, is_theirs: bool) -> Option<AnyView> {
    let line = |alias: &Alias| {
        let separate = is_theirs.then(|| {
            view! {
                <form method="post" action=here.to(&format!("/coordinate/people/{}/separate", card.person.id))>
                    <button class="button second" name="merge" value=alias.merge.to_string()>{t!(here, "merge-separate")}</button>
                </form>
            }
        });
        view! {
            <li>
                <h3>{names(here, &alias.person)}</h3>
                <p class="facts">{t!(here, "merge-since", date = here.text().date(alias.merged_at.date()))}</p>
                {facts(here, &alias.person)}
                {separate}
            </li>
        }
    };
    let lines = card.aliases.iter().map(line).collect_view();
    (!card.aliases.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(here, "merge-aliases")}</h2>
                <p>{t!(here, "merge-aliases-text")}</p>
                <ul class="certificates">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn to_card(here: &Here, id: PersonId, said: Option<&str>) -> Response {
    let said = said.map(|word| format!("?said={word}")).unwrap_or_default();
    Redirect::to(&here.to(&format!("/coordinate/people/{id}{said}"))).into_response()
}

fn refused(here: &Here, why: &MergeRefusal, gone: &Person) -> String {
    match why {
        MergeRefusal::TheSame | MergeRefusal::AlreadyMerged => t!(here, "merge-refused-already"),
        MergeRefusal::HoldsRole => t!(here, "merge-refused-role"),
        MergeRefusal::HasAliases => t!(here, "merge-refused-aliases", name = gone.name(here.language).to_owned()),
        MergeRefusal::SameClass { course_code, place } => t!(
            here,
            "merge-refused-class",
            class = class_named(here, course_code, place),
            name = gone.name(here.language).to_owned()
        ),
    }
}

/// Whom to propose as the one who is kept: whoever has a service number, then whoever has signed in, then whoever was
/// there first.
fn proposed<'a>(one: &'a Person, other: &'a Person) -> &'a Person {
    let key = |person: &Person| (person.service_no.is_none(), person.must_choose_password, person.id);
    if key(one) <= key(other) { one } else { other }
}

fn page(here: &Here, (card, other): (&Card, &Card), keep: Option<PersonId>, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let keep = keep.unwrap_or_else(|| proposed(&card.person, &other.person).id);
    let entry = |card: &Card| {
        let person = &card.person;
        let certificates: usize = card.seats.iter().map(|seat| seat.certificates.len()).sum();
        view! {
            <div>
                <label class="option">
                    <input type="radio" name="keep" value=person.id.to_string() checked={person.id == keep} required=true/>
                    <span>{names(here, person)}</span>
                </label>
                {facts(here, person)}
                <p>{t!(here, "merge-classes", count = card.seats.len())}" · "{t!(here, "merge-certificates", count = certificates)}</p>
            </div>
        }
    };
    let title = t!(here, "merge-title");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate/people/duplicates")>{t!(here, "merge-duplicates")}</a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        <ul>
            <li>{t!(here, "merge-moves")}</li>
            <li>{t!(here, "merge-stays")}</li>
            <li>{t!(here, "merge-signs-in")}</li>
            <li>{t!(here, "merge-can-be-undone")}</li>
        </ul>
        <form method="post" action=here.to(&format!("/coordinate/people/{}/merge", card.person.id))>
            <input type="hidden" name="with" value=other.person.id.to_string()/>
            <fieldset>
                <legend>{t!(here, "merge-keep")}</legend>
                <div class="entries">{entry(card)}{entry(other)}</div>
            </fieldset>
            <button class="button">{t!(here, "merge-do")}</button>
        </form>
    };
    Page::new(title, body).wide().status(status).respond(here)
}

/// Who the other one is: looked for like anybody in the register.
async fn ask(here: &Here, coordinator: &Coordinator, card: &Card, name: Option<String>) -> Result<Response, AppError> {
    let text: String = name.unwrap_or_default().trim().chars().take(TEXT_MAX as usize).collect();
    let found = match text.as_str() {
        "" => None,
        text => Some(store::register::search(&here.app.db, coordinator, text, here.app.now()).await?),
    };
    let own = here.to(&format!("/coordinate/people/{}", card.person.id));
    let page = format!("{own}/merge");
    let listed = found.map(|mut found| {
        found.retain(|person| person.id != card.person.id);
        super::listed(here, found, &|person| format!("{page}?with={}", person.id))
    });
    let title = t!(here, "merge-other");
    let body = view! {
        <nav class="where"><a href=own><bdi>{card.person.name(here.language).to_owned()}</bdi></a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "merge-other-text")}</p>
        <form method="get" action=page.clone() role="search">
            <Field name="name" label=t!(here, "register-name") value=text dir="auto" required=true maxlength=TEXT_MAX/>
            <button class="button">{t!(here, "register-search")}</button>
        </form>
        {listed}
    };
    Ok(Page::new(title, body).wide().respond(here))
}
