//! A class whose tests are printed and typed in.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::attempt::Standing;
use domain::course::Course;
use domain::language::Language;
use domain::paper::write_line;
use domain::question::{Given, Question};
use store::paper::Booklet;

use crate::browser::{Answer, Browser};
use crate::stage::Stage;

/// A form with any text in it.
pub fn form(pairs: &[(&str, &str)]) -> String {
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect::<Vec<_>>().join("&")
}

/// The class at its desk: a coordinator, the addresses, and what was printed.
pub struct Desk {
    pub stage: Stage,
    pub coordinator: Browser,
    pub course: Arc<Course>,
    /// `/en/coordinate/…`
    pub class: String,
}

impl Desk {
    pub async fn of(stage: Stage) -> Self {
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let (coordinator, course) = (stage.signed_in("coordinator").await, stage.course().await);
        Self { stage, coordinator, course, class }
    }

    pub async fn print(&mut self, test: &str, name: &str, language: &str) -> Booklet {
        let seat = self.stage.seat(name).await.to_string();
        let sent = form(&[("who", seat.as_str()), ("language", language)]);
        let answer = self.coordinator.post(&format!("{}/paper/print/{test}", self.class), &sent).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        self.booklets(name).await.pop().expect("it was printed")
    }

    /// What was printed for somebody, in its order.
    pub async fn booklets(&self, name: &str) -> Vec<Booklet> {
        let seat = self.stage.seat(name).await;
        let mut all = store::paper::of_cohort(&self.stage.app.db, &self.stage.class().await).await.expect("read");
        all.retain(|booklet| booklet.enrolment == seat);
        all
    }

    pub fn questions(&self, booklet: &Booklet) -> Vec<&Question> {
        booklet.sheet.items.iter().map(|item| &self.course.questions[&item.question]).collect()
    }

    /// A line in which the first answers are right and the others are not given.
    pub fn line(&self, booklet: &Booklet, right: usize, language: Language) -> String {
        let items = booklet.sheet.items.iter().enumerate().take(right);
        let given =
            |item: &domain::test::Item| server::demo::right(&self.course.questions[&item.question], &item.shown);
        let answers: BTreeMap<usize, Given> = items.map(|(place, item)| (place, given(item))).collect();
        write_line(&answers, &self.questions(booklet), language)
    }

    pub async fn enter(&mut self, pairs: &[(&str, &str)]) -> Answer {
        self.coordinator.post(&format!("{}/paper/enter", self.class), &form(pairs)).await
    }

    /// How an attempt stands, and how many answers are with the server.
    pub async fn standing(&self, booklet: &Booklet, name: &str) -> (Standing, usize) {
        let trainee = self.stage.trainee(name).await;
        let found = store::attempt::find_for(&self.stage.app.db, &trainee, booklet.attempt).await.expect("found");
        (found.attempt.standing, found.attempt.answers.len())
    }

    pub fn record(&self, booklet: &Booklet) -> String {
        format!("{}/people/{}/attempts/{}", self.class, booklet.enrolment, booklet.attempt)
    }
}
