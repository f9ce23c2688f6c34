//! Tests on paper: printed, typed in, put right, called off; and who may.

use std::sync::Arc;

use app::state::Printed;
use domain::attempt::Standing;
use domain::course::Course;
use domain::language::Language;
use domain::paper::spaced_code;
use domain::question::{AnswerKey, Question};
use domain::scenario::Scenario;
use store::paper::{Booklet, Fate};

use crate::browser::Answer;
use crate::desk::{Desk, form};
use crate::stage::on_each;

fn percent(standing: Standing) -> Option<u32> {
    match standing {
        Standing::Open { .. } => None,
        Standing::Submitted { score, .. } => Some(score.percent()),
    }
}

#[tokio::test]
async fn a_printed_test_is_typed_in_and_stands_in_the_gradebook() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let booklet = desk.print("final", "trainee-half", "ar").await;
        assert_eq!((booklet.language, booklet.fate), (Language::Arabic, Fate::Out));
        let page = format!("{}/paper", desk.class);
        assert!(desk.coordinator.get(&page).await.text().contains(&spaced_code(&booklet.code)));
        for file in [format!("{page}/print/final/pdf"), format!("{}/pdf", desk.record(&booklet))] {
            let pdf = desk.coordinator.get(&file).await;
            assert_eq!(pdf.headers["content-type"], "application/pdf", "{file}");
            assert!(pdf.bytes.starts_with(b"%PDF-"), "{file}");
        }
        let line = desk.line(&booklet, 24, Language::Arabic);
        let code = spaced_code(&booklet.code).to_lowercase();
        let saved = desk.enter(&[("code", &code), ("answers", &line)]).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let said = desk.coordinator.get(saved.location()).await.text();
        assert!(said.contains("Mary Keji") && said.contains("24"), "{said}");
        assert!(said.contains("role=\"status\"") && said.contains("autofocus"));
        let (standing, answers) = desk.standing(&booklet, "trainee-half").await;
        assert_eq!((percent(standing), answers), (Some(100), 24));
        let book = desk.coordinator.get(&format!("{}/gradebook/csv", desk.class)).await.text();
        let row = book.lines().find(|row| row.contains("trainee-half")).expect("a row").to_owned();
        assert!(row.contains(",100,100,"), "{row}");
        let record = desk.coordinator.get(&desk.record(&booklet)).await.text();
        assert!(record.contains("On paper") && record.contains(&spaced_code(&booklet.code)), "{record}");
    })
    .await;
}

#[tokio::test]
async fn printing_again_gives_the_same_sheet() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let first = desk.print("final", "trainee-half", "en").await;
        let again = desk.print("final", "trainee-half", "ar").await;
        assert_eq!((&first.code, &first.sheet, first.attempt), (&again.code, &again.sheet, again.attempt));
        assert_eq!(again.language, Language::Arabic, "only the language is another");
        assert_eq!(desk.booklets("trainee-half").await.len(), 1);
        // Somebody who may not begin is told why, and gets none.
        let page = desk.coordinator.get(&format!("{}/paper/print/final", desk.class)).await.text();
        assert!(page.contains("The pre-test comes first") && page.contains("Has passed it"), "{page}");
        let nobody = desk.coordinator.post(&format!("{}/paper/print/final", desk.class), "language=en").await;
        assert_eq!(nobody.status, 422);
    })
    .await;
}

