//! Enrolling from a list: first what would become of each row, then, when that is right, the doing.

use std::collections::{BTreeSet, HashMap};

use axum::extract::{FromRequest, Path, Request, State};
use axum::response::Response;
use domain::cohort::Cohort;
use domain::id::CohortId;
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::roster::{COLUMNS, Decision, List, ListRefusal, NAMES_IN_TEMPLATE, Outcome, ROWS_MAX, Row, Wanted};
use leptos::prelude::*;
use store::enrolment::Fate;

use super::sheet::{self, Desk, Foreseen, Line, Unread};
use super::slip::{Left, LeftFor};
use super::{back, people, standing};
use crate::component::icon;
use crate::error::AppError;
use crate::form::{Form, Upload};
use crate::here::{Here, Proof};
use crate::state::App;
use crate::t;

/// How many rows can be put right on one page; more would weigh too much for a phone.
const MENDED_AT_ONCE: usize = 25;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&here.app.db, &coordinator, id).await?;
    let intakes = super::intake::listed(&here, &cohort).await?;
    let intro = view! { {standing::note(&here, &cohort, true)}{intro(&here)} }.into_any();
    Ok(desk(&here, id).ask(&here, intro, "", None, intakes))
}

/// Shows what would become of each row. Writes nothing.
pub async fn foresee(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    request: Request,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let upload = Upload::from_request(request, &app).await?;
    let Ok(text) = upload.table("text") else {
        return Ok(page(&here, id, "", Some(&ListRefusal::Unreadable)));
    };
    if let Err(halt) = cohort.standing.admits() {
        return Ok(desk(&here, id).ask(&here, intro(&here), &text, Some(standing::halted(&here, halt)), None));
    }
    let mut list = match parse(&text) {
        Ok(list) => list,
        Err(refused) => return Ok(page(&here, id, &text, Some(&refused))),
    };
    for (name, value) in upload.form.pairs() {
        if let Some((row, column)) = mended(name) {
            list.correct(row, column, value);
        }
    }
    let rows = fates(&here.app, &coordinator, &cohort, &list).await?;
    let doubtful = rows.iter().filter(|(_, fate)| matches!(fate, Some(Fate::Doubtful { .. }))).map(|(row, _)| row);
    let before = Before { said: said(&upload.form, doubtful), ..Before::default() };
    Ok(foreseen(&here, id, &list, &rows, &before))
}

/// The rows of a list, each with what would become of it where it can be read.
pub(super) async fn fates(
    app: &App,
    coordinator: &Coordinator,
    cohort: &Cohort,
    list: &List,
) -> Result<Vec<(Row, Option<Fate>)>, AppError> {
    let rows = list.read(&app.reference(), &app.settings.service_number, &cohort.state);
    let fates = store::enrolment::foresee(&app.db, coordinator, cohort.id, &wanted(&rows, &HashMap::new())).await?;
    Ok(with_fates(rows, fates))
}

/// The rows that can be read, each with what was said of it.
fn wanted(rows: &[Row], said: &HashMap<usize, Decision>) -> Vec<Wanted> {
    let wanted = |row: &Row| {
        let (row, entry) = (row.number, row.read.clone().ok()?);
        Some(Wanted { row, entry, decision: said.get(&row).copied() })
    };
    rows.iter().filter_map(wanted).collect()
}

fn with_fates(rows: Vec<Row>, fates: Vec<Fate>) -> Vec<(Row, Option<Fate>)> {
    let mut fates = fates.into_iter();
    let with_fate = |row: Row| {
        let fate = row.read.is_ok().then(|| fates.next()).flatten();
        (row, fate)
    };
    rows.into_iter().map(with_fate).collect()
}

/// What somebody saw of a list before they sent it, and said of its rows.
#[derive(Default)]
struct Before {
    said: HashMap<usize, Decision>,
    seen: HashMap<usize, Outcome>,
    /// Why the page comes back.
    refused: Option<String>,
}

impl Before {
    fn of(form: &Form, rows: &[Row]) -> Self {
        let seen = |pair: &str| {
            let (row, outcome) = pair.split_once('=')?;
            Some((row.parse().ok()?, Outcome::read(outcome)?))
        };
        Self { said: said(form, rows), seen: form.get(FORESEEN).split(' ').filter_map(seen).collect(), refused: None }
    }

