//! A list of people as somebody has it, brought to a class.

use rust_xlsxwriter::Workbook;

use crate::browser::{Answer, Browser};
use crate::stage::on_each;

const NO_FILE: Option<(&str, &str)> = None;

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

/// A nominal roll as an office writes it: a title over merged cells, an index, other columns, numbers as quantities.
fn roll() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 6, "NOMINAL ROLL", &rust_xlsxwriter::Format::new()).expect("merged");
    sheet
        .write_row(2, 0, ["S/N", "Full Names", "Force No.", "Gender", "Rank", "Station", "Telephone"])
        .expect("a header");
    sheet.write_row(3, 1, ["Nyanath Gai", "", "F", "Sgt", "Riverside station", "0920"]).expect("a row");
    sheet.write(3, 2, 120_045_f64).expect("a number");
    sheet.write_row(4, 1, ["ماري لادو", "", "انثى", "رقيب", "", ""]).expect("a row");
    sheet.write_row(6, 1, ["Peter Garang", "", "?", "Admiral", "", ""]).expect("a row");
    book.save_to_buffer().expect("a workbook")
}

async fn foresee(browser: &mut Browser, page: &str, fields: &[(&str, &str)]) -> Answer {
    browser.upload(page, fields, NO_FILE).await
}

/// The list as the page keeps it for the next step.
fn kept(answer: &Answer) -> String {
    kept_of(&scraper::Html::parse_document(&answer.text()))
}

#[tokio::test]
async fn a_spreadsheet_is_read_put_right_on_the_spot_and_enrolled() {
    on_each(async |stage| {
        let page = format!("/en/coordinate/{}/list", stage.class().await.id);
        let before = store::cohort::members(&stage.app.db, &stage.class().await).await.expect("read").len();
        let mut coordinator = stage.signed_in("coordinator").await;
        let seen = coordinator.upload(&page, &[], Some(("roll.xlsx", roll()))).await;
        let text = words(&seen);
        assert_eq!(seen.status, 200, "{text}");
        assert_eq!(text.matches("New: gets a sign-in name").count(), 2, "{text}");
        assert!(text.contains("<legend>Row 7") && text.contains("The rank “Admiral” is not"), "{text}");
        // What is wrong is corrected in the page; the rest stays.
        let list = kept(&seen);
        let fixes =
            [("text", list.as_str()), ("cell-7-3", "M"), ("cell-7-4", "Corporal"), ("cell-7-9", "x"), ("cell-x", "y")];
        let again = foresee(&mut coordinator, &page, &fixes).await;
        assert_eq!(words(&again).matches("New: gets a sign-in name").count(), 3, "{}", words(&again));
        assert!(!words(&again).contains("<legend>Row 7"));
        let done = coordinator.post(&format!("{page}/enrol"), &format!("text={}", encoded(&kept(&again)))).await;
        assert_eq!(done.status, 303, "{}", words(&done));
        let members = store::cohort::members(&stage.app.db, &stage.class().await).await.expect("read");
        assert_eq!(members.len(), before + 3);
        let added =
            |name: &str| members.iter().find(|member| member.person.name.en == name || member.person.name.ar == name);
        let gai = added("Nyanath Gai").expect("added");
        assert_eq!(gai.person.service_no.as_deref(), Some("120045"));
        assert!(added("ماري لادو").is_some() && added("Peter Garang").is_some());
        // The same list once more changes nothing.
        let again = coordinator.upload(&page, &[], Some(("roll.xlsx", roll()))).await;
        assert_eq!(words(&again).matches("Already in this class").count(), 2, "{}", words(&again));
    })
    .await;
}

