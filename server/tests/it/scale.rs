//! A country to rehearse with: its rows are such as ordinary work leaves.

use domain::person::{Coordinator, Instructor};
use domain::roll_up::{Counting, Dimension};
use domain::scale::Size;
use jiff::civil::date;
use store::cohort::Choice;
use store::roll_up::{Asked, count};

use crate::stage::{PASSWORD, Stage, on_each_empty};

const SIZE: Size = Size { people: 200, enrolments: 600, attempts: 2_000 };

async fn coordinator(stage: &Stage) -> Coordinator {
    let found = store::person::credentials(&stage.app.db, "coordinator").await.expect("read").expect("added");
    Coordinator::of(found.person).expect("a coordinator")
}

/// Places in classes that count so, over all years.
async fn seats(stage: &Stage, counting: Counting) -> usize {
    let asked = Asked { from: date(2000, 1, 1), until: date(2099, 12, 31), counting };
    let by = (Dimension::State, Dimension::Sex);
    count(&stage.app.db, &coordinator(stage).await, &asked, by).await.expect("counted").all.seats as usize
}

#[tokio::test]
async fn an_invented_country_is_counted_as_it_was_invented() {
    on_each_empty(async |stage| {
        let db = &stage.app.db;
        let seeded = server::scale::seed(&stage.app, SIZE, 7, Some(PASSWORD.into())).await.expect("seeded");
        assert_eq!((seeded.enrolments, seeded.attempts), (SIZE.enrolments, SIZE.attempts));
        assert!(seeded.certificates > 100 && seeded.revoked < seeded.certificates, "{seeded:?}");
        assert_eq!(seats(&stage, Counting::Enrolled).await, SIZE.enrolments);
        assert_eq!(seats(&stage, Counting::Certified).await, seeded.certificates - seeded.revoked);
        assert!(store::chain::verify(db).await.expect("read").is_ok(), "the log holds");

        let again = server::scale::seed(&stage.app, SIZE, 7, Some(PASSWORD.into())).await;
        assert!(again.is_err_and(|refusal| refusal.to_string().contains("people already")));
        assert_eq!(seats(&stage, Counting::Enrolled).await, SIZE.enrolments);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_certified_there_has_completed_the_course() {
    on_each_empty(async |stage| {
        let db = &stage.app.db;
        let seeded = server::scale::seed(&stage.app, SIZE, 7, Some(PASSWORD.into())).await.expect("seeded");
        let course = stage.course().await;
        let (instructor, mut classes, mut attempts, mut certificates) =
            (Instructor::from(coordinator(&stage).await), 0, 0, 0);
        for page in 0.. {
            let found = store::cohort::list_for(db, &instructor, &Choice { page, ..Choice::default() }).await;
            let found = found.expect("read");
            for listed in &found.classes {
                classes += 1;
                let facts = store::progress::of_cohort(db, &listed.cohort).await.expect("read");
                attempts += facts.values().map(|facts| facts.attempts.len()).sum::<usize>();
                for (seat, certificate) in store::certificate::of_cohort(db, &listed.cohort).await.expect("read") {
                    certificates += 1;
                    assert!(facts[&seat].progress(&course).is_complete(), "{:?}", facts[&seat].progress(&course));
                    let (token, code) = (certificate.token.expect("signed"), &certificate.snapshot.code);
                    let is_revoked = |_: &str| certificate.revocation.is_some();
                    let verdict = credential::verify(code, &token, stage.app.ring.keys(), is_revoked, stage.app.now());
                    assert!(verdict.facts().is_some(), "signed by a key of ours");
                }
            }
            if !found.has_more {
                break;
            }
        }
        assert_eq!((classes, attempts, certificates), (seeded.classes, seeded.attempts, seeded.certificates));

        let mut browser = stage.signed_in("coordinator").await;
        for page in ["", "?page=1", "?year=2025&state=SS-EC", "/refresher", "/revocations", "/report"] {
            let answer = browser.get(&format!("/en/coordinate{page}")).await;
            assert_eq!(answer.status, 200, "{page}");
        }
    })
    .await;
}
