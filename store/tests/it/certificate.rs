use domain::certificate::{IssueRefusal, ReissueRefusal, RevokeRefusal, Worth, serial_is_sound};
use domain::id::CertificateId;
use domain::language::Bilingual;
use domain::person::{Coordinator, Role};
use domain::progress::Part;
use jiff::civil::Date;
use store::Error;
use store::certificate::correction::Stamp;
use store::certificate::{Terms, revocation};

use crate::stage::{NOW, Stage, add, build, entry, on_each};

pub fn terms(stage: &Stage) -> Terms<'_> {
    Terms {
        course: &stage.course,
        reference: &stage.reference,
        issuer: Bilingual::new("The service", "الجهاز"),
        issuer_code: "SSNPS",
        design: &stage.design,
        sign: &|snapshot, at| format!("{} {}", snapshot.serial, at.0),
    }
}

pub async fn issue(
    stage: &Stage,
    who: usize,
    code: &str,
) -> Result<domain::certificate::Certificate, Error<IssueRefusal>> {
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
async fn nobody_issues_a_certificate_to_themselves() {
    on_each(async |stage| {
        let (db, holder, seat) = (&stage.db, stage.trainees[0].0.person(), stage.trainees[0].1);
        stage.complete(0).await;
        store::succession::share(db, &stage.coordinator, holder.id, NOW).await.expect("a coordinator");
        let holder = store::person::find_signed_in(db, holder.id).await.expect("read").expect("known").person;
        let by = Coordinator::of(holder).expect("a coordinator");
        let own = store::certificate::issue(db, &by, stage.cohort, seat, &terms(&stage), "A".into(), NOW).await;
        assert!(matches!(own, Err(Error::Refused(IssueRefusal::Oneself))), "{own:?}");
        issue(&stage, 0, "A").await.expect("issued by another");
    })
    .await;
}

#[tokio::test]
async fn a_certificate_is_issued_once_and_another_only_after_revocation() {
    on_each(async |stage| {
        stage.complete(0).await;
        let first = issue(&stage, 0, "A").await.expect("issued");
        assert!(serial_is_sound(&first.snapshot.serial));
        assert_eq!(first.snapshot.rank, Bilingual::new("Sergeant", "رقيب"));
        assert_eq!(first.snapshot.place.ar, "Kol، وسط الاستوائية");
        let again = issue(&stage, 0, "B").await;
        assert!(matches!(again, Err(Error::Refused(IssueRefusal::AlreadyIssued { .. }))));
        let at = (stage.cohort, first.id);
        let ask = async |reason: &str| revocation::ask(&stage.db, &stage.coordinator, at, reason, NOW).await;
        let agree = async |by: &Coordinator| revocation::agree(&stage.db, by, at, NOW).await;
        let colleague = colleague(&stage).await;
        assert!(matches!(agree(&colleague).await, Err(Error::Refused(RevokeRefusal::NotAsked))));
        assert!(matches!(ask(" ").await, Err(Error::Refused(RevokeRefusal::NoReason))));
        ask("fraud").await.expect("asked");
        assert!(matches!(ask("again").await, Err(Error::Refused(RevokeRefusal::AlreadyAsked))));
        assert!(matches!(agree(&stage.coordinator).await, Err(Error::Refused(RevokeRefusal::NeedsAnother))));
        assert!(matches!(agree(&stage.stranger).await, Err(Error::NotFound)), "of another state");
        let waiting = async |of: &Coordinator| revocation::waiting(&stage.db, of).await.expect("read").len();
        assert_eq!((waiting(&colleague).await, waiting(&stage.stranger).await), (1, 0));
        // Let be, it is valid as before, and can be asked anew.
        for _ in 0..2 {
            revocation::drop_request(&stage.db, &colleague, at, NOW).await.expect("dropped");
        }
        assert_eq!(stage.events("RevocationDropped").await, 1);
        ask("fraud").await.expect("asked");
        let shown = store::certificate::by_code(&stage.db, "A").await.expect("read").expect("found");
        assert_eq!(shown.worth(NOW.date()), Worth::Valid);
        agree(&colleague).await.expect("revoked");
        assert!(matches!(ask("again").await, Err(Error::Refused(RevokeRefusal::AlreadyRevoked { .. }))));
        assert!(matches!(agree(&colleague).await, Err(Error::Refused(RevokeRefusal::AlreadyRevoked { .. }))));
        assert_eq!(waiting(&colleague).await, 0);
        let shown = store::certificate::by_code(&stage.db, "A").await.expect("read").expect("found");
        assert_eq!(shown.worth(NOW.date()), Worth::Revoked { on: NOW.date() });
        let second = issue(&stage, 0, "C").await.expect("issued");
        assert_ne!(first.snapshot.serial, second.snapshot.serial);
    })
    .await;
}

/// Asked by one and agreed by another.
pub async fn revoke(stage: &Stage, id: CertificateId) {
    let at = (stage.cohort, id);
    revocation::ask(&stage.db, &stage.coordinator, at, "fraud", NOW).await.expect("asked");
    revocation::agree(&stage.db, &colleague(stage).await, at, NOW).await.expect("revoked");
}

/// Another coordinator of the same state.
async fn colleague(stage: &Stage) -> Coordinator {
    let person = add(&stage.db, "colleague", Some((Role::Coordinator, Some("SS-EC")))).await;
    Coordinator::of(person).expect("a coordinator")
}

#[tokio::test]
async fn a_wrong_name_is_corrected_and_the_old_certificate_says_so() {
    on_each(async |stage| {
        stage.complete(0).await;
        let old = issue(&stage, 0, "A").await.expect("issued");
        let correct = async |by: &Coordinator, id, code: &str| {
            let stamp =
                Stamp { issuer_code: "SSNPS", code: code.into(), design: &stage.design, sign: &|_, _| "SIGNED".into() };
            Box::pin(store::certificate::correction::correct(&stage.db, by, (stage.cohort, id), stamp, NOW)).await
        };
        let refused = correct(&stage.coordinator, old.id, "B").await;
        assert!(matches!(refused, Err(Error::Refused(ReissueRefusal::SameName))));
        let right = entry("Person Right");
        let who = stage.trainees[0].0.person().id;
        let put_right = store::register::correct(&stage.db, &stage.coordinator, who, &right, NOW.date(), None, NOW);
        Box::pin(put_right).await.expect("corrected");
        assert!(matches!(correct(&stage.stranger, old.id, "B").await, Err(Error::NotFound)));
        let new = correct(&stage.coordinator, old.id, "B").await.expect("issued anew");
        assert_eq!(new.snapshot.holder, right.name);
        assert_eq!(new.snapshot.replaces.as_deref(), Some(&*old.snapshot.serial));
        assert_ne!(new.snapshot.serial, old.snapshot.serial);
        let twice = correct(&stage.coordinator, old.id, "C").await;
        assert!(matches!(twice, Err(Error::Refused(ReissueRefusal::NotValid))), "once only");
        let shown = store::certificate::by_code(&stage.db, "A").await.expect("read").expect("found");
        assert_eq!(shown.worth(NOW.date()), Worth::Replaced { on: NOW.date() });
        let cohort = store::cohort::find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
        let current = store::certificate::of_cohort(&stage.db, &cohort).await.expect("read");
        assert_eq!(current[&stage.trainees[0].1].id, new.id, "the class shows the one that is valid");
        assert_eq!(stage.events("CertificateCorrected").await, 1);
    })
    .await;
}

#[tokio::test]
async fn certificates_are_counted_and_those_that_ended_are_found_by_their_number() {
    on_each(async |stage| {
        let revoked = async |numbers| store::certificate::status::revoked(&stage.db, numbers).await;
        assert!(matches!(revoked(0..10).await, Err(Error::NotFound)), "none was issued");
        stage.complete(0).await;
        stage.complete(1).await;
        let (first, second) =
            (issue(&stage, 0, "A").await.expect("issued"), issue(&stage, 1, "B").await.expect("issued"));
        assert_eq!((first.number, second.number), (0, 1));
        assert_eq!(revoked(0..10).await.expect("read"), [0; 0]);
        revoke(&stage, second.id).await;
        let third = issue(&stage, 1, "C").await.expect("issued");
        assert_eq!(store::certificate::by_code(&stage.db, "C").await.expect("read").map(|of| of.number), Some(2));
        let right = entry("Person Right");
        let put_right =
            store::register::correct(&stage.db, &stage.coordinator, third.person, &right, NOW.date(), None, NOW);
        Box::pin(put_right).await.expect("corrected");
        let stamp =
            Stamp { issuer_code: "SSNPS", code: "D".into(), design: &stage.design, sign: &|_, _| "SIGNED".into() };
        let at = (stage.cohort, third.id);
        let corrected = store::certificate::correction::correct(&stage.db, &stage.coordinator, at, stamp, NOW);
        assert_eq!(Box::pin(corrected).await.expect("issued anew").number, 3);
        assert_eq!(revoked(0..10).await.expect("read"), [1, 2], "one was revoked, one was replaced");
        assert_eq!(revoked(2..3).await.expect("read"), [2]);
        assert!(matches!(revoked(4..10).await, Err(Error::NotFound)));
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
        assert!(
            store::cohort::list_for(db, &stage.stranger_at_work(), &Default::default())
                .await
                .expect("read")
                .classes
                .is_empty()
        );
        assert!(matches!(store::certificate::find_for(db, stranger, issued.id).await, Err(Error::NotFound)));
        let asked = revocation::ask(db, stranger, (stage.cohort, issued.id), "no", NOW).await;
        assert!(matches!(asked, Err(Error::NotFound)));
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

#[tokio::test]
async fn whose_certificate_ends_is_found_by_its_coordinator_until_a_newer_one_outlasts_it() {
    on_each(async |stage| {
        stage.complete(0).await;
        let issued = issue(&stage, 0, "A").await.expect("issued");
        let end = issued.snapshot.valid_until.expect("it ends");
        let found = async |by: &Coordinator, from: Date, until: Date| {
            let found = store::certificate::refresher::ending(&stage.db, by, (from, until), 500).await.expect("read");
            found.into_iter().map(|ending| (ending.cohort, ending.enrolment, ending.certificate.id)).collect::<Vec<_>>()
        };
        let (before, after) = (end.yesterday().expect("a day"), end.tomorrow().expect("a day"));
        let place = (stage.cohort, stage.trainees[0].1, issued.id);
        assert_eq!(found(&stage.coordinator, end, end).await, [place]);
        assert_eq!(found(&stage.coordinator, NOW.date(), before).await, []);
        assert_eq!(found(&stage.coordinator, after, after).await, []);
        assert_eq!(found(&stage.stranger, end, end).await, [], "another state's");
        revoke(&stage, issued.id).await;
        assert_eq!(found(&stage.coordinator, end, end).await, [], "it has ended otherwise");
    })
    .await;
}
