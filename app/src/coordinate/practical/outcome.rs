//! What the marks of a try have come to, where two assessors differ, and everything that is on record.

use domain::assessment::{Assessment, Try, Verdict, Voice};
use domain::enrolment::Finding;
use domain::id::PersonId;
use domain::rubric::{Line, Marks, Rubric};
use leptos::prelude::*;

use super::{Desk, words};
use crate::component::icon;
use crate::here::Here;
use crate::t;
use crate::text::plain;

/// The marks of a try, for whoever is shown them.
pub fn view(here: &Here, desk: &Desk, rubric: &Rubric, of: &Try<'_>) -> AnyView {
    let found = match of.verdict() {
        Verdict::Found(finding) => result(here, finding).into_any(),
        Verdict::Differ => view! {
            <p class="worth">{icon("warning")}<strong>{t!(here, "practical-differ")}</strong></p>
            <p>{t!(here, "practical-differ-text")}</p>
        }
        .into_any(),
        Verdict::NotMarked => ().into_any(),
    };
    let agreed = of.agreed.map(|agreed| {
        view! { <h3>{t!(here, "practical-agreed")}</h3>{marks(here, desk, rubric, agreed)} }
    });
    let own = match &of.own[..] {
        [one, other] => {
            let both = view! {
                {differences(here, desk, rubric, one, other)}
                {marks(here, desk, rubric, one)}
                {marks(here, desk, rubric, other)}
            };
            both.into_any()
        }
        [one, ..] => {
            view! { {marks(here, desk, rubric, one)}<p class="hint">{t!(here, "practical-alone")}</p> }.into_any()
        }
        [] => ().into_any(),
    };
    view! { {found}{agreed}{own} }.into_any()
}

/// For whoever could still be the second assessor: who has marked and when, and nothing of what.
pub fn hidden(here: &Here, desk: &Desk, of: &Try<'_>) -> AnyView {
    let first = of.own.first().map(|own| {
        let (person, moment) = (name(here, desk, own.assessor), here.text().moment(own.at));
        view! { <p>{t!(here, "practical-second-text", person = person, moment = moment)}</p> }
    });
    first.into_any()
}

/// The lines on which both assessors of a try agree already.
pub fn common(of: &Try<'_>) -> Marks {
    let [one, other] = &of.own[..] else { return Marks::default() };
    let same = one.marks.0.iter().filter(|(line, level)| other.marks.0.get(*line) == Some(*level));
    Marks(same.map(|(line, level)| (line.clone(), level.clone())).collect())
}

fn result(here: &Here, finding: Finding) -> impl IntoView + use<> {
    let is_competent = finding == Finding::Competent;
    view! {
        <p class="worth" class:valid=is_competent>
            {icon(if is_competent { "done" } else { "open" })}<strong>{words(here, finding)}</strong>
        </p>
    }
}

/// One assessor's marks: who, when, the points, the critical lines, each line.
fn marks(here: &Here, desk: &Desk, rubric: &Rubric, of: &Assessment) -> impl IntoView + use<> {
    let counted = rubric.find(&of.marks).ok();
    let points = counted.as_ref().map(|found| {
        view! {
            <dt>{t!(here, "practical-points")}</dt>
            <dd>{t!(here, "practical-points-of", points = found.points, count = found.of, needed = found.needed)}</dd>
        }
    });
    let failed = counted.map(|found| {
        let lines = rubric.lines.iter().filter(|line| found.failed.contains(&line.id));
        let lines: Vec<_> = lines.map(|line| view! { <li>{line_words(here, line)}</li> }).collect();
        let says = if lines.is_empty() {
            t!(here, "practical-critical-met").into_any()
        } else {
            view! { <ul>{lines}</ul> }.into_any()
        };
        view! { <dt>{t!(here, "practical-critical-lines")}</dt><dd>{says}</dd> }
    });
    let noted = (!of.note.is_empty())
        .then(|| view! { <dt>{t!(here, "practical-noted")}</dt><dd dir="auto">{of.note.clone()}</dd> });
    let lines = rubric.lines.iter().map(|line| {
        view! { <li><span>{line_words(here, line)}</span><strong>{level_words(here, rubric, &of.marks, line)}</strong></li> }
    });
    view! {
        <div class="marks">
            <dl class="facts">
                <dt>{t!(here, "practical-who")}</dt><dd><bdi>{name(here, desk, of.assessor)}</bdi></dd>
                <dt>{t!(here, "practical-when")}</dt><dd>{here.text().moment(of.at)}</dd>
                <dt>{t!(here, "practical-finding")}</dt><dd>{words(here, of.finding)}</dd>
                {points}
                {failed}
                {noted}
            </dl>
            <details class="more"><summary>{t!(here, "practical-lines")}</summary><ul class="levels">{lines.collect_view()}</ul></details>
        </div>
    }
}

