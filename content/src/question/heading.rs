//! The heading of a question: `### When? {#clock-1 .choice}`.

use domain::question::{Kind, Level};
use pulldown_cmark::{HeadingLevel, Tag};

use super::Home;
use crate::finding::Reason;
use crate::render::Renderer;
use crate::tree::Node;

/// What the braces behind a question say.
pub(crate) struct Signed {
    pub id: String,
    pub kind: Kind,
    pub level: Option<Level>,
    pub redline: bool,
    pub retired: bool,
    pub fixed: bool,
    pub partial: bool,
    pub lesson: Option<String>,
}

const KINDS: [(&str, Kind); 8] = [
    ("choice", Kind::Choice),
    ("multiple", Kind::Multiple),
    ("truefalse", Kind::TrueFalse),
    ("order", Kind::Order),
    ("match", Kind::Match),
    ("number", Kind::Number),
    ("text", Kind::Text),
    ("scenario", Kind::Scenario),
];

const LEVELS: [(&str, Level); 3] = [("recall", Level::Recall), ("apply", Level::Apply), ("judge", Level::Judge)];

pub(crate) fn kind_name(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(name, _)| name)
}

pub(crate) fn level_name(level: Level) -> &'static str {
    LEVELS.iter().find(|(_, known)| *known == level).map_or("", |(name, _)| name)
}

/// Whether a heading is a question: one of its classes is a kind.
pub(crate) fn is_question(node: &Node) -> bool {
    matches!(node.tag(), Some(Tag::Heading { classes, .. }) if classes.iter().any(|class| find(&KINDS, class).is_some()))
}

fn find<T: Copy>(names: &[(&str, T)], class: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == class).map(|(_, meaning)| *meaning)
}

/// `None` where there is no telling what kind of question it is, or which.
pub(super) fn read<'a>(node: &'a Node<'a>, home: Home, renderer: &mut Renderer<'a>) -> Option<Signed> {
    let Some(Tag::Heading { level, id, classes, attrs }) = node.tag() else { return None };
    let line = renderer.line_of(node);
    let mut find_out = |reason| renderer.report.at(line, reason);
    let (due, marks) = match home {
        Home::Lesson => (HeadingLevel::H3, "###"),
        Home::Bank => (HeadingLevel::H2, "##"),
    };
    if *level != due {
        find_out(Reason::QuestionHeading { marks: marks.to_owned() });
    }
    let kinds: Vec<Kind> = classes.iter().filter_map(|class| find(&KINDS, class)).collect();
    let levels: Vec<Level> = classes.iter().filter_map(|class| find(&LEVELS, class)).collect();
    let has = |name: &str| classes.iter().any(|class| class.as_ref() == name);
    match (kinds.len(), levels.len()) {
        (0, _) => find_out(Reason::NoKind),
        (2.., _) => find_out(Reason::TwoKinds),
        (_, 2..) => find_out(Reason::TwoLevels),
        (_, 0) if home == Home::Bank => find_out(Reason::NoLevel),
        _ => {}
    }
    let flags = ["partial", "fixed", "redline", "retired"];
    for class in classes.iter().filter(|class| find(&KINDS, class).is_none() && find(&LEVELS, class).is_none()) {
        if !flags.contains(&class.as_ref()) {
            find_out(Reason::UnknownClass { class: class.to_string() });
        }
    }
    let mut lesson = None;
    for (name, value) in attrs {
        match (name.as_ref(), value) {
            ("lesson", Some(slug)) => lesson = Some(slug.to_string()),
            _ => find_out(Reason::UnknownAttribute { attribute: name.to_string() }),
        }
    }
    if home == Home::Lesson {
        let level = levels.first().map(|level| format!(".{}", level_name(*level)));
        let redline = has("redline").then(|| ".redline".to_owned());
        let retired = has("retired").then(|| ".retired".to_owned());
        for what in [level, redline, retired, lesson.take().map(|slug| format!("lesson={slug}"))].into_iter().flatten()
        {
            find_out(Reason::OnlyInBank { what });
        }
    }
    let kind = *kinds.first()?;
    refuse_what_does_not_fit(kind, &has, &mut find_out);
    let Some(id) = id else {
        find_out(Reason::NoQuestionId);
        return None;
    };
    renderer.claim(node, id);
    let in_bank = home == Home::Bank;
    Some(Signed {
        id: id.to_string(),
        kind,
        level: levels.first().copied().filter(|_| in_bank),
        redline: in_bank && has("redline"),
        retired: in_bank && has("retired"),
        fixed: has("fixed"),
        partial: has("partial"),
        lesson,
    })
}

/// In a fixed order, the right order and the right pairs would be there to read. The choices of a scenario are never
/// shuffled.
fn refuse_what_does_not_fit(kind: Kind, has: &impl Fn(&str) -> bool, find_out: &mut impl FnMut(Reason)) {
    let picks = matches!(kind, Kind::Choice | Kind::Multiple | Kind::TrueFalse);
    for (class, fits) in [("fixed", picks), ("partial", kind == Kind::Multiple)] {
        if has(class) && !fits {
            find_out(Reason::ClassDoesNotFit { class: class.to_owned(), kind: kind_name(kind).to_owned() });
        }
    }
}
