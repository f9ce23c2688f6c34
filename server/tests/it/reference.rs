//! The lists of ranks and states: what an administrator changes there, and what becomes of it at once elsewhere.

use domain::reference::List;

use crate::browser::{Answer, Browser};
use crate::desk::form;
use crate::stage::{Stage, on_each};

const RANKS: &str = "/en/admin/lists/ranks";
const STATES: &str = "/en/admin/lists/states";

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

/// What stands in a hidden field of a page.
fn shown(answer: &Answer) -> String {
    let page = scraper::Html::parse_document(&answer.text());
    let field = scraper::Selector::parse("input[name=shown]").expect("a selector");
    let field = page.select(&field).next().expect("what was shown goes along");
    field.value().attr("value").expect("a value").to_owned()
}

async fn add(office: &mut Browser, code: &str, en: &str, ar: &str, others: &str, follows: &str) -> Answer {
    let fields = [
        ("code", code),
        ("name_en", en),
        ("name_ar", ar),
        ("band", "nco"),
        ("other_names", others),
        ("follows", follows),
    ];
    office.post(RANKS, &form(&fields)).await
}

async fn adding(stage: &Stage) -> (Browser, String) {
    let class = stage.class().await.id;
    (stage.signed_in("coordinator").await, format!("/en/coordinate/{class}/people"))
}

/// What becomes of a list with one person, before it is taken.
async fn foreseen(stage: &Stage, coordinator: &mut Browser, row: &str) -> String {
    let page = format!("/en/coordinate/{}/list", stage.class().await.id);
    let list = format!("Name;Sex;Rank\n{row}\n").replace(';', "\t");
    words(&coordinator.upload(&page, &[("text", list.as_str())], None::<(&str, &str)>).await)
}

