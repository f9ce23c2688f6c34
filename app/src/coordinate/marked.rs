//! A list as it was read, to be put right in a spreadsheet: each row with what would become of it, and why.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::Response;
use domain::id::CohortId;
use domain::person::Coordinator;
use domain::roster::{COLUMNS, Row};
use store::enrolment::Fate;
use store::name::Candidate;

use super::list::{column_named, fates, parse, refuse, says};
use crate::error::AppError;
use crate::file::{File, Line};
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::state::App;
use crate::t;
use crate::text::plain;

/// Gives the list back as a spreadsheet, and writes nothing. Where it is brought again, the two columns at the end mean
/// nothing.
pub async fn download(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let list = match parse(form.get("text")) {
        Ok(list) => list,
        Err(refused) => return Ok(refuse(&here, id, form.get("text"), &refused)),
    };
    let rows = fates(&here.app, &coordinator, &cohort, &list).await?;
    let rows: HashMap<usize, &(Row, Option<Fate>)> = rows.iter().map(|row| (row.0.number, row)).collect();
    // Each row keeps its number: what is said of one may name another.
    let line = |(above, cells): (usize, Vec<String>)| match rows.get(&(above + 1)) {
        Some((row, fate)) => {
            Line::words(&[cells, vec![what(&here, row, fate.as_ref()), why(&here, row, fate.as_ref())]].concat())
        }
        None if cells.is_empty() => Line::empty(),
        None => head(&here),
    };
    let lines = list.lines().into_iter().enumerate().map(line).collect();
    File { name: "list".into(), lines }.xlsx(&here)
}

fn head(here: &Here) -> Line {
    let columns = COLUMNS.iter().map(|column| column_named(here, column));
    let added = [t!(here, "coordinate-list-fate"), t!(here, "coordinate-list-why")];
    Line::Head(columns.chain(added).map(|words| plain(&words)).collect())
}

/// What becomes of a row, in a word.
fn what(here: &Here, row: &Row, fate: Option<&Fate>) -> String {
    plain(&match (&row.read, fate) {
        (Err(_), _) => t!(here, "coordinate-marked-refused"),
        (Ok(_), Some(Fate::Known { .. })) => t!(here, "coordinate-marked-known"),
        (Ok(_), Some(Fate::Doubtful { .. })) => t!(here, "coordinate-marked-doubtful"),
        (Ok(_), Some(Fate::AlreadyEnrolled { .. })) => t!(here, "coordinate-marked-enrolled"),
        (Ok(_), Some(Fate::Same { .. })) => t!(here, "coordinate-marked-same"),
        (Ok(_), _) => t!(here, "coordinate-marked-new"),
    })
}

/// The sentences of the page, with the names of those who may be meant.
fn why(here: &Here, row: &Row, fate: Option<&Fate>) -> String {
    let (_, said) = says(here, row, fate);
    let more = match fate {
        Some(Fate::Doubtful { may_be_new: false, candidates, .. }) if candidates.is_empty() => {
            t!(here, "coordinate-doubt-number")
        }
        Some(Fate::Doubtful { candidates, rows, .. }) => {
            let people = candidates.iter().map(|one| named(here, one));
            let above = rows.iter().map(|earlier| t!(here, "coordinate-doubt-row", row = earlier.row));
            t!(here, "coordinate-marked-may-be", people = people.chain(above).collect::<Vec<_>>().join(" · "))
        }
        _ => return plain(&said),
    };
    plain(&format!("{said}. {more}"))
}

fn named(here: &Here, candidate: &Candidate) -> String {
    let number = candidate.service_no.as_ref().map(|number| format!(", {number}")).unwrap_or_default();
    format!("{} ({}{number})", candidate.name.get(here.language), candidate.sign_in_name)
}
