//! Laying two lists side by side, so that what one of them leaves out does not make all the rest differ.

use std::collections::HashMap;

/// One place of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step<'a, T> {
    /// Each has something of its own.
    Differ(&'a T, &'a T),
    /// Only the first has this. The second goes on with what is named, or has ended.
    Missing(&'a T, Option<&'a T>),
    /// Only the second has this. The first goes on with what is named, or has ended.
    Extra(Option<&'a T>, &'a T),
}

/// Where two lists part, with their things told apart by name. Where they agree there is no step.
pub(crate) fn align<'a, T>(source: &'a [T], found: &'a [T], name: impl Fn(&'a T) -> &'a str) -> Vec<Step<'a, T>> {
    let (mut due_later, mut there_later) = (count(source, &name), count(found, &name));
    let (mut source, mut found) = (source.iter().peekable(), found.iter().peekable());
    let mut steps = Vec::new();
    loop {
        let step = match (source.peek().copied(), found.peek().copied()) {
            (None, None) => return steps,
            (Some(due), None) => Some(Step::Missing(due, None)),
            (None, Some(there)) => Some(Step::Extra(None, there)),
            (Some(due), Some(there)) if name(due) == name(there) => None,
            (Some(due), Some(there)) => {
                let is_later =
                    |counts: &HashMap<&str, usize>, thing| counts.get(name(thing)).is_some_and(|left| *left > 0);
                match (is_later(&there_later, due), is_later(&due_later, there)) {
                    (true, false) => Some(Step::Extra(Some(due), there)),
                    (false, true) => Some(Step::Missing(due, Some(there))),
                    _ => Some(Step::Differ(due, there)),
                }
            }
        };
        if !matches!(step, Some(Step::Extra(..)))
            && let Some(due) = source.next()
        {
            due_later.entry(name(due)).and_modify(|left| *left -= 1);
        }
        if !matches!(step, Some(Step::Missing(..)))
            && let Some(there) = found.next()
        {
            there_later.entry(name(there)).and_modify(|left| *left -= 1);
        }
        steps.extend(step);
    }
}

fn count<'a, T>(things: &'a [T], name: &impl Fn(&'a T) -> &'a str) -> HashMap<&'a str, usize> {
    let mut counts = HashMap::new();
    for thing in things {
        *counts.entry(name(thing)).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::Step::{Differ, Extra, Missing};
    use super::*;

    #[test]
    fn one_thing_left_out_is_one_step() {
        let steps = |source, found| align(source, found, |thing: &&str| thing);
        assert_eq!(steps(&["a", "b", "c"], &["a", "b", "c"]), []);
        assert_eq!(steps(&["a", "b", "c"], &["a", "c"]), [Missing(&"b", Some(&"c"))]);
        assert_eq!(steps(&["a", "c"], &["a", "b", "c"]), [Extra(Some(&"c"), &"b")]);
        assert_eq!(steps(&["a", "b", "c"], &["a", "x", "c"]), [Differ(&"b", &"x")]);
        assert_eq!(steps(&["a", "b"], &["b", "a"]), [Differ(&"a", &"b"), Differ(&"b", &"a")]);
        assert_eq!(steps(&["a"], &[]), [Missing(&"a", None)]);
        assert_eq!(steps(&[], &["a"]), [Extra(None, &"a")]);
    }
}
