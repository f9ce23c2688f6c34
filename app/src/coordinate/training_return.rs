//! The training return of a class: one page of figures, on the screen, on paper and as files that say the same.

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::cohort::{Backing, Cohort};
use domain::course::Course;
use domain::gain::{ClassGain, of_class};
use domain::gradebook::{Line as Facts, scores};
use domain::id::CohortId;
use domain::person::{Instructor, PersonKind};
use domain::training_return::{Count, Reached, Split, Trained, by, gain_told, merged, steps, steps_told};
use leptos::prelude::*;

use super::back;
use super::gradebook::gain;
use super::people::kind_named;
use super::spoken;
use crate::component::{bar, bar_of_both, days, icon};
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
    /// `None` where it may not be told.
    gain: Option<ClassGain>,
    circle: Circle,
}

/// Who the figures are for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Circle {
    Inside,
    /// Whoever they are passed on to, and how far they may be told apart.
    Outside(Split),
}

/// Figures under a heading: women, men, everybody. `None` is left out.
struct Table {
    title: String,
    rows: Vec<(String, Option<Count>)>,
}

#[derive(serde::Deserialize)]
pub struct Asked {
    /// Not empty where the figures are to be passed on.
    #[serde(default)]
    outside: String,
}

async fn figures(here: &Here, instructor: &Instructor, id: CohortId, asked: &Asked) -> Result<Return, AppError> {
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
    let sessions = store::cohort::sessions(db, &cohort).await?;
    let held = sessions.iter().filter(|session| session.called_off.is_none()).count();
    let halves = (held, sessions.len());
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
    let reached = steps(&people);
    let gain = of_class(&facts.values().map(scores).collect::<Vec<_>>());
    let (circle, told, gain) = match asked.outside.is_empty() {
        true => (Circle::Inside, reached.in_order().map(Some), Some(gain)),
        false => {
            let split = Split::of(reached.enrolled);
            let told = steps_told(reached, split);
            (Circle::Outside(split), told, gain_told(gain, &told))
        }
    };
    Ok(Return { facts: named, tables: tables(here, &people, told, circle), gain, circle, cohort })
}

fn named(
    here: &Here,
    cohort: &Cohort,
    course: &Course,
    version: &str,
    (held, halves): (usize, usize),
) -> Vec<(String, String)> {
    let reference = here.app.reference();
    let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
    let date = |date| here.text().date(date);
    let dates = match cohort.begins == cohort.ends {
        true => date(cohort.begins),
        false => format!("{} – {}", date(cohort.begins), date(cohort.ends)),
    };
    let hours = match held == halves {
        true => t!(here, "return-hours-halves", hours = course.hours, halves = halves),
        false => t!(here, "return-hours-called-off", hours = course.hours, held = held, halves = halves),
    };
    let facts = [
        (t!(here, "return-course"), course.title.get(here.language).to_owned()),
        (t!(here, "coordinate-version"), format!("{} {version}", cohort.course_code)),
        (t!(here, "coordinate-place"), format!("{} · {}", cohort.place.get(here.language), state.unwrap_or_default())),
        (t!(here, "certificate-dates"), dates),
        (t!(here, "return-hours"), hours),
        (t!(here, "return-language"), spoken::named(here, cohort.spoken)),
        (t!(here, "return-as-of"), date(here.app.now().date())),
    ];
    facts.map(|(name, fact)| (plain(&name), plain(&fact))).into()
}

