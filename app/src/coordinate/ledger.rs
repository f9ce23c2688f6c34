//! The register of certificates: what was issued between two days, and what became of it.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::person::{Coordinator, Reach};
use jiff::civil::{Date, date};
use leptos::prelude::*;
use store::certificate::ledger::{Asked, Entry, entries};

use crate::certificate::{worth_line, worth_named};
use crate::component::{Field, Select, mark, refusal};
use crate::error::AppError;
use crate::file::{Cell, File, Line};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

/// What is looked for, as it was typed.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Wanted {
    from: String,
    until: String,
    state: String,
    before: Option<u32>,
}

const A_PAGE: u64 = 100;
/// As many lines a file has.
const A_FILE: u64 = 20_000;

impl Wanted {
    /// The whole year unless it is said otherwise.
    fn read(&self, here: &Here) -> Result<Asked, String> {
        let year = here.app.now().date().year();
        let day = |text: &str, usual| match text.trim() {
            "" => Ok(usual),
            text => text.parse::<Date>().map_err(|_| t!(here, "coordinate-refused-date")),
        };
        let (from, until) = (day(&self.from, date(year, 1, 1))?, day(&self.until, date(year, 12, 31))?);
        if until < from {
            return Err(t!(here, "coordinate-refused-order"));
        }
        let state = (!self.state.is_empty()).then(|| self.state.clone());
        Ok(Asked { from, until, state, before: self.before })
    }
}

/// The address of the same choice, of a page or a file.
fn address(asked: &Asked, ending: &str, before: Option<u32>) -> String {
    let before = before.map(|number| number.to_string());
    let mut fields = vec![("from", asked.from.to_string()), ("until", asked.until.to_string())];
    fields.extend(asked.state.clone().map(|state| ("state", state)));
    fields.extend(before.map(|before| ("before", before)));
    let query = serde_urlencoded::to_string(fields).expect("pairs of text can always be written");
    format!("/coordinate/certificates{ending}?{query}")
}

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, AppError> {
    let asked = match wanted.read(&here) {
        Ok(asked) => asked,
        Err(why) => {
            let body = view! { {head(&here)}{refusal(Some(why))}{filter(&here, &coordinator, &wanted)} };
            let page = Page::new(t!(here, "certificate-register"), body).wide();
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).respond(&here));
        }
    };
    // One more than is shown tells that there are more.
    let mut found = entries(&here.app.db, &coordinator, &asked, A_PAGE + 1).await?;
    let has_more = found.len() as u64 > A_PAGE;
    found.truncate(A_PAGE as usize);
    let shown = Wanted { from: asked.from.to_string(), until: asked.until.to_string(), ..wanted };
    let older = found.last().filter(|_| has_more).map(|last| {
        let href = here.to(&address(&asked, "", Some(last.certificate.number)));
        view! { <p><a class="button second" href=href rel="next">{t!(here, "coordinate-older")}</a></p> }
    });
    let result = if found.is_empty() {
        view! { <section class="empty">{mark()}<p role="status">{t!(here, "certificate-register-none")}</p></section> }
            .into_any()
    } else {
        view! {
            <div class="actions">
                <a class="button second" href=here.to(&address(&asked, "/xlsx", None))>{t!(here, "coordinate-book-xlsx")}</a>
                <a class="button second" href=here.to(&address(&asked, "/csv", None))>{t!(here, "coordinate-book-csv")}</a>
            </div>
            {table(&here, &found)}
            {older}
        }
        .into_any()
    };
    let body = view! {
        {head(&here)}
        {filter(&here, &coordinator, &shown)}
        {result}
    };
    Ok(Page::new(t!(here, "certificate-register"), body).wide().respond(&here))
}

fn head(here: &Here) -> impl IntoView + use<> {
    view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{t!(here, "certificate-register")}</h1>
        <p>{t!(here, "certificate-register-text")}</p>
    }
}