/// Line by line, where two saw something else.
fn differences(here: &Here, desk: &Desk, rubric: &Rubric, one: &Assessment, other: &Assessment) -> AnyView {
    let differ = rubric.difference(&one.marks, &other.marks);
    if differ.is_empty() {
        return view! { <p>{t!(here, "practical-same")}</p> }.into_any();
    }
    let [first, second] = [one, other].map(|own| plain(&name(here, desk, own.assessor)));
    let rows =
        rubric.lines.iter().filter(|line| differ.iter().any(|difference| difference.line == line.id)).map(|line| {
            let [mine, theirs] = [one, other].map(|own| level_words(here, rubric, &own.marks, line));
            view! {
                <tr>
                    <td>{line_words(here, line)}</td>
                    <td data-label=first.clone()><span>{mine}</span></td>
                    <td data-label=second.clone()><span>{theirs}</span></td>
                </tr>
            }
        });
    view! {
        <h3>{t!(here, "practical-differences")}</h3>
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "practical-line")}</th>
                <th scope="col"><bdi>{first.clone()}</bdi></th>
                <th scope="col"><bdi>{second.clone()}</bdi></th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The tries that are not on the page already, folded away.
pub fn others(
    here: &Here,
    desk: &Desk,
    rubric: &Rubric,
    tries: &[Try<'_>],
    on_page: Option<u32>,
) -> impl IntoView + use<> {
    let latest = tries.last().map(|latest| latest.ordinal);
    let rest = tries.iter().rev().filter(|of| Some(of.ordinal) != on_page);
    // A try that is over has no second assessor to come.
    let shown = rest.filter(|of| Some(of.ordinal) != latest || of.is_shown_to(desk.assessor));
    let folded: Vec<_> = shown
        .map(|of| {
            let title = t!(here, "practical-try", number = of.ordinal);
            view! { <details class="more"><summary>{title}</summary>{view(here, desk, rubric, of)}</details> }
        })
        .collect();
    folded
}

/// Who assessed and when, the latest first; what they found, only as far as the reader is shown it.
pub fn history(here: &Here, desk: &Desk) -> AnyView {
    let all = &desk.record.assessments;
    if all.is_empty() {
        return ().into_any();
    }
    let tries = domain::assessment::tries(all);
    let latest = tries.last().map(|latest| latest.ordinal);
    let rows = all.iter().rev().map(|assessment| {
        let of = tries.iter().find(|of| of.ordinal == assessment.ordinal);
        let mut counting = of.iter().flat_map(|of| of.own.iter().chain(of.agreed.iter()));
        let counts = counting.any(|known| known.id == assessment.id);
        let kind = match (assessment.voice, counts) {
            (Voice::Own, true) => t!(here, "practical-kind-own"),
            (Voice::Agreed, true) => t!(here, "practical-kind-agreed"),
            (_, false) => t!(here, "practical-kind-earlier"),
        };
        let is_shown = Some(assessment.ordinal) != latest || of.is_some_and(|of| of.is_shown_to(desk.assessor));
        let finding =
            if is_shown { words(here, assessment.finding) } else { t!(here, "practical-not-shown") };
        view! {
            <tr>
                <td>{here.text().moment(assessment.at)}</td>
                <td data-label=plain(&t!(here, "practical-who"))><bdi>{name(here, desk, assessment.assessor)}</bdi></td>
                <td data-label=plain(&t!(here, "practical-what"))><span>{t!(here, "practical-try", number = assessment.ordinal)}" · "{kind}</span></td>
                <td data-label=plain(&t!(here, "practical-finding"))><span>{finding}</span></td>
            </tr>
        }
    });
    view! {
        <section>
            <h2>{t!(here, "practical-record")}</h2>
            <table class="people">
                <thead><tr>
                    <th scope="col">{t!(here, "practical-when")}</th>
                    <th scope="col">{t!(here, "practical-who")}</th>
                    <th scope="col">{t!(here, "practical-what")}</th>
                    <th scope="col">{t!(here, "practical-finding")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn name(here: &Here, desk: &Desk, assessor: PersonId) -> String {
    desk.record.assessors.get(&assessor).map(|name| name.get(here.language).to_owned()).unwrap_or_default()
}

fn line_words(here: &Here, line: &Line) -> String {
    line.words.get(here.language).to_owned()
}

fn level_words(here: &Here, rubric: &Rubric, marks: &Marks, line: &Line) -> String {
    let level = marks.0.get(&line.id).and_then(|id| rubric.levels.iter().find(|level| level.id == *id));
    level.map_or_else(|| "–".to_owned(), |level| level.words.get(here.language).to_owned())
}
