//! Answers from a table: first what would become of each row, then, when that is right, the doing.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Path, Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::CohortId;
use domain::paper::{
    EnterRefusal, Entered, LineRefusal, Purpose, RowRefusal, TABLE_ROWS_MAX, TableRefusal, TableRow, read_cells,
    read_table,
};
use domain::person::Instructor;
use domain::question::Given;
use leptos::prelude::*;
use store::paper::Fate;

use super::reading::Sheet;
use super::{up, words};
use crate::coordinate::sheet::{self, Desk, Foreseen, Line, Unread};
use crate::error::AppError;
use crate::form::{Form, Upload};
use crate::here::{Here, Proof};
use crate::state::{App, chance};
use crate::t;

/// What would become of a row.
enum Becomes {
    First {
        sheet: Box<Sheet>,
        answers: BTreeMap<usize, Given>,
    },
    Again {
        name: String,
    },
    Differs {
        name: String,
        places: Vec<usize>,
    },
    /// Nothing stands in it.
    Empty,
    Refused(Vec<String>),
}

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    Ok(page(&here, id, "", None))
}

/// Shows what would become of each row. Writes nothing.
pub async fn foresee(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    request: Request,
) -> Result<Response, AppError> {
    store::cohort::find_taught(&app.db, &instructor, id).await?;
    let upload = Upload::from_request(request, &app).await?;
    let Ok(text) = upload.table("text") else {
        return Ok(page(&here, id, "", Some(&TableRefusal::Unreadable)));
    };
    let rows = match parse(&text) {
        Ok(rows) => rows,
        Err(refused) => return Ok(page(&here, id, &text, Some(&refused))),
    };
    let mut foreseen = Vec::with_capacity(rows.len());
    for row in rows {
        let fate = weigh(&here, &instructor, id, &row).await?;
        foreseen.push((row, fate));
    }
    Ok(foreseen_page(&here, id, &text, &foreseen))
}

