//! The register of venues: the list, adding one, changing it, closing it.

mod choice;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::VenueId;
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::venue::{Connectivity, Facts, NAME_MAX, Power, Venue, VenueRefusal};
use leptos::prelude::*;
use store::venue::Listed;

use crate::component::{Field, Select, mark, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;
use crate::text::plain;

pub use choice::{Unchosen, choice, chosen};

type OfVenue = Path<(String, VenueId)>;

/// The venues of the coordinator's states, state by state.
pub async fn list(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    let venues = store::venue::list(&here.app.db, &coordinator).await?;
    let nothing =
        venues.is_empty().then(|| view! { <section class="empty">{mark()}<p>{t!(here, "venue-none")}</p></section> });
    let sections = states(&here, &coordinator).into_iter().map(|(code, state)| {
        let rows: Vec<_> =
            venues.iter().filter(|listed| listed.venue.facts.state == code).map(|listed| row(&here, listed)).collect();
        (!rows.is_empty()).then(|| view! { <section><h2>{state}</h2><ul class="courses">{rows}</ul></section> })
    });
    let title = t!(here, "venue-title");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "venue-text")}</p>
        <div class="actions"><a class="button" href=here.to("/coordinate/venues/new")>{t!(here, "venue-add")}</a></div>
        {sections.collect_view()}
        {nothing}
    };
    Ok(Page::new(title, body).respond(&here))
}

fn row(here: &Here, listed: &Listed) -> impl IntoView + use<> {
    let Venue { id, facts, is_closed } = &listed.venue;
    let there = [power_named(here, facts.power), connectivity_named(here, facts.connectivity)];
    let names = [t!(here, "venue-power"), t!(here, "venue-connectivity")];
    let there = names.iter().zip(there).map(|(name, there)| format!("{name}: {there}")).collect::<Vec<_>>().join(" · ");
    let closed = is_closed.then(|| view! { {t!(here, "venue-closed")}" · " });
    view! {
        <li>
            <a class="course" href=here.to(&format!("/coordinate/venues/{id}"))>
                <strong><bdi>{facts.name.get(here.language).to_owned()}</bdi></strong>
                <span>{there}</span>
                <span class="facts">{closed}{t!(here, "venue-classes", count = listed.classes as i64)}</span>
            </a>
        </li>
    }
}

pub async fn show_add(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    Ok(page(&here, &coordinator, None, &Form::default(), None))
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    form: Form,
) -> Result<Response, AppError> {
    let facts = read(&form)?;
    match store::venue::add(&app.db, &coordinator, &facts, app.now()).await {
        Ok(_) => Ok(to_list(&here, "listed")),
        Err(store::Error::Refused(why)) => Ok(page(&here, &coordinator, None, &form, Some(refused(&here, why)))),
        Err(other) => Err(other.into()),
    }
}

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): OfVenue,
) -> Result<Response, AppError> {
    let venue = store::venue::find_for(&here.app.db, &coordinator, id).await?;
    Ok(page(&here, &coordinator, Some(&venue), &written(&venue.facts), None))
}

pub async fn change(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): OfVenue,
    form: Form,
) -> Result<Response, AppError> {
    let venue = store::venue::find_for(&app.db, &coordinator, id).await?;
    match store::venue::change(&app.db, &coordinator, id, &read(&form)?, app.now()).await {
        Ok(()) => Ok(to_list(&here, "changed")),
        Err(store::Error::Refused(why)) => {
            Ok(page(&here, &coordinator, Some(&venue), &form, Some(refused(&here, why))))
        }
        Err(other) => Err(other.into()),
    }
}

pub async fn close(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): OfVenue,
) -> Result<Response, AppError> {
    store::venue::close(&app.db, &coordinator, id, app.now()).await?;
    Ok(to_list(&here, "closed"))
}

pub async fn reopen(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): OfVenue,
) -> Result<Response, AppError> {
    store::venue::reopen(&app.db, &coordinator, id, app.now()).await?;
    Ok(to_list(&here, "reopened"))
}

fn to_list(here: &Here, said: &str) -> Response {
    Redirect::to(&here.to(&format!("/coordinate/venues?said={said}"))).into_response()
}

/// What is written down of a venue, as its form would send it.
fn written(facts: &Facts) -> Form {
    let pairs = [
        ("name_en", facts.name.en.as_str()),
        ("name_ar", &facts.name.ar),
        ("state", &facts.state),
        ("power", facts.power.code()),
        ("connectivity", facts.connectivity.code()),
    ];
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec().into()
}

fn read(form: &Form) -> Result<Facts, AppError> {
    let power = Power::from_code(form.get("power")).ok_or(AppError::BadRequest)?;
    let connectivity = Connectivity::from_code(form.get("connectivity")).ok_or(AppError::BadRequest)?;
    let name = Bilingual::new(form.get("name_en"), form.get("name_ar"));
    Ok(Facts { power, connectivity, ..Facts::called(&name, form.get("state")) })
}