#[tokio::test]
async fn entering_twice_changes_nothing_and_other_answers_need_a_reason() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let booklet = desk.print("final", "trainee-half", "en").await;
        let code = booklet.code.clone();
        let (line, other) = (desk.line(&booklet, 12, Language::English), desk.line(&booklet, 18, Language::English));
        assert_eq!(desk.enter(&[("code", &code), ("answers", &line)]).await.status, 303);
        let before = desk.standing(&booklet, "trainee-half").await;
        assert_eq!((percent(before.0), before.1), (Some(50), 12));
        let again = desk.enter(&[("code", &code), ("answers", &line)]).await;
        assert!(again.status == 303 && again.location().contains("again=1"));
        assert_eq!(desk.standing(&booklet, "trainee-half").await, before);

        let refused = desk.enter(&[("code", &code), ("answers", &other)]).await;
        let page = refused.text();
        assert_eq!(refused.status, 422);
        assert!(page.contains("13, 14, 15, 16, 17, 18"), "the numbers that differ: {page}");
        assert!(page.contains("name=\"reason\"") && page.contains(&code), "what was typed stays: {page}");
        let silent = desk.enter(&[("code", &code), ("answers", &other), ("correct", "1"), ("reason", " ")]).await;
        assert_eq!(silent.status, 422);
        assert_eq!(desk.standing(&booklet, "trainee-half").await, before, "nothing was written");

        let reason = "The second page was overlooked.";
        let corrected = desk.enter(&[("code", &code), ("answers", &other), ("correct", "1"), ("reason", reason)]).await;
        assert_eq!(corrected.status, 303, "{}", corrected.text());
        let after = desk.standing(&booklet, "trainee-half").await;
        assert_eq!((percent(after.0), after.1), (Some(75), 18));
        assert!(desk.coordinator.get(&desk.record(&booklet)).await.text().contains(reason));
        let fewer =
            desk.enter(&[("code", &code), ("answers", &line), ("correct", "1"), ("reason", "Wrong pile.")]).await;
        assert_eq!(fewer.status, 303);
        assert_eq!(desk.standing(&booklet, "trainee-half").await.1, 12, "what was taken out is gone");
        // The form that puts an entry right holds what is there.
        let form = desk.coordinator.get(&format!("{}/paper/enter?correct={}", desk.class, booklet.attempt)).await;
        assert!(form.text().contains(&spaced_code(&code)), "{}", form.text());
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_stays_in_the_form() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let booklet = desk.print("final", "trainee-half", "en").await;
        let line = desk.line(&booklet, 24, Language::English);
        let mut wrong = booklet.code.clone();
        wrong.replace_range(2..3, if &wrong[2..3] == "7" { "8" } else { "7" });
        for (code, says) in [("hello", "not a code"), (wrong.as_str(), "A character of the code is wrong")] {
            let refused = desk.enter(&[("code", code), ("answers", "kept as typed")]).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text().contains(says) && refused.text().contains("kept as typed"), "{}", refused.text());
        }
        let unread = desk.enter(&[("code", &booklet.code), ("answers", "z q")]).await;
        assert!(unread.status == 422 && unread.text().contains("z q"), "{}", unread.text());
        let named = desk.enter(&[("code", &booklet.code), ("answers", "")]).await;
        assert!(named.status == 422 && named.text().contains("This is the sheet of"), "{}", named.text());
        // One word that cannot be, in the middle.
        let mut words: Vec<&str> = vec!["-"; 24];
        words[4] = "zz";
        let one = desk.enter(&[("code", &booklet.code), ("answers", &words.join(" "))]).await;
        assert!(one.text().contains("Question \u{2068}5\u{2069}"), "{}", one.text());
        assert_eq!(desk.standing(&booklet, "trainee-half").await.1, 0);
        assert_eq!(desk.enter(&[("code", &booklet.code), ("answers", &line)]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_trainee_cannot_answer_a_paper_test_on_a_page() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let booklet = desk.print("final", "trainee-half", "en").await;
        let mut trainee = desk.stage.signed_in("trainee-half").await;
        let own = format!("/en/attempts/{}", booklet.attempt);
        for path in [own.clone(), format!("{own}/hand-in"), format!("{own}/sheet")] {
            let mut answer = trainee.get(&path).await;
            if answer.status == 303 {
                let to = answer.location().to_owned();
                answer = trainee.get(&to).await;
            }
            let page = answer.text();
            assert!(page.contains("on paper"), "{path}: {page}");
            for question in desk.questions(&booklet) {
                assert!(!page.contains(&question.wording[&Language::English].ask), "{path} shows {}", question.id);
            }
        }
        // Whatever the kind of the question, and whether or not the answer could be read.
        for place in 0..booklet.sheet.items.len() {
            for sent in ["answer=0", ""] {
                let answer = trainee.post(&format!("{own}/answers/{place}"), sent).await;
                assert_eq!((answer.status.as_u16(), answer.location()), (303, own.as_str()), "{place}: {sent}");
            }
        }
        let handed_in = trainee.post(&format!("{own}/hand-in"), "").await;
        assert_eq!((handed_in.status.as_u16(), handed_in.location()), (303, own.as_str()));
        let (standing, answers) = desk.standing(&booklet, "trainee-half").await;
        assert_eq!((percent(standing), answers), (None, 0));
        // Nor is it offered to go on with it on the first page.
        let home = trainee.get("/en").await.text();
        assert!(home.contains("test on paper") && !home.contains("Go on with the test"), "{home}");
        // The way to the test on the course page leads to what is said of it, not to another attempt.
        let begun = trainee.post("/en/courses/hr-101/tests/final", "").await;
        assert_eq!(begun.location(), own);
    })
    .await;
}

