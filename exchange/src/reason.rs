//! Every refusal and every notice, in one list: its code, its facts, its words.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeStruct, Serializer};

macro_rules! reasons {
    ($( $code:literal $name:ident $({ $($fact:ident: $kind:ty),+ })? $words:literal )*) => {
        /// Why a question is refused, or what became of a part of it. Each carries the facts of its case.
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum Reason {
            $( #[doc = concat!("`", $code, "`")] #[error($words)] $name $({ $($fact: $kind),+ })?, )*
        }

        impl Reason {
            /// Every code there is.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// A name that stays the same while the words change: the key of its translation.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )* }
            }

            /// The facts of this case by name, for the variables of a translation.
            pub fn facts(&self) -> Vec<(&'static str, String)> {
                match self {
                    $( Self::$name $({ $($fact),+ })? => vec![$($((stringify!($fact), $fact.to_string())),+)?], )*
                }
            }
        }
    };
}

reasons! {
    // The file.
    "file-too-large" FileTooLarge { limit: usize } "the file is larger than {limit} MB"
    "not-text" NotText "the file is not UTF-8 text: save it as UTF-8 in your editor, or export it again"
    "no-questions" NoQuestions "there is no question in this file"
    "too-many-questions" TooManyQuestions { limit: usize } "only the first {limit} questions were read: divide the file"
    "dtd" Dtd "the file defines things of its own (<!DOCTYPE …>), which is not accepted: delete that line"
    "not-xml" NotXml { message: String } "the file is no correct XML from here on: {message}"
    "xml-too-deep" XmlTooDeep { limit: usize } "elements are nested more than {limit} deep"
    "xml-too-large" XmlTooLarge { limit: usize } "the file has more than {limit} elements: divide it"
    "wrong-root" WrongRoot { found: String, due: String } "the file begins with <{found}>; a file of this kind begins with <{due}>"
    "not-a-package" NotAPackage "the package cannot be opened: it is damaged, or no ZIP file"
    "no-manifest" NoManifest "the package has no imsmanifest.xml that lists its questions"
    "too-many-files" TooManyFiles { limit: usize } "the package has more than {limit} files"
    "unpacks-too-large" UnpacksTooLarge { limit: usize } "the files of the package are larger than {limit} MB together"
    "packed-too-tightly" PackedTooTightly { path: String } "“{path}” is packed so tightly that it must be an accident or an attack"
    "bad-path" BadPath { path: String } "“{path}” leads out of the package"
    "missing-file" MissingFile { path: String } "“{path}” is listed, but it is not in the package"
    "not-here" NotExportable { format: String } "questions cannot be given out as {format}"

    // Questions that are not taken.
    "unsupported" Unsupported { what: String } "a question of the kind “{what}” has no counterpart here"
    "several-parts" SeveralParts { found: usize } "this question asks {found} things at once: make a question of each"
    "not-a-question" NotAQuestion "this is text without anything to answer"
    "old-qti" OldQti "this is QTI 1, of which nothing is read: export it as QTI 2.1 or later"
    "essay" Essay "a free text cannot be marked here"
    "open-brace" OpenBrace "the answers begin with “{{” and never end with “}}”"
    "bad-answers" BadAnswers { found: String } "these answers cannot be understood: {found}"
    "no-answer-line" NoAnswerLine "the line ANSWER: is missing after the answers"
    "bad-answer-line" BadAnswerLine { found: String } "“{found}” names no answer of this question"
    "text-after-answers" TextAfterAnswers "a line after the answers is neither an answer nor ANSWER:"
    "no-ask" NoAsk "the question asks nothing: its text is empty"
    "question-too-long" QuestionTooLong { limit: usize } "the question is longer than {limit} kB"
    "no-right-answer" NoRightAnswer "no answer is marked as right"
    "several-right-answers" SeveralRightAnswers { found: usize } "{found} answers are fully right, but only one can be picked: make it a question with several answers"
    "true-false-answers" TrueFalseAnswers { found: usize } "true or false means two answers, one of them right; there are {found}"
    "too-few-answers" TooFewAnswers { found: usize } "at least two answers are needed; there are {found}"
    "too-many-answers" TooManyAnswers { found: usize, limit: usize } "{found} answers are too many for a small screen; {limit} at most"
    "empty-answer" EmptyAnswer "an answer is empty"
    "same-answer" SameAnswer "two answers are the same, so nobody can tell which of them is meant"
    "bad-number" BadNumber { found: String } "“{found}” is no number"
    "several-numbers" SeveralNumbers { found: usize } "{found} numbers are fully right; here it can be one, give or take"
    "not-one-each" NotOneEach "the pairs are not one to one: each thing on the left has one partner on the right, and no two have the same"
    "no-words" NoWords "no answer is left that can be typed word for word"
    "not-writable" NotWritable "its text would be read as something else in a course: as answers, a heading or a code that never ends"
    "bad-id" BadId { id: String } "“{id}”: an id has only letters, digits, dashes and underscores"
    "bad-lesson" BadLesson { lesson: String } "“{lesson}” is not the name of a lesson file"
    "id-taken" IdTaken { id: String } "there is already a question “{id}”"
    "no-kind" NoKind "the heading does not say what kind of question it is"
    "no-id" NoId "the question has no id"
    "no-level" NoLevel "the question has no level: .recall, .apply or .judge"
    "retired" Retired "the question is retired"
    "no-answers" NoAnswers "the question has nothing to answer"

    // What became of a part of a question that is taken.
    "picture-left-out" PictureLeftOut { picture: String } "a picture is left out: {picture}"
    "media-left-out" MediaLeftOut { what: String } "a recording or something embedded is left out: {what}"
    "link-left-out" LinkLeftOut { target: String } "a link is left out, its words stay: {target}"
    "table-flattened" TableFlattened "a table became lines of text"
    "formula-flattened" FormulaFlattened "a formula became plain text: read it again"
    "wrong-takes-away" WrongTakesAway "a wrong answer cost nothing before; here each takes away as much as a right one gives"
    "weights-equal" WeightsEqual "the answers had unequal weights; here each right one counts the same, and each wrong one takes away as much"
    "counts-as-wrong" CountsAsWrong { answer: String, percent: String } "“{answer}” was {percent} % right before; here it counts as wrong"
    "answer-left-out" AnswerLeftOut { answer: String } "the answer “{answer}” is left out"
    "wildcard-left-out" WildcardLeftOut { answer: String } "“{answer}” is left out: an asterisk that stands for anything has no counterpart here"
    "case-ignored" CaseIgnored "capital letters made a difference before; here they make none"
    "unit-left-out" UnitLeftOut "units are left out: say in the question which is meant"
    "outcome-feedback-left-out" OutcomeFeedbackLeftOut "what is said only when all, or not all, is right is left out"
    "hint-left-out" HintLeftOut "hints are left out"
    "instructions-left-out" InstructionsLeftOut "instructions that stand apart from the question are left out"
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts: BTreeMap<_, _> = self.facts().into_iter().collect();
        let mut reason = serializer.serialize_struct("Reason", 3)?;
        reason.serialize_field("code", self.code())?;
        reason.serialize_field("facts", &facts)?;
        reason.serialize_field("words", &self.to_string())?;
        reason.end()
    }
}
