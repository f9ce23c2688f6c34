//! The page of a class: who is behind, on what, and what to do about it.

use scraper::{Html, Selector};

use crate::browser::Browser;
use crate::stage::{Stage, on_each};

/// Without what keeps figures apart from words of another direction.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

async fn class(stage: &Stage) -> String {
    format!("/en/coordinate/{}", stage.class().await.id)
}

/// The buttons that stand first on a page, but for the one that leads to everything else.
async fn first(browser: &mut Browser, class: &str) -> Vec<String> {
    let page = Html::parse_document(&plain(&browser.get(class).await.text()));
    let buttons = |which: &str| {
        let buttons = Selector::parse(&format!(".actions .button{which}")).expect("a selector");
        page.select(&buttons).map(|button| button.text().collect()).collect::<Vec<String>>()
    };
    let all = buttons(":not(.to-more)");
    assert_eq!(buttons(":not(.second)"), all[..all.len().min(1)], "the first is the main one");
    all
}

/// Two coordinators revoke the certificate of the cast.
async fn revoke(stage: &Stage, class: &str) {
    let own = store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
    let address = format!("{class}/certificates/{}/revoke", own[0].id);
    assert_eq!(stage.signed_in("coordinator").await.post(&address, "reason=A+trial").await.status, 303);
    assert_eq!(stage.signed_in("coordinator-second").await.post(&address, "do=agree").await.status, 303);
}

#[tokio::test]
async fn a_class_says_for_how_many_each_part_is_open_and_shows_only_those() {
    on_each(async |stage| {
        let class = class(&stage).await;
        let mut coordinator = stage.signed_in("coordinator").await;
        let everybody = plain(&coordinator.get(&class).await.text());
        assert!(everybody.contains("aria-current=\"page\">Everybody: 3</a>"), "{everybody}");
        assert!(everybody.contains(&format!("href=\"{class}?open=pre\">Pre-test: 1</a>")), "{everybody}");
        // One holds the certificate, so that nothing is open for her and none waits to be issued.
        assert!(everybody.contains("Final test: 2</a>") && !everybody.contains("open=ready"), "{everybody}");
        let (behind, ahead) = (everybody.find("Joseph Wani Taban"), everybody.find("Grace Poni Wani"));
        assert!(behind < ahead, "those who are behind come first");
        assert!(everybody.contains("Behind: Pre-test"), "{everybody}");

        let pre = plain(&coordinator.get(&format!("{class}?open=pre")).await.text());
        assert!(pre.contains("aria-current=\"page\">Pre-test: 1</a>"), "{pre}");
        assert!(pre.contains("Joseph Wani Taban") && !pre.contains("Mary Keji Loro"), "{pre}");
        assert!(pre.contains("They take the pre-test") && pre.matches(&format!("{class}/paper\"")).count() == 2);
        let attendance = coordinator.get(&format!("{class}?open=attendance")).await.text();
        assert!(attendance.contains("Look whether every half-day") && !attendance.contains("Grace Poni Wani"));
        let unknown = plain(&coordinator.get(&format!("{class}?open=everything")).await.text());
        assert!(unknown.contains("aria-current=\"page\">Everybody: 3</a>") && unknown.contains("Mary Keji Loro"));
        let none = coordinator.get(&format!("{class}?open=ready")).await.text();
        assert!(none.contains("This is open for nobody any more") && !none.contains("Mary Keji Loro"), "{none}");
        let arabic = plain(&coordinator.get(&format!("{}?open=pre", class.replace("/en/", "/ar/"))).await.text());
        assert!(arabic.contains("الاختبار القبلي: 1</a>") && arabic.contains("حان موعده ولم يتم"), "{arabic}");
        assert!(arabic.contains(&format!("href=\"{class}?open=pre\"")), "the other language shows the same");
    })
    .await;
}

