//! Links: out of the course, to another lesson, or to a heading.

use pulldown_cmark::LinkType;

use super::{Renderer, escape};
use crate::files::is_inside;
use crate::finding::Reason;
use crate::tree::Node;

/// A link inside the course, to be looked up when every lesson is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub line: usize,
    /// As it is written.
    pub written: String,
    /// `04-liberty/02-the-24-hour-clock`; `None` for a heading of the same text.
    pub lesson: Option<String>,
    /// The id of a heading.
    pub heading: Option<String>,
}

impl<'a> Renderer<'a> {
    pub(super) fn link(&mut self, node: &'a Node<'a>, kind: LinkType, target: &str, html: &mut String) {
        let Some(address) = self.address(node, kind, target) else {
            return self.inlines(&node.children, html);
        };
        html.push_str("<a href=\"");
        escape(&address, html);
        let leads_out = address.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
        html.push_str(if leads_out { "\" rel=\"noopener\">" } else { "\">" });
        self.inlines(&node.children, html);
        html.push_str("</a>");
    }

    fn address(&mut self, node: &Node, kind: LinkType, target: &str) -> Option<String> {
        if kind == LinkType::Email {
            return Some(format!("mailto:{target}"));
        }
        let scheme = target.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        if matches!(scheme.as_deref(), Some("http" | "https" | "mailto")) {
            return Some(target.to_owned());
        }
        let (path, heading) = match target.split_once('#') {
            Some((path, heading)) => (path, Some(heading)),
            None => (target, None),
        };
        let is_path = path.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '/'));
        if !is_path || path.starts_with('/') || target.is_empty() || heading == Some("") {
            self.find(node, Reason::BadLink { target: target.to_owned() });
            return None;
        }
        let lesson = match path {
            "" => None,
            path => match join(self.place.file, path) {
                Some(lesson) => Some(lesson),
                None => {
                    self.find(node, Reason::PathOutside { path: target.to_owned() });
                    return None;
                }
            },
        };
        // Browsers send an Arabic id as percent signs and digits; here it is compared as it is written.
        let anchor = heading.map(|heading| format!("#c-{heading}")).unwrap_or_default();
        let address = match &lesson {
            Some(lesson) => format!("{}/{lesson}{anchor}", self.place.lessons),
            None => anchor,
        };
        let heading = heading.map(str::to_owned);
        self.links.push(Link { line: self.line_of(node), written: target.to_owned(), lesson, heading });
        Some(address)
    }
}

/// A path as seen from a file of the course; `None` where it leads out of the course folder.
pub(super) fn join(file: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    let joined = parts.join("/");
    is_inside(&joined).then_some(joined)
}
