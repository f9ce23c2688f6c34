//! Venues: the list, the form, and opening a class at one that is there or at one that is missing.

use crate::stage::on_each;

const DAYS: &str = "course=hr-101&begins=2026-12-01&ends=2026-12-02&language=en";

#[tokio::test]
async fn a_venue_is_added_changed_closed_and_opened_again() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let list = coordinator.get("/en/coordinate/venues").await.text();
        for said in ["Kol Training Centre", "Central Equatoria", "Power: Solar · Network: 3G"] {
            assert!(list.contains(said), "{said}: {list}");
        }
        assert!(list.replace(['\u{2068}', '\u{2069}'], "").contains("1 class"), "{list}");
        assert!(coordinator.get("/ar/coordinate/venues").await.text().contains("مركز تدريب كول"));

        let new = "/en/coordinate/venues/new";
        let facts = "state=SS-EC&power=grid&connectivity=4g";
        for (names, why) in [
            ("name_en=&name_ar=+", "Write the name of the venue"),
            ("name_en=KOL+training+centre&name_ar=", "The state has a venue of that name"),
        ] {
            let refused = coordinator.post(new, &format!("{names}&{facts}")).await;
            assert_eq!(refused.status, 422, "{names}");
            let text = refused.text();
            assert!(text.contains(why) && text.contains("value=\"4g\" selected"), "{why}: {text}");
        }
        let elsewhere = coordinator.post(new, "name_en=Torit&state=SS-EE&power=grid&connectivity=4g").await;
        assert!(elsewhere.status == 422 && elsewhere.text().contains("The state is not one of yours"));
        assert_eq!(coordinator.post(new, "name_en=Yei&state=SS-EC&power=wind&connectivity=4g").await.status, 400);
        let added = coordinator.post(new, &format!("name_en=Yei+Hall&name_ar=&{facts}")).await;
        assert_eq!(added.status, 303);
        assert!(coordinator.get(added.location()).await.text().contains("The venue is on the list"));

        let venue = format!("/en/coordinate/venues/{}", stage.venue().await);
        let form = coordinator.get(&venue).await.text();
        assert!(form.contains("value=\"مركز تدريب كول\"") && form.contains("value=\"solar\" selected"), "{form}");
        let changed = coordinator.post(&venue, &format!("name_en=Kol+Academy&name_ar=&{facts}")).await;
        assert_eq!(changed.status, 303);
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let page = coordinator.get(&class).await.text();
        assert!(page.contains("Kol Training Centre") && !page.contains("Kol Academy"), "a class keeps its words");

        assert_eq!(coordinator.post(&format!("{venue}/close"), "").await.status, 303);
        assert!(coordinator.get("/en/coordinate/venues").await.text().contains("Closed"));
        let open = coordinator.get("/en/coordinate/new").await.text();
        assert!(!open.contains("Kol Academy") && open.contains("Yei Hall"), "{open}");
        assert_eq!(coordinator.post(&format!("{venue}/reopen"), "").await.status, 303);
        assert!(coordinator.get("/en/coordinate/new").await.text().contains("Kol Academy"));
        let log = stage.signed_in("administrator").await.get("/en/admin?kind=class").await.text();
        let log = log.replace(['\u{2068}', '\u{2069}'], "");
        for said in ["Added the venue Yei Hall", "Changed the venue Kol Academy", "Closed the venue", "again."] {
            assert!(log.contains(said), "{said}: {log}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_venue_of_another_state_is_on_no_list_and_not_found() {
    on_each(async |stage| {
        let venue = stage.venue().await;
        let mut other = stage.signed_in("coordinator-other").await;
        assert!(!other.get("/en/coordinate/venues").await.text().contains("Kol Training"));
        assert!(!other.get("/en/coordinate/new").await.text().contains("Kol Training"));
        assert_eq!(other.get(&format!("/en/coordinate/venues/{venue}")).await.status, 404);
        let opened = other.post("/en/coordinate/new", &format!("{DAYS}&venue={venue}")).await;
        assert_eq!(opened.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_class_is_opened_at_a_venue_of_the_list_or_brings_a_missing_one() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let venue = stage.venue().await;
        let form = coordinator.get("/en/coordinate/new").await.text();
        assert!(form.contains("<optgroup label=\"Central Equatoria\">"), "{form}");
        assert!(form.contains(&format!("value=\"{venue}\" selected")), "the only one is chosen: {form}");
        let opened = coordinator.post("/en/coordinate/new", &format!("{DAYS}&venue={venue}&name_en=")).await;
        assert_eq!(opened.status, 303, "{}", opened.text());
        let path = opened.location().split('?').next().expect("an address").to_owned();
        assert!(coordinator.get(&path).await.text().contains("Kol Training Centre"));
        let arabic = path.replace("/en/", "/ar/");
        assert!(coordinator.get(&arabic).await.text().contains("مركز تدريب كول"));

        let two = format!("{DAYS}&venue={venue}&name_en=Yei+Hall&name_ar=&state=SS-EC");
        let refused = coordinator.post("/en/coordinate/new", &two).await;
        assert_eq!(refused.status, 422);
        let text = refused.text();
        assert!(text.contains("You chose a venue and wrote another one"), "{text}");
        for kept in ["value=\"Yei Hall\"", "value=\"2026-12-01\""] {
            assert!(text.contains(kept), "{kept} is not lost: {text}");
        }
        let missing = format!("{DAYS}&venue=other&name_en=Yei+Hall&name_ar=&state=SS-EC");
        assert_eq!(coordinator.post("/en/coordinate/new", &missing).await.status, 303);
        let form = coordinator.get("/en/coordinate/new").await.text();
        assert!(form.contains("Yei Hall") && form.contains("Choose a venue"), "{form}");
        for (chosen, why) in [
            ("venue=", "Choose a venue, or write"),
            ("venue=other&name_en=", "Write the name of the venue"),
            ("venue=other&name_en=Torit&state=SS-EE", "The state is not one of yours"),
        ] {
            let refused = coordinator.post("/en/coordinate/new", &format!("{DAYS}&{chosen}")).await;
            assert_eq!(refused.status, 422, "{chosen}");
            assert!(refused.text().contains(why), "{chosen}: {}", refused.text());
        }
        // A coordinator whose states have none yet writes the first.
        let first = stage.signed_in("coordinator-other").await.get("/en/coordinate/new").await.text();
        assert!(first.contains("value=\"other\" selected"), "{first}");
    })
    .await;
}
