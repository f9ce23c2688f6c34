//! The report over classes, on the page and in its files, for those inside and for others.

use domain::person::Trainee;
use domain::reaction::{Asked, Reaction};
use domain::time::At;

use crate::browser::Browser;
use crate::stage::{Stage, on_each};

/// The figures of a line of the first table of a CSV, which counts people.
fn people(csv: &str, line: &str) -> Vec<String> {
    let found = csv.lines().find(|row| row.starts_with(&format!("{line},"))).unwrap_or_else(|| panic!("{line}: {csv}"));
    found.split(',').skip(1).map(str::to_owned).collect()
}

async fn csv(of: &mut Browser, query: &str) -> String {
    let answer = of.get(&format!("/en/coordinate/report/csv?{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.text()
}

/// The class of the cast, two women and a man, and eight women more.
async fn filled(stage: &Stage) {
    stage.finals(&stage.class().await, 8).await;
}

#[tokio::test]
async fn a_report_says_the_same_on_the_page_and_in_its_files() {
    on_each(async |stage| {
        filled(&stage).await;
        let mut coordinator = stage.signed_in("coordinator").await;
        let query = "counting=enrolled&rows=course&columns=sex";
        assert_eq!(people(&csv(&mut coordinator, query).await, "HR-101"), ["10", "1", "11"]);
        let page = coordinator.get(&format!("/en/coordinate/report?{query}")).await.text();
        for figure in ["<bdi>10</bdi>", "<bdi>1</bdi>", "<bdi>11</bdi>"] {
            assert!(page.contains(figure), "{figure}: {page}");
        }
        assert!(page.contains("/en/coordinate/report/xlsx?from="), "{page}");
        let sheet = coordinator.get(&format!("/ar/coordinate/report/xlsx?{query}")).await;
        assert!(sheet.bytes.starts_with(b"PK"), "a workbook");
        // Only the cast has been marked as being there.
        assert_eq!(people(&csv(&mut coordinator, "counting=took-part").await, "HR-101"), ["2", "1", "3"]);
        assert_eq!(people(&csv(&mut coordinator, "counting=certified").await, "HR-101"), ["1", "1"]);
        let bands = csv(&mut coordinator, "counting=enrolled&rows=band&columns=sex").await;
        assert_eq!(people(&bands, "Other ranks"), ["8", "1", "9"], "privates");
        assert_eq!(people(&bands, "Non-commissioned officers"), ["1", "0", "1"]);
        let mut other = stage.signed_in("coordinator-other").await;
        let elsewhere = csv(&mut other, query).await;
        assert!(!elsewhere.contains("HR-101"), "another state's: {elsewhere}");
    })
    .await;
}

#[tokio::test]
async fn what_is_passed_on_tells_nobody_by_a_small_figure() {
    on_each(async |stage| {
        filled(&stage).await;
        let mut coordinator = stage.signed_in("coordinator").await;
        let query = "counting=enrolled&rows=course&columns=sex&outside=yes";
        let csv = csv(&mut coordinator, query).await;
        // One man: his figure, that of the women and the totals of both would tell of him.
        assert_eq!(people(&csv, "HR-101"), ["·", "·", "11"]);
        assert_eq!(people(&csv, "All"), ["·", "·", "11"]);
        assert!(csv.contains("fewer than 5 people are left out"), "{csv}");
        let page = coordinator.get(&format!("/en/coordinate/report?{query}")).await.text();
        assert!(!page.contains("<bdi>10</bdi>") && !page.contains("<bdi>1</bdi>"), "{page}");
        assert!(page.contains("outside=yes"), "the files of the page are those for others");
    })
    .await;
}

#[tokio::test]
async fn a_report_that_cannot_be_made_says_why_and_keeps_what_was_chosen() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        for (query, why) in [
            ("from=yesterday", "year-month-day"),
            ("from=2026-02-01&until=2026-01-01", "before the first"),
            ("rows=sex&columns=sex", "Lines and columns are the same"),
        ] {
            let answer = coordinator.get(&format!("/en/coordinate/report?{query}")).await;
            assert_eq!(answer.status, 422, "{query}");
            assert!(answer.text().contains(why), "{query}: {}", answer.text());
            assert_eq!(coordinator.get(&format!("/en/coordinate/report/csv?{query}")).await.status, 404, "{query}");
        }
        let kept = coordinator.get("/en/coordinate/report?from=yesterday&rows=unit").await.text();
        assert!(kept.contains("value=\"yesterday\"") && kept.contains("value=\"unit\" selected"), "{kept}");
    })
    .await;
}

