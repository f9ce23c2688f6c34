//! What the administrator can find out: who did what, and who looked at whose data.

use app::route::routes;
use app::signed_in::Access;
use axum::http::Method;
use domain::event::Kind;
use store::chain::verify;

use crate::browser::Browser;
use crate::stage::on_each;

/// Pages that show nobody's data: lists of classes, figures, forms to fill in. A search of the register is an event of its
/// own, and a receipt leads to a page that says what it shows.
const SHOWS_NOBODY: [&str; 21] = [
    "/{language}/coordinate",
    "/{language}/coordinate/new",
    "/{language}/coordinate/people",
    "/{language}/coordinate/follow-ups",
    "/{language}/coordinate/report",
    "/{language}/coordinate/report/csv",
    "/{language}/coordinate/report/xlsx",
    "/{language}/coordinate/venues",
    "/{language}/coordinate/venues/new",
    "/{language}/coordinate/venues/{venue}",
    "/{language}/coordinate/receipt",
    "/{language}/coordinate/{cohort}/people",
    "/{language}/coordinate/{cohort}/list",
    "/{language}/coordinate/{cohort}/attendance",
    "/{language}/coordinate/{cohort}/attendance/{session}/plan",
    "/{language}/coordinate/{cohort}/answers",
    "/{language}/coordinate/{cohort}/cards",
    "/{language}/coordinate/{cohort}/change",
    "/{language}/coordinate/{cohort}/standing",
    "/{language}/coordinate/{cohort}/reactions",
    "/{language}/coordinate/{cohort}/paper/table",
];

#[test]
fn every_page_of_the_training_office_says_what_it_shows() {
    let at_work = |access| matches!(access, Access::Coordinator | Access::Instructor);
    for route in routes().iter().filter(|route| route.method == Method::GET && at_work(route.access)) {
        // Every answer of a test that is read aloud is an event.
        let is_sitting = route.path.contains("/oral");
        let shows = route.sight.is_some();
        let listed = SHOWS_NOBODY.contains(&route.path) || is_sitting;
        assert!(shows != listed, "{}: mark what it shows, or say that it shows nobody", route.path);
    }
}

async fn found(administrator: &mut Browser, query: &str) -> String {
    let page = administrator.get(&format!("/en/admin?{query}")).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page.text().replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn looking_at_the_data_of_others_is_recorded_and_found() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let seat = stage.seat("trainee-half").await;
        let mut coordinator = stage.signed_in("coordinator").await;
        for page in ["", "/gradebook", "/gradebook/csv", &format!("/people/{seat}")] {
            assert_eq!(coordinator.get(&format!("/en/coordinate/{class}{page}")).await.status, 200, "{page}");
        }
        for list in ["refresher", "certificates", "revocations", "activity", "people/duplicates"] {
            assert_eq!(coordinator.get(&format!("/en/coordinate/{list}")).await.status, 200, "{list}");
        }
        // Whoever is not let in has seen nothing.
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(&format!("/en/coordinate/{class}/people/{seat}")).await.status, 404);
        let mut administrator = stage.signed_in("administrator").await;
        let looking = Kind::Looking.code();
        let page = found(&mut administrator, &format!("kind={looking}")).await;
        for seen in [
            "Looked at the people",
            "Looked at the gradebook",
            "Looked at a file",
            "Looked at the page of",
            "Looked at the list of certificates that end",
            "Looked at the list of certificates to be revoked",
            "Looked at the register of certificates",
            "Looked at what trainers led",
            "Looked at the list of those who may stand in the register twice",
        ] {
            assert_eq!(page.matches(seen).count(), 1, "{seen}: {page}");
        }
        // Of one person, by the name that they sign in with; changes alone do not show it.
        let about = found(&mut administrator, &format!("kind={looking}&who=trainee-half")).await;
        assert_eq!(about.matches("Looked at").count(), 1, "{about}");
        assert!(!found(&mut administrator, "who=trainee-half").await.contains("Looked at"));
        // A form that is refused shows what the page shows.
        let card = format!("/en/coordinate/people/{}", stage.trainee("trainee-half").await.person().id);
        assert_eq!(coordinator.post(&card, "").await.status, 422);
        let about = found(&mut administrator, &format!("kind={looking}&who=trainee-half")).await;
        assert_eq!(about.matches("Looked at").count(), 2, "{about}");
        assert!(found(&mut administrator, "who=trainee-half").await.contains("Saved"), "what they did themselves");
        assert!(found(&mut administrator, "from=2000-01-01&until=2000-01-02").await.contains("No event is like this"));
        for (query, why) in
            [("who=nobody-at-all", "Nobody has the sign-in name"), ("from=yesterday", "year, month and day")]
        {
            assert!(found(&mut administrator, query).await.contains(why), "{query}");
        }
        let whole = verify(&stage.app.db).await.expect("read").expect("whole");
        assert!(found(&mut administrator, "").await.contains(&whole.seal), "the end of the chain is shown");
    })
    .await;
}
