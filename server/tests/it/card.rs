//! New sign-in cards for a whole class.

use scraper::{Html, Selector};

use crate::browser::Browser;
use crate::desk::form;
use crate::stage::{PASSWORD, Stage, on_each};

/// What a sheet of first passwords hands out: sign-in name and password.
fn handed(page: &str) -> Vec<(String, String)> {
    let row = Selector::parse("table.handout tbody tr").expect("a selector");
    let code = Selector::parse("code").expect("a selector");
    let page = Html::parse_document(page);
    let words =
        page.select(&row).map(|row| row.select(&code).map(|code| code.text().collect()).collect::<Vec<String>>());
    words.map(|words| (words[0].clone(), words[1].clone())).collect()
}

/// What the page says was seen.
fn seen(page: &str) -> String {
    let field = Selector::parse("input[name=seen]").expect("a selector");
    let page = Html::parse_document(page);
    page.select(&field).next().and_then(|field| field.value().attr("value")).expect("a field").to_owned()
}

/// Adds somebody new of a state, and gives their card.
async fn add(coordinator: &mut Browser, class: &str, name: &str, state: &str) -> (String, String) {
    let entry = form(&[
        ("name_latin", name),
        ("name_arabic", ""),
        ("service_no", ""),
        ("sex", "F"),
        ("rank", "CPL"),
        ("unit", ""),
        ("state", state),
        ("who", "new"),
    ]);
    let answer = coordinator.post(&format!("{class}/people"), &entry).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let sheet = answer.location().to_owned();
    handed(&coordinator.get(&sheet).await.text()).remove(0)
}

async fn signs_in(stage: &Stage, name: &str, password: &str) -> bool {
    stage.browser().sign_in(name, password).await.status == 303
}

#[tokio::test]
async fn whoever_has_no_password_of_their_own_gets_a_new_card_and_nobody_else() {
    on_each(async |stage| {
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let cards = format!("{class}/cards");
        let mut coordinator = stage.signed_in("coordinator").await;
        assert!(!coordinator.get(&class).await.text().contains(&cards), "the cast have passwords of their own");
        assert!(coordinator.get(&cards).await.text().contains("No card is needed"));
        let (lost, word) = add(&mut coordinator, &class, "Rebecca Nyandeng Kuol", "SS-EC").await;
        let (own, first) = add(&mut coordinator, &class, "Viola Achan Okeny", "SS-EC").await;
        let mut owner = stage.browser();
        assert_eq!(owner.sign_in(&own, &first).await.status, 303);
        assert_eq!(owner.post("/en/password", "password=mango+tree&again=mango+tree").await.status, 303);

        assert!(coordinator.get(&class).await.text().contains(&format!("href=\"{cards}\"")));
        assert!(!stage.signed_in("trainer").await.get(&class).await.text().contains(&cards));
        let page = coordinator.get(&cards).await.text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(page.contains("Make 1 new card") && page.contains("stop working at once"), "{page}");
        assert!(signs_in(&stage, &lost, &word).await, "looking changes nothing");
        let sent = format!("seen={}", seen(&page));
        for (other, status) in [("coordinator-other", 404), ("trainer", 403), ("trainee-half", 403)] {
            let mut other = stage.signed_in(other).await;
            assert_eq!(other.get(&cards).await.status, status);
            assert_eq!(other.post(&cards, &sent).await.status, status);
        }
        let made = coordinator.post(&cards, &sent).await;
        assert_eq!(made.status, 303, "{}", made.text());
        let sheet = made.location().to_owned();
        let new = handed(&coordinator.get(&sheet).await.text());
        assert_eq!(new.len(), 1);
        assert_eq!(new[0].0, lost);
        assert!(!signs_in(&stage, &lost, &word).await, "the old card is dead");
        assert!(signs_in(&stage, &lost, &new[0].1).await);
        assert!(signs_in(&stage, &own, "mango tree").await && signs_in(&stage, "trainee-half", PASSWORD).await);

        // Pressed twice: the cards go on working, and the page leads to them.
        let again = coordinator.post(&cards, &sent).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains("Nothing was done now") && again.text().contains(&sheet), "{}", again.text());
        assert!(signs_in(&stage, &lost, &new[0].1).await);
        assert_eq!(coordinator.post(&cards, "").await.status, 422, "without what was seen");
    })
    .await;
}

#[tokio::test]
async fn a_guest_gets_a_card_while_the_class_runs_and_whoever_holds_a_role_gets_none() {
    on_each(async |stage| {
        let class = stage.class().await;
        let page = format!("/en/coordinate/{}", class.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let (name, word) = add(&mut coordinator, &page, "Rebecca Nyandeng Kuol", "SS-EC").await;
        add(&mut coordinator, &page, "Viola Achan Okeny", "SS-UY").await;
        let (db, now, by) = (&stage.app.db, stage.app.now(), stage.coordinator().await);
        let names = async |at| {
            let holders = store::enrolment::holders(db, &by, class.id, at).await.expect("read");
            holders.into_iter().map(|holder| holder.name.en).collect::<Vec<_>>()
        };
        assert_eq!(names(now).await, ["Rebecca Nyandeng Kuol", "Viola Achan Okeny"]);
        assert_eq!(names(now.plus_days(30)).await, ["Rebecca Nyandeng Kuol"], "a guest's class is over");
        let id = stage.trainee(&name).await.person().id;
        store::succession::share(db, &by, id, now).await.expect("made a coordinator");
        assert_eq!(names(now).await, ["Viola Achan Okeny"], "a role is nobody's to take over");
        let seen = seen(&coordinator.get(&format!("{page}/cards")).await.text());
        assert_eq!(coordinator.post(&format!("{page}/cards"), &format!("seen={seen}")).await.status, 303);
        assert!(signs_in(&stage, &name, &word).await);
    })
    .await;
}
