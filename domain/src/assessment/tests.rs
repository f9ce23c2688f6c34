use super::*;
use crate::language::Bilingual;
use crate::rubric::{Level, Line, Needs};
use uuid::Uuid;

const ESTHER: PersonId = PersonId(Uuid::from_u128(1));
const JAMES: PersonId = PersonId(Uuid::from_u128(2));
const THIRD: PersonId = PersonId(Uuid::from_u128(3));
const MARY: PersonId = PersonId(Uuid::from_u128(9));
const EDITION: EditionId = EditionId(Uuid::from_u128(7));

fn rubric() -> Rubric {
    let words = || Bilingual::new("a", "b");
    let line = |id: &str, critical| Line { id: id.into(), words: words(), critical };
    let level = |id: &str, points| Level { id: id.into(), words: words(), points };
    Rubric {
        task: words(),
        lines: vec![line("reason", true), line("calm", false)],
        levels: vec![level("no", 0), level("yes", 1)],
        needs: Needs { percent: 50, critical: 1 },
    }
}

fn marks(reason: &str, calm: &str) -> Marks {
    Marks([("reason", reason), ("calm", calm)].map(|(line, level)| (line.into(), level.into())).into())
}

/// What has been recorded, and a way to record more.
#[derive(Default)]
struct Practical(Vec<Assessment>);

impl Practical {
    fn try_to(&mut self, who: PersonId, ordinal: u32, voice: Voice, marks: Marks) -> Result<Saved, AssessRefusal> {
        let filled = Filled { ordinal, voice, edition: EDITION, marks, note: String::new() };
        let saved = assess(&self.0, &rubric(), (who, MARY), &filled)?;
        if let Saved::New(finding) = saved {
            let Filled { ordinal, voice, edition, marks, note } = filled;
            let id = AssessmentId(Uuid::from_u128(self.0.len() as u128));
            let at = At(self.0.len() as i64);
            self.0.push(Assessment { id, ordinal, assessor: who, voice, edition, marks, finding, note, at });
        }
        Ok(saved)
    }

    fn own(&mut self, who: PersonId, ordinal: u32, reason: &str, calm: &str) -> Result<Saved, AssessRefusal> {
        self.try_to(who, ordinal, Voice::Own, marks(reason, calm))
    }

    fn agree(&mut self, who: PersonId, ordinal: u32, reason: &str, calm: &str) -> Result<Saved, AssessRefusal> {
        self.try_to(who, ordinal, Voice::Agreed, marks(reason, calm))
    }

    fn verdict(&self) -> Verdict {
        verdict(&self.0)
    }
}

const COMPETENT: Verdict = Verdict::Found(Finding::Competent);
const NOT_YET: Verdict = Verdict::Found(Finding::NotYet);

#[test]
fn one_assessor_is_enough_for_a_finding() {
    let mut practical = Practical::default();
    assert_eq!(practical.verdict(), Verdict::NotMarked);
    assert_eq!(practical.own(ESTHER, 1, "yes", "no"), Ok(Saved::New(Finding::Competent)));
    assert_eq!(practical.verdict(), COMPETENT);
}

#[test]
fn who_is_alone_may_put_marks_right_and_the_earlier_ones_stay_on_record() {
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "no", "yes").expect("saved");
    practical.own(ESTHER, 1, "yes", "yes").expect("put right");
    assert_eq!((practical.verdict(), practical.0.len()), (COMPETENT, 2));
    assert_eq!(practical.own(ESTHER, 1, "yes", "yes"), Ok(Saved::Again), "sent twice");
    assert_eq!(practical.0.len(), 2);
    let tries = tries(&practical.0);
    assert_eq!((tries.len(), tries[0].own.len()), (1, 1));
}

#[test]
fn a_line_that_was_left_out_is_refused_by_its_name() {
    let mut practical = Practical::default();
    let only = Marks([("reason".to_owned(), "yes".to_owned())].into());
    let refused = practical.try_to(ESTHER, 1, Voice::Own, only);
    assert_eq!(refused, Err(AssessRefusal::Marks(MarksRefusal::LineLeftOut { line: "calm".into() })));
}

#[test]
fn a_second_assessor_is_not_shown_the_marks_before_their_own_are_saved() {
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "yes", "no").expect("saved");
    let shown = |practical: &Practical, who| tries(&practical.0)[0].is_shown_to(who);
    assert!(shown(&practical, ESTHER) && !shown(&practical, JAMES));
    practical.own(JAMES, 1, "yes", "yes").expect("saved");
    assert!(shown(&practical, ESTHER) && shown(&practical, JAMES));
}

