//! A class of 323 with 83 women from the list to the last certificate, every figure beside one that is worked out here from
//! the number of each person alone.

use domain::enrolment::{Finding, Presence};
use domain::gain::of_class;
use domain::gradebook::{Line, scores};
use domain::id::{CertificateId, EnrolmentId};
use domain::person::{Coordinator, PersonKind, Role, Sex, Trainee};
use domain::question::Given;
use domain::roll_up::{Counting, Dimension};
use domain::roster::Entry;
use domain::test::TestKind;
use domain::tick::Tick;
use domain::training_return::{Count, Reached, Trained, by, steps};
use jiff::civil::date;
use store::attempt::Reply;
use store::certificate::{ledger, revocation};
use store::cohort::Turnout;
use store::enrolment::Issued;

use crate::certificate::terms;
use crate::stage::{NOW, Stage, add, build, entry};

const PEOPLE: usize = 323;
const WOMEN: usize = 83;

// What each of them does. The tests have two questions; both have to be right.

fn came(n: usize) -> bool {
    !n.is_multiple_of(7)
}

/// How many answers of the pre-test are right.
fn before(n: usize) -> Option<usize> {
    came(n).then_some(n % 3)
}

/// Of the final test: some never take it, some do not pass.
fn after(n: usize) -> Option<usize> {
    (came(n) && !n.is_multiple_of(5)).then_some(if n.is_multiple_of(4) { 1 } else { 2 })
}

fn passed(n: usize) -> bool {
    after(n) == Some(2)
}

/// Some had to go at noon.
fn completed(n: usize) -> bool {
    passed(n) && !n.is_multiple_of(13)
}

fn revoked(n: usize) -> bool {
    completed(n) && n.is_multiple_of(11)
}

fn left(n: usize) -> bool {
    n % 49 == 48
}

fn kind(n: usize) -> PersonKind {
    if n.is_multiple_of(9) { PersonKind::Prisons } else { PersonKind::Police }
}

fn unit(n: usize) -> String {
    ["Traffic", "Riverside", "Harbour post"][n % 3].to_owned()
}

fn count(is: impl Fn(usize) -> bool) -> Count {
    let women = (0..WOMEN).filter(|n| is(*n)).count();
    Count { women, men: (WOMEN..PEOPLE).filter(|n| is(*n)).count() }
}

/// Brings the class as one list, and gives each their place.
async fn enrolled(stage: &Stage) -> Vec<(Trainee, EnrolmentId)> {
    let named = |n: usize| Entry {
        service_no: Some(format!("T{n:04}")),
        sex: if n < WOMEN { Sex::Female } else { Sex::Male },
        unit: unit(n),
        kind: kind(n),
        ..entry(&format!("Officer Number{n}"))
    };
    let entries: Vec<_> = (0..PEOPLE).map(|n| (named(n).into(), Issued { hash: "hash".into() })).collect();
    let done = store::enrolment::enrol(&stage.db, &stage.coordinator, stage.cohort, &entries, NOW).await;
    let mut people = Vec::new();
    for enrolled in done.expect("enrolled") {
        let found = store::person::credentials(&stage.db, &enrolled.sign_in_name).await.expect("read");
        let trainee = Trainee::of(found.expect("a person").person);
        let seats = store::enrolment::of_trainee(&stage.db, &trainee).await.expect("read");
        people.push((trainee, seats[0].enrolment));
    }
    people
}

/// Sits a test with so many right answers.
async fn sit(stage: &Stage, n: usize, test: TestKind, right: usize) {
    let (trainee, _) = &stage.trainees[n];
    let id = stage.begin(n, test).await;
    let sheet = store::attempt::find_for(&stage.db, trainee, id).await.expect("found").attempt.sheet;
    for (place, item) in sheet.items.iter().enumerate().take(right) {
        let given = Given::One(item.shown.iter().position(|source| *source == 0).expect("shown"));
        let reply = Reply { place, given: &given, language: None };
        store::attempt::answer(&stage.db, trainee, id, reply, &stage.course, NOW).await.expect("kept");
    }
    stage.submit(trainee, id).await;
}

