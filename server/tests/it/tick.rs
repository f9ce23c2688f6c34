//! Lists that two people fill in at once, each on a page that was opened before the other saved.

use crate::desk::form;
use crate::stage::on_each;

/// What a browser sends of a page on which nothing was touched.
fn untouched(page: &str) -> Vec<(String, String)> {
    let attribute = |input: &str, name: &str| {
        let (_, rest) = input.split_once(&format!("{name}=\""))?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let sent = |input: &str| {
        let is_hidden = input.contains("type=\"hidden\"");
        let pair = (attribute(input, "name")?, attribute(input, "value")?);
        (is_hidden || input.contains(" checked")).then_some(pair)
    };
    let inputs = page.split("<input ").skip(1).filter_map(|input| input.split('>').next());
    inputs.filter_map(sent).collect()
}

/// The same with something else chosen for one name.
fn with(pairs: &[(String, String)], name: &str, value: &str) -> String {
    let kept = pairs.iter().filter(|(known, _)| known != name).map(|(name, value)| (name.as_str(), value.as_str()));
    form(&kept.chain([(name, value)]).collect::<Vec<_>>())
}

fn all(pairs: &[(String, String)]) -> String {
    form(&pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>())
}

#[tokio::test]
async fn a_second_list_of_attendance_leaves_what_the_first_has_noted() {
    on_each(async |stage| {
        let class = stage.class().await;
        let (done, half) = (stage.seat("trainee-done").await, stage.seat("trainee-half").await);
        let today = stage.app.now().date();
        let sessions = store::cohort::sessions(&stage.app.db, &class).await.expect("read");
        // Nobody has marked the last of them, but for the one person whose course is done.
        let session = sessions.iter().rfind(|session| session.day >= today).expect("one that is to come").id;
        let page = format!("/en/coordinate/{}/attendance/{session}", class.id);
        let (mut first, mut second) = (stage.signed_in("coordinator").await, stage.signed_in("trainer").await);
        let (one, other) = (untouched(&first.get(&page).await.text()), untouched(&second.get(&page).await.text()));
        let is = async |seat| {
            store::cohort::attendance(&stage.app.db, &class, session).await.expect("read").get(&seat).copied()
        };
        use domain::enrolment::Presence::{Absent, Late, Present};
        assert_eq!((is(half).await, is(done).await), (None, Some(Present)));
        let name = |seat| format!("p-{seat}");
        assert_eq!(first.post(&page, &with(&one, &name(half), "absent")).await.status, 303);
        // The second has touched another name only.
        assert_eq!(second.post(&page, &with(&other, &name(done), "late")).await.status, 303);
        assert_eq!((is(half).await, is(done).await), (Some(Absent), Some(Late)));
        // The first saves the same page once more, which still shows the other as present.
        assert_eq!(first.post(&page, &with(&one, &name(half), "absent")).await.status, 303);
        assert_eq!(is(done).await, Some(Late));
        // Whoever changes an entry that somebody else has changed, wins; and can put it back.
        assert_eq!(second.post(&page, &with(&other, &name(half), "late")).await.status, 303);
        assert_eq!(is(half).await, Some(Late));
        let again = untouched(&second.get(&page).await.text());
        assert_eq!(second.post(&page, &with(&again, &name(half), "present")).await.status, 303);
        assert_eq!(is(half).await, Some(Present));
    })
    .await;
}

#[tokio::test]
async fn whoever_joins_later_is_not_marked_until_somebody_does() {
    on_each(async |stage| {
        let class = stage.class().await;
        let session = store::cohort::sessions(&stage.app.db, &class).await.expect("read")[0].id;
        let page = format!("/en/coordinate/{}/attendance/{session}", class.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        for (unit, number) in [("Traffic", ""), ("Riverside", "SP9")] {
            let one = [("name_latin", "Ladu Wani Achol"), ("sex", "M"), ("rank", "SGT"), ("unit", unit)];
            let one =
                [&one[..], &[("name_arabic", ""), ("service_no", number), ("state", "SS-EC"), ("who", "new")]].concat();
            assert_eq!(coordinator.post(&format!("/en/coordinate/{}/people", class.id), &form(&one)).await.status, 303);
        }
        let shown = coordinator.get(&page).await.text();
        assert_eq!(shown.matches("Not marked at this half-day yet").count(), 2, "{shown}");
        for apart in ["Traffic", "Riverside", "ladu.wani"] {
            assert!(shown.contains(apart), "two of one name are told apart: {apart}");
        }
        assert!(!shown.contains("trainee-done"), "and nobody else needs to be");
        let seat = stage.seat("trainee-half").await;
        let mut sent = untouched(&shown);
        sent.push(("reason".into(), "The roll".into()));
        assert_eq!(coordinator.post(&page, &with(&sent, &format!("p-{seat}"), "late")).await.status, 303);
        let marks = store::cohort::attendance(&stage.app.db, &class, session).await.expect("read");
        assert_eq!((marks.len(), marks[&seat]), (3, domain::enrolment::Presence::Late), "of three before");
    })
    .await;
}

#[tokio::test]
async fn a_list_that_was_refused_still_knows_what_it_showed() {
    on_each(async |stage| {
        let class = stage.class().await;
        let (done, half) = (stage.seat("trainee-done").await, stage.seat("trainee-half").await);
        let session = store::cohort::sessions(&stage.app.db, &class).await.expect("read")[0].id;
        let page = format!("/en/coordinate/{}/attendance/{session}", class.id);
        let (mut first, mut second) = (stage.signed_in("coordinator").await, stage.signed_in("trainer").await);
        let one = untouched(&first.get(&page).await.text());
        let refused = first.post(&page, &with(&one, &format!("p-{half}"), "excused")).await;
        assert_eq!(refused.status, 422, "a day that has passed asks for a reason");
        let one = untouched(&refused.text());
        let mut other = untouched(&second.get(&page).await.text());
        other.push(("reason".into(), "The roll".into()));
        assert_eq!(second.post(&page, &with(&other, &format!("p-{done}"), "late")).await.status, 303);
        assert_eq!(first.post(&page, &with(&one, "reason", "The roll")).await.status, 303);
        let marks = store::cohort::attendance(&stage.app.db, &class, session).await.expect("read");
        use domain::enrolment::Presence::{Excused, Late};
        assert_eq!((marks[&half], marks[&done]), (Excused, Late));
    })
    .await;
}

#[tokio::test]
async fn a_second_list_of_the_ceremony_leaves_what_the_first_has_ticked() {
    on_each(async |stage| {
        let page = format!("/en/coordinate/{}/ceremony", stage.class().await.id);
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let id = own[0].id.to_string();
        let (mut first, mut second) =
            (stage.signed_in("coordinator").await, stage.signed_in("coordinator-second").await);
        let (one, other) = (untouched(&first.get(&page).await.text()), untouched(&second.get(&page).await.text()));
        assert_eq!(first.post(&page, &with(&one, "handed", &id)).await.status, 303);
        assert_eq!(second.post(&page, &all(&other)).await.status, 303);
        let ticked = untouched(&second.get(&page).await.text());
        assert!(ticked.iter().any(|(name, _)| name == "handed"), "the tick of the first stays: {ticked:?}");
        // Taken away on a page that showed it.
        let without: Vec<_> = ticked.into_iter().filter(|(name, _)| name != "handed").collect();
        assert_eq!(second.post(&page, &all(&without)).await.status, 303);
        assert!(untouched(&first.get(&page).await.text()).iter().all(|(name, _)| name != "handed"));
    })
    .await;
}
