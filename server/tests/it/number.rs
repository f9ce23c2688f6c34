//! What service numbers look like in an installation: told where one is typed, and where a list brings one.

use crate::browser::Answer;
use crate::command::{amana, amana_where, seeded};
use crate::stage::{on_each, on_each_where};

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

fn typed(number: &str) -> String {
    format!(
        "name_latin=Nyanath+Gai&name_arabic=&service_no={number}&sex=F&rank=SGT&unit=&state=SS-EC&kind=police&since="
    )
}

#[tokio::test]
async fn a_number_that_does_not_fit_is_refused_with_an_example_and_kept_as_typed() {
    let numbered = |config: &mut server::config::Config| {
        config.service_number = Some("SP[0-9]{5}".into());
        config.service_number_example = Some("SP 00123".into());
    };
    on_each_where(numbered, async |stage| {
        let class = stage.class().await.id;
        let mut coordinator = stage.signed_in("coordinator").await;
        let add = |language: &str| format!("/{language}/coordinate/{class}/people");
        for (language, why) in [("en", "is like SP 00123"), ("ar", "رقم الخدمة هنا مثل SP 00123")] {
            let refused = coordinator.post(&add(language), &typed("SP-123")).await;
            assert_eq!(refused.status, 422);
            let text = words(&refused);
            assert!(text.contains(why) && text.contains("value=\"SP-123\""), "{text}");
        }
        assert_eq!(coordinator.post(&add("en"), &typed("sp-00-777")).await.status, 303);
        let list = "name;sex;rank;service no\nPeter Garang;M;Sgt;12\nAyen Lual;F;Sgt;SP 00 778\n";
        let foreseen =
            coordinator.upload(&format!("/ar/coordinate/{class}/list"), &[("text", list)], None::<(&str, &str)>).await;
        let text = words(&foreseen);
        assert!(text.contains("الرقم 12 ليس رقم خدمة") && text.contains("value=\"12\""), "{text}");

        // Somebody who has another number from before keeps it while the rest is put right.
        let half = stage.trainee("trainee-half").await.person().clone();
        let card = format!("/en/coordinate/people/{}", half.id);
        let own = half.service_no.clone().unwrap_or_default();
        assert_eq!(coordinator.post(&card, &typed(&own)).await.status, 303, "{own}");
        let refused = coordinator.post(&card, &typed("SP123")).await;
        assert!(refused.status == 422 && words(&refused).contains("is like SP 00123"));
        assert_eq!(coordinator.post(&card, &typed("SP00999")).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn without_a_pattern_any_number_is_taken() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let mut coordinator = stage.signed_in("coordinator").await;
        let added = coordinator.post(&format!("/en/coordinate/{class}/people"), &typed("X-1")).await;
        assert_eq!(added.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_pattern_that_cannot_be_read_ends_the_program_and_one_that_can_holds_for_lists() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    seeded(data).await;
    let list = data.join("list.csv");
    std::fs::write(&list, "name;sex;rank;service no\nNyanath Gai;F;Sgt;00123\nAyen Lual;F;Sgt;123\n").expect("written");
    let list = list.display().to_string();
    let import = ["people", "import", &list, "--as", "coordinator", "--dry-run"];
    let set = |pattern, example| {
        amana_where(data, &[("AMANA_SERVICE_NUMBER", pattern), ("AMANA_SERVICE_NUMBER_EXAMPLE", example)], &import)
    };
    assert!(set("[0-9", "00001").refused().contains("AMANA_SERVICE_NUMBER: the pattern cannot be read"));
    assert!(set("[0-9]{5}", "0001").refused().contains("the example 0001 does not fit"));
    let told = set("[0-9]{5}", "00001").well();
    assert!(told.contains("2  Nyanath Gai  new") && told.contains("123; they are like 00001"), "{told}");
    assert!(!amana(data, &import).well().contains("refused"));
}
