//! Two entries of the register that are one person: put together, told apart again, proposed.

use domain::cohort::Plan;
use domain::enrolment::WithdrawRefusal;
use domain::event::Event;
use domain::id::{AttemptId, CohortId, EnrolmentId, MergeId, PersonId};
use domain::language::Bilingual;
use domain::person::{Likeness, MergeRefusal, Sex, Trainee, UnmergeRefusal};
use domain::roster::{Decision, Entry, Wanted};
use domain::test::TestKind;
use jiff::civil::date;
use store::Error;
use store::enrolment::{Issued, enrol, of_trainee, readmit, withdraw};
use store::lesson::{is_read, mark_read};
use store::merge::{dismiss, merge, proposals, unmerge};
use store::register::{find_for, search};
use store::sign_in::SignIn;

use crate::certificate::issue;
use crate::stage::{NOW, Stage, entry, on_each, place, plan};

const LESSON: &str = "01-a/01-b";

fn named(en: &str, ar: &str) -> Entry {
    Entry { name: Bilingual::new(en, ar), ..entry("") }
}

impl Stage {
    /// Somebody of the coordinator's state, in a class of their own or in none.
    async fn somebody(&self, entry: Entry, class: Option<CohortId>) -> Trainee {
        let wanted = Wanted { row: 0, entry, decision: Some(Decision::New) };
        let entries = [(wanted, Issued { hash: "hash of the alias".into() })];
        let (db, coordinator) = (&self.db, &self.coordinator);
        let done = match class {
            Some(class) => Box::pin(enrol(db, coordinator, class, &entries, NOW)).await.expect("enrolled"),
            None => {
                let language = domain::language::Language::English;
                Box::pin(store::identity::take_in(db, coordinator, &entries, language, NOW)).await.expect("taken")
            }
        };
        self.account(&done[0].sign_in_name).await
    }

    async fn account(&self, account: &str) -> Trainee {
        Trainee::of(store::person::credentials(&self.db, account).await.expect("read").expect("known").person)
    }

    async fn another_class(&self) -> CohortId {
        let plan = plan(date(2026, 12, 1));
        store::cohort::open(&self.db, &self.coordinator, &self.edition, &plan, NOW).await.expect("opened")
    }

    async fn merged(&self, kept: &Trainee, gone: &Trainee) -> MergeId {
        let (kept, gone) = (kept.person().id, gone.person().id);
        Box::pin(merge(&self.db, &self.coordinator, kept, gone, NOW)).await.expect("merged")
    }

    async fn seats(&self, of: &Trainee) -> Vec<EnrolmentId> {
        let mut seats: Vec<_> =
            of_trainee(&self.db, of).await.expect("read").into_iter().map(|seat| seat.enrolment).collect();
        seats.sort();
        seats
    }

    async fn has_read(&self, who: &Trainee, lesson: &str) -> bool {
        is_read(&self.db, who, self.edition.course, lesson).await.expect("read")
    }

    async fn reads(&self, who: &Trainee, lesson: &str) {
        mark_read(&self.db, who, (self.edition.course, "T-1"), lesson, NOW).await.expect("read");
    }

    /// The attempts in a place, as far as somebody may open them.
    async fn attempts(&self, who: &Trainee, seat: EnrolmentId) -> Vec<AttemptId> {
        let class = store::cohort::find_for(&self.db, &self.coordinator, self.cohort).await.expect("found");
        let facts = store::progress::of_person(&self.db, &class, seat, who.person().id).await.expect("read");
        let mut theirs = Vec::new();
        for past in facts.attempts {
            if store::attempt::find_for(&self.db, who, past.id).await.is_ok() {
                theirs.push(past.id);
            }
        }
        theirs
    }

    async fn looked_up(&self, text: &str) -> Vec<PersonId> {
        let found = search(&self.db, &self.coordinator, text, NOW).await.expect("searched");
        found.into_iter().map(|person| person.id).collect()
    }
}