    /// Whether a row becomes something else than was to be expected by what was seen and said.
    fn has_changed(&self, row: usize, fate: &Fate) -> bool {
        let expected = Outcome::expected(self.seen.get(&row).copied(), self.said.get(&row).copied());
        expected.is_some_and(|expected| !fate.outcome().is_as(expected))
    }
}

/// What a form says of these rows.
fn said<'a>(form: &Form, rows: impl IntoIterator<Item = &'a Row>) -> HashMap<usize, Decision> {
    let said = |row: &Row| Some((row.number, Decision::read(form.get(&who_field(row.number)))?));
    rows.into_iter().filter_map(said).collect()
}

/// Enrols every row that can be read, as it was foreseen. Where one would become something else, nothing is done, and the
/// page comes back with what was said.
pub async fn enrol(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    if let Err(halt) = cohort.standing.admits() {
        let (here, why) = (here.on(format!("/coordinate/{id}/list")), standing::halted(&here, halt));
        return Ok(desk(&here, id).ask(&here, intro(&here), form.get("text"), Some(why), None));
    }
    let list = match parse(form.get("text")) {
        Ok(list) => list,
        Err(refused) => return Ok(refuse(&here, id, form.get("text"), &refused)),
    };
    let rows = list.read(&here.app.reference(), &app.settings.service_number, &cohort.state);
    let mut before = Before::of(&form, &rows);
    let entries = wanted(&rows, &before.said);
    let fates = store::enrolment::foresee(&app.db, &coordinator, id, &entries).await?;
    let here = here.on(format!("/coordinate/{id}/list"));
    let is_done = |fate: &Fate| matches!(fate, Fate::New | Fate::Known { .. } | Fate::AlreadyEnrolled { .. });
    let is_same = entries.iter().zip(&fates).all(|(wanted, fate)| !before.has_changed(wanted.row, fate));
    if is_same && !fates.iter().any(is_done) {
        before.refused = Some(t!(here, "coordinate-list-nobody"));
        return Ok(foreseen(&here, id, &list, &with_fates(rows, fates), &before));
    }
    let taken = if is_same { people::take(&app, &coordinator, Some(id), entries, &fates).await? } else { None };
    let Some(taken) = taken else {
        // Looked at again: somebody was faster, now or since the page was made.
        let fates = store::enrolment::foresee(&app.db, &coordinator, id, &wanted(&rows, &before.said)).await?;
        before.refused = Some(t!(here, "coordinate-list-changed"));
        return Ok(foreseen(&here, id, &list, &with_fates(rows, fates), &before));
    };
    let wrong = |row: Row| {
        let name = Bilingual::new(row.name.clone(), row.name);
        row.read.is_err().then_some(Left { row: row.number, name, why: LeftFor::Wrong })
    };
    let left = rows.into_iter().filter_map(wrong).collect();
    Ok(people::hand_out(&here, &coordinator, id, taken.rows, left))
}

pub(super) fn parse(text: &str) -> Result<List, ListRefusal> {
    let rows = sheet::rows(text, ROWS_MAX).map_err(|unread| match unread {
        Unread::TooLong => ListRefusal::TooLong,
        Unread::Unreadable => ListRefusal::Unreadable,
    })?;
    List::find(&rows)
}

/// The page of the list, with why it cannot be read.
pub(super) fn refuse(here: &Here, id: CohortId, text: &str, refused: &ListRefusal) -> Response {
    page(&here.on(format!("/coordinate/{id}/list")), id, text, Some(refused))
}

/// What would become of a row, in words, with its drawing.
pub(super) fn says(here: &Here, row: &Row, fate: Option<&Fate>) -> (&'static str, String) {
    match (&row.read, fate) {
        (Err(refusals), _) => {
            let why = refusals.iter().map(|refused| people::row_refused(here, refused)).collect::<Vec<_>>();
            ("wrong", why.join(" "))
        }
        (Ok(_), Some(Fate::Known { sign_in_name, .. })) => {
            ("done", t!(here, "coordinate-fate-known", name = sign_in_name.clone()))
        }
        (Ok(_), Some(Fate::Doubtful { .. })) => ("open", t!(here, "coordinate-fate-doubtful")),
        (Ok(_), Some(Fate::AlreadyEnrolled { .. })) => ("open", t!(here, "coordinate-already")),
        (Ok(_), Some(Fate::Same { row })) => ("open", t!(here, "coordinate-fate-same", row = *row)),
        (Ok(_), _) => ("done", t!(here, "coordinate-fate-new")),
    }
}

