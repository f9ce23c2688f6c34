//! Enrolling from a list: first what would become of each row, then, when that is right, the doing.

use axum::extract::{FromRequest, Path, Request, State};
use axum::response::Response;
use domain::id::CohortId;
use domain::person::Coordinator;
use domain::roster::{COLUMNS, Entry, ListRefusal, ROWS_MAX, Row, columns, read};
use leptos::prelude::*;
use store::enrolment::Fate;

use super::sheet::{self, Desk, Foreseen, Line, Unread};
use super::{back, people};
use crate::error::AppError;
use crate::form::{Form, Upload};
use crate::here::{Here, Proof};
use crate::state::App;
use crate::t;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    store::cohort::find_for(&here.app.db, &coordinator, id).await?;
    Ok(page(&here, id, "", None))
}

/// Shows what would become of each row. Writes nothing.
pub async fn foresee(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    request: Request,
) -> Result<Response, AppError> {
    store::cohort::find_for(&app.db, &coordinator, id).await?;
    let upload = Upload::from_request(request, &app).await?;
    let Ok(text) = upload.text("text") else {
        return Ok(page(&here, id, "", Some(&ListRefusal::Unreadable)));
    };
    let rows = match parse(&app, text) {
        Ok(rows) => rows,
        Err(refused) => return Ok(page(&here, id, text, Some(&refused))),
    };
    let entries: Vec<Entry> = rows.iter().filter_map(|row| row.read.clone().ok()).collect();
    let mut fates = store::enrolment::foresee(&app.db, &coordinator, id, &entries).await?.into_iter();
    let rows: Vec<(Row, Option<Fate>)> = rows
        .into_iter()
        .map(|row| {
            let fate = row.read.is_ok().then(|| fates.next()).flatten();
            (row, fate)
        })
        .collect();
    Ok(foreseen(&here, id, text, &rows))
}

/// Enrols every row that can be read.
pub async fn enrol(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    store::cohort::find_for(&app.db, &coordinator, id).await?;
    let rows = match parse(&app, form.get("text")) {
        Ok(rows) => rows,
        Err(refused) => {
            let here = here.on(format!("/coordinate/{id}/list"));
            return Ok(page(&here, id, form.get("text"), Some(&refused)));
        }
    };
    let entries = rows.into_iter().filter_map(|row| row.read.ok()).collect();
    people::hand_out(&here.on(format!("/coordinate/{id}")), &coordinator, id, entries).await
}

fn parse(app: &App, text: &str) -> Result<Vec<Row>, ListRefusal> {
    let rows = sheet::rows(text, ROWS_MAX).map_err(|unread| match unread {
        Unread::TooLong => ListRefusal::TooLong,
        Unread::Unreadable => ListRefusal::Unreadable,
    })?;
    let Some(((_, header), rows)) = rows.split_first() else { return Err(ListRefusal::Empty) };
    let rows = read(rows, columns(header)?, &app.reference());
    if rows.is_empty() { Err(ListRefusal::Empty) } else { Ok(rows) }
}

fn list_refused(here: &Here, refused: &ListRefusal) -> String {
    match refused {
        ListRefusal::Empty => t!(here, "coordinate-list-empty"),
        ListRefusal::TooLong => t!(here, "coordinate-list-too-long", count = ROWS_MAX),
        ListRefusal::Columns(missing) => t!(here, "coordinate-list-columns", columns = missing.join(", ")),
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
    let intro = view! {
        <p>{t!(here, "coordinate-list-text")}</p>
        <pre dir="ltr"><code>{COLUMNS.join(",")}</code></pre>
    };
    let why = refused.map(|refused| list_refused(here, refused));
    desk(here, cohort).ask(here, intro.into_any(), text, why)
}

fn foreseen(here: &Here, cohort: CohortId, text: &str, rows: &[(Row, Option<Fate>)]) -> Response {
    let takes = |fate: &Option<Fate>| matches!(fate, Some(Fate::New | Fate::Known { .. }));
    let count = rows.iter().filter(|(_, fate)| takes(fate)).count();
    let line = |(row, fate): &(Row, Option<Fate>)| {
        let (drawing, says) = match (&row.read, fate) {
            (Err(refusals), _) => {
                let why = refusals.iter().map(|refused| people::row_refused(here, refused)).collect::<Vec<_>>();
                ("wrong", why.join(" "))
            }
            (Ok(_), Some(Fate::Known { sign_in_name, .. })) => {
                ("done", t!(here, "coordinate-fate-known", name = sign_in_name.clone()))
            }
            (Ok(_), Some(Fate::AlreadyEnrolled { .. })) => ("open", t!(here, "coordinate-already")),
            (Ok(_), _) => ("done", t!(here, "coordinate-fate-new")),
        };
        let named = view! { <bdi>{row.name.clone()}</bdi> }.into_any();
        Line { number: row.number, named, drawing, says }
    };
    let enrol = t!(here, "coordinate-list-enrol", count = count);
    let foreseen = Foreseen {
        intro: t!(here, "coordinate-list-nothing-yet"),
        named: t!(here, "coordinate-list-row"),
        lines: rows.iter().map(line).collect(),
        does: (count > 0).then(|| (format!("/coordinate/{cohort}/list/enrol"), enrol)),
    };
    desk(here, cohort).foreseen(here, text, foreseen)
}