#[tokio::test]
async fn a_guest_is_put_together_and_told_apart_by_their_own_state_alone() {
    on_each(async |stage| {
        let db = &stage.db;
        let numbered = || Entry { service_no: Some("SP77".into()), ..named("Mary Lado", "") };
        let kept = stage.somebody(numbered(), None).await;
        let alias = stage.somebody(named("Mari Lado", ""), None).await;
        let merge_id = stage.merged(&kept, &alias).await;
        let there = Plan { place: place("Torit", "SS-EE"), ..plan(date(2026, 12, 1)) };
        let class = store::cohort::open(db, &stage.stranger, &stage.edition, &there, NOW).await.expect("opened");
        let wanted = [(numbered().into(), Issued { hash: "hash".into() })];
        Box::pin(enrol(db, &stage.stranger, class, &wanted, NOW)).await.expect("enrolled");
        let card = Box::pin(find_for(db, &stage.stranger, kept.person().id)).await.expect("a guest is seen");
        assert_eq!(card.aliases.len(), 1);
        let undone = Box::pin(unmerge(db, &stage.stranger, merge_id, NOW)).await;
        assert!(matches!(undone, Err(Error::NotFound)), "{undone:?}");
        let other = stage.somebody(named("Mary Lado", ""), None).await;
        let (one, other) = (kept.person().id, other.person().id);
        assert!(matches!(dismiss(db, &stage.stranger, one, other, NOW).await, Err(Error::NotFound)));
        Box::pin(unmerge(db, &stage.coordinator, merge_id, NOW)).await.expect("undone");
    })
    .await;
}

