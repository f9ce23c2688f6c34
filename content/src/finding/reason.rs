//! Every refusal and every warning, in one list: its code, its facts, its words.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::Severity;

macro_rules! reasons {
    ($(
        $severity:ident $code:literal $name:ident $({ $($fact:ident: $kind:ty),+ })? $words:literal
    )*) => {
        /// Why something is refused, or worth a look. Each carries the facts of its case.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Reason {
            $( #[doc = concat!("`", $code, "`")] $name $({ $($fact: $kind),+ })?, )*
        }

        impl Reason {
            /// Every code there is.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// A name that stays the same while the words change: the key of its translation.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )* }
            }

            pub fn severity(&self) -> Severity {
                match self { $( Self::$name { .. } => Severity::$severity, )* }
            }

            /// The facts of this case by name, for the variables of a translation.
            pub fn facts(&self) -> Vec<(&'static str, String)> {
                match self {
                    $( Self::$name $({ $($fact),+ })? => vec![$($((stringify!($fact), $fact.to_string())),+)?], )*
                }
            }
        }

        impl fmt::Display for Reason {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $( Self::$name $({ $($fact),+ })? => write!(f, $words), )* }
            }
        }
    };
}

reasons! {
    // Files.
    Error "missing-file" MissingFile { path: String } "the file {path} is missing"
    Error "no-place" NoPlace "this file has no place in a course"
    Error "bad-name" BadName { name: String } "“{name}” must begin with two digits and a dash, then only a-z, 0-9 and dashes; a text also ends in its language, as in 02-arrest.en.md"
    Error "bad-media-name" BadMediaName { name: String } "“{name}”: the name of a picture or sound may have only letters a-z, digits, dashes, underscores and dots"
    Error "bad-media-kind" BadMediaKind { ending: String } "“{ending}” is not accepted: pictures are png, jpg or webp, sounds are opus, ogg, mp3 or m4a"
    Error "not-what-it-says" NotWhatItSays { ending: String } "the file is damaged, or is not really of the kind “{ending}”"
    Error "file-too-large" FileTooLarge { limit: usize } "the file is larger than {limit} kB"
    Error "course-too-large" CourseTooLarge { limit: usize } "all files together are larger than {limit} MB"
    Error "not-text" NotText "the file is not UTF-8 text: save it as UTF-8 in your editor"
    Error "path-outside" PathOutside { path: String } "“{path}” leads out of the course folder"
    Error "no-modules" NoModules "the course has no module"
    Error "no-lessons" NoLessons "the module has no lesson"
    Error "unknown-module" UnknownModule { module: String } "there is no module “{module}”"
    Error "unknown-language" UnknownLanguage { language: String } "“{language}” is not a language here: en or ar"
    Error "language-not-listed" LanguageNotListed { language: String } "course.toml does not list the language “{language}”"
    Error "missing-translation" MissingTranslation { path: String } "the same text is missing in another language of the course: {path}"

    // TOML.
    Error "toml" Toml { message: String } "this is not TOML: {message}"
    Error "unknown-key" UnknownKey { key: String, known: String } "“{key}” is not a key here; known are: {known}"
    Error "missing-key" MissingKey { key: String } "“{key}” is missing"
    Error "needs-text" NeedsText { key: String } "“{key}” must be a text in quotes"
    Error "needs-number" NeedsNumber { key: String } "“{key}” must be a whole number, without quotes"
    Error "needs-truth" NeedsTruth { key: String } "“{key}” must be true or false, without quotes"
    Error "needs-list" NeedsList { key: String } "“{key}” must be a list in square brackets"
    Error "needs-table" NeedsTable { key: String } "“{key}” must be a table: [{key}]"
    Error "empty-value" EmptyValue { key: String } "“{key}” is empty"
    Error "unknown-value" UnknownValue { key: String, value: String, known: String } "“{key}” cannot be “{value}”; it is one of: {known}"
    Error "out-of-range" OutOfRange { key: String, value: i64, least: u32, most: u32 } "“{key}” is {value}; it must lie between {least} and {most}"
    Error "bad-code" BadCode { code: String } "“{code}”: the code of a course has only letters, digits and dashes, as in HR-101"
    Error "bad-version" BadVersion { version: String } "“{version}”: a version is three numbers, as in 1.0.0"
    Error "bad-date" BadDate { date: String } "“{date}”: a day is written as 2026-11-22"
    Error "named-twice" NamedTwice { name: String } "“{name}” is there twice"
    Error "bad-levels" BadLevels { sum: u32 } "the levels make {sum} %; together they must make 100 %"
    Error "draws-nothing" DrawsNothing "the test draws no question"
    Error "draws-too-many" DrawsTooMany { module: String, drawn: usize, held: usize } "the test draws {drawn} questions from “{module}”, whose bank holds {held}"

    // The head of a text.
    Error "no-front-matter" NoFrontMatter "the text must begin with a line +++, then its title and the other facts, then again +++"
    Error "open-front-matter" OpenFrontMatter "the facts at the top never end: a second line +++ is missing"
    Error "unknown-outcome" UnknownOutcome { outcome: String } "course.toml has no outcome “{outcome}”"
    Error "unknown-standard" UnknownStandard { standard: String } "standards.toml has no article “{standard}”"
    Error "unknown-instrument" UnknownInstrument { instrument: String } "there is no instrument “{instrument}”"

    // Markdown.
    Error "raw-html" RawHtml { html: String } "HTML is not allowed and is shown as text: {html}"
    Error "too-deep" TooDeep { limit: usize } "quotes and lists are nested more than {limit} deep"
    Error "duplicate-heading" DuplicateHeading { id: String } "the id “{id}” is used twice in this file"
    Error "bad-id" BadId { id: String } "“{id}”: an id has only letters, digits, dashes and underscores"
    Error "unknown-class" UnknownClass { class: String } "“.{class}” is not a class that a heading can have here"
    Error "unknown-attribute" UnknownAttribute { attribute: String } "“{attribute}” cannot stand here"
    Error "unknown-block" UnknownBlock { block: String, known: String } "“[!{block}]” is not a block; known are: {known}"
    Error "stray-marker" StrayMarker { marker: String } "“{marker}” must be the first line of a quote of its own, with nothing before it: > [!LAW]"
    Error "nested-trainer" NestedTrainer "trainer notes must stand on their own, not inside a question, a list or another block"
    Error "stray-feedback" StrayFeedback "a [!FEEDBACK] block belongs to the end of a question"
    Error "no-alternative-text" NoAlternativeText { target: String } "“{target}” has no alternative text: ![what one sees](…)"
    Error "missing-media" MissingMedia { target: String } "“{target}” is not in the media folder of this module"
    Error "broken-link" BrokenLink { target: String } "the link leads nowhere: {target}"
    Error "bad-link" BadLink { target: String } "a link begins with http://, https:// or mailto:, or names a lesson or a heading: {target}"
    Error "footnote-in-question" FootnoteInQuestion { note: String } "a question cannot have a footnote: [^{note}]"
    Warning "law-paragraphs" LawParagraphs { found: usize } "a [!LAW] block has three paragraphs (national law, the standard, what to do); this one has {found}"
    Warning "long-sentence" LongSentence { words: usize, limit: usize, beginning: String } "a sentence of {words} words, more than {limit}: “{beginning} …”"
    Warning "heavy-picture" HeavyPicture { kilobytes: usize, limit: usize } "the picture has {kilobytes} kB; over {limit} kB it is slow on a phone"

    // Questions.
    Error "no-question-id" NoQuestionId "a question needs an id: {{#rights-b01 .choice}}"
    Error "no-kind" NoKind "a question needs one of: .choice .multiple .truefalse .order .match .number .text .scenario"
    Error "two-kinds" TwoKinds "a question is of one kind only"
    Error "question-level" QuestionHeading { marks: String } "the heading of a question begins with {marks} here"
    Error "duplicate-question" DuplicateQuestion { id: String, file: String, line: usize } "the id “{id}” is also in {file}, line {line}"
    Error "no-level" NoLevel "a question of the bank needs one of: .recall .apply .judge"
    Error "two-levels" TwoLevels "a question is of one level only"
    Error "class-does-not-fit" ClassDoesNotFit { class: String, kind: String } "“.{class}” does not go with “.{kind}”"
    Error "unknown-lesson" UnknownLesson { lesson: String } "the module has no lesson “{lesson}”"
    Error "no-answers" NoAnswers "the question has no answers: it needs a list of “- [ ] wrong” and “- [x] right”"
    Error "no-steps" NoSteps "the question has nothing to put in order: it needs a numbered list, in the right order"
    Error "no-pairs" NoPairs "the question has nothing to match: it needs a table of two columns"
    Error "no-number" NoNumber "the question has no answer: it needs a line of its own such as “= 24 ± 0”"
    Error "no-words" NoWords "the question has no answer: it needs a line of its own such as “= first answer / second”"
    Error "answers-twice" AnswersTwice "the answers of this question go on after a break: keep them in one list or table"
    Error "answer-without-box" AnswerWithoutBox "an answer begins with [ ] or [x]"
    Error "empty-answer" EmptyAnswer "an answer is empty"
    Error "same-answer" SameAnswer "two answers are the same, so nobody can tell which of them is meant"
    Error "no-right-answer" NoRightAnswer "no answer is marked right with [x]"
    Error "several-right-answers" SeveralRightAnswers { found: usize } "exactly one answer may be marked right; {found} are"
    Error "true-false-answers" TrueFalseAnswers { found: usize } "true or false means two answers; there are {found}"
    Error "too-few-answers" TooFewAnswers { found: usize } "at least two are needed; there are {found}"
    Error "too-many-answers" TooManyAnswers { found: usize, limit: usize } "{found} are too many for a small screen; {limit} at most"
    Error "match-columns" MatchColumns { found: usize } "the table of a match has two columns; this one has {found}"
    Error "bad-number" BadNumber { line: String } "“{line}” is no number: write = 24 or = 24 ± 2, thousands without a separator"
    Warning "only-in-bank" OnlyInBank { what: String } "“{what}” means something only in the question bank"
    Warning "no-feedback" NoFeedback "nobody is told why: the question has no [!FEEDBACK]"
    Warning "shown-to-nobody" ShownToNobody "this belongs to no question and is shown to nobody"

    // Scenarios.
    Error "no-scenario-steps" NoScenarioSteps "the scenario has no steps: it needs headings under it, one level deeper, each with an id, a text and its choices"
    Error "step-level" StepHeading { marks: String } "the heading of a step begins with {marks} here"
    Error "step-id" StepId { begins: String } "a step needs an id that begins with that of its question: {{#{begins}…}}"
    Error "bad-choice" BadChoice "a choice is a link to a step of this question, and behind it its points: - [What one does](#id-of-the-step) (+2)"
    Error "bad-points" BadPoints { points: String, limit: u32 } "“{points}”: the points of a choice are a whole number from -{limit} to {limit}, as in (+2), (0) or (-1)"
    Error "text-after-choices" TextAfterChoices "the choices come last in a step; move this before them"
    Error "unknown-step" UnknownStep { step: String } "the question has no step “{step}”"
    Error "leads-back" LeadsBack { step: String } "a choice leads to a step further down, so that every path comes to an end; “{step}” is not further down"
    Error "unreached-step" UnreachedStep { step: String } "no choice leads to the step “{step}”"
    Error "nothing-to-choose" NothingToChoose { step: String } "the first step, “{step}”, has no choices: a list of links to other steps"
    Error "nothing-to-earn" NothingToEarn { best: i32 } "the best path earns {best} points; it must earn 1 at least"
    Error "ending-without-text" EndingWithoutText { step: String } "the step “{step}” has no choices and no text: say what comes of it"
    Error "too-many-steps" TooManySteps { found: usize, limit: usize } "{found} steps are too many for one question; {limit} at most"
    Error "path-too-long" PathTooLong { found: usize, limit: usize } "the longest path has {found} choices; {limit} at most"

    // The practical.
    Error "levels-do-not-rise" LevelsDoNotRise { level: String, points: u32, before: u32 } "the level “{level}” has {points} points; it must have more than the level before it, which has {before}"
    Warning "rubric-not-used" RubricNotUsed "nobody uses this rubric: course.toml does not say practical = true"

    // Two languages.
    Error "facts-differ" FactsDiffer { key: String, source: String } "“{key}” differs from the source, which has: {source}"
    Error "headings-differ" HeadingsDiffer { source: String, found: String } "the source has the heading {source} here, this text has {found}"
    Error "blocks-differ" BlocksDiffer { source: String, found: String } "the source has the block {source} here, this text has {found}"
    Error "questions-differ" QuestionsDiffer { source: String, found: String } "the source has the question {source} here, this text has {found}"
    Error "classes-differ" ClassesDiffer { source: String } "the source has this question as {source}"
    Error "answers-differ" AnswersDiffer { source: usize, found: usize } "the source has {source} answers, this text has {found}"
    Error "right-answers-differ" RightAnswersDiffer { source: String, found: String } "the source marks answer {source} as right, this text {found}"
    Error "numbers-differ" NumbersDiffer { source: String, found: String } "the source has the number {source}, this text {found}"
    Error "steps-differ" StepsDiffer { source: String, found: String } "the source has the step {source} here, this text has {found}"
    Error "choices-differ" ChoicesDiffer { source: String, found: String } "the source has the choice {source} here, this text has {found}"

    // The whole course.
    Error "glossary" Glossary { message: String } "the glossary cannot be read: {message}"
    Warning "outcome-not-asked" OutcomeNotAsked { outcome: String } "no question asks about the outcome “{outcome}”"
    Warning "not-reviewed" NotReviewed "no lawyer has reviewed this course yet"
    Warning "not-in-glossary" NotInGlossary { term: String, arabic: String } "the English text says “{term}”; the glossary has “{arabic}” for it, and the Arabic text does not"
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts: std::collections::BTreeMap<_, _> = self.facts().into_iter().collect();
        let mut reason = serializer.serialize_struct("Reason", 3)?;
        reason.serialize_field("code", self.code())?;
        reason.serialize_field("facts", &facts)?;
        reason.serialize_field("words", &self.to_string())?;
        reason.end()
    }
}
