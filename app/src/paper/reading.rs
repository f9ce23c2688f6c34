//! From a code and what was typed beside it to the answers of that very sheet.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::course::Course;
use domain::id::CohortId;
use domain::paper::LineRefusal;
use domain::person::Instructor;
use domain::question::{Given, Question};
use store::paper::Sought;

use super::words;
use crate::coordinate::class_named;
use crate::error::AppError;
use crate::here::Here;
use crate::t;

/// A sheet that was found by its code, with the course that it was drawn from.
pub struct Sheet {
    pub sought: Sought,
    pub course: Arc<Course>,
}

impl Sheet {
    pub async fn of(here: &Here, sought: Sought) -> Result<Self, AppError> {
        let course = here.app.editions.get(&here.app.db, sought.attempt.edition).await?;
        Ok(Self { sought, course })
    }

    /// Finds the sheet of a code in this class; the inner error says why it is not there.
    pub async fn find(
        here: &Here,
        instructor: &Instructor,
        cohort: CohortId,
        code: &str,
    ) -> Result<Result<Self, String>, AppError> {
        let sought = match store::paper::find(&here.app.db, instructor, code).await {
            Ok(sought) => sought,
            Err(store::Error::NotFound) => return Ok(Err(t!(here, "paper-code-unknown"))),
            Err(other) => return Err(other.into()),
        };
        if sought.cohort.id != cohort {
            let class = class_named(here, &sought.cohort.course_code, &sought.cohort.place);
            return Ok(Err(t!(here, "paper-code-other", class = class)));
        }
        if let Some(at) = sought.called_off {
            let (name, date) = (sought.name.get(here.language).to_owned(), here.text().date(at.date()));
            return Ok(Err(t!(here, "paper-code-called-off", name = name, date = date)));
        }
        Self::of(here, sought).await.map(Ok)
    }

    pub fn name(&self, here: &Here) -> String {
        self.sought.name.get(here.language).to_owned()
    }

    pub fn count(&self) -> usize {
        self.sought.attempt.sheet.items.len()
    }

    /// Its questions, in the order of the sheet.
    pub fn questions(&self) -> Result<Vec<&Question>, AppError> {
        let find = |item: &domain::test::Item| self.course.questions.get(&item.question);
        let questions: Option<Vec<&Question>> = self.sought.attempt.sheet.items.iter().map(find).collect();
        questions.ok_or_else(|| AppError::broken("a sheet holds a question that its edition has not"))
    }

    /// The answers that are with the server.
    pub fn kept(&self) -> BTreeMap<usize, Given> {
        self.sought.attempt.answers.iter().map(|(place, kept)| (*place, kept.given.clone())).collect()
    }

    /// Why its answers cannot be read; where nothing was typed, whose sheet it is.
    pub fn refused(&self, here: &Here, refused: &LineRefusal) -> Vec<String> {
        match refused {
            LineRefusal::Empty => vec![t!(here, "paper-found", name = self.name(here))],
            refused => words::line(here, refused),
        }
    }
}