/// The form of a venue: of one that is there, or of a new one.
fn page(
    here: &Here,
    coordinator: &Coordinator,
    venue: Option<&Venue>,
    form: &Form,
    refused: Option<String>,
) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let powers = Power::ALL.map(|power| (power.code().to_owned(), power_named(here, power))).into();
    let networks = Connectivity::ALL.map(|known| (known.code().to_owned(), connectivity_named(here, known))).into();
    let (title, says, to) = match venue {
        Some(venue) => (t!(here, "venue-change"), t!(here, "venue-save"), format!("/coordinate/venues/{}", venue.id)),
        None => (t!(here, "venue-add"), t!(here, "venue-add"), "/coordinate/venues/new".to_owned()),
    };
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate/venues")>{t!(here, "venue-title")}</a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        <form method="post" action=here.to(&to)>
            {names(here, form)}
            <Select name="state" label=t!(here, "coordinate-state") options=states_in_use(here, coordinator, form.get("state")) value=form.get("state")/>
            <Select name="power" label=t!(here, "venue-power") options=powers value=form.get("power")/>
            <Select name="connectivity" label=t!(here, "venue-connectivity") options=networks value=form.get("connectivity")/>
            <button class="button">{says}</button>
        </form>
        {venue.map(|venue| closing(here, venue))}
    };
    Page::new(title, body).status(status).respond(here)
}

/// The two names, each written in the direction of its language.
fn names(here: &Here, form: &Form) -> impl IntoView + use<> {
    view! {
        <Field name="name_en" label=t!(here, "venue-name-en") hint=t!(here, "venue-name-hint") dir="ltr"
            value=form.get("name_en") maxlength=NAME_MAX as u32/>
        <Field name="name_ar" label=t!(here, "venue-name-ar") dir="rtl" value=form.get("name_ar")
            maxlength=NAME_MAX as u32/>
    }
}

fn closing(here: &Here, venue: &Venue) -> AnyView {
    let (title, text, deed) = match venue.is_closed {
        true => (t!(here, "venue-reopen"), t!(here, "venue-reopen-text"), "reopen"),
        false => (t!(here, "venue-close"), t!(here, "venue-close-text"), "close"),
    };
    view! {
        <section>
            <h2>{title.clone()}</h2>
            <p>{text}</p>
            <form method="post" action=here.to(&format!("/coordinate/venues/{}/{deed}", venue.id))>
                <button class="button second">{title}</button>
            </form>
        </section>
    }
    .into_any()
}

/// The coordinator's states, in the order of their list.
fn states(here: &Here, coordinator: &Coordinator) -> Vec<(String, String)> {
    let reference = here.app.reference();
    let own = reference.states.iter().filter(|state| coordinator.reach().covers(&state.code));
    own.map(|state| (state.code.clone(), state.name.get(here.language).to_owned())).collect()
}

/// Those of them that are in use, for something new. `own` is the state of something that is there already.
fn states_in_use(here: &Here, coordinator: &Coordinator, own: &str) -> Vec<(String, String)> {
    let reference = here.app.reference().still_using("", own);
    let mut states = states(here, coordinator);
    states.retain(|(code, _)| reference.current_states().any(|state| state.code == *code));
    states
}

/// Why a venue is not kept so.
pub fn refused(here: &Here, refused: VenueRefusal) -> String {
    match refused {
        VenueRefusal::NoName => t!(here, "venue-refused-name"),
        VenueRefusal::NameTooLong => t!(here, "venue-refused-long", count = NAME_MAX),
        VenueRefusal::OutOfReach => t!(here, "venue-refused-state"),
        VenueRefusal::StateRetired => t!(here, "venue-refused-retired"),
        VenueRefusal::AlreadyThere => t!(here, "venue-refused-there"),
        VenueRefusal::Closed => t!(here, "venue-refused-closed"),
    }
}

fn power_named(here: &Here, power: Power) -> String {
    plain(&match power {
        Power::NotKnown => t!(here, "venue-power-not-known"),
        Power::Grid => t!(here, "venue-power-grid"),
        Power::Solar => t!(here, "venue-power-solar"),
        Power::Generator => t!(here, "venue-power-generator"),
        Power::None => t!(here, "venue-power-none"),
    })
}

fn connectivity_named(here: &Here, connectivity: Connectivity) -> String {
    plain(&match connectivity {
        Connectivity::NotKnown => t!(here, "venue-connectivity-not-known"),
        Connectivity::None => t!(here, "venue-connectivity-none"),
        Connectivity::SecondGeneration => t!(here, "venue-connectivity-2g"),
        Connectivity::ThirdGeneration => t!(here, "venue-connectivity-3g"),
        Connectivity::FourthGeneration => t!(here, "venue-connectivity-4g"),
        Connectivity::Satellite => t!(here, "venue-connectivity-satellite"),
        Connectivity::Local => t!(here, "venue-connectivity-local"),
    })
}