#[tokio::test]
async fn a_test_that_never_came_back_gives_its_attempt_back_twice() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let seat = desk.stage.seat("trainee-half").await;
        let trainee = desk.stage.trainee("trainee-half").await;
        for n in 0..2 {
            let booklet = desk.print("final", "trainee-half", "en").await;
            let path = format!("{}/call-off", desk.record(&booklet));
            assert_eq!(desk.coordinator.get(&path).await.status, 200);
            assert_eq!(desk.coordinator.post(&path, "reason=").await.status, 422, "without a reason");
            let reason = form(&[("reason", "The bundle was lost on the river.")]);
            assert_eq!(desk.coordinator.post(&path, &reason).await.status, 303);
            assert_eq!(desk.coordinator.post(&path, &reason).await.status, 422, "done already");
            let late = desk.enter(&[("code", &booklet.code), ("answers", &vec!["-"; 24].join(" "))]).await;
            assert!(late.status == 422 && late.text().contains("called off"), "{}", late.text());
            let record = desk.coordinator.get(&desk.record(&booklet)).await.text();
            assert!(record.contains("lost on the river"), "{record}");
            let class = desk.stage.class().await;
            let facts = store::progress::of_person(&desk.stage.app.db, &class, seat, trainee.person().id).await;
            assert_eq!(facts.expect("read").attempts.len(), 1, "only the pre-test counts, after {n}");
        }
        let booklets = desk.booklets("trainee-half").await;
        assert!(booklets.iter().all(|booklet| booklet.fate == Fate::CalledOff));
        let seen = |booklet: &Booklet| booklet.sheet.items.iter().map(|item| item.question.clone()).collect::<Vec<_>>();
        let (first, second) = (seen(&booklets[0]), seen(&booklets[1]));
        let same = second.iter().filter(|id| first.contains(id)).count();
        assert!(same < first.len() / 2, "what was printed counts as seen: {same} again");
        let third = desk.print("final", "trainee-half", "en").await;
        let refused = desk.coordinator.get(&format!("{}/call-off", desk.record(&third))).await;
        assert!(refused.status == 422 && refused.text().contains("more cannot be"), "{}", refused.text());
        // What was entered stays.
        let empty = vec!["-"; 24].join(" ");
        assert_eq!(desk.enter(&[("code", &third.code), ("answers", &empty)]).await.status, 303);
        let kept = desk.coordinator.post(&format!("{}/call-off", desk.record(&third)), "reason=x").await;
        assert!(kept.status == 422 && kept.text().contains("have been entered"), "{}", kept.text());
    })
    .await;
}

#[tokio::test]
async fn a_table_is_foreseen_and_then_entered_and_a_second_time_changes_nothing() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let booklet = desk.print("final", "trainee-half", "en").await;
        let other = desk.print("pre", "trainee-new", "en").await;
        let page = format!("{}/paper/table", desk.class);
        let to_fill = desk.coordinator.get(&format!("{page}/csv")).await.text();
        assert!(to_fill.starts_with("\u{feff}code,name,1,2,") && to_fill.contains(&booklet.code), "{to_fill}");
        for separator in [",", ";", "\t"] {
            let numbers: Vec<String> = (1..=24).map(|number| number.to_string()).collect();
            let mut cells: Vec<String> = booklet.sheet.items.iter().map(|_| String::new()).collect();
            cells[0] = desk.line(&booklet, 1, Language::English).split(' ').next().unwrap_or_default().to_owned();
            let rows = [
                format!("Code{separator}{}", numbers.join(separator)),
                format!("{}{separator}{}", booklet.code, cells.join(separator)),
                format!("{}{separator}{}", other.code, vec![""; 24].join(separator)),
                format!("hello{separator}a"),
            ];
            let table = format!("\u{feff}{}", rows.join("\r\n"));
            let foreseen = desk.coordinator.upload(&page, &[("text", &table)], None::<(&str, &str)>).await.text();
            assert!(foreseen.contains("1\u{2069} of \u{2068}24") || separator != ",", "{foreseen}");
            assert!(foreseen.contains("No answers yet") && foreseen.contains("not a code"), "{foreseen}");
            let done = desk.coordinator.post(&format!("{page}/enter"), &form(&[("text", &table)])).await;
            assert_eq!(done.status, 303);
            let new = if separator == "," { "entered=1" } else { "entered=0" };
            assert!(done.location().ends_with(new), "{}", done.location());
        }
        assert_eq!(desk.standing(&booklet, "trainee-half").await.1, 1);
        assert_eq!(desk.standing(&other, "trainee-new").await.1, 0);
        let refused = desk.coordinator.upload(&page, &[("text", "name,1\nx,a")], None::<(&str, &str)>).await;
        assert!(refused.status == 422 && refused.text().contains("name,1"), "{}", refused.text());
    })
    .await;
}