#[tokio::test]
async fn a_list_in_an_old_encoding_is_read_and_one_that_is_none_is_refused() {
    on_each(async |stage| {
        let page = format!("/ar/coordinate/{}/list", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        // “الاسم;النوع;الرتبة”, then a woman and a man, in Windows-1256.
        let bytes: Vec<u8> = [
            &b"\xC7\xE1\xC7\xD3\xE3;\xC7\xE1\xE4\xE6\xDA;\xC7\xE1\xD1\xCA\xC8\xC9\r\n"[..],
            b"\xE3\xC7\xD1\xED \xE1\xC7\xCF\xE6;\xC3\xE4\xCB\xEC;\xD1\xDE\xED\xC8\r\n",
            b"\xC8\xED\xCA\xD1 \xDE\xD1\xE4\xDE;\xD0\xDF\xD1;\xD1\xDE\xED\xC8\r\n",
        ]
        .concat();
        let seen = coordinator.upload(&page, &[], Some(("list.csv", bytes))).await;
        assert!(
            seen.status == 200 && seen.text().contains("ماري لادو") && seen.text().contains("بيتر قرنق"),
            "{}",
            seen.text()
        );
        for (name, bytes) in
            [("list.xlsx", &b"PK\x03\x04\xFF"[..]), ("list.png", b"\x89PNG\r\n\x1a\n\0\0"), ("list.csv", b"a;b\n1;2\n")]
        {
            let refused = coordinator.upload(&page, &[], Some((name, bytes))).await;
            assert_eq!(refused.status, 422, "{name}: {}", refused.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_header_in_both_languages_is_read_and_what_is_missing_is_named_in_one() {
    on_each(async |stage| {
        let page = format!("/ar/coordinate/{}/list", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let list = "الاسم / Name,رقم الخدمة,\"الجنس\nSex\",الرتبة (Rank)\nماري لادو,٤٥,F,رقيب\n";
        let seen = foresee(&mut coordinator, &page, &[("text", list)]).await;
        assert!(seen.status == 200 && words(&seen).contains("ماري لادو"), "{}", words(&seen));
        let refused = foresee(&mut coordinator, &page, &[("text", "رقم الخدمة,الوحدة\n٤٥,المرور\n")]).await;
        let text = words(&refused);
        assert!(refused.status == 422 && text.contains("هذه الأعمدة ناقصة: الاسم، الجنس، الرتبة."), "{text}");
    })
    .await;
}

#[tokio::test]
async fn an_empty_cell_is_called_missing_and_the_sum_below_is_nobody() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let mut coordinator = stage.signed_in("coordinator").await;
        let list = "Name,Sex,Rank\nNyanath Gai,,\nTotal,1,\n";
        for (language, why) in [
            ("en", "The sex is missing. Write F or M. The rank is missing. Write one from the list of ranks."),
            ("ar", "لم يُكتب الجنس. يُكتب: أنثى أو ذكر. لم تُكتب الرتبة. تُكتب رتبة من قائمة الرتب."),
        ] {
            let seen =
                foresee(&mut coordinator, &format!("/{language}/coordinate/{class}/list"), &[("text", list)]).await;
            let text = words(&seen);
            assert!(text.contains(why) && text.contains("cell-2-3"), "{text}");
            assert!(!text.contains("Total") && !text.contains("cell-3-"), "{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_may_be_known_is_asked_for_and_left_out_until_it_is_said() {
    on_each(async |stage| {
        let class = stage.class().await;
        let page = format!("/en/coordinate/{}/list", class.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let members = async || store::cohort::members(&stage.app.db, &class).await.expect("read").len();
        let known = "name,sex,rank,service no\nGatluak Lual,M,PTE,555\n";
        let post = |text: &str, more: &str| format!("text={}{more}", encoded(text));
        coordinator.post(&format!("{page}/enrol"), &post(known, "")).await;
        let before = members().await;
        let list = "الاسم,النوع,الرتبة\nقاتلواك لوال,ذكر,شرطي\n";
        let seen = foresee(&mut coordinator, &page, &[("text", list)]).await;
        let text = words(&seen);
        assert!(text.contains("In doubt") && text.contains("gatluak.lual"), "{text}");
        let id = text.split("name=\"who-2\" value=\"").nth(1).expect("a choice").split('"').next().expect("an id");
        // Nothing said: nobody enrolled, and the list comes back. Somebody who was not proposed: the same.
        let stranger = stage.trainee("trainer").await.person().id;
        for said in [String::new(), format!("&who-2={stranger}"), "&who-2=x".into()] {
            let left = coordinator.post(&format!("{page}/enrol"), &post(list, &said)).await;
            assert_eq!((left.status.as_u16(), members().await), (422, before), "{said}");
            assert!(words(&left).contains("gatluak.lual"), "{}", words(&left));
        }
        coordinator.post(&format!("{page}/enrol"), &post(list, &format!("&who-2={id}"))).await;
        assert_eq!(members().await, before, "it is the one who is in the class already");
        coordinator.post(&format!("{page}/enrol"), &post(list, "&who-2=new")).await;
        assert_eq!(members().await, before + 1);
        // The form for one person asks in the same way.
        let one = format!("/en/coordinate/{}/people", class.id);
        let form = "name_latin=Lual+Gatluack&name_arabic=&service_no=&sex=M&rank=PTE&unit=&state=SS-EC";
        let asked = coordinator.post(&one, form).await;
        assert!(asked.status == 422 && words(&asked).contains("Somebody new"), "{}", words(&asked));
        assert_eq!(coordinator.post(&one, &format!("{form}&who=new")).await.status, 303);
        assert_eq!(members().await, before + 2);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_undone_from_its_page_and_by_nobody_else() {
    on_each(async |stage| {
        let class = stage.class().await;
        let page = format!("/en/coordinate/{}/list", class.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let members = async || store::cohort::members(&stage.app.db, &class).await.expect("read").len();
        let before = members().await;
        let list = encoded("name,sex,rank,service no\nNyandeng Majok,F,PTE,901\nTaban Modi,M,PTE,902\n");
        coordinator.post(&format!("{page}/enrol"), &format!("text={list}")).await;
        assert_eq!(members().await, before + 2);
        let text = words(&coordinator.get(&page).await);
        let address =
            text.split("<ul class=\"links\">").nth(1).and_then(|rest| rest.split('"').nth(1)).expect("a link");
        let seen = coordinator.get(address).await;
        assert!(words(&seen).contains("Take 2 people out again"), "{}", words(&seen));
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(address).await.status, 404);
        assert_eq!(other.post(&format!("{address}/undo"), "").await.status, 404);
        assert_eq!(members().await, before + 2);
        let undone = coordinator.post(&format!("{address}/undo"), "").await;
        assert!(undone.location().ends_with("said=undone"), "{}", words(&undone));
        assert_eq!(members().await, before);
        let again = coordinator.post(&format!("{address}/undo"), "").await;
        assert!(again.status == 422 && words(&again).contains("was undone before"), "{}", words(&again));
        assert!(!words(&coordinator.get(&page).await).contains(address));
    })
    .await;
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

#[tokio::test]
async fn the_list_comes_back_as_a_spreadsheet_that_is_put_right_and_brought_again() {
    on_each(async |stage| {
        let page = format!("/en/coordinate/{}/list", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let done = stage.trainee("trainee-done").await.person().clone();
        let list = format!(
            "ROLL\nName;Sex;Rank;Force No.;Station\n=Nyanath Gai;F;Sgt;120045;+Riverside\nPeter Garang;?;Admiral;;\n{};F;Sgt;;\n",
            done.name.en
        );
        let seen = coordinator.upload(&page, &[("text", list.as_str())], NO_FILE).await;
        assert!(words(&seen).contains("/list/marked"), "{}", words(&seen));
        let form = format!("text={}", encoded(&kept(&seen)));
        let book = coordinator.post(&format!("{page}/marked"), &form).await;
        assert_eq!(book.status, 200);
        let text = exchange::table::text(&book.bytes).expect("a table");
        let rows: Vec<&str> = text.lines().collect();
        assert!(rows[1].ends_with("What will happen\tWhy"), "{text}");
        assert!(rows[2].contains("=Nyanath Gai") && rows[2].contains("\tNew\tNew: gets a sign-in name"), "{text}");
        assert!(rows[3].contains("Refused") && rows[3].contains("The rank “Admiral” is not"), "{text}");
        assert!(rows[4].contains("In doubt") && rows[4].contains(&done.sign_in_name), "{text}");
        let arabic = coordinator.post(&format!("{}/marked", page.replacen("/en", "/ar", 1)), &form).await;
        let arabic = exchange::table::text(&arabic.bytes).expect("a table");
        assert!(arabic.contains("ما سيحدث") && arabic.contains("مرفوض"), "{arabic}");

        // Corrected in a spreadsheet, in either language: the two columns at the end mean nothing.
        for text in [&text, &arabic] {
            let mut fixed = Workbook::new();
            let sheet = fixed.add_worksheet();
            for (row, cells) in app::coordinate::sheet::rows(text, 100).expect("read") {
                let cells = cells.iter().map(|cell| match cell.as_str() {
                    "?" => "M",
                    "Admiral" => "Corporal",
                    cell => cell,
                });
                for (column, cell) in (0..).zip(cells) {
                    sheet.write_string(row as u32 - 1, column, cell).expect("written");
                }
            }
            let bytes = fixed.save_to_buffer().expect("a workbook");
            let again = coordinator.upload(&page, &[], Some(("list.xlsx", bytes))).await;
            let text = words(&again);
            assert_eq!(text.matches("New: gets a sign-in name").count(), 2, "{text}");
            assert!(text.contains("Peter Garang") && !text.contains("<legend>Row"), "{text}");
        }
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.post(&format!("{page}/marked"), &form).await.status, 404);
        let refused = coordinator.post(&format!("{page}/marked"), "text=nothing").await;
        assert_eq!(refused.status, 422);
    })
    .await;
}

/// The fields that the page keeps for the doing, and the list.
fn does(answer: &Answer) -> String {
    let page = scraper::Html::parse_document(&answer.text());
    let field = scraper::Selector::parse("#does input[type=hidden]").expect("a selector");
    let value = |name, input: scraper::ElementRef| input.attr(name).unwrap_or_default().to_owned();
    let kept =
        page.select(&field).map(|input| format!("&{}={}", value("name", input), encoded(&value("value", input))));
    format!("text={}{}", encoded(&kept_of(&page)), kept.collect::<String>())
}

fn kept_of(page: &scraper::Html) -> String {
    let field = scraper::Selector::parse("textarea[name=text]").expect("a selector");
    page.select(&field).next().expect("the list is kept").text().collect()
}

#[tokio::test]
async fn two_rows_of_one_name_are_asked_for_and_no_row_is_lost() {
    on_each(async |stage| {
        let class = stage.class().await;
        let page = format!("/en/coordinate/{}/list", class.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let members = async || store::cohort::members(&stage.app.db, &class).await.expect("read").len();
        let before = members().await;
        let list = "name,sex,rank\nNyakong Lam,F,PTE\nNyakong Lam,F,PTE\nNyakong Lam Bol,F,PTE\nTut Bol,?,PTE\n";
        let seen = foresee(&mut coordinator, &page, &[("text", list)]).await;
        let text = words(&seen);
        assert_eq!(text.matches("New: gets a sign-in name").count(), 1, "{text}");
        assert_eq!(text.matches("value=\"row-2\"").count(), 2, "{text}");
        // One is another person; of one nobody says anything.
        let form = does(&seen);
        let done = coordinator.post(&format!("{page}/enrol"), &format!("{form}&who-3=new")).await;
        assert_eq!((done.status.as_u16(), members().await), (303, before + 2), "{}", words(&done));
        let slip = words(&coordinator.get(done.location()).await);
        assert!(slip.contains("Sign-in for 2 people") && slip.contains("2 rows were left out"), "{slip}");
        assert!(
            slip.contains("In doubt: nobody said who it is") && slip.contains("Wrong: it was not put right"),
            "{slip}"
        );
        // Sent once more, the first row would become something else than was shown: it comes back, with what was said.
        let again = coordinator.post(&format!("{page}/enrol"), &format!("{form}&who-3=new&who-4=row-2")).await;
        let text = words(&again);
        assert_eq!((again.status.as_u16(), members().await), (422, before + 2), "{text}");
        assert!(text.contains("Nobody was enrolled, because") && text.contains("Changed since you looked."), "{text}");
        assert!(text.contains("The same person as in row 2") && !text.contains("/enrol\""), "nothing to do: {text}");
    })
    .await;
}

#[tokio::test]
async fn what_was_said_of_a_row_stays_when_others_are_put_right() {
    on_each(async |stage| {
        let page = format!("/en/coordinate/{}/list", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let list = "name,sex,rank\nNyakong Lam,F,PTE\nNyakong Lam,F,PTE\nNyakong Lam,F,PTE\nNyakong Lam,F,PTE\nNyakong Lam,?,PTE\n";
        let seen = foresee(&mut coordinator, &page, &[("text", list)]).await;
        // What is chosen in the table is sent with what is put right above it.
        let html = scraper::Html::parse_document(&seen.text());
        let one_form = scraper::Selector::parse("form#does:has([name=cell-6-3]):has([name=who-3])").expect("a selector");
        let form = html.select(&one_form).next().expect("one form");
        assert_eq!((form.attr("action"), form.attr("enctype")), (Some(&*page), Some("multipart/form-data")));
        let list = kept(&seen);
        let sent = [
            ("text", &*list),
            ("cell-6-0", "Nyakong Lam"),
            ("cell-6-3", "F"),
            ("who-3", "new"),
            ("who-4", "row-2"),
            ("who-5", "row-9"),
            ("who-2", "new"),
        ];
        let again = foresee(&mut coordinator, &page, &sent).await;
        let html = scraper::Html::parse_document(&again.text());
        let chosen = scraper::Selector::parse("input[name^=who-]:is([checked], [type=hidden])").expect("a selector");
        let chosen: Vec<_> =
            html.select(&chosen).map(|input| (input.attr("name"), input.attr("value"), input.attr("type"))).collect();
        let radio = |name, value| (Some(name), Some(value), Some("radio"));
        assert_eq!(chosen, [radio("who-3", "new"), radio("who-4", "row-2")], "{}", words(&again));
        assert!(!words(&again).contains("Changed since you looked."), "{}", words(&again));
        let enrol = scraper::Selector::parse("#does button[formaction$='/list/enrol']").expect("a selector");
        assert_eq!(html.select(&enrol).filter_map(|button| button.attr("formenctype")).collect::<Vec<_>>(), ["application/x-www-form-urlencoded"]);
    })
    .await;
}

#[tokio::test]
async fn a_row_that_became_known_meanwhile_comes_back_and_is_done_when_it_is_seen() {
    on_each(async |stage| {
        let class = stage.class().await;
        let page = format!("/en/coordinate/{}/list", class.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let members = async || store::cohort::members(&stage.app.db, &class).await.expect("read").len();
        let before = members().await;
        let seen = foresee(
            &mut coordinator,
            &page,
            &[("text", "name,sex,rank\nJada Wol,M,PTE\nKuol Ajak,M,PTE\nKuol Ajak,M,PTE\n")],
        )
        .await;
        // Somebody adds one of them to the register by another way.
        let by =
            store::person::credentials(&stage.app.db, "coordinator").await.expect("read").expect("the cast").person;
        let by = domain::person::Coordinator::of(by).expect("a coordinator");
        let list = domain::roster::List::find(
            &app::coordinate::sheet::rows("name,sex,rank\nJada Wol,M,PTE\n", 9).expect("rows"),
        );
        let rows = list.expect("a list").read(&stage.app.reference(), &Default::default(), &class.state);
        let entry = rows[0].read.clone().expect("read");
        let entries = [(entry.into(), store::enrolment::Issued { hash: "hash".into() })];
        let language = domain::language::Language::English;
        store::identity::take_in(&stage.app.db, &by, &entries, language, stage.app.now()).await.expect("taken");
        let back = coordinator.post(&format!("{page}/enrol"), &format!("{}&who-4=new", does(&seen))).await;
        let text = words(&back);
        assert_eq!((back.status.as_u16(), members().await), (422, before), "{text}");
        assert!(text.contains("Changed since you looked.") && text.contains("Known as"), "{text}");
        // What was said of another row is kept.
        let done = coordinator.post(&format!("{page}/enrol"), &does(&back)).await;
        assert_eq!((done.status.as_u16(), members().await), (303, before + 3), "{}", words(&done));
        let slip = words(&coordinator.get(done.location()).await);
        assert_eq!(slip.matches("<code dir=\"ltr\">jada.wol").count(), 1, "{slip}");
    })
    .await;
}
