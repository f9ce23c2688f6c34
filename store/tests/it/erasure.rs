//! Erasing somebody: what is left of them, in every table of the database, and what stays true.

use std::collections::BTreeSet;

use domain::id::EnrolmentId;
use domain::journal::{Check, Entry as Line};
use domain::language::{Bilingual, Language};
use domain::person::{EraseRefusal, Eraser, ErasureReason, Trainee};
use domain::question::Given;
use domain::roll_up::{Counting, Dimension};
use domain::roster::{Decision, Entry, Wanted};
use domain::test::TestKind;
use domain::time::At;
use jiff::civil::date;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement, Value};
use store::Error;
use store::enrolment::{Fate, Issued};
use store::erasure::{Order, erase};
use store::journal::Parcel;
use store::sign_in::SignIn;
use uuid::Uuid;

use crate::certificate::issue;
use crate::journal::hand_in;
use crate::stage::{NOW, Stage, build, dice, entry, on_each};

/// After the class.
const LATER: At = At(NOW.0 + 40 * 24 * 3_600_000);
/// What they were called by, as the database would write it in small letters.
const WORDS: [&str; 8] =
    ["zyxwena", "quorlit", "زيكسونة", "كورليت", "qx98765", "qx11111", "vorblax", "hash of the alias"];

fn named(en: &str, ar: &str, number: &str) -> Entry {
    let (name, service_no) = (Bilingual::new(en, ar), Some(number.to_owned()));
    Entry { name, service_no, unit: "Vorblax post".into(), ..entry("") }
}

fn order(typed: &str) -> Order {
    let called = Bilingual::new("Erased entry", "قيد ممحو");
    Order { reason: ErasureReason::Asked, typed: typed.into(), called }
}

/// The first of the stage under a name that stands nowhere else, and all that can be kept about somebody.
async fn somebody(stage: &Stage, raw: &DatabaseConnection) -> (Trainee, EnrolmentId) {
    let (trainee, seat) = &stage.trainees[0];
    let (db, coordinator, id) = (&stage.db, &stage.coordinator, trainee.person().id);
    let own = named("Zyxwena Quorlit", "زيكسونة كورليت", "QX98765");
    store::register::correct(db, coordinator, id, &own, NOW.date(), None, NOW).await.expect("corrected");
    stage.complete(0).await;
    issue(stage, 0, "A").await.expect("issued");
    let wanted = Wanted { row: 0, entry: named("Zyxwena Quorlitt", "", "QX11111"), decision: Some(Decision::New) };
    let entries = [(wanted, Issued { hash: "hash of the alias".into() })];
    let taken = store::identity::take_in(db, coordinator, &entries, Language::English, NOW).await.expect("taken");
    let alias = store::person::credentials(db, &taken[0].sign_in_name).await.expect("read").expect("known");
    store::merge::merge(db, coordinator, id, alias.person.id, NOW).await.expect("merged");

    let class = store::cohort::find_for(db, coordinator, stage.cohort).await.expect("found");
    let facts = store::progress::of_person(db, &class, *seat, id).await.expect("read");
    let attempt = facts.attempts.iter().find(|past| past.test == TestKind::Final).expect("taken").id;
    let said = || Value::from("\"Zyxwena Quorlit\"");
    let (by, at) = (Value::from(coordinator.person().id.0), Value::from(NOW.0));
    let new = || Value::from(Uuid::now_v7());
    let (seat_id, attempt, number) = (Value::from(seat.0), Value::from(attempt.0), Value::from(1_i32));
    let written: [(&str, Vec<(&str, Value)>); 9] = [
        (
            "coaching",
            vec![
                ("id", new()),
                ("enrolment_id", seat_id.clone()),
                ("note", said()),
                ("coached_at", at.clone()),
                ("coached_by", by.clone()),
            ],
        ),
        (
            "assessment",
            vec![
                ("id", new()),
                ("enrolment_id", seat_id.clone()),
                ("ordinal", number.clone()),
                ("edition_id", Value::from(stage.edition.id.0)),
                ("voice", "own".into()),
                ("marks", "{}".into()),
                ("finding", "competent".into()),
                ("note", said()),
                ("assessed_at", at.clone()),
                ("assessed_by", by.clone()),
            ],
        ),
        (
            "calling_off",
            vec![
                ("attempt_id", attempt.clone()),
                ("reason", said()),
                ("called_off_at", at.clone()),
                ("called_off_by", by.clone()),
            ],
        ),
        (
            "entry",
            vec![
                ("id", new()),
                ("attempt_id", attempt.clone()),
                ("reason", said()),
                ("entered_at", at.clone()),
                ("entered_by", by.clone()),
            ],
        ),
        (
            "delivery",
            vec![
                ("attempt_id", attempt.clone()),
                ("key", new()),
                ("journal", new()),
                ("sequence", number.clone()),
                ("given", said()),
                ("recorded_at", at.clone()),
                ("device_at", at.clone()),
                ("received_at", at.clone()),
                ("outcome", "kept".into()),
            ],
        ),
        (
            "check_delivery",
            vec![
                ("enrolment_id", seat_id.clone()),
                ("key", new()),
                ("journal", new()),
                ("sequence", number.clone()),
                ("question", "q0".into()),
                ("given", said()),
                ("recorded_at", at.clone()),
                ("received_at", at.clone()),
                ("outcome", "kept".into()),
            ],
        ),
        (
            "check_answer",
            vec![
                ("person_id", id.0.into()),
                ("course_id", stage.edition.course.0.into()),
                ("question", "q0".into()),
                ("given", said()),
                ("shown", said()),
                ("tries", number),
                ("answered_at", at.clone()),
            ],
        ),
        (
            "follow_up",
            vec![
                ("enrolment_id", seat_id),
                ("wave", "30".into()),
                ("seen", "{}".into()),
                ("told_by", said()),
                ("recorded_at", at.clone()),
                ("recorded_by", by),
            ],
        ),
        ("sign_in", vec![("id", "a browser".into()), ("person_id", id.0.into()), ("data", said()), ("expires_at", at)]),
    ];
    for (table, row) in written {
        let (columns, values): (Vec<&str>, Vec<Value>) = row.into_iter().unzip();
        let mut insert = Query::insert();
        insert.into_table(table).columns(columns).values_panic(values.into_iter().map(Expr::value));
        raw.execute(&insert).await.unwrap_or_else(|error| panic!("{table}: {error}"));
    }
    (trainee.clone(), *seat)
}

