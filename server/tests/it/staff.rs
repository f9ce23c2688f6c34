//! The administrator keeps who works with Amana.

use domain::id::PersonId;
use domain::person::Role;

use crate::browser::{Answer, Browser};
use crate::desk::form;
use crate::stage::{PASSWORD, Stage, on_each};

const STAFF: &str = "/en/admin/staff";

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

async fn page_of(stage: &Stage, name: &str) -> String {
    format!("{STAFF}/{}", stage.trainee(name).await.person().id)
}

fn somebody_new<'a>(more: &[(&'a str, &'a str)]) -> String {
    let usual = [
        ("name_latin", "Rose Amito"),
        ("name_arabic", "روز أميتو"),
        ("sex", "F"),
        ("kind", "police"),
        ("rank", "CPT"),
        ("state", "SS-JG"),
        ("role", "coordinator"),
        ("reach", "SS-JG"),
    ];
    let kept = usual.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    form(&kept.chain(more).copied().collect::<Vec<_>>())
}

/// What the page with a first password tells: the sign-in name and the password.
async fn handed_out(office: &mut Browser, answer: &Answer) -> (String, String) {
    assert_eq!(answer.status, 303, "{}", words(answer));
    let page = office.get(answer.location()).await;
    assert_eq!(page.status, 200, "{}", words(&page));
    let html = scraper::Html::parse_document(&page.text());
    let codes = |place: &str| -> Vec<String> {
        let codes = scraper::Selector::parse(&format!("{place} code")).expect("a selector");
        html.select(&codes).map(|code| code.text().collect()).collect()
    };
    let told = codes("dd");
    assert_eq!(codes(".cards li"), told, "the card says the same");
    (told[0].clone(), told[1].clone())
}

#[tokio::test]
async fn somebody_new_is_added_and_signs_in_with_what_was_handed_out() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let list = words(&office.get(STAFF).await);
        assert!(
            list.contains("Coordinator of Central Equatoria") && list.contains("Uses their own password"),
            "{list}"
        );
        let added = office.post(STAFF, &somebody_new(&[("sign_in_name", "Rose.Amito")])).await;
        let (name, password) = handed_out(&mut office, &added).await;
        assert_eq!(name, "rose.amito");
        let list = words(&office.get(STAFF).await);
        assert!(list.contains("Coordinator of Jonglei") && list.contains("Has not chosen a password yet"), "{list}");
        // Nobody else is told the password.
        let theirs = added.location().to_owned();
        assert_eq!(stage.signed_in("coordinator").await.get(&theirs).await.status, 403);
        assert_eq!(office.get(&format!("{STAFF}/passwords/0000")).await.status, 410);

        let mut rose = stage.browser();
        assert_eq!(rose.sign_in(&name, &password).await.status, 303);
        assert_eq!(rose.get("/en/coordinate").await.location(), "/en/password");
        assert_eq!(rose.post("/en/password", "password=mango+tree&again=mango+tree").await.status, 303);
        assert_eq!(rose.get("/en/coordinate").await.status, 200);
        let log = words(&office.get("/en/admin?who=rose.amito").await);
        assert!(log.contains("Rose Amito became coordinator, for Jonglei"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_says_why_and_stays_in_the_form() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let before = words(&office.get(STAFF).await);
        for (more, why) in [
            (&[("name_latin", ""), ("name_arabic", "")][..], "The name is missing"),
            (&[("role", "king")], "Choose the role"),
            (&[("role", "trainer")], "Only a coordinator is for a state"),
            (&[("reach", "SS-ZZ")], "state"),
            (&[("sign_in_name", "trainee-half")], "Somebody signs in with this name"),
            (&[("sign_in_name", "rose amito")], "as one word"),
        ] {
            let sent = [more, &[("unit", "Training directorate")]].concat();
            let refused = office.post(STAFF, &somebody_new(&sent)).await;
            let text = words(&refused);
            assert!(refused.status == 422 && text.contains(why), "{why}: {text}");
            assert!(text.contains("value=\"Training directorate\""), "{text}");
            assert!(text.contains("<option value=\"CPT\" selected"), "{text}");
        }
        let rows = |page: &str| page.matches("/en/admin/staff/").count();
        assert_eq!(rows(&words(&office.get(STAFF).await)), rows(&before), "nobody was added");
    })
    .await;
}