/// Everything that happens in the class.
async fn held(stage: &Stage) {
    let (db, class) = (&stage.db, stage.cohort);
    let cohort = store::cohort::find_for(db, &stage.coordinator, class).await.expect("found");
    for (half, session) in store::cohort::sessions(db, &cohort).await.expect("read").into_iter().enumerate() {
        let there = |n: usize| came(n) && (half == 0 || !n.is_multiple_of(13));
        let marks =
            stage.trainees.iter().enumerate().map(|(n, (_, seat))| {
                (*seat, Tick::meant(if there(n) { Presence::Present } else { Presence::Absent }))
            });
        let marks: Vec<_> = marks.collect();
        let marked = store::cohort::mark_attendance(db, &stage.instructor, class, session.id, &marks, "", NOW).await;
        marked.expect("marked");
    }
    for (n, (trainee, seat)) in stage.trainees.iter().enumerate() {
        if let Some(right) = before(n) {
            sit(stage, n, TestKind::Pre, right).await;
        }
        if let Some(right) = after(n) {
            sit(stage, n, TestKind::Final, right).await;
            let lesson = (stage.edition.course, "T-1");
            store::lesson::mark_read(db, trainee, lesson, "01-a/01-b", NOW).await.expect("read");
            let competent = Finding::Competent;
            let marked = store::cohort::mark_practical(db, &stage.instructor, class, *seat, competent, NOW).await;
            marked.expect("marked");
        }
    }
}

/// The certificates of those who completed it, of which some are revoked; then some people leave.
async fn certified(stage: &Stage) {
    let (db, class) = (&stage.db, stage.cohort);
    let colleague = add(db, "colleague", Some((Role::Coordinator, Some("SS-EC")))).await;
    let colleague = Coordinator::of(colleague).expect("a coordinator");
    for (n, (_, seat)) in stage.trainees.iter().enumerate() {
        let code = format!("CODE{n}");
        let issued = store::certificate::issue(db, &stage.coordinator, class, *seat, &terms(stage), code, NOW).await;
        assert_eq!(issued.is_ok(), completed(n), "{n}: {issued:?}");
        if let (true, Ok(certificate)) = (revoked(n), issued) {
            let at: (_, CertificateId) = (class, certificate.id);
            revocation::ask(db, &stage.coordinator, at, "A mistake", NOW).await.expect("asked");
            revocation::agree(db, &colleague, at, NOW).await.expect("revoked");
        }
        if left(n) && !completed(n) {
            let withdrawn = store::enrolment::withdraw(db, &stage.coordinator, (class, *seat), "Posted away", NOW);
            withdrawn.await.expect("withdrawn");
        }
    }
}

#[tokio::test]
async fn a_class_of_323_with_83_women_is_told_as_it_was() {
    for fresh in store::testing::each().await {
        let mut stage = build(&fresh, 0).await;
        stage.trainees = enrolled(&stage).await;
        held(&stage).await;
        certified(&stage).await;
        the_return(&stage).await;
        the_report(&stage).await;
    }
}

