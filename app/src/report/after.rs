//! What came of the classes of a report: what people gained, what they thought of them, and what supervisors see at work.

use domain::follow_up::{Seen, Tally};
use domain::gain::{ClassGain, Scores, may_leave, of_class};
use domain::person::Coordinator;
use domain::reaction::{Asked, Gathered, leave_out};
use leptos::prelude::*;

use super::{LEFT_OUT, left_out};
use crate::component::bar;
use crate::coordinate::{gain, seen_named};
use crate::error::AppError;
use crate::file::{Cell, Line};
use crate::here::Here;
use crate::reaction::{answer_named, question_named};
use crate::t;
use crate::text::plain;

/// Both parts, in words.
pub struct After(Vec<Section>);

struct Section {
    title: String,
    /// Said in place of tables, or above them.
    says: Vec<String>,
    tables: Vec<Table>,
}

struct Table {
    title: String,
    /// What it is, and how many; `None` where it is left out.
    rows: Vec<(String, Option<u64>)>,
    /// What a whole bar is.
    of: u64,
}

impl After {
    /// For those who run the classes.
    pub async fn inside(
        here: &Here,
        coordinator: &Coordinator,
        asked: &store::roll_up::Asked,
    ) -> Result<Self, AppError> {
        let db = &here.app.db;
        let gathered = store::reaction::gathered(db, coordinator, asked).await?;
        let tallies = store::follow_up::tallies(db, coordinator, asked, here.app.now().date()).await?;
        let scores = expanded(store::roll_up::scores(db, coordinator, asked).await?);
        let learned = learned(here, gain(here, &of_class(&scores)));
        let nothing_left_out = |figures: &[u64]| vec![false; figures.len()];
        Ok(Self(vec![learned, reactions(here, &gathered, nothing_left_out), follow_ups(here, &tallies)]))
    }

    /// For others. How many are due is how many are certified, which the tables above may have to leave out: so nothing is
    /// told of follow-ups.
    pub async fn outside(
        here: &Here,
        coordinator: &Coordinator,
        asked: &store::roll_up::Asked,
    ) -> Result<Self, AppError> {
        let gathered = store::reaction::gathered(&here.app.db, coordinator, asked).await?;
        let scores = expanded(store::roll_up::scores(&here.app.db, coordinator, asked).await?);
        let class = of_class(&scores);
        let says = match may_leave(&class, scores.len()) {
            // How many took one of the two alone may be few.
            true => gain(here, &ClassGain { only_pre: 0, only_post: 0, ..class }),
            false => vec![t!(here, "report-gain-left-out")],
        };
        let silent = Section {
            title: t!(here, "follow-up-title"),
            says: vec![t!(here, "report-follow-up-left-out")],
            tables: vec![],
        };
        Ok(Self(vec![learned(here, says), reactions(here, &gathered, leave_out), silent]))
    }

    /// For others, where how many there are altogether had to be left out: each of these sums could be that total.
    pub fn nothing(here: &Here) -> Self {
        let left_out = t!(here, "report-after-left-out");
        let section = |title: String| Section { title, says: vec![left_out.clone()], tables: vec![] };
        Self(vec![
            section(t!(here, "coordinate-gain")),
            section(t!(here, "reaction-of-class")),
            section(t!(here, "follow-up-title")),
        ])
    }

    pub fn view(&self, here: &Here) -> impl IntoView + use<> {
        let sections = self.0.iter().map(|section| {
            let says = section.says.iter().map(|says| view! { <p>{says.clone()}</p> }).collect_view();
            let tables = section.tables.iter().map(|table| table.view(here)).collect_view();
            view! { <section><h2>{section.title.clone()}</h2>{says}{tables}</section> }
        });
        sections.collect_view()
    }

    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for section in &self.0 {
            lines.extend([Line::empty(), Line::Head(vec![plain(&section.title)])]);
            lines.extend(section.says.iter().map(|says| Line::words([&plain(says)])));
            for table in &section.tables {
                lines.extend([Line::empty(), Line::Head(vec![plain(&table.title)])]);
                lines.extend(table.rows.iter().map(|(name, figure)| {
                    let figure = figure.map_or(Cell::Words(LEFT_OUT.into()), |figure| Cell::Number(figure as f64));
                    Line::Cells(vec![Cell::Words(plain(name)), figure])
                }));
            }
        }
        lines
    }
}

