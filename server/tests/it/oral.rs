//! A test that is taken aloud: who records it, who does not, and that it counts as any other.

use domain::id::AttemptId;
use domain::language::Language;
use domain::progress::Facts;

use crate::attempt::form;
use crate::browser::Browser;
use crate::stage::{Stage, on_each};

/// The page of somebody of the cast, as their coordinator sees it.
async fn person(stage: &Stage, name: &str) -> String {
    format!("/en/coordinate/{}/people/{}", stage.class().await.id, stage.seat(name).await)
}

async fn facts(stage: &Stage, name: &str) -> Facts {
    let (class, seat) = (stage.class().await, stage.seat(name).await);
    let person = stage.trainee(name).await.person().id;
    store::progress::of_person(&stage.app.db, &class, seat, person).await.expect("read")
}

async fn begin(stage: &Stage, trainer: &mut Browser, name: &str, test: &str) -> (String, AttemptId) {
    let begun = trainer.post(&format!("{}/oral", person(stage, name).await), &format!("test={test}")).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    let address = begun.location().to_owned();
    let id = address.rsplit('/').next().expect("an id").parse().expect("an id");
    (address, id)
}

/// Takes a whole test aloud and answers the first questions rightly; every page is given to `look`.
async fn take(
    stage: &Stage,
    trainer: &mut Browser,
    name: &str,
    test: &str,
    right_ones: usize,
    look: &mut dyn FnMut(&str),
) -> String {
    let (address, id) = begin(stage, trainer, name, test).await;
    let course = stage.course().await;
    let sheet =
        store::attempt::find_for(&stage.app.db, &stage.trainee(name).await, id).await.expect("found").attempt.sheet;
    for (place, item) in sheet.items.iter().enumerate() {
        look(&trainer.get(&format!("{address}?question={}", place + 1)).await.text());
        if place < right_ones {
            let given = server::demo::right(&course.questions[&item.question], &item.shown);
            let kept = trainer.post(&format!("{address}/answers/{place}"), &form(&given)).await;
            assert_eq!(kept.status, 303, "{}: {}", item.question, kept.text());
        }
    }
    look(&trainer.get(&format!("{address}/hand-in")).await.text());
    assert_eq!(trainer.post(&format!("{address}/hand-in"), "").await.status, 303);
    look(&trainer.get(&address).await.text());
    address
}

#[tokio::test]
async fn a_test_that_is_taken_aloud_counts_as_any_other_and_the_record_tells() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("coordinator").await;
        let address = take(&stage, &mut trainer, "trainee-new", "pre", 3, &mut |_| {}).await;
        assert!(!trainer.get(&address).await.text().contains('%'), "the pre-test shows no score");
        take(&stage, &mut trainer, "trainee-new", "final", usize::MAX, &mut |_| {}).await;
        let facts = facts(&stage, "trainee-new").await;
        let scores: Vec<_> = facts.attempts.iter().filter_map(|past| past.score).collect();
        assert_eq!((scores[0].earned, scores[1].percent()), (300, 100));
        let id = facts.attempts[1].id;
        let record = trainer.get(&format!("{}/attempts/{id}", person(&stage, "trainee-new").await)).await.text();
        assert!(record.contains("Aloud") && record.contains("Esther Lado"));
        // The trainee reads the same result as everybody.
        let own = stage.signed_in("trainee-new").await.get(&format!("/en/attempts/{id}")).await.text();
        assert!(own.contains("100"));
        let again = trainer.post(&format!("{}/oral", person(&stage, "trainee-new").await), "test=final").await;
        assert_eq!(again.status, 409, "passed already");
    })
    .await;
}

#[tokio::test]
async fn every_question_has_its_shapes_in_both_languages_and_one_leads_to_the_other() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("coordinator").await;
        let (address, _) = begin(&stage, &mut trainer, "trainee-new", "pre").await;
        let other = address.replacen("/en/", "/ar/", 1);
        for number in 1..=12 {
            let english = trainer.get(&format!("{address}?question={number}")).await.text();
            let arabic = trainer.get(&format!("{other}?question={number}")).await.text();
            let shapes = english.matches("class=\"shape\"").count();
            assert_eq!(shapes, arabic.matches("class=\"shape\"").count());
            if shapes > 0 {
                assert!(english.contains("Circle") && english.contains("Square"), "question {number}");
                assert!(arabic.contains("دائرة") && arabic.contains("مربع"), "question {number}");
            } else {
                assert!(english.contains("type=\"text\""), "question {number} has neither shapes nor a field");
            }
            assert!(english.contains(&format!("href=\"{other}?question={number}\"")), "the way to the other language");
        }
        assert_eq!(trainer.post(&format!("{address}/answers/0"), "").await.status, 422);
        assert!(!trainer.get(&address).await.text().contains("data-sheet"), "nothing of it is kept on the device");
    })
    .await;
}

