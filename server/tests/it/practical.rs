//! Marking a practical by its rubric: what is refused and kept, and what a second assessor is not shown.

use domain::enrolment::Finding;
use domain::language::Language;

use crate::stage::{Stage, on_each};

/// A sheet of HR-101 with every line at one level.
fn sheet(ordinal: u32, voice: &str, level: &str) -> String {
    let lines = ["reason", "silence", "contact", "hours", "understood"].map(|line| format!("&line-{line}={level}"));
    format!("try={ordinal}&voice={voice}{}", lines.concat())
}

async fn address(stage: &Stage) -> String {
    let (class, seat) = (stage.class().await.id, stage.seat("trainee-half").await);
    format!("/coordinate/{class}/people/{seat}/practical")
}

async fn found(stage: &Stage) -> Option<Finding> {
    let (class, seat) = (stage.class().await, stage.seat("trainee-half").await);
    let person = stage.trainee("trainee-half").await.person().id;
    store::progress::of_person(&stage.app.db, &class, seat, person).await.expect("read").practical
}

#[tokio::test]
async fn a_practical_is_marked_line_by_line_and_the_gradebook_follows() {
    on_each(async |stage| {
        let mut assessor = stage.signed_in("coordinator").await;
        let address = address(&stage).await;
        assert!(
            !assessor.get(&format!("/en{address}")).await.text().contains("checked"),
            "nothing is marked beforehand"
        );
        let saved = assessor.post(&format!("/en{address}"), &sheet(1, "own", "alone")).await;
        assert_eq!((saved.status.as_u16(), saved.location()), (303, &*format!("/en{address}?said=assessed")));
        assert_eq!(found(&stage).await, Some(Finding::Competent));
        let class = stage.class().await.id;
        let book = assessor.get(&format!("/en/coordinate/{class}/gradebook/csv")).await.text();
        assert!(book.lines().any(|row| row.contains("trainee-half") && row.contains("Competent")), "{book}");
    })
    .await;
}

#[tokio::test]
async fn a_line_that_is_left_out_is_named_and_what_was_picked_stays() {
    on_each(async |stage| {
        let mut assessor = stage.signed_in("coordinator").await;
        let address = address(&stage).await;
        let without = format!("{}&note=calm+voice", sheet(1, "own", "with-help").replace("&line-hours=with-help", ""));
        let course = stage.course().await;
        let rubric = course.rubric.as_ref().expect("HR-101 has one");
        let line = rubric.lines.iter().find(|line| line.id == "hours").expect("a line");
        for language in Language::ALL {
            let refused = assessor.post(&format!("/{}{address}", language.code()), &without).await;
            assert_eq!(refused.status, 422);
            let page = refused.text();
            let alert =
                page.split("role=\"alert\"").nth(1).expect("a refusal").split("</p>").next().unwrap_or_default();
            assert!(alert.contains(line.words.get(language)), "{alert}");
            assert_eq!(page.matches("checked").count(), 4);
            assert!(page.contains("calm voice"));
        }
        assert_eq!(found(&stage).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_bare_finding_is_no_mark_where_there_is_a_rubric() {
    on_each(async |stage| {
        let mut assessor = stage.signed_in("coordinator").await;
        let address = address(&stage).await;
        let refused = assessor.post(&format!("/en{address}"), "finding=competent").await;
        assert_eq!((refused.status.as_u16(), found(&stage).await), (422, None));
    })
    .await;
}

#[tokio::test]
async fn a_second_assessor_is_shown_nothing_of_the_first_marks_before_their_own_are_saved() {
    on_each(async |stage| {
        let (mut first, mut second) =
            (stage.signed_in("coordinator").await, stage.signed_in("coordinator-second").await);
        let address = format!("/en{}", address(&stage).await);
        first.post(&address, &format!("{}&note=a+clear+voice", sheet(1, "own", "alone"))).await;
        assert!(first.get(&address).await.text().contains("a clear voice"));
        let hidden = second.get(&address).await.text();
        assert!(hidden.contains("Esther Lado"), "who marked first is said");
        for told in ["a clear voice", "checked", "class=\"marks\"", "class=\"worth"] {
            assert!(!hidden.contains(told), "tells {told}");
        }
        // Not even by being refused.
        let refused = second.post(&address, "try=1&voice=own").await;
        assert_eq!(refused.status, 422);
        assert!(!refused.text().contains("a clear voice"));
        assert_eq!(second.post(&address, &sheet(1, "own", "with-help")).await.status, 303);
        assert!(second.get(&address).await.text().contains("a clear voice"));
    })
    .await;
}

#[tokio::test]
async fn two_findings_that_differ_keep_the_practical_open_until_agreed_marks_are_recorded() {
    on_each(async |stage| {
        let (mut first, mut second) =
            (stage.signed_in("coordinator").await, stage.signed_in("coordinator-second").await);
        let address = format!("/en{}", address(&stage).await);
        first.post(&address, &sheet(1, "own", "alone")).await;
        second.post(&address, &sheet(1, "own", "not-yet")).await;
        assert_eq!(found(&stage).await, None);
        assert_eq!(first.post(&address, &sheet(1, "own", "not-yet")).await.status, 422, "both have seen both");
        let page = first.get(&address).await.text();
        assert_eq!(page.matches("data-label=\"Peter Lomoro\"").count(), 5, "every line is different");
        assert_eq!(first.post(&address, &sheet(1, "agreed", "alone")).await.status, 303);
        assert_eq!(found(&stage).await, Some(Finding::Competent));
    })
    .await;
}

#[tokio::test]
async fn not_yet_is_tried_again_and_competent_is_not() {
    on_each(async |stage| {
        let mut assessor = stage.signed_in("coordinator").await;
        let address = format!("/en{}", address(&stage).await);
        assessor.post(&address, &sheet(1, "own", "not-yet")).await;
        assert!(assessor.get(&address).await.text().contains(&format!("{address}?try=2")));
        assert_eq!(assessor.post(&address, &sheet(2, "own", "alone")).await.status, 303);
        assert_eq!(found(&stage).await, Some(Finding::Competent));
        assert!(!assessor.get(&address).await.text().contains("?try=3"));
        assert_eq!(assessor.post(&address, &sheet(3, "own", "alone")).await.status, 422);
        assert_eq!(assessor.post(&address, &sheet(1, "own", "alone")).await.status, 422, "that try is over");
    })
    .await;
}

#[tokio::test]
async fn a_seat_is_marked_only_in_its_own_class_and_by_somebody_of_its_state() {
    on_each(async |stage| {
        let own = address(&stage).await;
        let opened = "course=hr-101&name_en=Elsewhere&state=SS-EC&begins=2026-12-01&ends=2026-12-02&language=en";
        let mut coordinator = stage.signed_in("coordinator").await;
        let second = coordinator.post("/en/coordinate/new", opened).await;
        let second = second.location().split('?').next().expect("an address").to_owned();
        let seat = stage.seat("trainee-half").await;
        let strayed = format!("{second}/people/{seat}/practical");
        let mut other = stage.signed_in("coordinator-other").await;
        for (browser, path) in [(&mut coordinator, strayed), (&mut other, format!("/en{own}"))] {
            for sent in
                [sheet(1, "own", "alone"), sheet(1, "agreed", "alone"), "finding=competent".into(), String::new()]
            {
                assert_eq!(browser.post(&path, &sent).await.status, 404, "{path}: {sent}");
            }
            assert_eq!(browser.get(&path).await.status, 404, "{path}");
        }
        assert_eq!(found(&stage).await, None);
    })
    .await;
}