#[test]
fn two_who_found_the_same_need_not_agree_on_every_line() {
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "yes", "no").expect("saved");
    practical.own(JAMES, 1, "yes", "yes").expect("saved");
    assert_eq!(practical.verdict(), COMPETENT);
}

#[test]
fn where_two_findings_differ_the_practical_stays_open_until_agreed_marks_are_recorded() {
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "yes", "no").expect("saved");
    practical.own(JAMES, 1, "no", "yes").expect("saved");
    assert_eq!(practical.verdict(), Verdict::Differ);
    assert_eq!(finding(Some(Finding::Competent), &practical.0), None);
    assert_eq!(next_try(&practical.0), None);
    assert_eq!(practical.own(ESTHER, 2, "yes", "yes"), Err(AssessRefusal::TryNotOpen));
    practical.agree(JAMES, 1, "yes", "yes").expect("agreed");
    assert_eq!(practical.verdict(), COMPETENT);
    practical.agree(ESTHER, 1, "no", "yes").expect("put right by the other of the two");
    assert_eq!((practical.verdict(), practical.0.len()), (NOT_YET, 4));
}

#[test]
fn whoever_has_seen_both_changes_only_what_both_agree_on() {
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "yes", "no").expect("saved");
    practical.own(JAMES, 1, "no", "yes").expect("saved");
    assert_eq!(practical.own(JAMES, 1, "yes", "yes"), Err(AssessRefusal::BothHaveMarked));
    assert_eq!(practical.own(ESTHER, 1, "no", "no"), Err(AssessRefusal::BothHaveMarked));
    assert_eq!(practical.own(JAMES, 1, "no", "yes"), Ok(Saved::Again), "sent twice, it changes nothing");
}

#[test]
fn a_third_assessor_marks_nothing_and_agrees_to_nothing() {
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "yes", "no").expect("saved");
    practical.own(JAMES, 1, "no", "yes").expect("saved");
    assert_eq!(practical.own(THIRD, 1, "yes", "yes"), Err(AssessRefusal::TwoAlready));
    assert_eq!(practical.agree(THIRD, 1, "yes", "yes"), Err(AssessRefusal::TwoAlready));
}

#[test]
fn one_alone_has_nobody_to_agree_with() {
    let mut practical = Practical::default();
    assert_eq!(practical.agree(ESTHER, 1, "yes", "yes"), Err(AssessRefusal::NothingToAgree));
    practical.own(ESTHER, 1, "yes", "no").expect("saved");
    assert_eq!(practical.agree(ESTHER, 1, "yes", "yes"), Err(AssessRefusal::NothingToAgree));
    assert_eq!(practical.agree(JAMES, 1, "yes", "yes"), Err(AssessRefusal::NothingToAgree));
}

#[test]
fn not_yet_opens_another_try_and_closes_the_one_before() {
    let mut practical = Practical::default();
    assert_eq!(practical.own(ESTHER, 2, "yes", "yes"), Err(AssessRefusal::TryNotOpen));
    practical.own(ESTHER, 1, "no", "yes").expect("saved");
    assert_eq!(next_try(&practical.0), Some(2));
    assert_eq!(practical.own(ESTHER, 3, "yes", "yes"), Err(AssessRefusal::TryNotOpen));
    practical.own(JAMES, 2, "yes", "yes").expect("another assessor, another day");
    assert_eq!(practical.verdict(), COMPETENT);
    assert_eq!(next_try(&practical.0), None, "there is nothing left to show");
    assert_eq!(practical.own(ESTHER, 1, "yes", "yes"), Err(AssessRefusal::TryIsOver));
    assert_eq!(practical.own(ESTHER, 3, "yes", "yes"), Err(AssessRefusal::TryNotOpen));
}

#[test]
fn nobody_marks_themselves() {
    assert_eq!(Practical::default().own(MARY, 1, "yes", "yes"), Err(AssessRefusal::OwnPractical));
}

#[test]
fn what_was_marked_without_a_rubric_counts_until_somebody_marks_by_it() {
    assert_eq!(finding(Some(Finding::Competent), &[]), Some(Finding::Competent));
    let mut practical = Practical::default();
    practical.own(ESTHER, 1, "no", "no").expect("saved");
    assert_eq!(finding(Some(Finding::Competent), &practical.0), Some(Finding::NotYet));
}

#[test]
fn a_note_is_kept_without_the_space_around_it_and_not_endlessly() {
    assert_eq!(note("  calm \n"), "calm");
    assert_eq!(note(&"a".repeat(2_000)).len(), NOTE_MAX);
}
