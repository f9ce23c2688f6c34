//! The report over classes, on the page and in its files, for those inside and for others.

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
