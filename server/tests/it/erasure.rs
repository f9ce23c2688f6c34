//! Erasing somebody, over HTTP and on the command line: who may, what stands in the way, and what is left.

use domain::id::PersonId;

use crate::browser::Answer;
use crate::command::{amana, seeded};
use crate::stage::{PASSWORD, Stage, on_each};

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

/// Takes somebody of the cast out of their class, as the coordinator does.
async fn leaves(stage: &Stage, name: &str) -> PersonId {
    let (class, seat) = (stage.class().await.id, stage.seat(name).await);
    let leave = format!("/en/coordinate/{class}/people/{seat}/leave");
    let left = stage.signed_in("coordinator").await.post(&leave, "do=withdraw&reason=Listed+by+mistake").await;
    assert_eq!(left.status, 303, "{}", left.text());
    stage.trainee(name).await.person().id
}

#[tokio::test]
async fn somebody_is_erased_who_was_named_and_every_page_goes_on() {
    on_each(async |stage| {
        let half = stage.trainee("trainee-half").await.person().clone();
        let card = format!("/en/coordinate/people/{}", half.id);
        let page = format!("{card}/erase");
        let mut coordinator = stage.signed_in("coordinator").await;
        let shown = words(&coordinator.get(&page).await);
        assert!(shown.contains("which is not over") && !shown.contains("name=\"who\""), "{shown}");
        let who = half.name.en.replace(' ', "+");
        let form = format!("reason=asked&who={who}");
        let refused = coordinator.post(&page, &form).await;
        assert_eq!(refused.status, 422);
        let done = stage.trainee("trainee-done").await.person().id;
        let shown = words(&coordinator.get(&format!("/en/coordinate/people/{done}/erase")).await);
        assert!(shown.contains("holds its certificate") && !shown.contains("withdraw"), "who is certified: {shown}");
        leaves(&stage, "trainee-half").await;

        let mut stranger = stage.signed_in("coordinator-other").await;
        assert_eq!(stranger.get(&page).await.status, 404);
        assert_eq!(stranger.post(&page, &form).await.status, 404);
        let arabic = words(&coordinator.get(&format!("/ar/coordinate/people/{}/erase", half.id)).await);
        assert!(arabic.contains("ما يبقى مع الاسم") && arabic.contains(&half.name.ar), "{arabic}");
        for (form, why) in
            [("reason=&who=Somebody", "Choose why"), ("reason=over&who=Somebody", "not the name or number")]
        {
            let refused = coordinator.post(&page, form).await;
            assert_eq!(refused.status, 422);
            let text = words(&refused);
            assert!(text.contains(why) && text.contains("value=\"Somebody\""), "{text}");
        }
        let mut own = stage.signed_in("trainee-half").await;
        assert_eq!(coordinator.post(&page, &form).await.location(), format!("{card}?said=erased"));

        let text = words(&coordinator.get(&card).await);
        assert!(text.contains("Erased entry") && text.contains("Erased on 24 November 2026"), "{text}");
        assert!(text.contains("The person or the family asked for it") && text.contains("HR-101"), "{text}");
        let arabic = words(&coordinator.get(&format!("/ar/coordinate/people/{}", half.id)).await);
        assert!(arabic.contains("قيد ممحو"), "{arabic}");
        assert!(own.get("/en").await.asks_to_sign_in(), "nobody is signed in any more");
        assert_eq!(stage.browser().sign_in("trainee-half", PASSWORD).await.status, 422);
        let found = words(&coordinator.get("/en/coordinate/people?name=trainee-half").await);
        assert!(found.contains("Nobody was found"), "{found}");
        assert_eq!(coordinator.post(&page, &form).await.status, 422, "sent twice");
        for rest in ["/everything", "/history/csv", "/merge", "/succeed"] {
            assert_eq!(coordinator.get(&format!("{card}{rest}")).await.status, 404, "{rest}");
        }
        assert_eq!(coordinator.post(&card, "name_latin=A+B&sex=F&rank=SGT&state=SS-EC").await.status, 404);

        let class = format!("coordinate/{}", stage.class().await.id);
        let seat = {
            let eraser = store::person::credentials(&stage.app.db, "coordinator").await.expect("read").expect("known");
            let coordinator = domain::person::Coordinator::of(eraser.person).expect("a coordinator");
            store::register::find_for(&stage.app.db, &coordinator, half.id).await.expect("known").seats[0].enrolment
        };
        let member = format!("{class}/people/{seat}");
        for rest in [
            class.clone(),
            member,
            format!("{class}/gradebook"),
            format!("{class}/gradebook/csv"),
            format!("{class}/return"),
            format!("{class}/return/xlsx"),
            format!("{class}/roll"),
            format!("{class}/ceremony"),
            "coordinate/report".into(),
            "coordinate/people/duplicates".into(),
        ] {
            for language in ["en", "ar"] {
                let answer = coordinator.get(&format!("/{language}/{rest}")).await;
                assert_eq!(answer.status, 200, "{language} {rest}");
                let text = answer.text();
                assert!(!text.contains(&half.name.en) && !text.contains(&half.name.ar), "{language} {rest}: {text}");
            }
        }
        let mut administrator = stage.signed_in("administrator").await;
        let log = words(&administrator.get("/en/admin?kind=person").await);
        assert!(log.contains("Erased Erased entry from the register."), "{log}");
        assert!(store::chain::verify(&stage.app.db).await.expect("read").is_ok());
    })
    .await;
}

