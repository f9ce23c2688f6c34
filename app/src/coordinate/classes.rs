//! The list of classes that somebody coordinates or teaches, the latest first, a page at a time.

use axum::extract::Query;
use axum::response::Response;
use domain::person::{Coordinator, Instructor, Reach};
use leptos::prelude::*;
use store::cohort::{Choice, Page as Classes, list_for, years_for};

use crate::component::{Select, days, icon, mark};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

/// What is looked for, as it was chosen. Nothing chosen is everything.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    year: String,
    page: u64,
}

impl Asked {
    fn choice(&self) -> Choice {
        let state = (!self.state.is_empty()).then(|| self.state.clone());
        Choice { state, year: self.year.parse().ok(), page: self.page }
    }

    fn is_all(&self) -> bool {
        self.state.is_empty() && self.year.is_empty()
    }

    /// The address of another page of the same list.
    fn at(&self, page: u64) -> String {
        let page = page.to_string();
        let fields = [("state", &self.state), ("year", &self.year), ("page", &page)];
        let query = serde_urlencoded::to_string(fields).expect("pairs of text can always be written");
        format!("/coordinate?{query}")
    }
}

pub async fn list(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let found = list_for(&here.app.db, &instructor, &asked.choice()).await?;
    let runs_some = instructor.reach().is_some();
    let reference = here.app.reference();
    let rows = found.classes.iter().map(|listed| {
        let cohort = &listed.cohort;
        let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
        view! {
            <li>
                <a class="course" href=here.to(&format!("/coordinate/{}", cohort.id))>
                    <span class="code">{cohort.course_code.clone()}</span>
                    <strong><bdi>{cohort.place.get(here.language).to_owned()}</bdi>" · "{state.unwrap_or_default()}</strong>
                    <span>{days(&here, cohort.begins, cohort.ends)}</span>
                    <span class="facts">{t!(here, "coordinate-people", count = listed.people as i64)}</span>
                </a>
            </li>
        }
    });
    let rows = rows.collect_view();
    let nothing = found.classes.is_empty().then(|| {
        let says = match (asked.is_all(), runs_some) {
            (false, _) => t!(here, "coordinate-none-such"),
            (true, true) => t!(here, "coordinate-none"),
            (true, false) => t!(here, "coordinate-none-taught"),
        };
        view! { <section class="empty">{mark()}<p role="status">{says}</p></section> }
    });
    let waiting = match Coordinator::of(instructor.person().clone()) {
        Some(coordinator) => store::certificate::revocation::waiting(&here.app.db, &coordinator).await?.len(),
        None => 0,
    };
    let waiting = (waiting > 0).then(|| {
        let says = t!(here, "coordinate-revocations-waiting", count = waiting);
        view! { <p class="note way">{icon("clock")}<a href=here.to("/coordinate/revocations")>{says}</a></p> }
    });
    let run = runs_some.then(|| {
        view! {
            <a class="button" href=here.to("/coordinate/new")><span>{t!(here, "coordinate-open")}</span>{icon("next")}</a>
            <a class="button second" href=here.to("/coordinate/people")>{t!(here, "register-title")}</a>
            <a class="button second" href=here.to("/coordinate/venues")>{t!(here, "venue-title")}</a>
            <a class="button second" href=here.to("/coordinate/report")>{t!(here, "report-title")}</a>
            <a class="button second" href=here.to("/coordinate/activity")>{t!(here, "coordinate-activity")}</a>
            <a class="button second" href=here.to("/coordinate/certificates")>{t!(here, "certificate-register")}</a>
            <a class="button second" href=here.to("/coordinate/refresher")>{t!(here, "coordinate-refresher")}</a>
            <a class="button second" href=here.to("/coordinate/follow-ups")>{t!(here, "follow-up-title")}</a>
        }
    });
    let filter = filter(&here, &instructor, &asked, &found).await?;
    let body = view! {
        <h1>{t!(here, "coordinate-title")}</h1>
        <div class="actions">
            {run}
            <a class="button second" href=here.to("/coordinate/receipt")>{t!(here, "coordinate-receipt")}</a>
        </div>
        {waiting}
        {filter}
        <ul class="courses">{rows}</ul>
        {nothing}
        {turn(&here, &asked, &found)}
    };
    Ok(Page::new(t!(here, "coordinate-title"), body).respond(&here))
}

/// The form that makes the list shorter. Where all classes stand on one page there is none.
async fn filter(
    here: &Here,
    instructor: &Instructor,
    asked: &Asked,
    found: &Classes,
) -> Result<Option<AnyView>, AppError> {
    if asked.is_all() && asked.page == 0 && !found.has_more {
        return Ok(None);
    }
    let known = years_for(&here.app.db, instructor).await?.into_iter().flatten().rev();
    let mut years = vec![(String::new(), plain(&t!(here, "coordinate-years-all")))];
    years.extend(known.map(|year| (year.to_string(), year.to_string())));
    // A trainer is given classes anywhere.
    let reference = here.app.reference();
    let is_within = |code: &String| match instructor.reach() {
        Some(Reach::States(states)) => states.contains(code) || instructor.teaches(),
        Some(Reach::Everywhere) | None => true,
    };
    let mut states = vec![(String::new(), plain(&t!(here, "coordinate-states-all")))];
    let named = reference.states.iter().filter(|state| is_within(&state.code));
    states.extend(named.map(|state| (state.code.clone(), state.name.get(here.language).to_owned())));
    let form = view! {
        <form method="get" class="asks" action=here.to("/coordinate")>
            <Select name="state" label=t!(here, "coordinate-state") options=states value=asked.state.clone()/>
            <Select name="year" label=t!(here, "coordinate-year") options=years value=asked.year.clone()/>
            <button class="button second">{t!(here, "report-do")}</button>
        </form>
    };
    Ok(Some(form.into_any()))
}

/// The ways to the pages before and after this one.
fn turn(here: &Here, asked: &Asked, found: &Classes) -> impl IntoView + use<> {
    let newer = (asked.page > 0).then(|| {
        let to = here.to(&asked.at(asked.page - 1));
        view! { <a class="button second" href=to rel="prev">{t!(here, "coordinate-newer")}</a> }
    });
    let older = found.has_more.then(|| {
        let to = here.to(&asked.at(asked.page + 1));
        view! { <a class="button second" href=to rel="next">{t!(here, "coordinate-older")}</a> }
    });
    (newer.is_some() || older.is_some()).then(|| view! { <div class="actions">{newer}{older}</div> })
}