/// Enters every row that can be read and is new.
pub async fn enter(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    store::cohort::find_taught(&app.db, &instructor, id).await?;
    let rows = match parse(form.get("text")) {
        Ok(rows) => rows,
        Err(refused) => {
            let here = here.on(format!("/coordinate/{id}/paper/table"));
            return Ok(page(&here, id, form.get("text"), Some(&refused)));
        }
    };
    let mut new = 0;
    for row in rows {
        let Becomes::First { sheet, answers } = weigh(&here, &instructor, id, &row).await? else { continue };
        let attempt = sheet.sought.attempt.id;
        let entering = (&answers, Purpose::Enter);
        match store::paper::enter(&app.db, &instructor, attempt, entering, &sheet.course, &mut chance, app.now()).await
        {
            Ok(entered) => new += usize::from(entered == Entered::First),
            // Entered by somebody else meanwhile, or called off: the page that follows shows how it stands.
            // Of oneself, or of somebody erased: the rows behind it are entered all the same.
            Err(store::Error::Refused(_) | store::Error::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/paper?entered={new}"))).into_response())
}

async fn weigh(here: &Here, instructor: &Instructor, id: CohortId, row: &TableRow) -> Result<Becomes, AppError> {
    let code = match &row.code {
        Ok(code) => code,
        Err(RowRefusal::Code(refused)) => return Ok(Becomes::Refused(vec![words::code(here, *refused)])),
        Err(RowRefusal::Twice(first)) => {
            return Ok(Becomes::Refused(vec![t!(here, "paper-fate-twice", row = *first)]));
        }
    };
    let sheet = match Sheet::find(here, instructor, id, code).await? {
        Ok(sheet) => sheet,
        Err(why) => return Ok(Becomes::Refused(vec![why])),
    };
    let answers = match read_cells(&row.cells, &sheet.questions()?) {
        Ok(answers) => answers,
        Err(LineRefusal::Empty) => return Ok(Becomes::Empty),
        Err(refused) => return Ok(Becomes::Refused(sheet.refused(here, &refused))),
    };
    let name = sheet.name(here);
    Ok(match domain::paper::enter(&sheet.sought.attempt, &answers, Purpose::Enter) {
        Ok(Entered::First) => Becomes::First { sheet: Box::new(sheet), answers },
        Ok(Entered::Again | Entered::Corrected { .. }) => Becomes::Again { name },
        Err(EnterRefusal::Differs { places }) => Becomes::Differs { name, places },
        Err(_) => Becomes::Refused(vec![t!(here, "paper-code-unknown")]),
    })
}

fn parse(text: &str) -> Result<Vec<TableRow>, TableRefusal> {
    let rows = sheet::rows(text, TABLE_ROWS_MAX).map_err(|unread| match unread {
        Unread::TooLong => TableRefusal::TooLong,
        Unread::Unreadable => TableRefusal::Unreadable,
    })?;
    read_table(&rows)
}

fn refused_words(here: &Here, refused: &TableRefusal) -> String {
    match refused {
        TableRefusal::Empty => t!(here, "coordinate-list-empty"),
        TableRefusal::TooLong => t!(here, "coordinate-list-too-long", count = TABLE_ROWS_MAX),
        TableRefusal::NoCode => t!(here, "paper-table-no-code"),
        TableRefusal::NoNumbers => t!(here, "paper-table-no-numbers"),
        TableRefusal::Twice(number) => t!(here, "paper-table-twice", number = *number),
        TableRefusal::Unreadable => t!(here, "coordinate-list-unreadable"),
    }
}

fn desk(here: &Here, id: CohortId) -> Desk {
    Desk {
        title: t!(here, "paper-table"),
        back: up(here, id).into_any(),
        address: format!("/coordinate/{id}/paper/table"),
    }
}

fn page(here: &Here, id: CohortId, text: &str, refused: Option<&TableRefusal>) -> Response {
    let intro = view! {
        <p>{t!(here, "paper-table-text")}</p>
        <pre dir="ltr"><code>"code,1,2,3,4"</code></pre>
        <p class="way"><a href=here.to(&format!("/coordinate/{id}/paper/table/csv"))>{t!(here, "paper-table-empty")}</a></p>
    };
    let why = refused.map(|refused| refused_words(here, refused));
    desk(here, id).ask(here, intro.into_any(), text, why, None)
}

fn foreseen_page(here: &Here, id: CohortId, text: &str, rows: &[(TableRow, Becomes)]) -> Response {
    let count = rows.iter().filter(|(_, fate)| matches!(fate, Becomes::First { .. })).count();
    let line = |(row, fate): &(TableRow, Becomes)| {
        let (drawing, says) = match fate {
            Becomes::First { sheet, answers } => {
                let (name, answered) = (sheet.name(here), answers.len());
                ("done", t!(here, "paper-fate-first", name = name, answered = answered, count = sheet.count()))
            }
            Becomes::Again { name } => ("open", t!(here, "paper-fate-again", name = name.clone())),
            Becomes::Differs { name, places } => {
                let numbers = words::numbers(here, places);
                ("warning", t!(here, "paper-fate-differs", name = name.clone(), numbers = numbers))
            }
            Becomes::Empty => ("open", t!(here, "paper-fate-empty")),
            Becomes::Refused(why) => ("wrong", why.join(" ")),
        };
        let named = view! { <bdi dir="ltr">{row.typed.clone()}</bdi> }.into_any();
        Line { number: row.number, named, drawing, says, asks: None }
    };
    let enter = t!(here, "paper-table-do", count = count);
    let foreseen = Foreseen {
        intro: t!(here, "paper-table-nothing-yet"),
        refused: None,
        kept: vec![],
        named: t!(here, "paper-code"),
        lines: rows.iter().map(line).collect(),
        mend: None,
        file: None,
        does: (count > 0).then(|| (format!("/coordinate/{id}/paper/table/enter"), enter)),
    };
    desk(here, id).foreseen(here, text, foreseen)
}

/// A table with the codes that have not come back, to be filled in with a spreadsheet.
pub async fn to_fill_in(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    let mut booklets = store::paper::of_cohort(&here.app.db, &cohort).await?;
    booklets.retain(|booklet| booklet.fate == Fate::Out);
    let members = store::cohort::members(&here.app.db, &cohort).await?;
    let most = booklets.iter().map(|booklet| booklet.sheet.items.len()).max().unwrap_or(1);
    let mut writer = csv::Writer::from_writer(vec![]);
    let numbers = (1..=most).map(|number| number.to_string());
    writer.write_record(["code".to_owned(), "name".to_owned()].into_iter().chain(numbers)).map_err(AppError::broken)?;
    for booklet in &booklets {
        let member = members.iter().find(|member| member.enrolment == booklet.enrolment);
        let name = member.map(|member| member.person.name(here.language).to_owned()).unwrap_or_default();
        let cells = [booklet.code.clone(), crate::file::harmless(name)];
        let empty = std::iter::repeat_n(String::new(), most);
        writer.write_record(cells.into_iter().chain(empty)).map_err(AppError::broken)?;
    }
    let rows = writer.into_inner().map_err(AppError::broken)?;
    // Without the mark Excel takes Arabic for something else.
    let file = [b"\xef\xbb\xbf".as_slice(), &rows].concat();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}-answers.csv\"", cohort.course_code)),
    ];
    Ok((headers, file).into_response())
}