#[tokio::test]
async fn what_is_open_is_shown_to_whoever_teaches_the_class_and_nobody_else() {
    on_each(async |stage| {
        let class = class(&stage).await;
        let ready = format!("{class}?open=ready");
        assert_eq!(stage.signed_in("coordinator-other").await.get(&ready).await.status, 404);
        assert_eq!(stage.signed_in("trainee-done").await.get(&ready).await.status, 403);
        stage.another_trainer().await;
        assert_eq!(stage.signed_in("trainer-other").await.get(&ready).await.status, 404);
        // Her certificate is revoked, so that everything is done and none is valid.
        revoke(&stage, &class).await;
        let issues = format!("action=\"{class}/certificates\"");
        let coordinator = plain(&stage.signed_in("coordinator").await.get(&ready).await.text());
        assert!(coordinator.contains("Ready for the certificate: 1</a>") && coordinator.contains("Grace Poni Wani"));
        assert!(coordinator.matches(&issues).count() == 1 && coordinator.contains("Issue their certificates"));
        let trainer = stage.signed_in("trainer").await.get(&ready).await.text();
        assert!(trainer.contains("The coordinator of the class issues") && trainer.contains("Grace Poni Wani"));
        assert!(!trainer.contains(&issues), "{trainer}");
        let attendance = stage.signed_in("trainer").await.get(&format!("{class}?open=attendance")).await.text();
        assert!(attendance.matches(&format!("{class}/attendance\"")).count() == 2, "{attendance}");
    })
    .await;
}

#[tokio::test]
async fn what_the_day_asks_for_stands_first() {
    on_each(async |stage| {
        let class = class(&stage).await;
        let days = [
            (-5, ["Add a person", "Add a list"].as_slice(), "Attendance"),
            (0, &["Attendance"], "Attendance"),
            (1, &["Attendance", "Hand over certificates"], "Attendance"),
            (5, &["Hand over certificates", "Training return"], "Training return"),
        ];
        for (day, coordinators, trainers) in days {
            let mut coordinator = stage.signed_in_later("coordinator", day).await;
            assert_eq!(first(&mut coordinator, &class).await, coordinators, "on day {day}");
            let mut trainer = stage.signed_in_later("trainer", day).await;
            assert_eq!(first(&mut trainer, &class).await[0], trainers, "on day {day}");
        }
        let (empty, _) = stage.open_today().await;
        let mut coordinator = stage.signed_in("coordinator").await;
        let empty = format!("/en/coordinate/{}", empty.id);
        assert_eq!(first(&mut coordinator, &empty).await, ["Add a person", "Add a list"]);
        assert_eq!(coordinator.post(&format!("{empty}/suspend"), "reason=A+report").await.status, 303);
        assert!(first(&mut coordinator, &empty).await.is_empty(), "nobody can be added");

        let own = store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await;
        let id = own.expect("read")[0].id;
        assert_eq!(coordinator.post(&format!("{class}/ceremony"), &format!("of={id}&handed={id}")).await.status, 303);
        let mut later = stage.signed_in_later("coordinator", 5).await;
        assert_eq!(first(&mut later, &class).await, ["Training return", "Follow-up"]);
        revoke(&stage, &class).await;
        assert_eq!(first(&mut later, &class).await, ["Issue 1 certificate", "Attendance"]);
    })
    .await;
}

#[tokio::test]
async fn everything_that_can_be_done_for_a_class_stands_on_its_page_once() {
    on_each(async |stage| {
        let class = class(&stage).await;
        let runs = ["/people", "/list", "/certificates/pdf?pile=1", "/ceremony", "/trainers", "/standing", "/change"];
        let works = ["/attendance", "/paper", "/answers", "/gradebook", "/return", "/reactions", "/follow-ups/30"];
        for day in [-5, 0, 1, 5] {
            let coordinator = stage.signed_in_later("coordinator", day).await.get(&class).await.text();
            let trainer = stage.signed_in_later("trainer", day).await.get(&class).await.text();
            for (ways, of_trainer) in [(runs, 0), (works, 1)] {
                for way in ways {
                    let link = format!("href=\"{class}{way}\"");
                    assert_eq!(coordinator.matches(&link).count(), 1, "{way} on day {day}");
                    assert_eq!(trainer.matches(&link).count(), of_trainer, "{way} of a trainer on day {day}");
                }
            }
        }
    })
    .await;
}