#[tokio::test]
async fn a_sheet_of_another_state_or_another_class_is_not_entered() {
    on_each(async |stage| {
        let mut desk = Desk::of(stage).await;
        let booklet = desk.print("final", "trainee-half", "en").await;
        let line = desk.line(&booklet, 24, Language::English);
        let sent = form(&[("code", &booklet.code), ("answers", &line)]);
        let opened = |state: &str| {
            format!("course=hr-101&name_en=Elsewhere&state={state}&begins=2026-12-01&ends=2026-12-02&language=en")
        };
        let own = |answer: &Answer| answer.location().split('?').next().expect("an address").to_owned();
        let mut other = desk.stage.signed_in("coordinator-other").await;
        assert_eq!(other.post(&format!("{}/paper/enter", desk.class), &sent).await.status, 404);
        let elsewhere = own(&other.post("/en/coordinate/new", &opened("SS-EE")).await);
        let unknown = other.post(&format!("{elsewhere}/paper/enter"), &sent).await;
        assert!(unknown.status == 422 && unknown.text().contains("No sheet of your classes"), "{}", unknown.text());
        for path in [
            desk.record(&booklet),
            format!("{}/pdf", desk.record(&booklet)),
            format!("{}/call-off", desk.record(&booklet)),
        ] {
            assert_eq!(other.get(&path).await.status, 404, "{path}");
        }
        // A second class of the same coordinator: told which it is, and taken there.
        let second = own(&desk.coordinator.post("/en/coordinate/new", &opened("SS-EC")).await);
        let moved = desk.coordinator.post(&format!("{second}/paper/enter"), &sent).await;
        assert!(moved.status == 422 && moved.text().contains("Kol Training Centre"), "{}", moved.text());
        let strayed = format!("{second}/people/{}/attempts/{}", booklet.enrolment, booklet.attempt);
        assert_eq!(desk.coordinator.get(&format!("{strayed}/call-off")).await.status, 404);
        assert_eq!(desk.coordinator.get(&format!("{strayed}/pdf")).await.status, 404);
        assert_eq!(desk.standing(&booklet, "trainee-half").await.1, 0);
    })
    .await;
}

/// The same question with another key, wherever there can be another.
fn with_another_key(mut question: Question) -> Question {
    question.key = match question.key {
        AnswerKey::One(right) => AnswerKey::One((right + 1) % question.answers),
        AnswerKey::Set { right, partial } => {
            AnswerKey::Set { right: (0..question.answers).filter(|n| !right.contains(n)).collect(), partial: !partial }
        }
        AnswerKey::Number { value, tolerance } => AnswerKey::Number { value: value + 7.0, tolerance: tolerance + 1.0 },
        AnswerKey::Words(_) => AnswerKey::Words(vec!["another".into()]),
        AnswerKey::Path(scenario) => {
            let mut steps = scenario.steps().to_vec();
            for choice in steps.iter_mut().flat_map(|step| &mut step.choices) {
                choice.points = 3 - choice.points;
            }
            AnswerKey::Path(Scenario::new(steps).expect("the same steps"))
        }
        whole @ (AnswerKey::Sequence | AnswerKey::Pairs) => whole,
    };
    question.redline = !question.redline;
    question
}

#[tokio::test]
async fn what_is_printed_does_not_depend_on_the_key() {
    on_each(async |stage| {
        let course = stage.course().await;
        let mut other = (*course).clone();
        other.questions = other.questions.into_iter().map(|(id, asked)| (id, with_another_key(asked))).collect();
        let items = course.modules.iter().flat_map(|module| &module.bank).map(|id| {
            let shown = app::question::steady_order(&course.questions[id]);
            domain::test::Item { question: id.clone(), shown }
        });
        // Every question of the bank.
        let sheet = domain::test::Sheet { items: items.collect() };
        assert!(sheet.items.len() > 60);
        let print = |language: Language, course: Arc<Course>| {
            let printed = Printed {
                language,
                name: "Mary Keji Loro".into(),
                place: "Kol".into(),
                date: "24 November 2026".into(),
                test: "Final test".into(),
                code: "K7M2QX".into(),
                spaced_code: "K7M-2QX".into(),
                sheet: sheet.clone(),
                course,
            };
            server::press::booklets(&[printed]).expect("printed")
        };
        let other = Arc::new(other);
        for language in Language::ALL {
            let pdf = print(language, course.clone());
            assert!(pdf == print(language, other.clone()), "the key shows in {language:?}");
        }
    })
    .await;
}
