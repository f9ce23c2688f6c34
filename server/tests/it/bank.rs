//! The question bank: its figures, retiring a question, and bringing questions in.

use std::collections::BTreeMap;

use domain::id::CourseId;
use domain::person::Trainer;
use store::draft::Draft;

use crate::browser::{Answer, Browser};
use crate::stage::{Stage, on_each};

const BANK: &str = "/en/teach/hr-101/bank";

impl Stage {
    pub async fn trainer(&self) -> (Trainer, CourseId) {
        let found = store::person::credentials(&self.app.db, "trainer").await.expect("read").expect("of the cast");
        let edition = store::course::latest(&self.app.db, "hr-101").await.expect("published");
        (Trainer::of(found.person).expect("a trainer"), edition.course)
    }

    async fn drafts(&self) -> Vec<Draft> {
        let (trainer, course) = self.trainer().await;
        store::draft::all(&self.app.db, &trainer, course).await.expect("read")
    }
}

#[tokio::test]
async fn a_question_shows_its_key_and_its_figures_to_a_trainer_only() {
    on_each(async |stage| {
        let class = stage.class().await;
        stage.finals(&class, 18).await;
        let (trainer, course) = stage.trainer().await;
        let firsts = store::analysis::first_attempts(&stage.app.db, &trainer, course).await.expect("read");
        assert_eq!(firsts.len(), 19, "one of the cast had handed in before");
        let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
        for item in firsts.iter().flat_map(|first| &first.attempt.sheet.items) {
            *asked.entry(&item.question).or_default() += 1;
        }
        let (most, people) = asked.iter().max_by_key(|(_, people)| **people).expect("questions");
        let mut trainer = stage.signed_in("trainer").await;
        let list = trainer.get(BANK).await;
        assert_eq!(list.status, 200);
        let course = stage.course().await;
        let bank: usize = course.modules.iter().map(|module| module.bank.len()).sum();
        assert!(words(&list).contains(&format!("{bank} questions")), "all of them are listed");
        let page = trainer.get(&format!("{BANK}/{most}")).await;
        assert_eq!(page.status, 200);
        let found = words(&page);
        assert!(found.contains(&format!("% right, {people} people")), "{found}");
        assert!(found.contains("Too few people to compare the languages"));
        // A check in a lesson is no question of the bank, and a class that does not exist has no figures.
        assert_eq!(trainer.get(&format!("{BANK}/rights-1-c1")).await.status, 404);
        let nobody = trainer.get(&format!("{BANK}?class={}", uuid::Uuid::nil())).await;
        assert!(nobody.text().contains("no figures"));
        let none = trainer.get(&format!("{BANK}?show=retired")).await;
        assert!(words(&none).contains("0 questions"));
    })
    .await;
}

#[tokio::test]
async fn what_one_person_picked_is_told_to_nobody() {
    on_each(async |stage| {
        // Nineteen people in one class and one in another.
        let class = stage.class().await;
        stage.finals(&class, 18).await;
        let (alone, other) = stage.alone().await;
        let mut trainer = stage.signed_in("trainer").await;
        let asked: Vec<String> = alone.sheet.items.iter().map(|item| item.question.clone()).collect();
        let (class, other) = (class.id.to_string(), other.id.to_string());
        for question in &asked {
            // Neither the figures of that person's class nor those that a subtraction from all would give them away.
            for class in [&class, &other] {
                let page = words(&trainer.get(&format!("{BANK}/{question}?class={class}")).await);
                assert!(!page.contains("% right") && !page.contains("picked by"), "{question}: {page}");
            }
        }
        for address in [format!("{BANK}?class={other}"), format!("{BANK}?class={class}")] {
            let list = words(&trainer.get(&address).await);
            assert!(list.contains("Figures are not shown where there are fewer people than 5"), "{list}");
        }
        let list = words(&trainer.get(&format!("{BANK}?class={other}")).await);
        assert!(list.contains("of 1 person") && !list.contains("% right"));
        let list = words(&trainer.get(&format!("{BANK}?class={class}")).await);
        assert!(list.contains("% right"), "what only the others had is told");
    })
    .await;
}

