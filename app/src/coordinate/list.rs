//! Enrolling from a list: first what would become of each row, then, when that is right, the doing.

use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use domain::id::CohortId;
use domain::person::Coordinator;
use domain::roster::{COLUMNS, Entry, ListRefusal, ROWS_MAX, Row, columns, read};
use leptos::prelude::*;
use store::enrolment::Fate;

use super::{back, people};
use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::island::textarea;
use crate::page::Page;
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
    let text = match sent(&app, request).await? {
        Ok(text) => text,
        Err(refused) => return Ok(page(&here, id, "", Some(list_refused(&here, &refused)))),
    };
    let rows = match parse(&app, &text) {
        Ok(rows) => rows,
        Err(refused) => return Ok(page(&here, id, &text, Some(list_refused(&here, &refused)))),
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
    Ok(foreseen(&here, id, &text, &rows))
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
            return Ok(page(&here, id, form.get("text"), Some(list_refused(&here, &refused))));
        }
    };
    let entries = rows.into_iter().filter_map(|row| row.read.ok()).collect();
    people::hand_out(&here.on(format!("/coordinate/{id}")), &coordinator, id, entries).await
}

/// The list that was uploaded or, without a file, typed.
async fn sent(app: &App, request: Request) -> Result<Result<String, ListRefusal>, AppError> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        return Err(AppError::BadRequest);
    }
    let mut parts = Multipart::from_request(request, app).await.map_err(|_| AppError::BadRequest)?;
    let mut typed = String::new();
    while let Some(part) = parts.next_field().await.map_err(|_| AppError::BadRequest)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| AppError::TooLarge)?;
        let text = String::from_utf8(bytes.to_vec());
        match (name.as_str(), text) {
            ("file", Ok(text)) if !text.is_empty() => return Ok(Ok(text)),
            ("file", Err(_)) => return Ok(Err(ListRefusal::Unreadable)),
            ("text", Ok(text)) => typed = text,
            _ => {}
        }
    }
    Ok(Ok(typed))
}

/// Reads the rows of a CSV, with the numbers that a spreadsheet shows beside them.
fn parse(app: &App, text: &str) -> Result<Vec<Row>, ListRefusal> {
    // The reader counts the two characters of a line end apart; people count lines.
    let text = text.replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| ListRefusal::Unreadable)?;
        let line = record.position().map_or(rows.len() + 1, |position| position.line() as usize);
        rows.push((line, record.iter().map(String::from).collect()));
        if rows.len() > ROWS_MAX + 1 {
            return Err(ListRefusal::TooLong);
        }
    }
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

fn page(here: &Here, cohort: CohortId, text: &str, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "coordinate-list");
    let body = view! {
        {back(here, cohort)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-list-text")}</p>
        <pre dir="ltr"><code>{COLUMNS.join(",")}</code></pre>
        {refusal(refused)}
        <form method="post" enctype="multipart/form-data" action=here.to(&format!("/coordinate/{cohort}/list"))>
            <div class="field">
                <label for="file">{t!(here, "coordinate-list-file")}</label>
                <input type="file" id="file" name="file" accept=".csv,text/csv"/>
            </div>
            <div class="field">
                <label for="text">{t!(here, "coordinate-list-paste")}</label>
                <textarea id="text" name="text" rows="6" dir="auto" spellcheck="false" inner_html=textarea(text)></textarea>
            </div>
            <button class="button">{t!(here, "coordinate-list-foresee")}</button>
        </form>
    };
    Page::new(title, body).status(status).respond(here)
}

fn foreseen(here: &Here, cohort: CohortId, text: &str, rows: &[(Row, Option<Fate>)]) -> Response {
    let takes = |fate: &Option<Fate>| matches!(fate, Some(Fate::New | Fate::Known { .. }));
    let count = rows.iter().filter(|(_, fate)| takes(fate)).count();
    let lines = rows.iter().map(|(row, fate)| {
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
        view! {
            <tr>
                <td><span class="facts">{row.number.to_string()}</span>" "<bdi>{row.name.clone()}</bdi></td>
                <td class="state">{icon(drawing)}<span>{says}</span></td>
            </tr>
        }
    });
    let enrol = (count > 0).then(|| {
        view! {
            <form method="post" action=here.to(&format!("/coordinate/{cohort}/list/enrol"))>
                <textarea name="text" hidden=true inner_html=textarea(text)></textarea>
                <button class="button">{t!(here, "coordinate-list-enrol", count = count)}</button>
            </form>
        }
    });
    let title = t!(here, "coordinate-list-foreseen");
    let body = view! {
        {back(here, cohort)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-list-nothing-yet")}</p>
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-list-row")}</th>
                <th scope="col">{t!(here, "coordinate-list-fate")}</th>
            </tr></thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
        <div class="actions">
            {enrol}
            <a class="button second" href=here.to(&format!("/coordinate/{cohort}/list"))>{t!(here, "coordinate-list-again")}</a>
        </div>
    };
    Page::new(title, body).wide().respond(here)
}