#[tokio::test]
async fn a_new_rank_is_offered_and_read_at_once() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let (mut coordinator, people) = adding(&stage).await;
        assert!(!words(&coordinator.get(&people).await).contains("Staff Sergeant"));
        let added = add(&mut office, "ssg", "Staff  Sergeant", "رقيب فني شرطة", "Tech Sgt\r\n\r\n", "SGM").await;
        assert_eq!(added.status, 303, "{}", words(&added));
        let list = words(&office.get(added.location()).await);
        assert!(list.contains("It is on the list") && list.contains("/ranks/SSG\""), "{list}");
        let place = |code: &str| list.find(&format!("/ranks/{code}\"")).expect("in the list");
        assert!(place("SGM") < place("SSG") && place("SSG") < place("SGT"), "{list}");

        let form = words(&coordinator.get(&people).await);
        assert!(form.contains("<option value=\"SSG\">Staff Sergeant"), "{form}");
        for rank in ["staff sergeant", "رقيب فني", "tech sgt.", "SSG"] {
            let text = foreseen(&stage, &mut coordinator, &format!("Nyanath Gai;F;{rank}")).await;
            assert!(text.contains("New: gets a sign-in name"), "{rank}: {text}");
        }
        let log = words(&office.get("/en/admin?kind=reference").await);
        assert!(log.contains("Added the rank SSG: Staff Sergeant · رقيب فني شرطة · Tech Sgt"), "{log}");
        assert!(log.contains("Below Sergeant Major"), "{log}");
        let again = add(&mut office, "SSG", "Another", "أخرى", "", "").await;
        assert!(again.status == 422 && words(&again).contains("There is one with this code"), "{}", words(&again));
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_says_why_and_stays_in_the_form() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        for (code, en, ar, others, follows, why) in [
            ("A/B", "New One", "جديدة", "", "", "Write a code"),
            ("NEW", "New One", "", "", "", "in both languages"),
            ("NEW", "جديدة", "جديدة", "", "", "in Latin letters"),
            ("NEW", "New One", "New", "", "", "in Arabic letters"),
            ("NEW", "New One", "رقيب", "", "", "means Sergeant already"),
            ("NEW", "New One", "جديدة", "SGT", "", "“SGT” means Sergeant already"),
            ("NEW", "New One", "جديدة", "", "NONE", "Choose the place"),
        ] {
            let refused = add(&mut office, code, en, ar, others, follows).await;
            let text = words(&refused);
            assert_eq!(refused.status, 422, "{why}: {text}");
            assert!(text.contains(why), "{why}: {text}");
            assert!(text.contains(&format!("value=\"{en}\"")) && text.contains(&format!("value=\"{code}\"")), "{text}");
        }
        let unbanded = form(&[("code", "NEW"), ("name_en", "New"), ("name_ar", "جديدة"), ("band", "marines")]);
        assert_eq!(office.post(RANKS, &unbanded).await.status, 422);
        assert_eq!(office.get("/en/admin/lists/none").await.status, 404);
        assert_eq!(office.get(&format!("{RANKS}/NONE")).await.status, 404);
        assert_eq!(office.post(&format!("{RANKS}/SGT"), "do=delete").await.status, 400);
        assert_eq!(office.post(&format!("{RANKS}/SGT"), "do=save").await.status, 400, "without what was shown");
        // What an installation starts with can be kept as it is.
        let lists = stage.app.reference();
        for list in List::ALL {
            for line in lists.listed(list) {
                assert_eq!(lists.changes(list, &line, &line.facts), Ok(()), "{}", line.code);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_rank_that_is_used_no_more_is_shown_and_offered_nowhere() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let (mut coordinator, people) = adding(&stage).await;
        let half = stage.trainee("trainee-half").await.person().clone();
        let card = format!("/en/coordinate/people/{}", half.id);
        let name = stage.app.reference().rank(&half.rank).expect("of the list").name.en.clone();
        let rank = format!("{RANKS}/{}", half.rank);
        assert_eq!(office.post(&rank, "do=retire").await.status, 303);
        assert_eq!(office.post(&rank, "do=retire").await.status, 303, "pressed twice");
        assert!(words(&office.get(RANKS).await).contains("used no more"));

        let offered = format!("<option value=\"{}\"", half.rank);
        assert!(!words(&coordinator.get(&people).await).contains(&offered));
        // Whoever has it keeps it, also when something else is put right.
        let shown = words(&coordinator.get(&card).await);
        assert!(shown.contains(&name) && shown.contains(&offered), "{shown}");
        let correct = |rank: &str| {
            let fields = [("name_latin", "Santino Wol"), ("sex", "M"), ("rank", rank), ("state", "SS-EC")];
            form(&[&fields[..], &[("kind", "police")]].concat())
        };
        assert_eq!(coordinator.post(&card, &correct(&half.rank)).await.status, 303);
        assert!(words(&coordinator.get(&card).await).contains(&name));
        // A list that names it is told so; so is a form from before.
        let text = foreseen(&stage, &mut coordinator, &format!("Nyanath Gai;F;{name}")).await;
        assert!(text.contains(&format!("The rank “{name}” is used no more")), "{text}");
        let typed = [("name_latin", "Nyanath Gai"), ("sex", "F"), ("rank", &half.rank), ("state", "SS-EC")];
        let late = coordinator.post(&people, &form(&typed)).await;
        assert!(late.status == 422 && words(&late).contains("is used no more"), "{}", words(&late));
        assert!(words(&late).contains("value=\"Nyanath Gai\""));

        // Another one takes its name: it cannot come back under it.
        let ar = stage.app.reference().rank(&half.rank).expect("kept").name.ar.clone();
        assert_eq!(add(&mut office, "NEW", &name, &ar, "", "").await.status, 303);
        let back = office.post(&rank, "do=return").await;
        assert!(back.status == 422 && words(&back).contains("already"), "{}", words(&back));
        assert_eq!(office.post(&format!("{RANKS}/NEW"), "do=retire").await.status, 303);
        assert_eq!(office.post(&rank, "do=return").await.status, 303);
        assert!(words(&coordinator.get(&people).await).contains(&offered));
        let log = words(&office.get("/en/admin?kind=reference").await);
        assert_eq!(log.matches(&format!("The rank {name} is used no more.")).count(), 2, "{log}");
        assert!(log.contains(&format!("The rank {name} is used again.")), "{log}");
    })
    .await;
}

