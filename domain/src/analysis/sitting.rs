//! What an attempt that was handed in tells the analysis.

use std::collections::BTreeMap;

use crate::analysis::{Response, Sitting};
use crate::attempt::{Attempt, Mode};
use crate::course::Course;
use crate::language::Language;
use crate::question::Given;
use crate::time::At;

/// A question that was looked at for longer was not looked at: the phone was put away. In seconds.
const LOOKED_AT_MAX: u32 = 20 * 60;

impl<'a> Sitting<'a> {
    /// Reads an attempt by the course as it stood when it began. A question whose key is another one by now is left out:
    /// what people did with the old one says nothing about the new one.
    pub fn of(attempt: &'a Attempt, then: &Course, now: &Course) -> Self {
        let seconds = seconds(attempt);
        let responses = attempt.sheet.items.iter().enumerate().filter_map(|(place, item)| {
            let question = then.questions.get(&item.question)?;
            let same = now.questions.get(&item.question).is_some_and(|now| now.key == question.key);
            let given = attempt.answers.get(&place).map(|kept| &kept.given);
            let source = |place: &usize| item.shown.get(*place).copied();
            let picked = match given {
                Some(Given::One(place)) => source(place).into_iter().collect(),
                Some(Given::Set(places)) => places.iter().filter_map(source).collect(),
                _ => vec![],
            };
            let mark = given.map_or(crate::mark::Mark::WRONG, |given| question.mark(given, &item.shown));
            same.then_some(Response { question: &item.question, mark, picked, seconds: seconds.get(&place).copied() })
        });
        Self { language: language(attempt), responses: responses.collect() }
    }
}

/// The language of all the answers; `None` where they do not agree.
fn language(attempt: &Attempt) -> Option<Language> {
    let mut languages = attempt.answers.values().map(|kept| kept.language);
    let first = languages.next()??;
    languages.all(|language| language == Some(first)).then_some(first)
}

/// How long each question was looked at, by its place: from the answer before it, or the beginning, to its own. Of an
/// answer that was changed, the last change counts. Nobody sees when somebody looks at paper.
fn seconds(attempt: &Attempt) -> BTreeMap<usize, u32> {
    if attempt.mode == Mode::Paper {
        return BTreeMap::new();
    }
    let mut answers: Vec<(At, usize)> = attempt.answers.iter().map(|(place, kept)| (kept.at, *place)).collect();
    answers.sort_unstable();
    let befores = std::iter::once(attempt.began_at).chain(answers.iter().map(|(at, _)| *at));
    let looked = answers.iter().zip(befores).filter_map(|((at, place), before)| {
        let seconds = u32::try_from((at.0 - before.0) / 1_000).ok()?;
        (seconds <= LOOKED_AT_MAX).then_some((*place, seconds))
    });
    looked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Ended, Kept, Score, Standing};
    use crate::course::*;
    use crate::id::{AttemptId, EditionId};
    use crate::language::Bilingual;
    use crate::lesson::Notice;
    use crate::mark::Mark;
    use crate::question::{AnswerKey, Kind, Question};
    use crate::test::{Item, Sheet, TestKind};
    use uuid::Uuid;

    const BEGAN: At = At(1_000_000);

    fn course(key: usize) -> Course {
        let question = |id: &str| Question {
            id: id.into(),
            kind: Kind::Choice,
            level: None,
            redline: false,
            retired: false,
            fixed: false,
            lesson: None,
            key: AnswerKey::One(key),
            answers: 3,
            wording: BTreeMap::new(),
        };
        Course {
            code: "T-1".into(),
            version: Version { major: 1, minor: 0, patch: 0 },
            languages: vec![],
            hours: 1,
            notice: Notice::None,
            clearance: Clearance::Outside,
            review: Review::Draft,
            title: Bilingual::default(),
            summary: Bilingual::default(),
            audience: Bilingual::default(),
            outcomes: vec![],
            completion: CompletionRule { attendance: None, practical: false, lessons: false },
            rubric: None,
            pre: None,
            last: None,
            certificate: CertificateRule { kind: CertificateKind::Completion, valid_months: None },
            modules: vec![],
            questions: ["a", "b", "c"].map(|id| (id.to_owned(), question(id))).into(),
        }
    }

    fn attempt(languages: [Option<Language>; 2]) -> Attempt {
        let item = |id: &str| Item { question: id.into(), shown: vec![2, 0, 1] };
        // The second question was answered first; the third was left open.
        let kept = |place, at, language| Kept { given: Given::One(place), at, origin: None, language };
        let first = kept(0, BEGAN.plus_seconds(90), languages[0]);
        let second = kept(1, BEGAN.plus_seconds(30), languages[1]);
        let score = Score { earned: 100, of: 300, redlines_missed: 0 };
        Attempt {
            id: AttemptId(Uuid::nil()),
            test: TestKind::Final,
            ordinal: 1,
            mode: Mode::Screen,
            conductor: None,
            edition: EditionId(Uuid::nil()),
            sheet: Sheet { items: vec![item("a"), item("b"), item("c")] },
            began_at: BEGAN,
            standing: Standing::Submitted { at: BEGAN, score, by: Ended::HandIn },
            answers: [(0, first), (1, second)].into(),
        }
    }

    #[test]
    fn what_was_picked_is_told_as_the_source_counts_it_and_the_time_as_it_passed() {
        let english = Some(Language::English);
        let attempt = attempt([english, english]);
        let sitting = Sitting::of(&attempt, &course(0), &course(0));
        assert_eq!(sitting.language, english);
        let response = |question, mark, picked, seconds| Response { question, mark, picked, seconds };
        let expected = [
            response("a", Mark::WRONG, vec![2], Some(60)),
            response("b", Mark::RIGHT, vec![0], Some(30)),
            response("c", Mark::WRONG, vec![], None),
        ];
        assert_eq!(sitting.responses, expected);
        let on_paper = Attempt { mode: Mode::Paper, ..attempt };
        let sitting = Sitting::of(&on_paper, &course(0), &course(0));
        assert!(sitting.responses.iter().all(|response| response.seconds.is_none()));
    }

    #[test]
    fn a_language_that_was_changed_on_the_way_is_none() {
        let both = attempt([Some(Language::English), Some(Language::Arabic)]);
        assert_eq!(Sitting::of(&both, &course(0), &course(0)).language, None);
        let unknown = attempt([Some(Language::English), None]);
        assert_eq!(Sitting::of(&unknown, &course(0), &course(0)).language, None);
    }

    #[test]
    fn a_question_with_another_key_by_now_is_left_out() {
        let attempt = attempt([None, None]);
        assert_eq!(Sitting::of(&attempt, &course(0), &course(1)).responses, []);
    }
}
