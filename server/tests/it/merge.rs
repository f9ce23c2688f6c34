//! Two entries of the register that are one person, over HTTP: who may, what is refused and why, and undoing it.

use domain::id::PersonId;
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, Person, PersonKind, Sex};
use domain::roster::{Decision, Entry, Wanted};
use store::enrolment::Issued;

use crate::browser::Answer;
use crate::stage::{PASSWORD, Stage, on_each};

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

/// Somebody who is known by another spelling of a name, and in no class.
async fn namesake(stage: &Stage, of: &Person, name: Bilingual) -> PersonId {
    let coordinator = store::person::credentials(&stage.app.db, "coordinator").await.expect("read").expect("the cast");
    let coordinator = Coordinator::of(coordinator.person).expect("a coordinator");
    let entry = Entry {
        name,
        service_no: None,
        sex: of.sex,
        rank: "CPL".into(),
        unit: of.unit.clone(),
        state: of.state.clone(),
        kind: PersonKind::Police,
    };
    let hash = stage.app.hasher.hash("another-pass-1".into()).await.expect("hashed");
    let wanted = [(Wanted { row: 0, entry, decision: Some(Decision::New) }, Issued { hash })];
    let taken =
        store::identity::take_in(&stage.app.db, &coordinator, &wanted, Language::English, stage.app.now()).await;
    let account = taken.expect("taken").remove(0).sign_in_name;
    store::person::credentials(&stage.app.db, &account).await.expect("read").expect("known").person.id
}

#[tokio::test]
async fn a_pair_is_proposed_compared_merged_and_told_apart_again() {
    on_each(async |stage| {
        let done = stage.trainee("trainee-done").await.person().clone();
        let other = namesake(&stage, &done, Bilingual::new("", done.name.ar.clone())).await;
        let account = store::person::find_signed_in(&stage.app.db, other).await.expect("read").expect("known");
        let account = account.person.sign_in_name;
        let mut coordinator = stage.signed_in("coordinator").await;
        let listed = words(&coordinator.get("/en/coordinate/people/duplicates").await);
        assert!(listed.contains("Same name in sound") && listed.contains("Same state · Same unit"), "{listed}");
        let arabic = coordinator.get("/ar/coordinate/people/duplicates").await;
        assert_eq!(arabic.status, 200);
        assert!(words(&coordinator.get("/en/coordinate/people").await).contains("Possible duplicates"));

        let page = format!("/en/coordinate/people/{other}/merge");
        let both = words(&coordinator.get(&format!("{page}?with={}", done.id)).await);
        assert!(both.contains("1 certificate") && both.contains("0 certificates"), "{both}");
        // Looked for by name, the other one leads to the same page; the same one is not listed.
        let asked = words(&coordinator.get(&format!("{page}?name=trainee-done")).await);
        assert!(asked.contains(&format!("{page}?with={}", done.id)), "{asked}");
        let refused = coordinator.post(&page, &format!("with={}", done.id)).await;
        assert_eq!(refused.status, 422);
        assert!(words(&refused).contains("Choose which entry is kept"));

        let form = format!("with={}&keep={}", done.id, done.id);
        let kept = format!("/en/coordinate/people/{}", done.id);
        let merged = coordinator.post(&page, &form).await;
        assert_eq!(merged.location(), format!("{kept}?said=merged"));
        assert_eq!(coordinator.post(&page, &form).await.location(), format!("{kept}?said=merged"), "sent twice");
        let card = words(&coordinator.get(&kept).await);
        assert!(card.contains("Also known as") && card.contains(&account), "{card}");
        let found = words(&coordinator.get(&format!("/en/coordinate/people?name={account}")).await);
        assert!(found.contains(&format!("/coordinate/people/{}", done.id)), "{found}");
        // The alias signs in with the password of the one who is kept, and as nobody else.
        assert_eq!(stage.browser().sign_in(&account, "another-pass-1").await.status, 422);
        let mut trainee = stage.browser();
        assert_eq!(trainee.sign_in(&account, PASSWORD).await.status, 303);
        assert!(words(&trainee.get("/en/certificates").await).contains(&done.name.en));

        let (_, merge) = card.split_once("name=\"merge\" value=\"").expect("a button");
        let merge = merge.split('"').next().expect("an id");
        let separate = format!("{kept}/separate");
        let mut stranger = stage.signed_in("coordinator-other").await;
        assert_eq!(stranger.post(&separate, &format!("merge={merge}")).await.status, 404);
        for _ in 0..2 {
            let undone = coordinator.post(&separate, &format!("merge={merge}")).await;
            assert_eq!(undone.location(), format!("{kept}?said=separated"));
        }
        assert!(!words(&coordinator.get(&kept).await).contains("Also known as"));
        let dismissed =
            coordinator.post("/en/coordinate/people/duplicates", &format!("one={}&other={other}", done.id)).await;
        assert_eq!(dismissed.location(), "/en/coordinate/people/duplicates?said=dismissed");
        let listed = words(&coordinator.get("/en/coordinate/people/duplicates").await);
        assert!(!listed.contains(&other.to_string()), "{listed}");

        let mut administrator = stage.signed_in("administrator").await;
        let log = words(&administrator.get("/en/admin?kind=person").await);
        for said in ["they are one person", "again.", "are two people"] {
            assert!(log.contains(said), "{said}: {log}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_forbids_a_merge_is_told_with_what_was_chosen() {
    on_each(async |stage| {
        let half = stage.trainee("trainee-half").await.person().clone();
        let done = stage.trainee("trainee-done").await.person().clone();
        let trainer = stage.trainee("trainer").await.person().clone();
        let page = format!("/en/coordinate/people/{}/merge", half.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        for (other, why) in [(&done, "Both are in the class HR-101"), (&trainer, "Only the administrator changes")] {
            let refused = coordinator.post(&page, &format!("with={}&keep={}", other.id, other.id)).await;
            assert_eq!(refused.status, 422);
            let text = words(&refused);
            assert!(text.contains(why), "{text}");
            let chosen = text.split("<input type=\"radio\"").find(|rest| rest.contains("checked")).expect("one");
            assert!(chosen.contains(&other.id.to_string()), "{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_elses_people_are_merged_or_shown() {
    on_each(async |stage| {
        let half = stage.trainee("trainee-half").await.person().clone();
        let done = stage.trainee("trainee-done").await.person().clone();
        let own = namesake(
            &stage,
            &Person { sex: Sex::Male, state: "SS-EE".into(), ..half.clone() },
            Bilingual::new("Wek Athian", ""),
        )
        .await;
        let mut other = stage.signed_in("coordinator-other").await;
        for (one, with) in [(half.id, done.id), (own, half.id), (half.id, own)] {
            let page = format!("/en/coordinate/people/{one}/merge");
            assert_eq!(other.get(&format!("{page}?with={with}")).await.status, 404, "{one} {with}");
            assert_eq!(other.post(&page, &format!("with={with}&keep={one}")).await.status, 404, "{one} {with}");
            let dismissed = other.post("/en/coordinate/people/duplicates", &format!("one={one}&other={with}")).await;
            assert_eq!(dismissed.status, 404);
        }
        assert!(words(&other.get("/en/coordinate/people/duplicates").await).contains("No entries look alike"));
        let mut coordinator = stage.signed_in("coordinator").await;
        let page = format!("/en/coordinate/people/{}/merge", half.id);
        assert_eq!(coordinator.get(&format!("{page}?with=nobody")).await.status, 404);
        assert_eq!(coordinator.post(&page, &format!("with={own}&keep={own}")).await.status, 404);
    })
    .await;
}
