//! The training return: a class of 323 with 83 women, counted by the program and by hand.

use std::collections::BTreeMap;

use domain::cohort::{Backing, Place, Plan, Spoken};
use domain::course::Clearance;
use domain::enrolment::Presence;
use domain::id::CohortId;
use domain::language::Bilingual;
use domain::person::{Coordinator, Sex};
use domain::tick::Tick;
use domain::time::At;
use domain::venue::Facts;

use crate::stage::{Stage, on_each};

/// Rank, unit and kind of the person in a row, in the words of a list.
fn person(n: usize) -> (&'static str, &'static str, &'static str) {
    (
        ["Sgt", "Private", "Major", "Captain"][n % 4],
        ["Traffic", "Riverside"][n % 2],
        if n.is_multiple_of(9) { "prisons" } else { "" },
    )
}

/// A class of one day.
fn ground(at: At) -> Plan {
    Plan {
        place: Place::New(Facts::called(&Bilingual::new("Parade ground", ""), "SS-EC")),
        begins: at.date(),
        ends: at.date(),
        spoken: Spoken::Arabic,
        clearance: Clearance::Outside,
    }
}

/// The figures of a file: what stands in the first column, and the numbers beside it.
fn figures(csv: &str) -> BTreeMap<String, Vec<usize>> {
    let line = |line: &str| {
        let (name, rest) = line.split_once(',')?;
        let numbers: Option<Vec<usize>> = rest.split(',').map(|number| number.parse().ok()).collect();
        Some((name.to_owned(), numbers?))
    };
    csv.lines().filter_map(line).collect()
}

#[tokio::test]
async fn a_class_of_323_with_83_women_is_counted_as_by_hand() {
    on_each(async |stage| {
        let (db, at) = (&stage.app.db, stage.app.now());
        let mut browser = stage.signed_in("coordinator").await;
        let found = store::person::credentials(db, "coordinator").await.expect("read").expect("of the cast");
        let coordinator = Coordinator::of(found.person).expect("a coordinator");
        let edition = store::course::latest(db, "hr-101").await.expect("published");
        let class = store::cohort::open(db, &coordinator, &edition, &ground(at), at).await.expect("opened");
        let mut list = "name;sex;rank;service no;unit;kind\n".to_owned();
        for n in 0..323 {
            let (rank, unit, kind) = person(n);
            list.push_str(&format!(
                "Officer Number{n};{};{rank};T{n:04};{unit};{kind}\n",
                if n < 83 { "F" } else { "M" }
            ));
        }
        let form = serde_urlencoded::to_string([("text", &list)]).expect("a form");
        let done = browser.post(&format!("/en/coordinate/{class}/list/enrol"), &form).await;
        assert_eq!(done.status, 303, "{}", done.text());

        // In the morning every third is absent and every fifth of the others late; in the afternoon the first hundred are
        // there.
        let cohort = store::cohort::find_for(db, &coordinator, class).await.expect("found");
        let members = store::cohort::members(db, &cohort).await.expect("read");
        assert_eq!(members.len(), 323);
        let number = |service_no: &Option<String>| -> usize {
            service_no.as_deref().and_then(|no| no[1..].parse().ok()).expect("a number")
        };
        let sessions = store::cohort::sessions(db, &cohort).await.expect("read");
        let instructor = coordinator.clone().into();
        for (half, session) in sessions.iter().enumerate() {
            let marks: Vec<_> = members
                .iter()
                .map(|member| {
                    let n = number(&member.person.service_no);
                    let presence = match (half, n) {
                        (0, n) if n % 3 == 0 => Presence::Absent,
                        (0, n) if n % 5 == 0 => Presence::Late,
                        (0, _) => Presence::Present,
                        (_, n) if n < 100 => Presence::Present,
                        _ => Presence::Excused,
                    };
                    (member.enrolment, Tick::meant(presence))
                })
                .collect();
            store::cohort::mark_attendance(db, &instructor, class, session.id, &marks, "", at).await.expect("marked");
        }

        let csv = browser.get(&format!("/en/coordinate/{class}/return/csv")).await.text();
        let told = figures(&csv);
        let count = |is: &dyn Fn(usize) -> bool| {
            let women = (0..83).filter(|n| is(*n)).count();
            let men = (83..323).filter(|n| is(*n)).count();
            let all = women + men;
            let percent = (women as f64 * 100.0 / all as f64).round() as usize;
            vec![women, men, all, percent]
        };
        let expected: [(&str, Vec<usize>); 10] = [
            ("Enrolled", vec![83, 240, 323, 26]),
            ("\"Took part, a half-day at least\"", vec![]),
            ("Senior officers", count(&|n| n % 4 == 2)),
            ("Junior officers", count(&|n| n % 4 == 3)),
            ("Non-commissioned officers", count(&|n| n % 4 == 0)),
            ("Other ranks", count(&|n| n % 4 == 1)),
            ("Prisons", count(&|n| n % 9 == 0)),
            ("Police", count(&|n| n % 9 != 0)),
            ("Traffic", count(&|n| n % 2 == 0)),
            ("Central Equatoria", count(&|_| true)),
        ];
        for (name, figures) in expected.iter().filter(|(_, figures)| !figures.is_empty()) {
            assert_eq!(told.get(*name), Some(figures), "{name}: {csv}");
        }
        let there = count(&|n| n % 3 != 0 || n < 100);
        let line = format!("\"Took part, a half-day at least\",{},{},{},{}", there[0], there[1], there[2], there[3]);
        assert!(csv.contains(&line), "{line}: {csv}");
        // The page says the same, and in Arabic too; the workbook opens.
        let page = browser.get(&format!("/ar/coordinate/{class}/return")).await;
        assert_eq!(page.status, 200);
        for figure in ["323", "240", ">83<", "26%"] {
            assert!(page.text().contains(figure), "{figure}");
        }
        by_partners(&stage, &coordinator, class).await;
        let book = browser.get(&format!("/ar/coordinate/{class}/return/xlsx")).await;
        assert!(exchange::table::text(&book.bytes).is_ok_and(|text| text.contains("323")));
        assert!(members.iter().filter(|member| member.person.sex == Sex::Female).count() == 83);
    })
    .await;
}