impl Table {
    fn view(&self, here: &Here) -> impl IntoView + use<> {
        let rows = self.rows.iter().map(|(name, figure)| {
            let cell = match figure {
                Some(figure) => view! { <td><bdi>{*figure}</bdi></td> }.into_any(),
                None => left_out(here),
            };
            let drawn = figure.map(|figure| bar(figure, self.of));
            view! { <tr><th scope="row">{name.clone()}</th>{cell}<td class="share">{drawn}</td></tr> }
        });
        view! {
            <table class="pivot answers">
                <caption>{self.title.clone()}</caption>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    }
}

/// Each pair of scores as often as it is there.
fn expanded(pairs: Vec<(Scores, usize)>) -> Vec<Scores> {
    pairs.into_iter().flat_map(|(scores, count)| std::iter::repeat_n(scores, count)).collect()
}

fn learned(here: &Here, says: Vec<String>) -> Section {
    Section { title: t!(here, "coordinate-gain"), says, tables: vec![] }
}

fn reactions(here: &Here, gathered: &Gathered, leave_out: impl Fn(&[u64]) -> Vec<bool>) -> Section {
    let title = t!(here, "reaction-of-class");
    if gathered.people == 0 {
        return Section { title, says: vec![t!(here, "report-no-reactions")], tables: vec![] };
    }
    let says = vec![
        t!(here, "report-reaction-classes", count = gathered.classes as i64),
        t!(here, "reaction-people", count = gathered.people as i64),
    ];
    let tables = Asked::ALL.map(|asked| {
        let figures = gathered.figures(asked);
        let told = figures.iter().zip(leave_out(&figures)).map(|(figure, is_out)| (!is_out).then_some(*figure));
        let rows = (1..=asked.answers()).zip(told).map(|(answer, told)| (answer_named(here, asked, answer), told));
        // The best one first, as on the page of a class.
        let rows = rows.collect::<Vec<_>>().into_iter().rev().collect();
        Table { title: question_named(here, asked), rows, of: gathered.people }
    });
    Section { title, says, tables: tables.into() }
}

fn follow_ups(here: &Here, tallies: &[Tally]) -> Section {
    let title = t!(here, "follow-up-title");
    if tallies.iter().all(|tally| tally.due == 0) {
        return Section { title, says: vec![t!(here, "report-none-due")], tables: vec![] };
    }
    Section { title, says: vec![], tables: tallies.iter().flat_map(|tally| tables(here, tally)).collect() }
}

/// How far they are after 30 or 90 days, and what was seen.
fn tables(here: &Here, tally: &Tally) -> Vec<Table> {
    let wave = plain(&t!(here, "follow-up-wave", count = tally.wave.days()));
    let rows = vec![
        (t!(here, "report-due"), Some(tally.due)),
        (t!(here, "report-told"), Some(tally.done)),
        (t!(here, "report-overdue"), Some(tally.overdue())),
    ];
    let mut tables = vec![Table { title: t!(here, "report-asked", wave = wave.clone()), rows, of: tally.due }];
    if let Some(percent) = tally.in_use_percent() {
        let count = |seen| tally.seen.get(&seen).copied().unwrap_or_default();
        let rows = Seen::ALL.map(|seen| (seen_named(here, seen), Some(count(seen)))).into();
        let title = t!(here, "report-in-use", wave = wave, percent = percent as i64);
        tables.push(Table { title, rows, of: Seen::ALL.map(count).iter().sum() });
    }
    tables
}