#[tokio::test]
async fn a_retired_question_is_drawn_no_more_and_comes_back() {
    on_each(async |stage| {
        let course = stage.course().await;
        let id = course.modules[0].bank[0].clone();
        let mut trainer = stage.signed_in("trainer").await;
        let path = format!("{BANK}/{id}");
        let retired = trainer.post(&format!("{path}/retire"), "retired=yes").await;
        assert_eq!(retired.status, 303, "{}", retired.text());
        assert_eq!(stage.drafts().await.len(), course.languages.len(), "one file in each language");
        assert!(trainer.get(&path).await.text().contains("will be retired"));
        assert!(!stage.course().await.questions[&id].retired, "it waits to be published");
        // Sent twice, nothing more happens.
        trainer.post(&format!("{path}/retire"), "retired=yes").await;
        assert!(stage.drafts().await.iter().all(|draft| draft.number == 1));

        let published = trainer.post("/en/teach/hr-101/publish", "").await;
        assert_eq!(published.status, 303, "{}", published.text());
        let after = stage.course().await;
        assert!(after.questions[&id].retired);
        assert_eq!((after.version.major, after.version.minor), (course.version.major, course.version.minor + 1));
        let blueprint = after.last.as_ref().expect("a final test");
        assert!(after.bank(blueprint).concat().iter().all(|question| question.id != id));
        assert!(words(&trainer.get(&format!("{BANK}?show=retired")).await).contains("1 question"));

        trainer.post(&format!("{path}/retire"), "retired=no").await;
        trainer.post("/en/teach/hr-101/publish", "").await;
        assert!(!stage.course().await.questions[&id].retired);
    })
    .await;
}

const GIFT: &str = "::q1::Who may arrest?{=A police officer ~A trader}\n\n::q2::Write about rights.{}\n\n\
                    ::q3::Two and two?{#4}\n";

/// What a page says, without the signs that keep the direction of a figure.
fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

async fn upload(browser: &mut Browser, file: &str) -> Answer {
    let fields = [("format", ""), ("module", "01-rights"), ("written", "en")];
    browser.upload(&format!("{BANK}/import"), &fields, Some(("my.gift", file))).await
}

#[tokio::test]
async fn a_large_file_of_questions_is_read_and_one_that_is_too_large_is_refused() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("trainer").await;
        let comments = |bytes: usize| format!("{}\n{GIFT}", "// One line of many.\n".repeat(bytes / 21));
        let seen = upload(&mut trainer, &comments(3_000_000)).await;
        assert!(seen.status == 200 && seen.text().contains("Who may arrest?"), "{}", seen.status);
        assert_eq!(upload(&mut trainer, &comments(22_000_000)).await.status, 413);
    })
    .await;
}

#[tokio::test]
async fn questions_are_seen_before_they_are_brought_in() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("trainer").await;
        let seen = upload(&mut trainer, GIFT).await;
        assert_eq!(seen.status, 200, "{}", seen.text());
        let page = scraper::Html::parse_document(&words(&seen));
        let select = |css: &str| scraper::Selector::parse(css).expect("a selector");
        let asked: Vec<String> = page.select(&select(".looked h3")).map(|ask| ask.text().collect()).collect();
        assert_eq!(asked, ["Who may arrest?", "Two and two?"]);
        let refused: String = page.select(&select(".findings .error")).flat_map(|line| line.text()).collect();
        assert!(refused.contains("Line 3"), "{refused}");
        assert!(stage.drafts().await.is_empty(), "nothing is written before it is said");

        let text: String = page.select(&select("textarea")).flat_map(|field| field.text()).collect();
        let text: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let form = format!("module=01-rights&written=en&text={text}");
        let added = trainer.post(&format!("{BANK}/import/add"), &form).await;
        assert_eq!(added.status, 303, "{}", added.text());
        assert_eq!(added.location(), "/en/teach/hr-101/questions/01-rights/en?said=imported");
        let drafts = stage.drafts().await;
        let text = String::from_utf8_lossy(&drafts[0].text.bytes).into_owned();
        assert!(text.contains("Who may arrest?") && text.contains("Two and two?"));
        assert_eq!(trainer.get(added.location()).await.status, 200, "it is opened in the editor");
        // Sent twice it would be in the bank twice.
        let again = trainer.post(&format!("{BANK}/import/add"), &form).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains("in the bank already"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_words() {
    on_each(async |stage| {
        let mut trainer = stage.signed_in("trainer").await;
        assert_eq!(upload(&mut trainer, "").await.status, 422);
        let unknown = upload(&mut trainer, "Dear colleagues,\nplease find my holiday pictures.").await;
        assert!(unknown.status == 422 || words(&unknown).contains("0 questions"), "{}", unknown.text());
        let none = trainer.post(&format!("{BANK}/import/add"), "module=01-rights&written=en&text=nothing").await;
        assert_eq!(none.status, 400);
        let strange = trainer.post(&format!("{BANK}/import/add"), "module=../x&written=en&text=nothing").await;
        assert_eq!(strange.status, 400);
    })
    .await;
}