#[tokio::test]
async fn the_classes_and_venues_of_a_state_that_is_used_no_more_go_on() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let (mut coordinator, people) = adding(&stage).await;
        assert_eq!(office.post(&format!("{STATES}/SS-EC"), "do=retire").await.status, 303);
        assert!(words(&coordinator.get("/en/coordinate").await).contains("Central Equatoria"));
        assert!(words(&coordinator.get("/en/coordinate/venues").await).contains("Central Equatoria"));
        assert!(words(&coordinator.get(&people).await).contains("<option value=\"SS-EC\" selected"));
        let text = foreseen(&stage, &mut coordinator, "Nyanath Gai;F;Sergeant").await;
        assert!(text.contains("New: gets a sign-in name"), "{text}");
        let open = words(&coordinator.get("/en/coordinate/new").await);
        assert!(open.contains("Kol Training Centre") && !open.contains("<option value=\"SS-EC\""), "{open}");
        let facts = "name_en=Yei+Hall&name_ar=&state=SS-EC&power=grid&connectivity=4g";
        let refused = coordinator.post("/en/coordinate/venues/new", facts).await;
        assert!(refused.status == 422 && words(&refused).contains("That state is used no more"), "{}", words(&refused));
        let venue = format!("/en/coordinate/venues/{}", stage.venue().await);
        assert_eq!(coordinator.post(&venue, facts).await.status, 303, "one that is there is changed");
        let signs = words(&office.get("/en/admin/signatories").await);
        assert!(!signs.contains("Central Equatoria") && signs.contains("Eastern Equatoria"), "{signs}");
        assert!(words(&office.get("/ar/admin?kind=reference").await).contains("إيقاف استخدام الولاية"));
    })
    .await;
}

#[tokio::test]
async fn a_second_administrator_is_told_and_loses_nothing() {
    on_each(async |stage| {
        let (mut one, mut other) = (stage.signed_in("administrator").await, stage.signed_in("administrator").await);
        let page = format!("{STATES}/SS-UY");
        let before = shown(&one.get(&page).await);
        let moved = |name: &str, follows: &str, shown: &str| {
            let fields = [("name_en", name), ("name_ar", "ولاية الوحدة"), ("follows", follows), ("shown", shown)];
            form(&[&fields[..], &[("do", "save")]].concat())
        };
        let change = |name: &str, shown: &str| moved(name, "SS-JG", shown);
        assert_eq!(one.post(&page, &moved("Unity State", "SS-NU", &before)).await.status, 303);
        let told = other.post(&page, &change("Northern Unity", &before)).await;
        let text = words(&told);
        assert_eq!(told.status, 422);
        assert!(text.contains("Somebody else has changed it") && text.contains("Now it says: Unity State"), "{text}");
        assert!(text.contains("value=\"Northern Unity\""), "{text}");
        assert!(text.contains("<option value=\"SS-NU\" selected"), "what they left alone is as it is now: {text}");
        // Having seen it, they may.
        assert_eq!(other.post(&page, &moved("Northern Unity", "SS-NU", &shown(&told))).await.status, 303);
        assert_eq!(stage.app.reference().state("SS-UY").expect("kept").name.en, "Northern Unity");
        let log = words(&one.get("/en/admin?kind=reference").await);
        assert!(log.contains("Changed the state SS-UY. Before: Unity State · "), "{log}");
        // The same again leaves nothing.
        let same = moved("Northern Unity", "SS-NU", &shown(&one.get(&page).await));
        assert_eq!(one.post(&page, &same).await.status, 303);
        assert_eq!(words(&one.get("/en/admin?kind=reference").await).matches("Changed the state").count(), 2);
    })
    .await;
}

#[tokio::test]
async fn only_administrators_change_the_lists() {
    on_each(async |stage| {
        for name in ["coordinator", "trainer", "trainee-half"] {
            let mut browser = stage.signed_in(name).await;
            for page in [RANKS, STATES, "/ar/admin/lists/ranks/SGT"] {
                assert_eq!(browser.get(page).await.status, 403, "{page} for {name}");
                assert_eq!(browser.post(page, "do=retire&code=NEW").await.status, 403, "{page} for {name}");
            }
        }
        assert!(stage.app.reference().rank("SGT").is_some_and(|rank| !rank.is_retired));
    })
    .await;
}