async fn the_return(stage: &Stage) {
    let db = &stage.db;
    let cohort = store::cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
    let facts = store::progress::of_cohort(db, &cohort).await.expect("read");
    let certificates = store::certificate::of_cohort(db, &cohort).await.expect("read");
    let turnout = store::cohort::turnout(db, &cohort).await.expect("read");
    let sessions = store::cohort::sessions(db, &cohort).await.expect("read");
    let noon: fn(usize) -> bool = |n| came(n) && !n.is_multiple_of(13);
    for (session, there) in sessions.iter().zip([came, noon]) {
        assert_eq!(turnout[&session.id], Turnout { marked: PEOPLE, there: count(there).all() });
    }
    let people: Vec<Trained> = store::cohort::ever(db, &cohort)
        .await
        .expect("read")
        .into_iter()
        .map(|member| {
            let is_certified =
                certificates.get(&member.enrolment).is_some_and(|certificate| certificate.revocation.is_none());
            let line = Line::of(&facts[&member.enrolment], &stage.course);
            let reached = Reached::of(&line, is_certified);
            let has_left = member.withdrawal.is_some();
            let (sex, kind) = (member.person.sex, member.person.kind);
            let (state, unit) = (member.person.state, member.person.unit);
            Trained { sex, band: member.rank, kind, state, unit, reached, has_left }
        })
        .collect();
    let told = steps(&people);
    assert_eq!(told.enrolled, Count { women: 83, men: 240 });
    assert_eq!((told.enrolled.all(), told.enrolled.women_percent()), (323, Some(26)));
    assert_eq!(told.took_part, count(came));
    assert_eq!(told.tested, count(|n| after(n).is_some()));
    assert_eq!(told.passed, count(passed));
    assert_eq!(told.completed, count(completed));
    assert_eq!(told.certified, count(|n| completed(n) && !revoked(n)));
    assert_eq!(told.left, count(|n| left(n) && !completed(n)));
    let units = by(&people, &[], |one| &one.unit);
    for (place, name) in ["Traffic", "Riverside", "Harbour post"].into_iter().enumerate() {
        let found = units.iter().find(|(unit, _)| unit == name).map(|(_, count)| *count);
        assert_eq!(found, Some(count(|n| n % 3 == place)), "{name}");
    }

    let gain = of_class(&facts.values().map(scores).collect::<Vec<_>>());
    let pairs: Vec<(f64, f64)> =
        (0..PEOPLE).filter_map(|n| Some((before(n)? as f64 * 50.0, after(n)? as f64 * 50.0))).collect();
    let only_pre = (0..PEOPLE).filter(|n| before(*n).is_some() && after(*n).is_none()).count();
    assert_eq!((gain.both, gain.only_pre, gain.only_post), (pairs.len(), only_pre, 0));
    let means = gain.means.expect("many have both");
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / pairs.len() as f64;
    let (pre, post) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let near = |told: f64, worked_out: f64| assert!((told - worked_out).abs() < 1e-9, "{told} {worked_out}");
    near(means.pre, pre);
    near(means.post, post);
    near(means.points, post - pre);
    near(means.normalised.expect("not all was known"), (post - pre) / (100.0 - pre));
}

async fn the_report(stage: &Stage) {
    let (db, coordinator) = (&stage.db, &stage.coordinator);
    let (from, until) = (date(2026, 1, 1), date(2026, 12, 31));
    type Is = fn(usize) -> bool;
    let countings: [(Counting, Is); 3] = [
        (Counting::Enrolled, |_| true),
        (Counting::TookPart, came),
        (Counting::Certified, |n| completed(n) && !revoked(n)),
    ];
    for (counting, is) in countings {
        let asked = store::roll_up::Asked { from, until, counting };
        let found = store::roll_up::count(db, coordinator, &asked, (Dimension::Kind, Dimension::Sex)).await;
        let found = found.expect("counted");
        for of_kind in [PersonKind::Police, PersonKind::Prisons] {
            let expected = count(|n| is(n) && kind(n) == of_kind);
            for (sex, people) in [(Sex::Female, expected.women), (Sex::Male, expected.men)] {
                let figure = found.both[&(of_kind.code().to_owned(), sex.code().to_owned())];
                assert_eq!((figure.people, figure.seats), (people as u64, people as u64), "{counting:?} {of_kind:?}");
            }
        }
        assert_eq!(found.all.people, count(is).all() as u64, "{counting:?}");
    }
    let asked = ledger::Asked { from, until, state: None, before: None };
    let entries = ledger::entries(db, coordinator, &asked, 1000).await.expect("read");
    assert_eq!(entries.len(), count(completed).all());
    let ended = entries.iter().filter(|entry| entry.certificate.revocation.is_some()).count();
    assert_eq!(ended, count(revoked).all());
    let mut numbers: Vec<u32> = entries.iter().map(|entry| entry.certificate.number).collect();
    numbers.sort_unstable();
    assert!(numbers.iter().copied().eq(0..count(completed).all() as u32), "without a gap");
}