/// The same class beside that of the cast, which has no partner: two women and a man.
async fn by_partners(stage: &Stage, coordinator: &Coordinator, class: CohortId) {
    let backing = Backing::read("River Fund\nKol Trust", "", "").expect("read");
    store::cohort::back(&stage.app.db, coordinator, class, &backing, "", None, stage.app.now()).await.expect("backed");
    let mut browser = stage.signed_in("coordinator").await;
    let query = "counting=enrolled&rows=partners&columns=sex";
    let told = browser.get(&format!("/en/coordinate/report/csv?{query}")).await.text();
    for line in ["\"Kol Trust, River Fund\",83,240,323", "No partner,2,1,3", "All,85,241,326"] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let passed_on = browser.get(&format!("/en/coordinate/report/csv?{query}&outside=yes")).await.text();
    for line in ["\"Kol Trust, River Fund\",·,·,·", "No partner,·,·,·", "All,85,241,326"] {
        assert!(passed_on.contains(line), "{line}: {passed_on}");
    }
    let book = browser.get(&format!("/ar/coordinate/report/xlsx?{query}")).await;
    let text = exchange::table::text(&book.bytes).expect("a workbook");
    assert!(text.contains("Kol Trust، River Fund") && text.contains("323"), "{text}");
}

#[tokio::test]
async fn what_is_passed_on_of_a_class_tells_of_nobody() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("coordinator").await;
        let few = stage.class().await.id;
        // Thirty: twelve women, three people of a small post, two officers.
        let (db, at) = (&stage.app.db, stage.app.now());
        let edition = store::course::latest(db, "hr-101").await.expect("published");
        let class =
            store::cohort::open(db, &stage.coordinator().await, &edition, &ground(at), at).await.expect("opened");
        let mut list = "name;sex;rank;service no;unit\n".to_owned();
        for n in 0..30 {
            let sex = if n < 12 { "F" } else { "M" };
            let unit = if n % 10 == 9 { "Harbour post" } else { ["Traffic", "Riverside"][n % 2] };
            let rank = if n > 27 { "Major" } else { "Private" };
            list.push_str(&format!("Officer Number{n};{sex};{rank};T{n:04};{unit}\n"));
        }
        let form = serde_urlencoded::to_string([("text", &list)]).expect("a form");
        assert_eq!(browser.post(&format!("/en/coordinate/{class}/list/enrol"), &form).await.status, 303);

        let all = browser.get(&format!("/en/coordinate/{class}/return/csv")).await.text();
        assert!(all.contains("Harbour post,1,2,3,33") && all.contains("Senior officers,0,2,2,0"), "{all}");
        let told = browser.get(&format!("/en/coordinate/{class}/return/csv?outside=yes")).await.text();
        assert!(told.contains("Enrolled,12,18,30,40") && told.contains("may be passed on"), "{told}");
        assert!(told.contains("Traffic,6,9,15,40") && told.contains("Other groups together,6,9,15,40"), "{told}");
        assert!(!told.contains("Harbour") && !told.contains("Senior officers"), "{told}");
        for figures in figures(&told).values() {
            assert!(figures[..3].iter().all(|people| *people == 0 || *people >= 5), "{told}");
        }
        for language in ["en", "ar"] {
            let page = browser.get(&format!("/{language}/coordinate/{class}/return?outside=yes")).await.text();
            assert!(!page.contains("Harbour") && page.contains("/return/xlsx?outside=yes"), "{page}");
        }
        let book = browser.get(&format!("/ar/coordinate/{class}/return/xlsx?outside=yes")).await;
        assert!(exchange::table::text(&book.bytes).is_ok_and(|text| text.contains("30") && !text.contains("Harbour")));

        // Of the class of the cast, which is three people, nothing.
        let told = browser.get(&format!("/en/coordinate/{few}/return/csv?outside=yes")).await.text();
        assert!(told.contains("fewer than five people") && !told.contains("SS-EC"), "{told}");
        assert!(!told.contains("Enrolled") && figures(&told).is_empty(), "{told}");
        let page = browser.get(&format!("/ar/coordinate/{few}/return?outside=yes")).await.text();
        assert!(!page.contains("<table") && !page.contains("/return/csv"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn the_return_of_another_state_is_not_found() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let mut other = stage.signed_in("coordinator-other").await;
        for rest in ["", "/csv", "/xlsx"] {
            assert_eq!(other.get(&format!("/en/coordinate/{class}/return{rest}")).await.status, 404);
        }
        // The cast: one of two has a certificate.
        let told = stage.signed_in("coordinator").await.get(&format!("/en/coordinate/{class}/return/csv")).await.text();
        let people = store::cohort::members(&stage.app.db, &stage.class().await).await.expect("read").len();
        assert!(told.contains("Hold a certificate of this class,1,0,1,100"), "{told}");
        assert_eq!(figures(&told)["Enrolled"][2], people);
    })
    .await;
}

