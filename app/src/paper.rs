//! Tests on paper, for a class: printing them, typing their answers in, calling one off.

mod call_off;
mod enter;
mod print;
mod reading;
mod table;
mod words;

use axum::extract::Path;
use axum::response::Response;
use domain::id::{CohortId, EnrolmentId};
use domain::language::Bilingual;
use domain::paper::spaced_code;
use domain::person::Instructor;
use domain::test::TestKind;
use leptos::prelude::*;
use std::collections::HashMap;
use store::paper::{Booklet, Fate};

use crate::component::{icon, mark};
use crate::coordinate::back;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

pub use call_off::{ask as ask_call_off, call_off};
pub use enter::{enter, show as show_enter};
pub use print::{booklet_pdf, class_pdf, prepare, show as show_print};
pub use table::{enter as enter_table, foresee as foresee_table, show as show_table, to_fill_in};

/// How many booklets one file holds: a printer and the memory of a small server take them a pile at a time.
const PILE: usize = 50;

/// What was printed for a class and what became of it, and the ways to print and to type in.
pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_taught(db, &instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let booklets = store::paper::of_cohort(db, &cohort).await?;
    let members = store::cohort::members(db, &cohort).await?;
    let names = members.into_iter().map(|member| (member.enrolment, member.person.name)).collect();
    let to = |rest: &str| here.to(&format!("/coordinate/{id}/paper{rest}"));
    let out = booklets.iter().filter(|booklet| booklet.fate == Fate::Out).count();

    let tests = [TestKind::Pre, TestKind::Final].into_iter().filter(|test| course.blueprint(*test).is_some());
    let prints = tests.clone().map(|test| {
        let name = crate::text::plain(&crate::attempt::name(&here, test));
        view! { <a class="button second" href=to(&format!("/print/{}", test.code()))>{t!(here, "paper-print", test = name)}</a> }
    });
    let piles = tests.flat_map(|test| piles(&here, id, test, &booklets)).collect::<Vec<_>>();
    let enter = (out > 0).then(|| view! { <a class="button" href=to("/enter")>{t!(here, "paper-enter")}</a> });
    let table = (out > 0).then(|| view! { <a class="button second" href=to("/table")>{t!(here, "paper-table")}</a> });
    let title = t!(here, "paper-title");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        {entered(&here)}
        <p>{t!(here, "paper-text")}</p>
        <div class="actions">{enter}{prints.collect_view()}{table}</div>
        {(!piles.is_empty()).then(|| view! { <ul class="links">{piles}</ul> })}
        {listed(&here, id, &booklets, &names)}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

/// What was taken from a table, after the redirect that followed it.
fn entered(here: &Here) -> impl IntoView + use<> {
    let count: Option<usize> = asked(here, "entered").and_then(|count| count.parse().ok());
    count.map(|count| {
        view! { <p class="said" role="status">{icon("done")}<span>{t!(here, "paper-table-done", count = count)}</span></p> }
    })
}

/// The value of a name in the address.
fn asked<'a>(here: &'a Here, name: &str) -> Option<&'a str> {
    let pairs = here.query.as_deref()?.split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// What can be printed of a test, a pile a file.
fn piles(here: &Here, id: CohortId, test: TestKind, booklets: &[Booklet]) -> Vec<AnyView> {
    let out = booklets.iter().filter(|booklet| booklet.fate == Fate::Out && booklet.test == test).count();
    let pile = |(n, count): (usize, usize)| {
        let href = here.to(&format!("/coordinate/{id}/paper/print/{}/pdf?pile={}", test.code(), n + 1));
        let name = crate::text::plain(&crate::attempt::name(here, test));
        view! { <li><a href=href>{t!(here, "paper-open", test = name, count = count)}</a></li> }.into_any()
    };
    (0..out).step_by(PILE).map(|first| PILE.min(out - first)).enumerate().map(pile).collect()
}

fn listed(here: &Here, id: CohortId, booklets: &[Booklet], names: &HashMap<EnrolmentId, Bilingual>) -> AnyView {
    if booklets.is_empty() {
        return view! { <section class="empty">{mark()}<p>{t!(here, "paper-none")}</p></section> }.into_any();
    }
    let label = |words: String| crate::text::plain(&words);
    let rows = booklets.iter().map(|booklet| {
        let record = here.to(&format!("/coordinate/{id}/people/{}/attempts/{}", booklet.enrolment, booklet.attempt));
        let name = names.get(&booklet.enrolment).map(|name| name.get(here.language).to_owned()).unwrap_or_default();
        let (drawing, says) = match booklet.fate {
            Fate::Out => ("open", t!(here, "paper-out")),
            Fate::Entered { answered } => {
                ("done", t!(here, "paper-entered", answered = answered, count = booklet.sheet.items.len()))
            }
            Fate::CalledOff => ("wrong", t!(here, "paper-called-off")),
        };
        view! {
            <tr>
                <td><a href=record><bdi>{name}</bdi></a></td>
                <td data-label=label(t!(here, "paper-test"))>{crate::attempt::name(here, booklet.test)}</td>
                <td data-label=label(t!(here, "paper-code"))><code dir="ltr">{spaced_code(&booklet.code)}</code></td>
                <td class="state" data-label=label(t!(here, "paper-state"))>{icon(drawing)}<span>{says}</span></td>
            </tr>
        }
    });
    view! {
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "paper-test")}</th>
                <th scope="col">{t!(here, "paper-code")}</th>
                <th scope="col">{t!(here, "paper-state")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The way back to the tests on paper of a class.
fn up(here: &Here, id: CohortId) -> impl IntoView + use<> {
    view! { <nav class="where"><a href=here.to(&format!("/coordinate/{id}/paper"))>{t!(here, "paper-title")}</a></nav> }
}
