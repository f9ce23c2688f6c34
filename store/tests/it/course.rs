use domain::person::sign_in_name;
use store::Error;
use store::course::{Hashed, PublishRefusal, Published, publish};
use store::draft::{Place, SaveRefusal};
use store::enrolment::{Fate, Issued};

use crate::stage::{NOW, entry, on_each, publication};

#[tokio::test]
async fn importing_the_same_files_again_changes_nothing() {
    on_each(async |stage| {
        let db = &stage.db;
        let again = publish(db, &publication("1.0.0", "first"), NOW).await.expect("published");
        assert_eq!(again, Published::Unchanged(stage.edition.clone()));
        let other = publish(db, &publication("1.0.0", "other"), NOW).await;
        assert!(matches!(other, Err(Error::Refused(PublishRefusal::VersionTaken(_)))));
        let earlier = publish(db, &publication("0.9.0", "earlier"), NOW).await;
        assert!(matches!(earlier, Err(Error::Refused(PublishRefusal::NotLater(..)))));
        assert_eq!(stage.events("CoursePublished").await, 1);
        let files = store::course::files(db, stage.edition.id).await.expect("read");
        assert_eq!(files["course.toml"], b"first");
    })
    .await;
}

#[tokio::test]
async fn a_class_stays_on_its_major_version() {
    on_each(async |stage| {
        let db = &stage.db;
        publish(db, &publication("1.1.0", "minor"), NOW).await.expect("published");
        publish(db, &publication("2.0.0", "major"), NOW).await.expect("published");
        let latest = store::course::latest(db, "t-1").await.expect("found");
        assert_eq!(latest.version.to_string(), "2.0.0");
        let of_class = store::course::of_major(db, latest.course, 1).await.expect("found");
        assert_eq!(of_class.version.to_string(), "1.1.0");
    })
    .await;
}

#[tokio::test]
async fn a_colleagues_newer_text_is_not_overwritten() {
    on_each(async |stage| {
        let place = Place { course: &stage.edition, path: "course.toml", published: "hash of first" };
        let text = |words: &str| Hashed { hash: words.into(), bytes: words.as_bytes().to_vec() };
        let save = async |seen: u32, words: &str| {
            store::draft::save(&stage.db, &stage.trainer, &place, seen, &text(words), NOW).await
        };
        assert_eq!(save(0, "mine").await.expect("saved"), 1);
        assert!(matches!(save(0, "theirs").await, Err(Error::Refused(SaveRefusal::Overtaken { number: 1 }))));
        assert_eq!(save(0, "mine").await.expect("saved"), 1, "the same text sent twice is one revision");
        assert_eq!(save(1, "next").await.expect("saved"), 2);
        let course = stage.edition.course;
        let found = store::draft::find(&stage.db, &stage.trainer, course, "course.toml").await.expect("read");
        assert_eq!(found.expect("a draft").text.bytes, b"next");
        let old = store::draft::revision_text(&stage.db, &stage.trainer, course, "course.toml", 1).await;
        assert_eq!(old.expect("kept").bytes, b"mine");

        // Publishing takes exactly what was looked at.
        let drafts = [("course.toml".to_owned(), 1)];
        let publication = publication("1.1.0", "next");
        let overtaken =
            store::draft::publish(&stage.db, &stage.trainer, &stage.edition, &drafts, &publication, NOW).await;
        assert!(matches!(overtaken, Err(Error::Refused(PublishRefusal::Overtaken))));
        let drafts = [("course.toml".to_owned(), 2)];
        store::draft::publish(&stage.db, &stage.trainer, &stage.edition, &drafts, &publication, NOW)
            .await
            .expect("published");
        let left = store::draft::all(&stage.db, &stage.trainer, course).await.expect("read");
        assert!(left.is_empty());
        assert_eq!(
            store::draft::revisions(&stage.db, &stage.trainer, course, "course.toml").await.expect("read").len(),
            2
        );
    })
    .await;
}

#[tokio::test]
async fn enrolling_the_same_list_twice_changes_nothing() {
    on_each(async |stage| {
        let entries: Vec<_> = ["Person 0", "Person 9", "Person 9"]
            .map(|name| (entry(name).into(), Issued { hash: "hash".into() }))
            .to_vec();
        let enrol = async || store::enrolment::enrol(&stage.db, &stage.coordinator, stage.cohort, &entries, NOW).await;
        let fates = |done: Vec<store::enrolment::Enrolled>| done.into_iter().map(|done| done.fate).collect::<Vec<_>>();
        let first = fates(enrol().await.expect("enrolled"));
        assert!(matches!(first[..], [Fate::AlreadyEnrolled { .. }, Fate::New, Fate::Doubtful { .. }]));
        let second = fates(enrol().await.expect("enrolled"));
        assert!(matches!(
            second[..],
            [Fate::AlreadyEnrolled { .. }, Fate::AlreadyEnrolled { .. }, Fate::Doubtful { .. }]
        ));
    })
    .await;
}

#[tokio::test]
async fn a_role_cannot_be_taken_over_by_way_of_a_class() {
    on_each(async |stage| {
        // The trainer is put on the list under their own name, and found as known.
        let entries = [(entry("trainer").into(), Issued { hash: "hash".into() })];
        let done = store::enrolment::enrol(&stage.db, &stage.coordinator, stage.cohort, &entries, NOW).await;
        assert_eq!(done.expect("enrolled")[0].sign_in_name, sign_in_name("trainer"));
        let trainee = domain::person::Trainee::of(stage.trainer.person().clone());
        let seat = store::enrolment::of_trainee(&stage.db, &trainee).await.expect("read")[0].enrolment;
        let issued =
            store::enrolment::issue_password(&stage.db, &stage.coordinator, stage.cohort, seat, "new".into(), NOW)
                .await;
        assert!(matches!(issued, Err(Error::NotFound)));
        let stranger = store::enrolment::issue_password(
            &stage.db,
            &stage.stranger,
            stage.cohort,
            stage.trainees[0].1,
            "x".into(),
            NOW,
        )
        .await;
        assert!(matches!(stranger, Err(Error::NotFound)));
    })
    .await;
}