#[tokio::test]
async fn everything_moves_and_what_moved_goes_back_and_what_came_later_stays() {
    on_each(async |stage| {
        let db = &stage.db;
        // The alias is the first of the class, with all that completes it and a certificate.
        let (alias, seat) = stage.trainees[0].clone();
        Box::pin(stage.complete(0)).await;
        let issued = Box::pin(issue(&stage, 0, "A")).await.expect("issued");
        let kept = stage.somebody(named("Mary Lado", ""), Some(stage.another_class().await)).await;
        let own = stage.seats(&kept).await;
        // Both have read one lesson: that of the alias stays behind.
        for who in [&alias, &kept] {
            stage.reads(who, "01-a/both").await;
        }
        stage.reads(&alias, "01-a/alone").await;
        let attempts = stage.attempts(&alias, seat).await;
        assert_eq!(attempts.len(), 2);
        let merge_id = stage.merged(&kept, &alias).await;

        let both = stage.seats(&kept).await;
        assert_eq!(both.len(), 2);
        assert!(both.contains(&seat) && both.contains(&own[0]));
        assert!(stage.seats(&alias).await.is_empty());
        for lesson in [LESSON, "01-a/both", "01-a/alone"] {
            assert!(stage.has_read(&kept, lesson).await, "{lesson}");
        }
        assert!(stage.has_read(&alias, "01-a/both").await, "what both have is not lost");
        assert!(!stage.has_read(&alias, "01-a/alone").await);
        let papers = store::certificate::of_trainee(db, &kept).await.expect("read");
        assert_eq!(papers.len(), 1);
        assert_eq!((papers[0].id, papers[0].snapshot.clone()), (issued.id, issued.snapshot.clone()), "as issued");
        assert_eq!(stage.attempts(&kept, seat).await, attempts);
        let card = Box::pin(find_for(db, &stage.coordinator, kept.person().id)).await.expect("found");
        assert_eq!((card.seats.len(), card.aliases.len()), (2, 1));
        assert_eq!((card.aliases[0].merge, card.aliases[0].person.id), (merge_id, alias.person().id));
        let by_alias = Box::pin(find_for(db, &stage.coordinator, alias.person().id)).await.expect("found");
        assert_eq!(by_alias.person.id, kept.person().id, "an old link leads to the one who is kept");

        // Later: a class and a lesson more.
        let later = stage.another_class().await;
        let entries = [(named("Mary Lado", "").into(), Issued { hash: "hash".into() })];
        Box::pin(enrol(db, &stage.coordinator, later, &entries, NOW)).await.expect("enrolled");
        stage.reads(&kept, "01-a/later").await;
        let told = Box::pin(unmerge(db, &stage.coordinator, merge_id, NOW)).await.expect("undone");
        assert_eq!(told, kept.person().id);

        assert_eq!(stage.seats(&alias).await, [seat]);
        let left = stage.seats(&kept).await;
        assert!(left.len() == 2 && left.contains(&own[0]) && !left.contains(&seat), "{left:?}");
        for (lesson, alias_has, kept_has) in
            [(LESSON, true, false), ("01-a/both", true, true), ("01-a/alone", true, false), ("01-a/later", false, true)]
        {
            assert_eq!(stage.has_read(&alias, lesson).await, alias_has, "{lesson}");
            assert_eq!(stage.has_read(&kept, lesson).await, kept_has, "{lesson}");
        }
        assert_eq!(stage.attempts(&alias, seat).await, attempts);
        assert!(stage.attempts(&kept, seat).await.is_empty());
        assert_eq!(store::certificate::of_trainee(db, &alias).await.expect("read")[0].id, issued.id);
        assert!(store::certificate::of_trainee(db, &kept).await.expect("read").is_empty());
        let again = Box::pin(unmerge(db, &stage.coordinator, merge_id, NOW)).await;
        assert!(matches!(again, Err(Error::Refused(UnmergeRefusal::AlreadyUndone))));
        assert_eq!((stage.events("PersonMerged").await, stage.events("MergeUndone").await), (1, 1));
        store::chain::verify(db).await.expect("read").expect("the log is whole");
        // And once more: what went back moves again.
        stage.merged(&kept, &alias).await;
        assert_eq!(stage.seats(&kept).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn an_alias_signs_in_as_the_one_who_is_kept_and_is_found_by_all_it_was_called() {
    on_each(async |stage| {
        let db = &stage.db;
        let entry =
            Entry { service_no: Some("SP77".into()), ..named("Achol Deng Majok", "أشول دينق مجوك") };
        let alias = stage.somebody(entry.clone(), None).await;
        let kept = stage.somebody(named("Rebecca Nyandeng", "ربيكا نياندينق"), None).await;
        let (alias_id, kept_id) = (alias.person().id, kept.person().id);
        let session = |id: &str, person| SignIn {
            id: id.into(),
            person: Some(person),
            data: String::new(),
            expires_at: domain::time::At(NOW.0 + 1000),
        };
        for (id, person) in [("of-alias", alias_id), ("of-kept", kept_id)] {
            assert!(store::sign_in::create(db, &session(id, person)).await.expect("kept"));
        }
        let merge_id = stage.merged(&kept, &alias).await;

        assert!(store::sign_in::load(db, "of-alias", NOW).await.expect("read").is_none(), "is signed out");
        assert!(store::sign_in::load(db, "of-kept", NOW).await.expect("read").is_some());
        let learner_no = alias.person().learner_no.clone().expect("given");
        for account in ["achol.deng", "sp-77", learner_no.as_str(), "rebecca.nyandeng"] {
            let found = store::person::credentials(db, account).await.expect("read").expect("known");
            assert_eq!((found.person.id, found.password_hash.as_str()), (kept_id, "hash of the alias"), "{account}");
            assert_eq!(stage.looked_up(account).await, [kept_id], "{account}");
        }
        for name in ["majok achol", "مجوك", "Nyandeng"] {
            assert_eq!(stage.looked_up(name).await, [kept_id], "{name}");
        }
        // Whoever signs in with the alias's own session or password meanwhile is nobody.
        let own = store::person::find_signed_in(db, alias_id).await.expect("read").expect("is there");
        assert_eq!(own.password_hash, "");
        // A list that names the alias means the one who is kept.
        let fates = store::identity::foresee(db, &stage.coordinator, &[entry.into()]).await.expect("foreseen");
        assert!(matches!(&fates[0], store::enrolment::Fate::Known { person, .. } if *person == kept_id), "{fates:?}");

        unmerge(db, &stage.coordinator, merge_id, NOW).await.expect("undone");
        let found = store::person::credentials(db, "achol.deng").await.expect("read").expect("known");
        assert_eq!((found.person.id, found.password_hash.as_str()), (alias_id, "hash of the alias"));
        assert_eq!(stage.looked_up("majok").await, [alias_id]);
    })
    .await;
}

#[tokio::test]
async fn what_forbids_a_merge_is_said_and_other_coordinators_people_are_not_found() {
    on_each(async |stage| {
        let (db, coordinator) = (&stage.db, &stage.coordinator);
        let kept = stage.somebody(named("Mary Lado", ""), Some(stage.cohort)).await;
        let gone = stage.somebody(named("Mary Ladu Keji", ""), Some(stage.cohort)).await;
        let third = stage.somebody(named("Poni Wani", ""), None).await;
        let (one, other, third) = (kept.person().id, gone.person().id, third.person().id);
        let put = async |kept, gone| Box::pin(merge(db, coordinator, kept, gone, NOW)).await;
        assert!(matches!(merge(db, &stage.stranger, one, other, NOW).await, Err(Error::NotFound)));
        assert!(matches!(put(one, one).await, Err(Error::Refused(MergeRefusal::TheSame))));
        let trainer = stage.trainer.person().id;
        for (kept, gone) in [(one, trainer), (coordinator.person().id, one)] {
            assert!(matches!(put(kept, gone).await, Err(Error::Refused(MergeRefusal::HoldsRole))));
        }
        let Err(Error::Refused(MergeRefusal::SameClass { course_code, place })) = put(one, other).await else {
            panic!("both are in one class");
        };
        assert_eq!((course_code.as_str(), place.en.as_str()), ("T-1", "Kol"));

        // Withdrawn from it, the place of the one who goes stays where it is.
        let seat = stage.seats(&gone).await[0];
        Box::pin(withdraw(db, coordinator, (stage.cohort, seat), "Listed twice", NOW)).await.expect("withdrawn");
        let first = put(one, other).await.expect("merged");
        let card = find_for(db, coordinator, one).await.expect("found");
        assert_eq!(card.seats.len(), 2, "it is shown all the same");
        let back = Box::pin(readmit(db, coordinator, (stage.cohort, seat), NOW)).await;
        assert!(matches!(back, Err(Error::Refused(WithdrawRefusal::Alias))));
        let hash = "hash".to_owned();
        let password = Box::pin(store::enrolment::issue_password(db, coordinator, stage.cohort, seat, hash, NOW)).await;
        assert!(matches!(password, Err(Error::NotFound)), "nobody signs in as an alias");
        assert!(matches!(put(one, other).await, Err(Error::Refused(MergeRefusal::AlreadyMerged))));
        assert!(matches!(put(other, third).await, Err(Error::Refused(MergeRefusal::AlreadyMerged))));
        assert!(matches!(put(third, one).await, Err(Error::Refused(MergeRefusal::HasAliases))));
        assert!(matches!(Box::pin(unmerge(db, &stage.stranger, first, NOW)).await, Err(Error::NotFound)));
        assert!(matches!(dismiss(db, &stage.stranger, one, third, NOW).await, Err(Error::NotFound)));
        put(one, third).await.expect("a second alias");
        // Those who were put into a class together are not removed once one of them was merged.
        let class = store::cohort::find_for(db, coordinator, stage.cohort).await.expect("found");
        for (intake, ..) in store::intake::of_cohort(db, &class).await.expect("read") {
            let undone = Box::pin(store::intake::undo(db, coordinator, stage.cohort, intake, NOW)).await;
            assert!(!matches!(undone, Err(Error::Db(_))), "{undone:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_merge_that_is_sent_many_times_at_once_happens_once() {
    on_each(async |stage| {
        let one = stage.somebody(named("Mary Lado", ""), None).await.person().id;
        let other = stage.somebody(named("Mary Ladu Keji", ""), Some(stage.cohort)).await.person().id;
        let racing = (0..8).map(|n| {
            let (db, coordinator) = (stage.db.clone(), stage.coordinator.clone());
            let (kept, gone) = if n % 2 == 0 { (one, other) } else { (other, one) };
            tokio::spawn(async move { merge(&db, &coordinator, kept, gone, NOW).await })
        });
        let mut merged = Vec::new();
        for racer in racing.collect::<Vec<_>>() {
            match racer.await.expect("it did not panic") {
                Ok(id) => merged.push(id),
                Err(Error::Refused(MergeRefusal::AlreadyMerged | MergeRefusal::HasAliases)) => (),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!((merged.len(), stage.events("PersonMerged").await), (1, 1));
        let undoing = (0..4).map(|_| {
            let (db, coordinator, id) = (stage.db.clone(), stage.coordinator.clone(), merged[0]);
            tokio::spawn(async move { unmerge(&db, &coordinator, id, NOW).await.is_ok() })
        });
        let mut undone = 0;
        for racer in undoing.collect::<Vec<_>>() {
            undone += usize::from(racer.await.expect("it did not panic"));
        }
        assert_eq!((undone, stage.events("MergeUndone").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn what_a_second_alias_kept_for_itself_counts_once_the_first_is_gone() {
    on_each(async |stage| {
        let kept = stage.somebody(named("Mary Lado", ""), None).await;
        let first = stage.somebody(named("Poni Wani", ""), None).await;
        let second = stage.somebody(named("Keji Taban", ""), None).await;
        for alias in [&first, &second] {
            stage.reads(alias, LESSON).await;
        }
        let undo_first = stage.merged(&kept, &first).await;
        stage.merged(&kept, &second).await;
        unmerge(&stage.db, &stage.coordinator, undo_first, NOW).await.expect("undone");
        assert!(stage.has_read(&first, LESSON).await && stage.has_read(&kept, LESSON).await);
    })
    .await;
}

#[tokio::test]
async fn an_attempt_goes_with_its_place_in_a_class() {
    on_each(async |stage| {
        let (alias, seat) = stage.trainees[0].clone();
        let kept = stage.somebody(named("Mary Lado", ""), None).await;
        let begun = stage.begin(0, TestKind::Pre).await;
        let merge_id = stage.merged(&kept, &alias).await;
        store::attempt::find_for(&stage.db, &kept, begun).await.expect("theirs now");
        assert!(matches!(store::attempt::find_for(&stage.db, &alias, begun).await, Err(Error::NotFound)));
        stage.submit(&kept, begun).await;
        let edition = (stage.edition.id, &stage.course);
        let later = store::attempt::begin(&stage.db, &kept, seat, TestKind::Final, edition, &mut |n| n / 2, NOW).await;
        let later = later.expect("begun");
        unmerge(&stage.db, &stage.coordinator, merge_id, NOW).await.expect("undone");
        for attempt in [begun, later] {
            store::attempt::find_for(&stage.db, &alias, attempt).await.expect("with its place");
        }
    })
    .await;
}

#[tokio::test]
async fn those_are_proposed_who_may_be_one_until_somebody_says_they_are_not() {
    on_each(async |stage| {
        let db = &stage.db;
        let seen = async |by| proposals(db, by).await.expect("read");
        let unit = |unit: &str, entry: Entry| Entry { unit: unit.into(), ..entry };
        let one = stage.somebody(unit("Traffic", named("Santino Akuei Wol", "")), None).await.person().id;
        let numbered = Entry { service_no: Some("77".into()), ..named("Nyanath Gai", "") };
        stage.somebody(numbered, None).await;
        assert!(seen(&stage.coordinator).await.is_empty());
        let doubtful = async |entry: Entry| stage.somebody(entry, None).await.person().id;
        let other = doubtful(unit("traffic", named("", "سانتينو أكوي ول"))).await;
        let shorter = doubtful(named("Akuei Wol", "")).await;
        doubtful(Entry { sex: Sex::Male, ..named("Wol Santino Akuei", "") }).await;
        doubtful(Entry { service_no: Some("78".into()), ..named("Nyanath Gai", "") }).await;
        doubtful(Entry { state: "SS-EE".into(), ..named("Santino Akuei Wol", "") }).await;

        let found = seen(&stage.coordinator).await;
        let pairs: Vec<_> = found.iter().map(|found| (found.one.id, found.other.id)).collect();
        assert_eq!(pairs.len(), 3, "{pairs:?}");
        assert_eq!(pairs[0], (one, other), "the likeliest first");
        assert_eq!(found[0].likeness, [Likeness::WholeName, Likeness::State, Likeness::Unit, Likeness::Rank]);
        assert!(pairs.contains(&(one, shorter)) && pairs.contains(&(other, shorter)));
        assert!(seen(&stage.stranger).await.is_empty(), "one of another state, alone");

        for _ in 0..2 {
            dismiss(db, &stage.coordinator, shorter, one, NOW).await.expect("noted");
        }
        assert_eq!(stage.events("PairDismissed").await, 1);
        assert_eq!(seen(&stage.coordinator).await.len(), 2);
        merge(db, &stage.coordinator, one, other, NOW).await.expect("merged");
        assert!(seen(&stage.coordinator).await.is_empty(), "an alias is proposed to nobody");
        let both = Event::PairDismissed { one, other: shorter }.subject();
        assert_eq!(both.ids().count(), 2);
    })
    .await;
}