/// Where in the database one of the words stands.
async fn holding(raw: &DatabaseConnection) -> BTreeSet<String> {
    let backend = raw.get_database_backend();
    let columns = match backend {
        DbBackend::Postgres => {
            "SELECT table_name AS held, column_name AS kept FROM information_schema.columns WHERE table_schema = 'public'"
        }
        _ => {
            "SELECT m.name AS held, c.name AS kept FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
        }
    };
    let mut found = BTreeSet::new();
    for row in raw.query_all_raw(Statement::from_string(backend, columns)).await.expect("the schema") {
        let (table, column): (String, String) =
            (row.try_get("", "held").expect("a table"), row.try_get("", "kept").expect("a column"));
        let holds = WORDS.map(|word| format!("LOWER(CAST(\"{column}\" AS TEXT)) LIKE '%{word}%'")).join(" OR ");
        let question = format!("SELECT COUNT(*) AS held FROM \"{table}\" WHERE {holds}");
        let counted = raw.query_one_raw(Statement::from_string(backend, question)).await.expect("asked").expect("one");
        if counted.try_get::<i64>("", "held").expect("a number") > 0 {
            found.insert(format!("{table}.{column}"));
        }
    }
    found
}

#[tokio::test]
async fn nothing_that_tells_who_they_were_is_left_in_any_table() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 3).await;
        let (db, coordinator) = (&stage.db, &stage.coordinator);
        let raw = Database::connect(&fresh.url).await.expect("connected");
        let (trainee, seat) = somebody(&stage, &raw).await;
        let id = trainee.person().id;
        let before = holding(&raw).await;
        assert!(before.len() > 15, "on {}: {before:?}", fresh.kind);
        let class = store::cohort::find_for(db, coordinator, stage.cohort).await.expect("found");
        let figures = figures(&stage).await;
        let progress = store::progress::of_person(db, &class, seat, id).await.expect("read").progress(&stage.course);

        let eraser = Eraser::Coordinator(coordinator.clone());
        let stranger = Eraser::Coordinator(stage.stranger.clone());
        let order = order("QX 98765");
        assert!(matches!(erase(db, &stranger, id, &order, LATER).await, Err(Error::NotFound)));
        let early = erase(db, &eraser, id, &order, NOW).await;
        assert!(matches!(early, Err(Error::Refused(EraseRefusal::InClass { .. }))), "{early:?}");
        let other = Order { typed: "Person 1".into(), ..order.clone() };
        assert!(matches!(erase(db, &eraser, id, &other, LATER).await, Err(Error::Refused(EraseRefusal::NotConfirmed))));
        assert_eq!(holding(&raw).await, before, "a refusal changes nothing");
        erase(db, &eraser, id, &order, LATER).await.expect("erased");
        let again = erase(db, &eraser, id, &order, LATER).await;
        assert!(matches!(again, Err(Error::Refused(EraseRefusal::AlreadyErased))), "{again:?}");

        let after = holding(&raw).await;
        assert_eq!(after, BTreeSet::from(["certificate.snapshot".to_owned()]), "on {}", fresh.kind);
        assert!(store::chain::verify(db).await.expect("read").is_ok(), "the chain holds");
        assert_eq!(figures, self::figures(&stage).await);
        let now = store::progress::of_person(db, &class, seat, id).await.expect("read").progress(&stage.course);
        assert_eq!(progress, now, "what was done counts");

        for account in ["person.0", "QX98765", "QX11111", "zyxwena.quorlitt"] {
            assert!(store::person::credentials(db, account).await.expect("read").is_none(), "{account}");
        }
        for text in ["Zyxwena", "كورليت", "QX98765", "Erased entry"] {
            assert!(store::register::search(db, coordinator, text, LATER).await.expect("read").is_empty(), "{text}");
        }
        let card = store::register::find_for(db, coordinator, id).await.expect("their page is there");
        assert_eq!(card.person.name.en, "Erased entry");
        assert!(card.erasure.is_some_and(|erasure| (erasure.at, erasure.reason) == (LATER, ErasureReason::Asked)));
        assert!(matches!(store::dossier::find_for(db, coordinator, id).await, Err(Error::NotFound)));
        // What starts the program notes no names and gives no numbers anew.
        store::name::note_all(db).await.expect("noted");
        store::register::number_all(db).await.expect("numbered");
        assert!(store::register::search(db, coordinator, "Erased entry", LATER).await.expect("read").is_empty());

        // The same list again makes somebody new, and nobody is proposed as the same.
        let own = named("Zyxwena Quorlit", "زيكسونة كورليت", "QX98765");
        let neutral = Entry { service_no: None, unit: String::new(), ..named("Erased entry", "قيد ممحو", "") };
        let entries = [own, neutral].map(|entry| (entry.into(), Issued { hash: "new".into() }));
        let taken = store::identity::take_in(db, coordinator, &entries, Language::English, LATER).await.expect("taken");
        assert!(taken.iter().all(|one| one.fate == Fate::New), "{taken:?}");
        let proposed = store::merge::proposals(db, coordinator).await.expect("read");
        assert!(proposed.iter().all(|pair| pair.one.id != id && pair.other.id != id));
    }
}