fn filter(here: &Here, coordinator: &Coordinator, wanted: &Wanted) -> impl IntoView + use<> {
    let reference = here.app.reference();
    let is_within = |code: &String| match coordinator.reach() {
        Reach::States(states) => states.contains(code),
        Reach::Everywhere => true,
    };
    let mut states = vec![(String::new(), plain(&t!(here, "coordinate-states-all")))];
    let named = reference.states.iter().filter(|state| is_within(&state.code));
    states.extend(named.map(|state| (state.code.clone(), state.name.get(here.language).to_owned())));
    view! {
        <form method="get" class="asks" action=here.to("/coordinate/certificates")>
            <Field name="from" label=t!(here, "certificate-register-from") kind="date" value=wanted.from.clone()/>
            <Field name="until" label=t!(here, "certificate-register-until") kind="date" value=wanted.until.clone()/>
            <Select name="state" label=t!(here, "coordinate-state") options=states value=wanted.state.clone()/>
            <button class="button second">{t!(here, "report-do")}</button>
        </form>
    }
}

fn table(here: &Here, found: &[Entry]) -> impl IntoView + use<> {
    let today = here.app.now().date();
    let rows = found.iter().map(|entry| {
        let of = &entry.certificate.snapshot;
        let href = here.to(&format!("/coordinate/{}/people/{}", entry.cohort, entry.enrolment));
        view! {
            <tr>
                <td><a href=href><bdi>{of.holder.get(here.language).to_owned()}</bdi></a></td>
                <td data-label=plain(&t!(here, "certificate-serial"))><bdi dir="ltr">{of.serial.clone()}</bdi></td>
                <td data-label=plain(&t!(here, "certificate-course"))><bdi>{of.course.get(here.language).to_owned()}</bdi></td>
                <td data-label=plain(&t!(here, "certificate-issued"))>{here.text().date(of.issued_on)}</td>
                <td class="state">{worth_line(here, entry.certificate.worth(today))}</td>
            </tr>
        }
    });
    view! {
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "certificate-serial")}</th>
                <th scope="col">{t!(here, "certificate-course")}</th>
                <th scope="col">{t!(here, "certificate-issued")}</th>
                <th scope="col">{t!(here, "coordinate-certified")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

pub async fn csv(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, AppError> {
    match file(&here, &coordinator, &wanted).await? {
        Some(file) => file.csv(),
        None => Ok(Redirect::to(&here.to("/coordinate/certificates?said=too-many")).into_response()),
    }
}

pub async fn xlsx(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, AppError> {
    match file(&here, &coordinator, &wanted).await? {
        Some(file) => file.xlsx(&here),
        None => Ok(Redirect::to(&here.to("/coordinate/certificates?said=too-many")).into_response()),
    }
}

/// All that the choice finds; `None` where that is more than a file takes.
async fn file(here: &Here, coordinator: &Coordinator, wanted: &Wanted) -> Result<Option<File>, AppError> {
    let asked = Asked { before: None, ..wanted.read(here).map_err(|_| AppError::BadRequest)? };
    let found = entries(&here.app.db, coordinator, &asked, A_FILE + 1).await?;
    if found.len() as u64 > A_FILE {
        return Ok(None);
    }
    let heads = [
        t!(here, "certificate-serial"),
        t!(here, "coordinate-name-latin"),
        t!(here, "coordinate-name-arabic"),
        t!(here, "coordinate-rank"),
        t!(here, "certificate-course"),
        t!(here, "coordinate-version"),
        t!(here, "coordinate-place"),
        t!(here, "certificate-issued"),
        t!(here, "certificate-until"),
        t!(here, "coordinate-certified"),
        t!(here, "certificate-replaces"),
        t!(here, "certificate-handed"),
    ];
    let head = Line::Head(heads.iter().map(|head| plain(head)).collect());
    let lines = std::iter::once(head).chain(found.iter().map(|entry| line(here, entry))).collect();
    let name = format!("certificates-{}-{}", asked.from, asked.until);
    Ok(Some(File { name, lines }))
}

/// Days are written so that a spreadsheet can sort them.
fn line(here: &Here, entry: &Entry) -> Line {
    let of = &entry.certificate.snapshot;
    let worth = worth_named(here, entry.certificate.worth(here.app.now().date()));
    let words = [
        of.serial.clone(),
        of.holder.en.clone(),
        of.holder.ar.clone(),
        of.rank.get(here.language).to_owned(),
        of.course.get(here.language).to_owned(),
        format!("{} {}", of.course_code, of.version),
        of.place.get(here.language).to_owned(),
        of.issued_on.to_string(),
        of.valid_until.map(|day| day.to_string()).unwrap_or_default(),
        plain(&worth),
        of.replaces.clone().unwrap_or_default(),
        entry.handed_at.map(|at| at.date().to_string()).unwrap_or_default(),
    ];
    Line::Cells(words.map(Cell::Words).into())
}