/// Ten of the class of the cast say what they thought of it: nine are glad, one is not.
async fn reacted(stage: &Stage) {
    filled(stage).await;
    let db = &stage.app.db;
    let class = stage.class().await;
    let after = At(stage.app.now().0 + 2 * 24 * 3_600_000);
    for (n, member) in store::cohort::members(db, &class).await.expect("read").into_iter().take(10).enumerate() {
        let whole = if n == 0 { 2 } else { 5 };
        let reaction = Reaction::read(|asked| Some(if asked == Asked::Whole { whole } else { 3 })).expect("complete");
        let trainee = Trainee::of(member.person);
        store::reaction::give(db, &trainee, member.enrolment, reaction, after).await.expect("taken");
    }
}

#[tokio::test]
async fn a_report_says_what_people_thought_and_passes_on_no_small_figure() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let nothing = csv(&mut coordinator, "counting=enrolled").await;
        assert!(nothing.contains("five people of one class have to answer first"), "{nothing}");
        reacted(&stage).await;
        let inside = csv(&mut coordinator, "counting=enrolled").await;
        assert_eq!(
            (people(&inside, "Very good"), people(&inside, "Bad")),
            (vec!["9".to_owned()], vec!["1".to_owned()])
        );
        assert_eq!((people(&inside, "So-so"), people(&inside, "Yes")), (vec!["0".to_owned()], vec!["10".to_owned()]));
        let outside = csv(&mut coordinator, "counting=enrolled&outside=yes").await;
        for answer in ["Very good", "Good", "So-so", "Bad", "Very bad"] {
            assert_eq!(people(&outside, answer), ["·"], "{answer}");
        }
        assert_eq!(people(&outside, "Yes"), ["10"], "nobody is alone with this answer");
        let page = coordinator.get("/ar/coordinate/report?counting=enrolled").await.text();
        assert!(page.contains("إجابات \u{2068}10\u{2069} أشخاص"), "{page}");
        let sheet = coordinator.get("/en/coordinate/report/xlsx?counting=enrolled").await;
        let text = exchange::table::text(&sheet.bytes).expect("a workbook");
        assert!(text.contains("Very good") && text.contains("What people thought"), "{text}");
        let mut other = stage.signed_in("coordinator-other").await;
        assert!(!csv(&mut other, "counting=enrolled").await.contains("Very good"), "another state's");
    })
    .await;
}

#[tokio::test]
async fn a_report_says_how_follow_ups_stand_to_those_who_run_the_classes() {
    on_each(async |stage| {
        let query = "from=2026-01-01&until=2026-12-31&counting=certified";
        let early = csv(&mut stage.signed_in("coordinator").await, query).await;
        assert!(early.contains("No follow-up of these classes is due yet"), "{early}");
        let mut later = stage.signed_in_later("coordinator", 100).await;
        let told = csv(&mut later, query).await;
        assert_eq!(told.matches("Follow-up due,1").count(), 2, "after 30 and after 90 days: {told}");
        assert_eq!(told.matches("Follow-up overdue,1").count(), 2, "{told}");
        let (class, seat) = (stage.class().await.id, stage.seat("trainee-done").await);
        let outcomes =
            stage.course().await.outcomes.iter().map(|one| format!("seen-{}=done", one.id)).collect::<Vec<_>>();
        let form = format!("{}&told_by=Station+commander", outcomes.join("&"));
        let path = format!("/en/coordinate/{class}/people/{seat}/follow-ups/30");
        assert_eq!(later.post(&path, &form).await.status, 303);
        let told = csv(&mut later, query).await;
        assert!(
            told.contains("Follow-up written down,1")
                && told.contains("100% of what there was a chance to use is in use"),
            "{told}"
        );
        assert_eq!(told.matches("Follow-up overdue,1").count(), 1, "{told}");
        assert!(told.contains(&format!("Does it,{}", outcomes.len())), "{told}");
        // Of one who is certified nothing is passed on.
        let outside = csv(&mut later, &format!("{query}&outside=yes")).await;
        assert_eq!(
            outside.matches("it could give away the total").count(),
            3,
            "gain, reactions, follow-ups: {outside}"
        );
        for said in ["took both", "Follow-up due,", "Follow-up written down,", "Follow-up overdue,", "Does it"] {
            assert!(!outside.contains(said), "{said}: {outside}");
        }
    })
    .await;
}
