use domain::question::Given;

use crate::browser::Browser;
use crate::stage::{Stage, on_each};

/// A form that answers a question as a page asks it.
pub fn form(given: &Given) -> String {
    match given {
        Given::One(place) => format!("answer={place}"),
        Given::Set(places) => places.iter().map(|place| format!("answer={place}")).collect::<Vec<_>>().join("&"),
        // The page asks for each item which place it has.
        Given::Sequence(items) => {
            items.iter().enumerate().map(|(place, item)| format!("answer-{item}={place}")).collect::<Vec<_>>().join("&")
        }
        Given::Pairs(partners) => partners
            .iter()
            .enumerate()
            .map(|(row, partner)| format!("answer-{row}={partner}"))
            .collect::<Vec<_>>()
            .join("&"),
        // Each step's field is named by the choices that lead to it.
        Given::Path(path) => {
            let name = |n: usize| path[..n].iter().fold("answer".to_owned(), |name, choice| format!("{name}-{choice}"));
            path.iter().enumerate().map(|(n, choice)| format!("{}={choice}", name(n))).collect::<Vec<_>>().join("&")
        }
        Given::Typed(text) => format!("answer={text}"),
    }
}

/// Sits a test through its pages and answers the first questions rightly; every page on the way is given to `look`.
async fn sit(
    stage: &Stage,
    browser: &mut Browser,
    name: &str,
    test: &str,
    right_ones: usize,
    look: &mut dyn FnMut(&str),
) -> String {
    let begun = browser.post(&format!("/en/courses/hr-101/tests/{test}"), "").await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    let address = begun.location().to_owned();
    let id = address.rsplit('/').next().expect("an id").parse().expect("an id");
    let course = stage.course().await;
    let trainee = stage.trainee(name).await;
    let sheet = store::attempt::find_for(&stage.app.db, &trainee, id).await.expect("found").attempt.sheet;
    for (place, item) in sheet.items.iter().enumerate() {
        look(&browser.get(&format!("{address}?question={}", place + 1)).await.text());
        if place < right_ones {
            let given = server::demo::right(&course.questions[&item.question], &item.shown);
            let kept = browser.post(&format!("{address}/answers/{place}"), &form(&given)).await;
            assert_eq!(kept.status, 303, "{}: {}", item.question, kept.text());
        }
    }
    look(&browser.get(&format!("{address}/hand-in")).await.text());
    assert_eq!(browser.post(&format!("{address}/hand-in"), "").await.status, 303);
    address
}

#[tokio::test]
async fn the_course_is_passed_through_its_pages() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let refused = browser.post("/en/courses/hr-101/tests/final", "").await;
        assert_eq!(refused.status, 409, "the pre-test comes first");
        let address = sit(&stage, &mut browser, "trainee-new", "pre", 3, &mut |_| {}).await;
        let result = browser.get(&address).await.text();
        assert!(!result.contains('%'), "the pre-test shows no score");
        let address = sit(&stage, &mut browser, "trainee-new", "final", usize::MAX, &mut |_| {}).await;
        assert!(browser.get(&address).await.text().contains("100"));
        assert_eq!(browser.post("/en/courses/hr-101/tests/final", "").await.status, 409, "passed already");
    })
    .await;
}

#[tokio::test]
async fn no_page_tells_an_answer_before_it_may() {
    on_each(async |stage| {
        let course = stage.course().await;
        // The feedback of bank questions says what is right: it stands in for the key, and is long enough to be found.
        let told: Vec<String> = course
            .modules
            .iter()
            .flat_map(|module| &module.bank)
            .flat_map(|id| course.questions[id].wording.values())
            .flat_map(|words| {
                words.answers.iter().map(|answer| answer.feedback.clone()).chain([words.feedback.clone()])
            })
            .filter(|feedback| feedback.len() > 20)
            .collect();
        assert!(told.len() > 200);
        let mut pages = Vec::new();
        let mut browser = stage.signed_in("trainee-new").await;
        let pre = sit(&stage, &mut browser, "trainee-new", "pre", 2, &mut |page| pages.push(page.to_owned())).await;
        pages.push(browser.get(&pre).await.text());
        let first = sit(&stage, &mut browser, "trainee-new", "final", 2, &mut |page| pages.push(page.to_owned())).await;
        // Not passed, one attempt left: the questions may come again.
        pages.push(browser.get(&first).await.text());
        for path in ["/en", "/en/courses", "/en/courses/hr-101", "/en/certificates"] {
            pages.push(browser.get(path).await.text());
        }
        for page in &pages {
            for feedback in &told {
                assert!(!page.contains(feedback.as_str()), "told too early: {feedback}");
            }
        }
        // With the last attempt used, the review says why.
        let second = sit(&stage, &mut browser, "trainee-new", "final", 2, &mut |_| {}).await;
        let review = browser.get(&second).await.text();
        assert!(told.iter().any(|feedback| review.contains(feedback.as_str())));
    })
    .await;
}

#[tokio::test]
async fn knowledge_checks_keep_their_feedback_until_they_are_answered() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let course = stage.course().await;
        let (module, lesson) = course.lessons().next().expect("a lesson");
        let address = format!("/en/courses/hr-101/{}/{}", module.slug, lesson.slug);
        let question = &course.questions[&lesson.checks[0]];
        let feedback = &question.wording[&domain::language::Language::English].feedback;
        assert!(!browser.get(&address).await.text().contains(feedback.as_str()));
        let shown = app::question::steady_order(question);
        let given = server::demo::right(question, &shown);
        let checked = browser.post(&format!("{address}/checks/{}", question.id), &form(&given)).await;
        assert_eq!(checked.status, 303);
        assert!(browser.get(&address).await.text().contains(feedback.as_str()));
        let nothing = browser.post(&format!("{address}/checks/{}", question.id), "").await;
        assert_eq!(nothing.status, 422, "an empty answer is refused on the page of the lesson");
        let foreign = browser.post(&format!("{address}/checks/rights-b01"), "answer=0").await;
        assert_eq!(foreign.status, 404, "a question of the bank cannot be tried out");
    })
    .await;
}

#[tokio::test]
async fn trainer_notes_are_for_trainers() {
    on_each(async |stage| {
        let address = "/en/courses/hr-101/01-rights/01-what-is-a-right";
        let trainee = stage.signed_in("trainee-new").await.get(address).await.text();
        let trainer = stage.signed_in("trainer").await.get(address).await.text();
        assert!(trainer.contains("data-block=\"trainer\""));
        assert!(!trainee.contains("data-block=\"trainer\""));
    })
    .await;
}

#[tokio::test]
async fn an_answer_after_handing_in_is_told_and_kept_apart() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let address = sit(&stage, &mut browser, "trainee-new", "pre", 1, &mut |_| {}).await;
        let late = browser
            .post(&format!("{address}/answers/5"), "answer=0&answer-0=0&answer-1=1&answer-2=2&answer-3=3&answer-4=4")
            .await;
        assert!(late.status == 303 || late.status == 422, "{}", late.status);
        if late.status == 303 {
            assert!(late.location().contains("late=1"));
            assert_eq!(browser.get(late.location()).await.status, 200);
        }
        let again = browser.post(&format!("{address}/hand-in"), "").await;
        assert_eq!(again.status, 303, "handing in twice leads to the same result");
    })
    .await;
}
