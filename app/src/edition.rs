//! Published courses in memory. An edition never changes, so what was read once stays.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use content::{BlockWords, Files, Library, Site};
use domain::course::Course;
use domain::id::EditionId;
use domain::language::Language;
use domain::person::Person;
use store::Db;
use store::course::Edition;
use store::enrolment::Seat;

use crate::error::AppError;
use crate::here::Here;
use crate::text;

/// Where pictures and sounds of a course are found; see [`Site::media`].
pub const MEDIA: &str = "/media/{course}/{version}";

/// The courses that have been asked for since the start.
pub struct Editions {
    desk: Arc<Desk>,
    read: Mutex<HashMap<EditionId, Arc<Course>>>,
}

/// What reading a course needs beside its files.
pub struct Desk {
    pub library: Library,
    pub site: Site,
}

/// A course as one person sees it: the edition of the class they are in, or the latest.
#[derive(Clone)]
pub struct Reading {
    pub edition: Edition,
    pub course: Arc<Course>,
    pub seat: Option<Seat>,
}

impl Editions {
    pub fn new(library: Library) -> Self {
        let desk = Desk { library, site: site() };
        Self { desk: Arc::new(desk), read: Mutex::default() }
    }

    pub fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    pub async fn get(&self, db: &Db, id: EditionId) -> Result<Arc<Course>, AppError> {
        if let Some(course) = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(course.clone());
        }
        let files = Files(store::course::files(db, id).await?);
        let desk = self.desk.clone();
        // It was checked when it was published: a rule that came later does not close a course that people are in.
        let read = tokio::task::spawn_blocking(move || content::read_accepted(&files, &desk.library, &desk.site));
        let course = read.await.map_err(AppError::broken)?;
        let course = course.ok_or_else(|| AppError::broken(format!("edition {id} cannot be read")))?;
        let course = Arc::new(course);
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(id, course.clone());
        Ok(course)
    }
}

/// A course for whoever asks, by its address.
pub async fn reading(here: &Here, person: &Person, slug: &str) -> Result<Reading, AppError> {
    let app = &here.app;
    let trainee = domain::person::Trainee::of(person.clone());
    if let Some(seat) = store::enrolment::of_trainee_in(&app.db, &trainee, slug).await? {
        return taking(here, seat).await;
    }
    let edition = store::course::latest(&app.db, slug).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    Ok(Reading { edition, course, seat: None })
}

/// A course as the people of a class take it.
pub async fn taking(here: &Here, seat: Seat) -> Result<Reading, AppError> {
    let app = &here.app;
    let course = app.editions.get(&app.db, seat.edition.id).await?;
    Ok(Reading { edition: seat.edition.clone(), course, seat: Some(seat) })
}

fn site() -> Site {
    let words = |language: Language| {
        let text = text::of(language);
        let word = |id: &str| text.get(id, std::iter::empty());
        BlockWords {
            law: word("lesson-block-law"),
            scenario: word("lesson-block-scenario"),
            activity: word("lesson-block-activity"),
            trainer: word("lesson-block-trainer"),
            note: word("lesson-block-note"),
            tip: word("lesson-block-tip"),
            important: word("lesson-block-important"),
            warning: word("lesson-block-warning"),
            caution: word("lesson-block-caution"),
            minutes: Arc::new(move |count| text.get("lesson-block-minutes", [("count", text::value(count))])),
        }
    };
    Site {
        english: words(Language::English),
        arabic: words(Language::Arabic),
        media: MEDIA.into(),
        lessons: "/{language}/courses/{course}".into(),
    }
}
