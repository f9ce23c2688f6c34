//! The training of one officer as a file: a line for each class.

use axum::extract::Path;
use axum::response::Response;
use domain::enrolment::Finding;
use domain::gradebook;
use domain::id::PersonId;
use domain::person::{Coordinator, spaced_learner_no};
use store::register::{Card, Seat};

use crate::certificate::worth_named;
use crate::error::AppError;
use crate::file::{Cell, File, Line};
use crate::here::{Here, Proof};
use crate::t;
use crate::text::plain;

type At = Path<(String, PersonId)>;

pub async fn csv(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    file(&here, &coordinator, id).await?.csv()
}

pub async fn xlsx(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    file(&here, &coordinator, id).await?.xlsx(&here)
}

async fn file(here: &Here, coordinator: &Coordinator, id: PersonId) -> Result<File, AppError> {
    let card = super::find_for(&here.app.db, coordinator, id).await?;
    let heads = [
        t!(here, "coordinate-course"),
        t!(here, "register-history-title"),
        t!(here, "coordinate-place"),
        t!(here, "coordinate-state"),
        t!(here, "coordinate-begins"),
        t!(here, "coordinate-ends"),
        t!(here, "coordinate-rank"),
        t!(here, "register-history-there"),
        t!(here, "register-history-held"),
        t!(here, "register-history-pre"),
        t!(here, "register-history-final"),
        t!(here, "coordinate-practical"),
        t!(here, "register-history-came"),
        t!(here, "register-history-serial"),
        t!(here, "register-history-until"),
        t!(here, "register-history-worth"),
    ];
    let mut lines = vec![Line::Head(vec![about(here, &card)]), Line::empty()];
    lines.push(Line::Head(heads.map(|head| plain(&head)).into()));
    for seat in &card.seats {
        lines.push(Line::Cells(line(here, coordinator, &card, seat).await?));
    }
    let number = card.person.learner_no.clone().unwrap_or_else(|| id.to_string());
    Ok(File { name: format!("training-{}", number.to_lowercase()), lines })
}

/// Who it is: both names, the number, the rank of today.
fn about(here: &Here, card: &Card) -> String {
    let person = &card.person;
    let reference = here.app.reference();
    let rank = reference.rank(&person.rank).map(|rank| rank.name.get(here.language).to_owned());
    let number = person.service_no.clone().or_else(|| person.learner_no.as_deref().map(spaced_learner_no));
    let facts = [Some(person.name.en.clone()), Some(person.name.ar.clone()), number, rank, Some(person.unit.clone())];
    facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

async fn line(here: &Here, coordinator: &Coordinator, card: &Card, seat: &Seat) -> Result<Vec<Cell>, AppError> {
    let db = &here.app.db;
    let cohort = &seat.cohort;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let reference = here.app.reference();
    let words = |words: Option<String>| Cell::Words(words.unwrap_or_default());
    let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
    let rank = reference.rank(&seat.rank).map(|rank| rank.name.get(here.language).to_owned());
    let mut cells = vec![
        Cell::Words(cohort.course_code.clone()),
        Cell::Words(course.title.get(here.language).to_owned()),
        Cell::Words(cohort.place.get(here.language).to_owned()),
        words(state),
        Cell::Words(cohort.begins.to_string()),
        Cell::Words(cohort.ends.to_string()),
        words(rank),
    ];
    // What somebody did in a class of another state is its coordinator's to tell; what was certified anybody may check.
    if coordinator.reach().covers(&cohort.state) {
        let facts = store::progress::of_person(db, cohort, seat.enrolment, card.person.id).await?;
        let done = gradebook::Line::of(&facts, &course);
        let percent = |taken: Option<gradebook::Taken>| match taken {
            Some(taken) => Cell::Number(taken.score.percent().into()),
            None => Cell::Nothing,
        };
        let practical = done.practical.map(|finding| match finding {
            Finding::Competent => t!(here, "coordinate-competent"),
            Finding::NotYet => t!(here, "coordinate-not-yet"),
        });
        let came = match &seat.withdrawal {
            Some(left) => t!(here, "departure-left", date = here.text().date(left.at.date())),
            None if done.is_complete => t!(here, "register-history-complete"),
            None => t!(here, "register-history-open"),
        };
        cells.extend([
            Cell::Number(done.attendance.0 as f64),
            Cell::Number(done.attendance.1 as f64),
            percent(done.pre),
            percent(done.best),
            words(practical.map(|practical| plain(&practical))),
            Cell::Words(plain(&came)),
        ]);
    } else {
        cells.extend([const { Cell::Nothing }; 6]);
    }
    if let Some(certificate) = seat.certificates.first() {
        cells.extend([
            Cell::Words(certificate.snapshot.serial.clone()),
            words(certificate.snapshot.valid_until.map(|day| day.to_string())),
            Cell::Words(plain(&worth_named(here, certificate.worth(here.app.now().date())))),
        ]);
    }
    Ok(cells)
}