#[tokio::test]
async fn who_was_erased_after_a_class_is_not_behind_in_it_nor_tested() {
    on_each(async |stage| {
        let half = stage.trainee("trainee-half").await.person().clone();
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let mut later = stage.signed_in_later("coordinator", 10).await;
        let before = words(&later.get(&class).await);
        assert!(before.contains("Lessons: 2"), "{before}");
        let who = half.name.en.replace(' ', "+");
        let erased =
            later.post(&format!("/en/coordinate/people/{}/erase", half.id), &format!("reason=over&who={who}")).await;
        assert_eq!(erased.status, 303, "{}", erased.text());
        let after = words(&later.get(&class).await);
        assert!(after.contains("Nothing more is to be done") && after.contains("Lessons: 1"), "{after}");
        let lessons = words(&later.get(&format!("{class}?open=lessons")).await);
        assert!(!lessons.contains("Erased entry"), "{lessons}");
        let paper = words(&later.get(&format!("{class}/paper/print/pre")).await);
        assert!(paper.contains("Joseph Wani Taban") && !paper.contains("Erased entry"), "{paper}");
    })
    .await;
}

#[tokio::test]
async fn an_administrator_erases_on_the_command_line_once_it_is_confirmed() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let db = seeded(data).await;
    let erase = |who: &str, rest: &[&str]| {
        amana(data, &[&["person", "erase", who, "--as", "administrator", "--reason", "ordered"], rest].concat())
    };
    assert!(erase("trainee-half", &[]).refused().contains("which is not over"));
    assert!(erase("trainer", &[]).refused().contains("holds a role"));
    assert!(erase("nobody", &[]).refused().contains("Nobody is known as nobody"));
    let list = data.join("list.csv");
    std::fs::write(&list, "name;sex;rank;service no\nNyanath Gai;F;Sgt;120 045\n").expect("written");
    amana(data, &["people", "import", &list.display().to_string(), "--as", "coordinator"]).well();
    let told = erase("120045", &[]).refused();
    assert!(told.contains("Nyanath Gai") && told.contains("--confirm"), "{told}");
    assert!(erase("120045", &["--confirm", "120 046"]).refused().contains("That is not their name"));
    assert!(erase("120045", &["--confirm", "120 045"]).well().contains("erased"));
    assert!(store::person::credentials(&db, "120045").await.expect("read").is_none());
    let by = amana(data, &["person", "erase", "x", "--as", "coordinator", "--reason", "ordered"]).refused();
    assert!(by.contains("coordinator is no administrator"), "{by}");
    assert!(amana(data, &["audit", "verify"]).well().contains("none changed"));
}
