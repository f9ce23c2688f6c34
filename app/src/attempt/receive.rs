//! What devices send of what they recorded. Nobody has to be signed in: what is sealed with the key of an attempt comes
//! from somebody to whom that key was given, and a session that has expired must not hold an answer back.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::course::Course;
use domain::id::AttemptId;
use domain::journal::{Deed, Entry, Outcome};
use serde::{Deserialize, Serialize};
use store::journal::Sealed;
use uuid::Uuid;

use crate::error::AppError;
use crate::journal::{Ending, Line, Parcel, Slip};
use crate::question;
use crate::state::{App, chance};

/// Which question of the sheet a line answers; none for the hand-in.
#[derive(Debug, Deserialize)]
struct About {
    place: Option<usize>,
}

/// What the device is told.
#[derive(Debug, Serialize)]
struct Told {
    lines: Vec<(Uuid, Outcome)>,
    /// Empty while the test is open.
    receipt: String,
    /// The server's clock, in milliseconds since 1970.
    now: i64,
}

pub async fn receive(
    State(app): State<App>,
    Path(id): Path<AttemptId>,
    parcel: Result<Json<Parcel>, JsonRejection>,
) -> Result<Response, AppError> {
    // Whoever does not hold the key learns nothing, not even whether there is such an attempt.
    let Ok(Json(parcel)) = parcel else { return Err(AppError::NotFound) };
    let sealed = store::journal::sealed(&app.db, id).await?;
    let course = app.editions.get(&app.db, sealed.edition).await?;
    let entries = entries(&sealed, id, &course, &parcel).ok_or(AppError::NotFound)?;
    let owner = (id, sealed.person);
    let now = app.now();
    let received = store::journal::receive(&app.db, owner, parcel.with(&entries), &course, &mut chance, now).await?;
    let receipt = received.found.receipt.unwrap_or_default();
    Ok(Json(Told { lines: received.outcomes, receipt, now: now.0 }).into_response())
}

/// Opens the lines of a parcel. `None` where one of them cannot be opened, or is about no question of the sheet: then none
/// is taken.
pub fn entries(sealed: &Sealed, id: AttemptId, course: &Course, parcel: &Parcel) -> Option<Vec<Entry>> {
    read(sealed, course, &parcel.lines(&sealed.seal, id)?)
}

/// The answers in a code and, where the test was handed in, the hand-in.
pub fn entries_of_slip(sealed: &Sealed, course: &Course, slip: &Slip) -> Option<(Vec<Entry>, Option<Handed>)> {
    let about = |place| About { place };
    let answers = read(sealed, course, &slip.lines(about))?;
    let ending = slip.ending(about).map(|Ending { line, journal, after }| Handed {
        entry: line.entry(Deed::HandIn),
        journal,
        after: after.to_vec(),
    });
    Some((answers, ending))
}

/// A hand-in, which counts once these lines of its journal have arrived.
pub struct Handed {
    pub entry: Entry,
    pub journal: Uuid,
    pub after: Vec<u32>,
}

fn read(sealed: &Sealed, course: &Course, lines: &[Line<About>]) -> Option<Vec<Entry>> {
    let entry = |line: &Line<About>| {
        let deed = match line.deed.place {
            None => Deed::HandIn,
            Some(place) => {
                let question = course.questions.get(&sealed.sheet.items.get(place)?.question)?;
                Deed::Answer {
                    place,
                    given: line.pairs.as_ref().and_then(|_| question::read(question, &line.form()).ok()),
                }
            }
        };
        Some(line.entry(deed))
    };
    lines.iter().map(entry).collect()
}