#[tokio::test]
async fn what_is_under_way_when_somebody_is_erased_comes_to_nothing() {
    on_each(async |stage| {
        let (db, trainee, seat) = (&stage.db, &stage.trainees[0].0, stage.trainees[0].1);
        let id = trainee.person().id;
        let test = stage.begin(0, TestKind::Pre).await;
        // A request has found out whose it is, and then they are erased.
        let sealed = store::check::sealed(db, seat).await.expect("found");
        let eraser = Eraser::Coordinator(stage.coordinator.clone());
        erase(db, &eraser, id, &order(&trainee.person().name.en), LATER).await.expect("erased");

        let late = |refused: Result<(), Error>| assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        let entries = [hand_in(0, 1)];
        let parcel = Parcel { entries: &entries, device: LATER };
        let received = store::journal::receive(db, (test, id), parcel, &stage.course, &mut dice(), LATER).await;
        late(received.map(|_| ()));
        let (question, given) = ("q0".to_owned(), Some(Given::One(0)));
        let Line { key, origin, reading, .. } = hand_in(1, 1);
        let entries = [Line { key, origin, reading, language: None, deed: Check { question, given } }];
        let parcel = Parcel { entries: &entries, device: LATER };
        let checked = store::check::receive(db, &sealed, parcel, &stage.course, |_| vec![], &[], LATER).await;
        late(checked.map(|_| ()));
        let course = (stage.edition.course, "HR-101");
        let (question, chosen) = (&stage.course.questions["q0"], Given::One(0));
        let form = store::check::check(db, trainee, course, question, &chosen, &[0, 1, 2], LATER).await;
        assert!(matches!(form, Err(Error::NotFound)), "{form:?}");
        late(store::lesson::mark_read(db, trainee, course, "a-lesson", LATER).await);
        late(store::attempt::submit(db, trainee, test, &stage.course, &mut dice(), LATER).await.map(|_| ()));
        store::person::rehash_password(db, id, "", "again".into()).await.expect("nothing is done");
        assert_eq!(store::person::find_signed_in(db, id).await.expect("read").expect("a row").password_hash, "");
        let session =
            SignIn { id: "a browser".into(), person: Some(id), data: String::new(), expires_at: At(i64::MAX) };
        assert!(store::sign_in::create(db, &session).await.expect("kept"));
        assert!(store::sign_in::load(db, "a browser", LATER).await.expect("read").is_none());
    })
    .await;
}

async fn figures(stage: &Stage) -> String {
    let asked =
        store::roll_up::Asked { from: date(2026, 1, 1), until: date(2027, 1, 1), counting: Counting::Certified };
    let by = (Dimension::Sex, Dimension::State);
    format!("{:?}", store::roll_up::count(&stage.db, &stage.coordinator, &asked, by).await.expect("counted"))
}
