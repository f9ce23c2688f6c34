//! The gradebook of a class, on the screen and as files that say the same: one table, made once.

use axum::extract::Path;
use axum::response::Response;
use domain::cohort::Cohort;
use domain::enrolment::Finding;
use domain::gain::{ClassGain, of_class};
use domain::gradebook::{Line as Facts, Taken, scores};
use domain::id::{CohortId, EnrolmentId};
use domain::person::Instructor;
use leptos::prelude::*;

use super::back;
use crate::error::AppError;
use crate::file::{Cell, File, Line};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

/// Everything that the page and the files show.
struct Book {
    cohort: Cohort,
    title: String,
    rows: Vec<Row>,
    gain: ClassGain,
}

struct Row {
    enrolment: EnrolmentId,
    name: String,
    rank: String,
    account: String,
    line: Facts,
}

async fn book(here: &Here, instructor: &Instructor, id: CohortId) -> Result<Book, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_taught(db, instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let facts = store::progress::of_cohort(db, &cohort).await?;
    let reference = here.app.reference();
    let rows = store::cohort::members(db, &cohort).await?.into_iter().map(|member| {
        let facts = facts.get(&member.enrolment).cloned().unwrap_or_default();
        let rank = reference.rank(&member.rank).map(|rank| rank.name.get(here.language).to_owned());
        Row {
            enrolment: member.enrolment,
            name: member.person.name(here.language).to_owned(),
            rank: rank.unwrap_or_default(),
            account: member.person.sign_in_name,
            line: Facts::of(&facts, &course),
        }
    });
    let rows = rows.collect();
    let gain = of_class(&facts.values().map(scores).collect::<Vec<_>>());
    Ok(Book { cohort, title: course.title.get(here.language).to_owned(), rows, gain })
}

/// The columns, in their order, in words.
fn columns(here: &Here) -> [String; 12] {
    [
        t!(here, "coordinate-name"),
        t!(here, "coordinate-rank"),
        t!(here, "coordinate-sign-in-name"),
        t!(here, "coordinate-book-lessons"),
        t!(here, "coordinate-book-checks"),
        t!(here, "coordinate-book-pre"),
        t!(here, "coordinate-book-final-first"),
        t!(here, "coordinate-book-final-best"),
        t!(here, "coordinate-book-gain"),
        t!(here, "coordinate-book-attendance"),
        t!(here, "coordinate-practical"),
        t!(here, "coordinate-book-complete"),
    ]
    .map(|words| crate::text::plain(&words))
}

impl Row {
    fn cells(&self, here: &Here) -> [Cell; 12] {
        let line = &self.line;
        let words = |words: &str| Cell::Words(words.to_owned());
        let part = |(done, of): (usize, usize)| Cell::Words(format!("{done}/{of}"));
        let percent =
            |taken: Option<&Taken>| taken.map_or(Cell::Nothing, |taken| Cell::Number(taken.score.percent().into()));
        let practical = line.practical.map(|finding| match finding {
            Finding::Competent => t!(here, "coordinate-competent"),
            Finding::NotYet => t!(here, "coordinate-not-yet"),
        });
        let complete = if line.is_complete { t!(here, "coordinate-book-yes") } else { t!(here, "coordinate-book-no") };
        [
            words(&self.name),
            words(&self.rank),
            words(&self.account),
            part(line.lessons),
            part(line.checks),
            percent(line.pre.as_ref()),
            percent(line.finals.first()),
            percent(line.best.as_ref()),
            line.gain.map_or(Cell::Nothing, |gain| Cell::Number(gain.points.into())),
            part(line.attendance),
            practical.map_or(Cell::Nothing, Cell::Words),
            Cell::Words(complete),
        ]
    }
}

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let book = book(&here, &instructor, id).await?;
    let columns = columns(&here);
    let to = |rest: &str| here.to(&format!("/coordinate/{id}{rest}"));
    let rows = book.rows.iter().map(|row| {
        let cells = row.cells(&here).into_iter().zip(&columns).enumerate().map(|(n, (cell, label))| {
            let shown = match cell {
                Cell::Words(words) => words,
                Cell::Number(number) => format!("{number:.0}"),
                Cell::Nothing => "–".to_owned(),
            };
            // Every figure opens into the facts behind it.
            let facts = match n {
                0 => Some(format!("/people/{}", row.enrolment)),
                5 => attempt_of(row, row.line.pre.as_ref()),
                6 => attempt_of(row, row.line.finals.first()),
                7 => attempt_of(row, row.line.best.as_ref()),
                9 => Some("/attendance".to_owned()),
                10 if row.line.practical.is_some() => Some(format!("/people/{}/practical", row.enrolment)),
                _ => None,
            };
            let shown = match facts {
                Some(facts) => view! { <a href=to(&facts)><bdi>{shown}</bdi></a> }.into_any(),
                None => view! { <bdi>{shown}</bdi> }.into_any(),
            };
            let label = (n > 0).then(|| label.clone());
            view! { <td data-label=label>{shown}</td> }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let title = t!(here, "coordinate-book");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <p>{book.title.clone()}" · "<bdi>{book.cohort.place.get(here.language).to_owned()}</bdi></p>
        <section>
            <h2>{t!(here, "coordinate-gain")}</h2>
            {gain(&here, &book.gain).into_iter().map(|says| view! { <p>{says}</p> }).collect_view()}
        </section>
        <div class="actions">
            <a class="button second" href=to("/gradebook/xlsx")>{t!(here, "coordinate-book-xlsx")}</a>
            <a class="button second" href=to("/gradebook/csv")>{t!(here, "coordinate-book-csv")}</a>
        </div>
        <table class="people">
            <thead><tr>{columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

fn attempt_of(row: &Row, taken: Option<&Taken>) -> Option<String> {
    Some(format!("/people/{}/attempts/{}", row.enrolment, taken?.attempt))
}

/// What the class gained, in sentences; each with how many people it rests on.
pub fn gain(here: &Here, gain: &ClassGain) -> Vec<String> {
    let Some(means) = gain.means else { return vec![t!(here, "coordinate-gain-nobody")] };
    let figure = |number: f64| format!("{number:.1}");
    let mut says = vec![t!(
        here,
        "coordinate-gain-points",
        count = gain.both,
        pre = figure(means.pre),
        post = figure(means.post),
        points = figure(means.points)
    )];
    says.extend(
        means.interval.map(|(from, to)| t!(here, "coordinate-gain-interval", from = figure(from), to = figure(to))),
    );
    says.extend(means.normalised.map(|part| t!(here, "coordinate-gain-normalised", percent = figure(part * 100.0))));
    if gain.only_pre + gain.only_post > 0 {
        says.push(t!(here, "coordinate-gain-without", pre = gain.only_pre, post = gain.only_post));
    }
    says
}

impl Book {
    /// The file, which says what the page says.
    fn file(&self, here: &Here) -> File {
        let head = Line::Head(columns(here).into());
        let rows = self.rows.iter().map(|row| Line::Cells(row.cells(here).into()));
        let name = format!("{}-{}", self.cohort.course_code, self.cohort.begins);
        File { name, lines: std::iter::once(head).chain(rows).collect() }
    }
}

pub async fn csv(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    book(&here, &instructor, id).await?.file(&here).csv()
}

pub async fn xlsx(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    book(&here, &instructor, id).await?.file(&here).xlsx(&here)
}
