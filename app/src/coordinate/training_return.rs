//! The training return of a class: one page of figures, on the screen, on paper and as files that say the same.

use axum::extract::Path;
use axum::response::Response;
use domain::cohort::{Backing, Cohort};
use domain::course::Course;
use domain::gain::{ClassGain, of_class};
use domain::gradebook::{Line as Facts, scores};
use domain::id::CohortId;
use domain::person::{Instructor, PersonKind};
use domain::training_return::{Count, Reached, Steps, Trained, by, steps};
use leptos::prelude::*;

use super::back;
use super::gradebook::gain;
use super::people::kind_named;
use crate::component::days;
use crate::error::AppError;
use crate::file::{Cell, File, Line};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

/// Everything that the page and the files show.
struct Return {
    cohort: Cohort,
    /// What was taught, where and when: what it is called, and what it is.
    facts: Vec<(String, String)>,
    tables: Vec<Table>,
    gain: ClassGain,
}

/// Figures under a heading: women, men, everybody.
struct Table {
    title: String,
    rows: Vec<(String, Count)>,
}

async fn figures(here: &Here, instructor: &Instructor, id: CohortId) -> Result<Return, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_taught(db, instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let facts = store::progress::of_cohort(db, &cohort).await?;
    let certificates = store::certificate::of_cohort(db, &cohort).await?;
    let reference = here.app.reference();
    let people = store::cohort::ever(db, &cohort).await?.into_iter().map(|member| {
        let facts = facts.get(&member.enrolment).cloned().unwrap_or_default();
        let certificate = certificates.get(&member.enrolment);
        let is_certified = certificate.is_some_and(|known| known.revocation.is_none());
        Trained {
            sex: member.person.sex,
            band: reference.rank(&member.rank).map(|rank| rank.band.clone()).unwrap_or_default(),
            kind: member.person.kind,
            state: member.person.state,
            unit: member.person.unit,
            reached: Reached::of(&Facts::of(&facts, &course), is_certified),
            has_left: member.withdrawal.is_some(),
        }
    });
    let people: Vec<Trained> = people.collect();
    let halves = facts.values().next().map_or(0, |facts| facts.sessions.len());
    let mut named = named(here, &cohort, &course, &edition.version.to_string(), halves);
    let trainers = store::trainer::of_class(db, &cohort).await?;
    if !trainers.is_empty() {
        let names = trainers.iter().map(|trainer| trainer.name(here.language)).collect::<Vec<_>>();
        named.push((plain(&t!(here, "coordinate-trainers")), names.join(" · ")));
    }
    let Backing { partners, objectives, funding } = &cohort.backing;
    let backing = [
        (t!(here, "standing-partners"), partners.join(" · ")),
        (t!(here, "standing-objectives"), objectives.join(" · ")),
        (t!(here, "standing-funding"), funding.clone()),
    ];
    named.extend(backing.into_iter().filter(|(_, said)| !said.is_empty()).map(|(name, said)| (plain(&name), said)));
    Ok(Return {
        facts: named,
        tables: tables(here, &people),
        gain: of_class(&facts.values().map(scores).collect::<Vec<_>>()),
        cohort,
    })
}

fn named(here: &Here, cohort: &Cohort, course: &Course, version: &str, halves: usize) -> Vec<(String, String)> {
    let reference = here.app.reference();
    let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
    let date = |date| here.text().date(date);
    let dates = match cohort.begins == cohort.ends {
        true => date(cohort.begins),
        false => format!("{} – {}", date(cohort.begins), date(cohort.ends)),
    };
    let language = match cohort.language {
        domain::language::Language::English => t!(here, "return-english"),
        domain::language::Language::Arabic => t!(here, "return-arabic"),
    };
    let facts = [
        (t!(here, "return-course"), course.title.get(here.language).to_owned()),
        (t!(here, "coordinate-version"), format!("{} {version}", cohort.course_code)),
        (t!(here, "coordinate-place"), format!("{} · {}", cohort.place.get(here.language), state.unwrap_or_default())),
        (t!(here, "certificate-dates"), dates),
        (t!(here, "return-hours"), t!(here, "return-hours-halves", hours = course.hours, halves = halves)),
        (t!(here, "return-language"), language),
    ];
    facts.map(|(name, fact)| (plain(&name), plain(&fact))).into()
}