/// The field in which the page keeps what was foreseen of each row.
const FORESEEN: &str = "foreseen";

/// The name of the field that says who stands in a row.
fn who_field(row: usize) -> String {
    format!("who-{row}")
}

/// The row and the column of a field in which something is put right: `cell-12-3`.
fn mended(name: &str) -> Option<(usize, usize)> {
    let (row, column) = name.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn list_refused(here: &Here, refused: &ListRefusal) -> String {
    match refused {
        ListRefusal::Empty => t!(here, "coordinate-list-empty"),
        ListRefusal::TooLong => t!(here, "coordinate-list-too-long", count = ROWS_MAX),
        ListRefusal::NoHeader => t!(here, "coordinate-list-no-header"),
        ListRefusal::Columns(missing) => {
            let named: Vec<String> = missing.iter().map(|column| column_named(here, column)).collect();
            t!(here, "coordinate-list-columns", columns = here.text().list(named.iter().map(String::as_str)))
        }
        ListRefusal::Unreadable => t!(here, "coordinate-list-unreadable"),
    }
}

fn desk(here: &Here, cohort: CohortId) -> Desk {
    Desk {
        title: t!(here, "coordinate-list"),
        back: back(here, cohort).into_any(),
        address: format!("/coordinate/{cohort}/list"),
    }
}

fn page(here: &Here, cohort: CohortId, text: &str, refused: Option<&ListRefusal>) -> Response {
    let why = refused.map(|refused| list_refused(here, refused));
    desk(here, cohort).ask(here, intro(here), text, why, None)
}

fn intro(here: &Here) -> AnyView {
    view! {
        <p>{t!(here, "coordinate-list-text")}</p>
        <pre dir="ltr"><code>{NAMES_IN_TEMPLATE.join(", ")}</code></pre>
        <p class="hint">{t!(here, "coordinate-list-hint")}</p>
    }
    .into_any()
}

fn foreseen(here: &Here, cohort: CohortId, list: &List, rows: &[(Row, Option<Fate>)], before: &Before) -> Response {
    let takes = |fate: &Option<Fate>| matches!(fate, Some(Fate::New | Fate::Known { .. }));
    let count = rows.iter().filter(|(_, fate)| takes(fate)).count();
    let is_in_doubt = rows.iter().any(|(_, fate)| matches!(fate, Some(Fate::Doubtful { .. })));
    let line = |(row, fate): &(Row, Option<Fate>)| {
        let (drawing, says) = says(here, row, fate.as_ref());
        let said = before.said.get(&row.number).copied();
        let has_changed =
            before.refused.is_some() && fate.as_ref().is_some_and(|fate| before.has_changed(row.number, fate));
        let (drawing, says) = match has_changed {
            true => ("warning", t!(here, "coordinate-fate-changed", fate = says)),
            false => (drawing, says),
        };
        let asks =
            fate.as_ref().and_then(|fate| people::who(here, &who_field(row.number), Some(sheet::DOES), fate, said));
        let named = view! { <bdi>{row.name.clone()}</bdi> }.into_any();
        Line { number: row.number, named, drawing, says, asks }
    };
    let enrol = match is_in_doubt {
        true => t!(here, "coordinate-list-enrol-decided"),
        false => t!(here, "coordinate-list-enrol", count = count),
    };
    let text = exchange::table::write(list.lines().into_iter());
    let foreseen = Foreseen {
        intro: t!(here, "coordinate-list-nothing-yet"),
        refused: before.refused.clone(),
        kept: kept(rows, before),
        named: t!(here, "coordinate-list-row"),
        lines: rows.iter().map(line).collect(),
        mend: mend(here, list, rows),
        file: Some((format!("/coordinate/{cohort}/list/marked"), t!(here, "coordinate-list-marked"))),
        does: (count > 0 || is_in_doubt).then(|| (format!("/coordinate/{cohort}/list/enrol"), enrol)),
    };
    desk(here, cohort).foreseen(here, &text, foreseen)
}

/// What the page keeps of the rows: what was foreseen of each, and what was said of those that are not asked for again.
fn kept(rows: &[(Row, Option<Fate>)], before: &Before) -> Vec<(String, String)> {
    let seen = |(row, fate): &(Row, Option<Fate>)| Some(format!("{}={}", row.number, fate.as_ref()?.outcome().code()));
    let seen: Vec<String> = rows.iter().filter_map(seen).collect();
    let said = rows.iter().filter(|(_, fate)| !matches!(fate, Some(Fate::Doubtful { .. })));
    let said = said.filter_map(|(row, _)| Some((who_field(row.number), before.said.get(&row.number)?.code())));
    std::iter::once((FORESEEN.to_owned(), seen.join(" "))).chain(said).collect()
}

/// The rows that cannot be taken, each with its cells, to be put right here.
fn mend(here: &Here, list: &List, rows: &[(Row, Option<Fate>)]) -> Option<AnyView> {
    let wrong: Vec<_> = rows.iter().filter(|(row, _)| row.read.is_err()).collect();
    if wrong.is_empty() {
        return None;
    }
    let rest = wrong.len().saturating_sub(MENDED_AT_ONCE);
    let reference = here.app.reference();
    let names =
        |names: &domain::language::Bilingual| view! { <option value=names.get(here.language).to_owned()></option> };
    let ranks = reference.current_ranks().map(|rank| names(&rank.name)).collect_view();
    let states = reference.current_states().map(|state| names(&state.name)).collect_view();
    let row = |(row, _): &&(Row, Option<Fate>)| {
        let refusals = row.read.as_ref().err()?;
        let why = refusals.iter().map(|refused| people::row_refused(here, refused)).collect::<Vec<_>>().join(" ");
        let wrong: BTreeSet<usize> = refusals.iter().flat_map(|refused| refused.columns()).copied().collect();
        let cells = list.cells(row.number)?;
        let fields = wrong.into_iter().map(|column| {
            let (name, value) = (COLUMNS[column], &cells[column]);
            let id = format!("cell-{}-{column}", row.number);
            let offers = match name {
                "rank" => Some("ranks"),
                "state" => Some("states"),
                _ => None,
            };
            view! {
                <div class="field">
                    <label for=id.clone()>{column_named(here, name)}</label>
                    <input id=id.clone() name=id value=value.clone() dir="auto" list=offers maxlength="100" autocomplete="off"/>
                </div>
            }
        });
        let name = (!row.name.is_empty()).then(|| view! { " · "<bdi>{row.name.clone()}</bdi> });
        Some(view! {
            <fieldset>
                <legend>{t!(here, "coordinate-list-mend-row", row = row.number)}{name}</legend>
                <p class="wrong">{icon("wrong")}<span>{why}</span></p>
                <div class="cells">{fields.collect_view()}</div>
            </fieldset>
        })
    };
    let view = view! {
        <h2>{t!(here, "coordinate-list-mend")}</h2>
        <p>{t!(here, "coordinate-list-mend-text")}</p>
        {wrong.iter().take(MENDED_AT_ONCE).filter_map(row).collect_view()}
        {(rest > 0).then(|| view! { <p>{t!(here, "coordinate-list-mend-rest", count = rest)}</p> })}
        <datalist id="ranks">{ranks}</datalist>
        <datalist id="states">{states}</datalist>
        <button class="button second">{t!(here, "coordinate-list-mend-do")}</button>
    };
    Some(view.into_any())
}

/// A column, as the form for one person calls it.
pub fn column_named(here: &Here, column: &str) -> String {
    match column {
        "name" => t!(here, "coordinate-name"),
        "name_latin" => t!(here, "coordinate-name-latin"),
        "name_arabic" => t!(here, "coordinate-name-arabic"),
        "service_no" => t!(here, "coordinate-service-no"),
        "sex" => t!(here, "coordinate-sex"),
        "rank" => t!(here, "coordinate-rank"),
        "unit" => t!(here, "coordinate-unit"),
        "kind" => t!(here, "register-kind"),
        _ => t!(here, "coordinate-state"),
    }
}
