use domain::certificate::{IssueRefusal, RevokeRefusal, Worth, serial_is_sound};
use domain::language::Bilingual;
use domain::progress::Part;
use store::Error;
use store::certificate::Terms;

use crate::stage::{NOW, Stage, build, on_each};

fn terms(stage: &Stage) -> Terms<'_> {
    Terms {
        course: &stage.course,
        rank: Bilingual::new("Sergeant", "رقيب"),
        place: Bilingual::new("Kol", "كول"),
        issuer: Bilingual::new("The service", "الجهاز"),
        issuer_code: "SSNPS",
        sign: &|snapshot, at| format!("{} {}", snapshot.serial, at.0),
    }
}

async fn issue(stage: &Stage, who: usize, code: &str) -> Result<domain::certificate::Certificate, Error<IssueRefusal>> {
    let seat = stage.trainees[who].1;
    store::certificate::issue(&stage.db, &stage.coordinator, stage.cohort, seat, &terms(stage), code.into(), NOW).await
}

#[tokio::test]
async fn what_is_missing_is_told_and_nothing_is_issued() {
    on_each(async |stage| {
        let refused = issue(&stage, 0, "A").await;
        let Err(Error::Refused(IssueRefusal::NotComplete { missing })) = refused else { panic!("{refused:?}") };
        assert_eq!(missing.len(), 5);
        assert!(matches!(missing[0], Part::PreTest { taken: false }));
        assert_eq!(stage.events("CertificateIssued").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_certificate_is_issued_once_and_another_only_after_revocation() {
    on_each(async |stage| {
        stage.complete(0).await;
        let first = issue(&stage, 0, "A").await.expect("issued");
        assert!(serial_is_sound(&first.snapshot.serial));
        let again = issue(&stage, 0, "B").await;
        assert!(matches!(again, Err(Error::Refused(IssueRefusal::AlreadyIssued { .. }))));
        let revoke =
            async |reason: &str| store::certificate::revoke(&stage.db, &stage.coordinator, first.id, reason, NOW).await;
        assert!(matches!(revoke(" ").await, Err(Error::Refused(RevokeRefusal::NoReason))));
        revoke("a wrong name").await.expect("revoked");
        assert!(matches!(revoke("again").await, Err(Error::Refused(RevokeRefusal::AlreadyRevoked { .. }))));
        let shown = store::certificate::by_code(&stage.db, "A").await.expect("read").expect("found");
        assert_eq!(shown.worth(NOW.date()), Worth::Revoked { on: NOW.date() });
        let second = issue(&stage, 0, "C").await.expect("issued");
        assert_ne!(first.snapshot.serial, second.snapshot.serial);
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_of_another_state_finds_nothing() {
    on_each(async |stage| {
        stage.complete(0).await;
        let issued = issue(&stage, 0, "A").await.expect("issued");
        let (db, stranger) = (&stage.db, &stage.stranger);
        assert!(matches!(store::cohort::find_for(db, stranger, stage.cohort).await, Err(Error::NotFound)));
        assert!(store::cohort::list_for(db, &stage.stranger_at_work()).await.expect("read").is_empty());
        assert!(matches!(store::certificate::find_for(db, stranger, issued.id).await, Err(Error::NotFound)));
        let revoked = store::certificate::revoke(db, stranger, issued.id, "no", NOW).await;
        assert!(matches!(revoked, Err(Error::NotFound)));
        let seat = stage.trainees[1].1;
        let marked = store::cohort::mark_practical(
            db,
            &stage.stranger_at_work(),
            stage.cohort,
            seat,
            domain::enrolment::Finding::Competent,
            NOW,
        )
        .await;
        assert!(matches!(marked, Err(Error::NotFound)));
        let (own, other) = (&stage.trainees[0].0, &stage.trainees[1].0);
        assert_eq!(store::certificate::of_trainee(db, own).await.expect("read").len(), 1);
        assert!(matches!(store::certificate::find_own(db, other, issued.id).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn serials_have_no_gap_when_many_are_issued_at_once() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 8).await;
        for who in 0..8 {
            stage.complete(who).await;
        }
        let codes: Vec<String> = (0..8).map(|n| format!("CODE{n}")).collect();
        let all = tokio::join!(
            issue(&stage, 0, &codes[0]),
            issue(&stage, 1, &codes[1]),
            issue(&stage, 2, &codes[2]),
            issue(&stage, 3, &codes[3]),
            issue(&stage, 4, &codes[4]),
            issue(&stage, 5, &codes[5]),
            issue(&stage, 6, &codes[6]),
            issue(&stage, 7, &codes[7]),
        );
        let all = [all.0, all.1, all.2, all.3, all.4, all.5, all.6, all.7];
        let mut numbers: Vec<u32> = all
            .into_iter()
            .map(|issued| {
                let serial = issued.expect("issued").snapshot.serial;
                serial.split('-').nth_back(1).expect("a number").parse().expect("a number")
            })
            .collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=8).collect::<Vec<_>>(), "on {}", fresh.kind);
    }
}

#[tokio::test]
async fn the_first_paper_stays() {
    on_each(async |stage| {
        stage.complete(0).await;
        let issued = issue(&stage, 0, "A").await.expect("issued");
        assert_eq!(store::certificate::paper(&stage.db, &issued).await.expect("read"), None);
        let first = store::certificate::keep_paper(&stage.db, &issued, vec![1]).await.expect("kept");
        let second = store::certificate::keep_paper(&stage.db, &issued, vec![2]).await.expect("kept");
        assert_eq!((first, second), (vec![1], vec![1]));
    })
    .await;
}