#[tokio::test]
async fn a_trainee_is_found_and_becomes_a_trainer() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let half = stage.trainee("trainee-half").await.person().clone();
        let page = page_of(&stage, "trainee-half").await;
        let learner_no = half.learner_no.expect("everybody has one");
        for who in ["Trainee-Half", learner_no.as_str()] {
            let found = office.get(&format!("{STAFF}?{}", form(&[("who", who)]))).await;
            assert_eq!((found.status.as_u16(), found.location()), (303, page.as_str()));
        }
        let nobody = office.get(&format!("{STAFF}?who=nobody.at.all")).await;
        assert!(words(&nobody).contains("Nobody has the sign-in name or number nobody.at.all"));
        assert!(words(&office.get(&page).await).contains("No role"));
        assert_eq!(office.post(&page, "do=password").await.status, 422, "that is their coordinator's to give");

        let mut trainer = stage.signed_in("trainee-half").await;
        assert_eq!(trainer.get("/en/teach").await.status, 403);
        let given = office.post(&page, "do=grant&role=trainer&reach=").await;
        assert_eq!(given.status, 303, "{}", words(&given));
        assert!(words(&office.get(given.location()).await).contains("The role is given"));
        assert_eq!(trainer.get("/en/teach").await.status, 200, "at their next request");
        let again = office.post(&page, "do=grant&role=trainer&reach=").await;
        assert!(again.status == 422 && words(&again).contains("hold this role already"), "{}", words(&again));
        let state = office.post(&page, "do=grant&role=administrator&reach=SS-JG").await;
        assert!(state.status == 422 && words(&state).contains("<option value=\"SS-JG\" selected"), "{}", words(&state));
        assert_eq!(office.post(&page, "do=promote").await.status, 400);
        assert_eq!(office.get(&format!("{STAFF}/{}", PersonId(uuid::Uuid::nil()))).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_whose_role_ended_is_one_no_more_at_the_next_request() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let mut coordinator = stage.signed_in("coordinator").await;
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        assert_eq!(coordinator.get(&class).await.status, 200);
        let page = page_of(&stage, "coordinator").await;
        for _ in 0..2 {
            let ended = office.post(&page, "do=end&role=coordinator&reach=SS-EC").await;
            assert_eq!(ended.status, 303, "also where it is pressed twice: {}", words(&ended));
        }
        assert_eq!(coordinator.get(&class).await.status, 403);
        assert_eq!(coordinator.get("/en").await.status, 200, "they still learn");
        assert!(words(&office.get(&page).await).contains("No role"));
        let log = words(&office.get("/en/admin?who=coordinator").await);
        assert!(log.contains("is no longer coordinator, for Central Equatoria"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_signs_in_once_and_ends_what_was_open() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let mut old = stage.signed_in("trainer").await;
        let page = page_of(&stage, "trainer").await;
        let issued = office.post(&page, "do=password").await;
        let (name, password) = handed_out(&mut office, &issued).await;
        assert!(old.get("/en/teach").await.asks_to_sign_in(), "signed out everywhere");
        assert_eq!(stage.browser().sign_in("trainer", PASSWORD).await.status, 422);
        let mut trainer = stage.browser();
        assert_eq!(trainer.sign_in(&name, &password).await.status, 303);
        assert_eq!(trainer.get("/en/teach").await.location(), "/en/password");
        assert_eq!(trainer.post("/en/password", "password=mango+tree&again=mango+tree").await.status, 303);
        assert_eq!(trainer.get("/en/teach").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn nobody_does_it_for_themselves_and_an_administrator_stays() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let own = page_of(&stage, "administrator").await;
        let page = words(&office.get(&own).await);
        assert!(page.contains("This is you") && !page.contains("value=\"end\""), "{page}");
        for sent in ["do=end&role=administrator&reach=", "do=grant&role=trainer&reach=", "do=password"] {
            let refused = office.post(&own, sent).await;
            assert!(refused.status == 422 && words(&refused).contains("You cannot do this for yourself"), "{sent}");
        }
        let second = page_of(&stage, "trainer").await;
        assert_eq!(office.post(&second, "do=grant&role=administrator&reach=").await.status, 303);
        let mut other = stage.signed_in("trainer").await;
        assert_eq!(other.post(&own, "do=end&role=administrator&reach=").await.status, 303);
        assert_eq!(office.get(STAFF).await.status, 403);
        assert!(stage.trainee("trainer").await.person().has(Role::Administrator));
    })
    .await;
}

#[tokio::test]
async fn nobody_but_an_administrator_sees_it_or_changes_it() {
    on_each(async |stage| {
        let page = page_of(&stage, "trainee-half").await;
        for name in ["coordinator", "trainer", "trainee-new"] {
            let mut browser = stage.signed_in(name).await;
            for path in [STAFF, &page] {
                assert_eq!(browser.get(path).await.status, 403, "{path} for {name}");
            }
            assert_eq!(browser.post(STAFF, &somebody_new(&[])).await.status, 403);
            for sent in ["do=grant&role=administrator&reach=", "do=end&role=trainer&reach=", "do=password"] {
                assert_eq!(browser.post(&page, sent).await.status, 403, "{sent} for {name}");
            }
        }
        assert!(stage.trainee("trainee-half").await.person().grants.is_empty());
        assert!(store::person::credentials(&stage.app.db, "rose.amito").await.expect("read").is_none());
        stage.signed_in("trainee-half").await;
    })
    .await;
}

#[tokio::test]
async fn it_is_read_in_arabic() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let list = words(&office.get("/ar/admin/staff").await);
        assert!(list.contains("dir=\"rtl\"") && list.contains("العاملون على المنصة"), "{list}");
        assert!(list.contains("منسق التدريب، النطاق:"), "{list}");
        let page = page_of(&stage, "coordinator").await.replace("/en/", "/ar/");
        let page = words(&office.get(&page).await);
        assert!(page.contains("إصدار كلمة سر أولى جديدة"), "{page}");
        assert!(words(&office.get("/ar/admin?kind=looking").await).contains("قائمة أصحاب الأدوار"));
    })
    .await;
}