fn tables(here: &Here, people: &[Trained], told: [Option<Count>; 7], circle: Circle) -> Vec<Table> {
    if circle == Circle::Outside(Split::Nothing) {
        return vec![];
    }
    let steps = [
        t!(here, "return-enrolled"),
        t!(here, "return-took-part"),
        t!(here, "return-tested"),
        t!(here, "return-passed"),
        t!(here, "return-completed"),
        t!(here, "return-certified"),
        t!(here, "departure-return"),
    ];
    let reference = here.app.reference();
    let bands = reference.bands();
    let states: Vec<&str> = reference.states.iter().map(|state| state.code.as_str()).collect();
    let kinds = PersonKind::ALL.map(PersonKind::code);
    let table = |title: String, groups: Vec<(String, Count)>, name: &dyn Fn(&str) -> String| {
        let rows = match circle {
            Circle::Inside => groups.into_iter().map(|(group, count)| (Some(group), count)).collect(),
            Circle::Outside(split) => merged(groups, split),
        };
        let row = |(group, count): (Option<String>, Count)| {
            (group.map_or_else(|| t!(here, "return-merged"), |group| name(&group)), Some(count))
        };
        Table { title, rows: rows.into_iter().map(row).collect() }
    };
    let state = |code: &str| reference.state(code).map_or(code, |state| state.name.get(here.language)).to_owned();
    let kind = |code: &str| PersonKind::read(code).map(|kind| kind_named(here, kind)).unwrap_or_default();
    let unit = |unit: &str| if unit.is_empty() { t!(here, "return-no-unit") } else { unit.to_owned() };
    let tables = vec![
        Table { title: t!(here, "return-steps"), rows: steps.into_iter().zip(told).collect() },
        table(t!(here, "return-bands"), by(people, &bands, |one| &one.band), &|band| band_named(here, band)),
        table(t!(here, "return-kinds"), by(people, &kinds, |one| one.kind.code()), &kind),
        table(t!(here, "return-states"), by(people, &states, |one| &one.state), &state),
        table(t!(here, "return-units"), by(people, &[], |one| &one.unit), &unit),
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
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

/// A figure as it is shown and written down.
enum Shown {
    Number(usize),
    /// There is none.
    Nothing,
    LeftOut,
}

/// The figures of a row: numbers, and the share of women.
fn cells(count: Option<Count>, circle: Circle) -> [Shown; 4] {
    use Shown::{LeftOut, Nothing, Number};
    match (count, circle) {
        (None, _) => [LeftOut, LeftOut, LeftOut, LeftOut],
        (Some(count), Circle::Outside(Split::Together | Split::Nothing)) => {
            [LeftOut, LeftOut, Number(count.all()), LeftOut]
        }
        (Some(count), _) => {
            let share = count.women_percent().map_or(Nothing, Number);
            [Number(count.women), Number(count.men), Number(count.all()), share]
        }
    }
}

/// A row as a bar: women and men apart where both are told.
fn drawn(count: Count, largest: usize, circle: Circle) -> AnyView {
    match circle {
        Circle::Outside(Split::Together | Split::Nothing) => bar(count.all() as u64, largest as u64).into_any(),
        _ => bar_of_both(count.women, count.men, largest).into_any(),
    }
}

/// What the bars are made of.
fn legend(here: &Here, circle: Circle) -> Option<AnyView> {
    let both_are_told = !matches!(circle, Circle::Outside(Split::Together | Split::Nothing));
    both_are_told.then(|| {
        let sample = |women, words: String| {
            view! { <span class="share">{bar_of_both(women, 1 - women, 1)}{words}</span> }
        };
        view! { <p class="legend">{sample(1, t!(here, "return-women"))}{sample(0, t!(here, "return-men"))}</p> }
            .into_any()
    })
}

/// Stands where a figure is left out.
const LEFT_OUT: &str = "·";

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let shown = figures(&here, &instructor, id, &asked).await?;
    let columns = columns(&here);
    let is_outside = shown.circle != Circle::Inside;
    let (outside, here) = match is_outside {
        true => ("?outside=yes", here.on(format!("/coordinate/{id}/return?outside=yes"))),
        false => ("", here),
    };
    let to = |rest: &str| here.to(&format!("/coordinate/{id}/return{rest}"));
    let tables = shown.tables.iter().map(|table| {
        let largest = table.rows.iter().filter_map(|(_, count)| count.map(|count| count.all())).max().unwrap_or_default();
        let rows = table.rows.iter().map(|(name, count)| {
            let drawn = count.filter(|count| count.all() > 0).map(|count| drawn(count, largest, shown.circle));
            let cells = cells(*count, shown.circle).into_iter().enumerate().map(|(n, figure)| {
                let figure = match (figure, n) {
                    (Shown::Number(percent), 3) => format!("{percent}%"),
                    (Shown::Number(number), _) => number.to_string(),
                    (Shown::Nothing, _) => "–".to_owned(),
                    (Shown::LeftOut, _) => LEFT_OUT.to_owned(),
                };
                view! { <td><bdi>{figure}</bdi></td> }
            });
            view! { <tr><th scope="row"><bdi>{name.clone()}</bdi></th>{cells.collect_view()}<td class="share">{drawn}</td></tr> }
        });
        let head = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
        view! {
            <table class="figures">
                <caption>{table.title.clone()}</caption>
                <thead><tr><td></td>{head}<td class="share"></td></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    let title = t!(here, "return-title");
    let gained = match &shown.gain {
        Some(of) => gain(&here, of),
        None => vec![t!(here, "return-gain-left-out")],
    };
    let other = match is_outside {
        true => view! { <a class="button second" href=to("")>{t!(here, "return-inside")}</a> },
        false => view! { <a class="button second" href=to("?outside=yes")>{t!(here, "return-outside")}</a> },
    };
    // A file in which nothing is told is nothing to pass on.
    let files = (!shown.tables.is_empty()).then(|| {
        view! {
            <a class="button second" href=to(&format!("/xlsx{outside}"))>{t!(here, "coordinate-book-xlsx")}</a>
            <a class="button second" href=to(&format!("/csv{outside}"))>{t!(here, "coordinate-book-csv")}</a>
        }
    });
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
        <p class="note">{icon("warning")}<span>{circle_named(&here, shown.circle)}</span></p>
        <div class="actions">
            {other}
            {files}
        </div>
        {legend(&here, shown.circle)}
        <div class="tables">{tables.collect_view()}</div>
        <section>
            <h2>{t!(here, "coordinate-gain")}</h2>
            {gained.into_iter().map(|says| view! { <p>{says}</p> }).collect_view()}
        </section>
    };
    Ok(Page::new(title, body).respond(&here))
}

fn circle_named(here: &Here, circle: Circle) -> String {
    match circle {
        Circle::Inside => t!(here, "return-circle"),
        Circle::Outside(Split::Nothing) => t!(here, "return-told-nothing"),
        Circle::Outside(_) => t!(here, "return-told"),
    }
}

impl Return {
    /// The file: what it is about, then each table under its title.
    fn file(&self, here: &Here) -> File {
        let mut lines: Vec<Line> = self.facts.iter().map(|(name, fact)| Line::words([name, fact])).collect();
        lines.push(Line::empty());
        lines.push(Line::words([&plain(&circle_named(here, self.circle))]));
        for table in &self.tables {
            lines.push(Line::empty());
            lines.push(Line::Head(std::iter::once(plain(&table.title)).chain(columns(here)).collect()));
            for (name, count) in &table.rows {
                let figures = cells(*count, self.circle).map(|figure| match figure {
                    Shown::Number(number) => Cell::Number(number as f64),
                    Shown::Nothing => Cell::Nothing,
                    Shown::LeftOut => Cell::Words(LEFT_OUT.into()),
                });
                lines.push(Line::Cells(std::iter::once(Cell::Words(plain(name))).chain(figures).collect()));
            }
        }
        lines.push(Line::empty());
        let gained = self.gain.as_ref().map_or_else(|| vec![t!(here, "return-gain-left-out")], |of| gain(here, of));
        lines.extend(gained.iter().map(|says| Line::words([&plain(says)])));
        let to_pass_on = if self.circle == Circle::Inside { "" } else { "-to-pass-on" };
        File { name: format!("{}-{}-return{to_pass_on}", self.cohort.course_code, self.cohort.begins), lines }
    }
}

pub async fn csv(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    figures(&here, &instructor, id, &asked).await?.file(&here).csv()
}

pub async fn xlsx(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    figures(&here, &instructor, id, &asked).await?.file(&here).xlsx(&here)
}