#[tokio::test]
async fn a_day_that_has_passed_is_marked_with_a_reason() {
    on_each(async |stage| {
        let class = stage.class().await;
        let seat = stage.seat("trainee-half").await;
        let sessions = store::cohort::sessions(&stage.app.db, &class).await.expect("read");
        let past = sessions.iter().find(|session| session.day < stage.app.now().date()).expect("a day that has passed");
        let page = format!("/en/coordinate/{}/attendance/{}", class.id, past.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        assert!(coordinator.get(&page).await.text().contains("name=\"reason\""));
        let refused = coordinator.post(&page, &format!("p-{seat}=excused&reason=+")).await;
        assert_eq!(refused.status, 422);
        let text = refused.text();
        let checked = format!("name=\"p-{seat}\" value=\"excused\" checked");
        assert!(text.contains(&checked), "what was marked is kept: {text}");
        let done = coordinator.post(&page, &format!("p-{seat}=excused&reason=The+roll+was+on+paper")).await;
        assert_eq!(done.status, 303);
        let log = stage.signed_in("administrator").await.get("/en/admin?kind=class").await.text();
        let log = log.replace(['\u{2068}', '\u{2069}'], "");
        assert!(log.contains("because: The roll was on paper") && log.contains("Excused"), "{log}");
    })
    .await;
}