#[tokio::test]
async fn the_trainee_answers_nothing_of_it_on_a_page_of_their_own() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("coordinator").await;
        let (address, id) = begin(&stage, &mut trainer, "trainee-new", "pre").await;
        let mut trainee = stage.signed_in("trainee-new").await;
        let own = format!("/en/attempts/{id}");
        let page = trainee.get(&own).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains("with your trainer") && !page.text().contains("name=\"answer"));
        for rest in ["/sheet", "/hand-in"] {
            assert_eq!(trainee.get(&format!("{own}{rest}")).await.location(), own);
        }
        let fields = "answer=0&answer-0=0&answer-1=1&answer-2=2&answer-3=3&answer-4=4&answer-5=5";
        for place in 0..12 {
            let answer = trainee.post(&format!("{own}/answers/{place}"), fields).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, own.as_str()), "{place}");
        }
        assert_eq!(trainee.post(&format!("{own}/hand-in"), "").await.location(), own);
        for path in [address.clone(), format!("{address}/hand-in")] {
            assert_eq!(trainee.get(&path).await.status, 403, "{path}");
        }
        assert_eq!(trainee.post(&format!("{address}/answers/0"), fields).await.status, 403);
        let found =
            store::attempt::find_for(&stage.app.db, &stage.trainee("trainee-new").await, id).await.expect("found");
        assert!(found.attempt.answers.is_empty() && facts(&stage, "trainee-new").await.attempts[0].score.is_none());
        assert!(trainee.get("/en").await.text().contains("test with your trainer"));
        // Beginning it on the phone leads to the page that says so.
        assert_eq!(trainee.post("/en/courses/hr-101/tests/pre", "").await.location(), own);
    })
    .await;
}

#[tokio::test]
async fn it_is_found_only_by_a_coordinator_of_the_class_and_only_under_its_own_person() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("coordinator").await;
        let (address, id) = begin(&stage, &mut trainer, "trainee-new", "pre").await;
        let mut stranger = stage.signed_in("coordinator-other").await;
        for path in
            [address.clone(), format!("{address}/hand-in"), format!("{}/oral", person(&stage, "trainee-new").await)]
        {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        }
        for path in [format!("{address}/answers/0"), format!("{address}/hand-in")] {
            assert_eq!(stranger.post(&path, "answer=0").await.status, 404, "{path}");
        }
        let begun = stranger.post(&format!("{}/oral", person(&stage, "trainee-new").await), "test=pre").await;
        assert_eq!(begun.status, 404);
        let elsewhere = format!("{}/oral/{id}", person(&stage, "trainee-half").await);
        assert_eq!(trainer.get(&elsewhere).await.status, 404, "it is not that person’s");
        // A colleague of the same state goes on with it.
        let mut colleague = stage.signed_in("coordinator-second").await;
        assert_eq!(colleague.get(&address).await.status, 200);
        let on_screen =
            format!("{}/oral/{}", person(&stage, "trainee-half").await, stage.attempt("trainee-half").await);
        assert_eq!(trainer.get(&on_screen).await.status, 404, "that one was answered on a screen");
    })
    .await;
}

#[tokio::test]
async fn an_open_test_of_any_kind_keeps_another_from_beginning() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("coordinator").await;
        let oral = format!("{}/oral", person(&stage, "trainee-half").await);
        assert_eq!(trainer.post(&oral, "test=pre").await.status, 409, "it has been taken");
        stage.signed_in("trainee-half").await.post("/en/courses/hr-101/tests/final", "").await;
        let refused = trainer.post(&oral, "test=final").await;
        assert_eq!(refused.status, 409);
        assert!(refused.text().contains("has to be handed in first"));
        // Aloud as well; and the page leads on to the one that is open.
        let (address, _) = begin(&stage, &mut trainer, "trainee-new", "pre").await;
        let oral = format!("{}/oral", person(&stage, "trainee-new").await);
        assert_eq!(trainer.post(&oral, "test=pre").await.status, 409);
        assert!(trainer.get(&oral).await.text().contains(&address));
    })
    .await;
}

#[tokio::test]
async fn no_page_of_it_tells_an_answer() {
    on_each(async |stage| {
        let course = stage.course().await;
        let bank = course.modules.iter().flat_map(|module| &module.bank);
        let words = bank.filter_map(|id| course.questions[id].wording.get(&Language::English));
        let told: Vec<&str> = words
            .flat_map(|words| words.answers.iter().map(|answer| &*answer.feedback).chain([&*words.feedback]))
            .filter(|feedback| feedback.len() > 20)
            .collect();
        assert!(told.len() > 100);
        let mut pages = Vec::new();
        let mut trainer = stage.signed_in("coordinator").await;
        take(&stage, &mut trainer, "trainee-new", "pre", 0, &mut |page| pages.push(page.to_owned())).await;
        // Also when no attempt is left: the trainer will read the same questions to somebody else.
        for _ in 0..2 {
            take(&stage, &mut trainer, "trainee-new", "final", 2, &mut |page| pages.push(page.to_owned())).await;
        }
        for page in &pages {
            for feedback in &told {
                assert!(!page.contains(feedback), "told: {feedback}");
            }
        }
        let last = pages.last().expect("pages");
        assert!(last.contains("Lessons to read again") && last.contains("No attempt is left"));
    })
    .await;
}