fn tables(here: &Here, people: &[Trained]) -> Vec<Table> {
    let Steps { enrolled, took_part, tested, passed, completed, certified, left } = steps(people);
    let rows = vec![
        (t!(here, "return-enrolled"), enrolled),
        (t!(here, "return-took-part"), took_part),
        (t!(here, "return-tested"), tested),
        (t!(here, "return-passed"), passed),
        (t!(here, "return-completed"), completed),
        (t!(here, "return-certified"), certified),
        (t!(here, "departure-return"), left),
    ];
    let reference = here.app.reference();
    let mut bands: Vec<&str> = reference.ranks.iter().map(|rank| rank.band.as_str()).collect();
    bands.dedup();
    let states: Vec<&str> = reference.states.iter().map(|state| state.code.as_str()).collect();
    let kinds = PersonKind::ALL.map(PersonKind::code);
    let table = |title: String, groups: Vec<(String, Count)>, name: &dyn Fn(&str) -> String| Table {
        title,
        rows: groups.into_iter().map(|(group, count)| (name(&group), count)).collect(),
    };
    let state = |code: &str| reference.state(code).map_or(code, |state| state.name.get(here.language)).to_owned();
    let kind = |code: &str| PersonKind::read(code).map(|kind| kind_named(here, kind)).unwrap_or_default();
    let unit = |unit: &str| if unit.is_empty() { t!(here, "return-no-unit") } else { unit.to_owned() };
    vec![
        Table { title: t!(here, "return-steps"), rows },
        table(t!(here, "return-bands"), by(people, &bands, |one| &one.band), &|band| band_named(here, band)),
        table(t!(here, "return-kinds"), by(people, &kinds, |one| one.kind.code()), &kind),
        table(t!(here, "return-states"), by(people, &states, |one| &one.state), &state),
        table(t!(here, "return-units"), by(people, &[], |one| &one.unit), &unit),
    ]
}

/// A group of ranks, in words. One that an installation has added is called by its own name.
pub fn band_named(here: &Here, band: &str) -> String {
    match band {
        "senior" => t!(here, "return-band-senior"),
        "junior" => t!(here, "return-band-junior"),
        "nco" => t!(here, "return-band-nco"),
        "other" => t!(here, "return-band-other"),
        "recruit" => t!(here, "return-band-recruit"),
        "community" => t!(here, "return-band-community"),
        band => band.to_owned(),
    }
}

fn columns(here: &Here) -> [String; 4] {
    [t!(here, "return-women"), t!(here, "return-men"), t!(here, "return-all"), t!(here, "return-share")]
        .map(|words| plain(&words))
}

/// The figures of a row: numbers, and the share of women.
fn cells(count: Count) -> [Option<usize>; 4] {
    [Some(count.women), Some(count.men), Some(count.all()), count.women_percent()]
}

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let shown = figures(&here, &instructor, id).await?;
    let columns = columns(&here);
    let to = |rest: &str| here.to(&format!("/coordinate/{id}/return{rest}"));
    let tables = shown.tables.iter().map(|table| {
        let rows = table.rows.iter().map(|(name, count)| {
            let cells = cells(*count).into_iter().enumerate().map(|(n, figure)| {
                let figure = match (figure, n) {
                    (Some(percent), 3) => format!("{percent}%"),
                    (Some(number), _) => number.to_string(),
                    (None, _) => "–".to_owned(),
                };
                view! { <td><bdi>{figure}</bdi></td> }
            });
            view! { <tr><th scope="row"><bdi>{name.clone()}</bdi></th>{cells.collect_view()}</tr> }
        });
        let head = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
        view! {
            <table class="figures">
                <caption>{table.title.clone()}</caption>
                <thead><tr><td></td>{head}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    let title = t!(here, "return-title");
    // The days as everywhere: each unbroken.
    let cohort = &shown.cohort;
    let facts = shown.facts.iter().enumerate().map(|(n, (name, fact))| {
        let fact = match n {
            3 => days(&here, cohort.begins, cohort.ends).into_any(),
            _ => view! { <bdi>{fact.clone()}</bdi> }.into_any(),
        };
        view! { <dt>{name.clone()}</dt><dd>{fact}</dd> }
    });
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <dl class="facts">{facts.collect_view()}</dl>
        <div class="actions">
            <a class="button second" href=to("/xlsx")>{t!(here, "coordinate-book-xlsx")}</a>
            <a class="button second" href=to("/csv")>{t!(here, "coordinate-book-csv")}</a>
        </div>
        {tables.collect_view()}
        <section>
            <h2>{t!(here, "coordinate-gain")}</h2>
            {gain(&here, &shown.gain).into_iter().map(|says| view! { <p>{says}</p> }).collect_view()}
        </section>
        <p class="hint">{t!(here, "return-circle")}</p>
    };
    Ok(Page::new(title, body).respond(&here))
}

impl Return {
    /// The file: what it is about, then each table under its title.
    fn file(&self, here: &Here) -> File {
        let mut lines: Vec<Line> = self.facts.iter().map(|(name, fact)| Line::words([name, fact])).collect();
        for table in &self.tables {
            lines.push(Line::empty());
            lines.push(Line::Head(std::iter::once(plain(&table.title)).chain(columns(here)).collect()));
            for (name, count) in &table.rows {
                let figures =
                    cells(*count).map(|figure| figure.map_or(Cell::Nothing, |figure| Cell::Number(figure as f64)));
                lines.push(Line::Cells(std::iter::once(Cell::Words(plain(name))).chain(figures).collect()));
            }
        }
        lines.push(Line::empty());
        lines.extend(gain(here, &self.gain).iter().map(|says| Line::words([&plain(says)])));
        File { name: format!("{}-{}-return", self.cohort.course_code, self.cohort.begins), lines }
    }
}

pub async fn csv(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    figures(&here, &instructor, id).await?.file(&here).csv()
}

pub async fn xlsx(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    figures(&here, &instructor, id).await?.file(&here).xlsx(&here)
}
