//! Pictures and sounds.

use pulldown_cmark::Tag;

use super::link::join;
use super::{Renderer, escape};
use crate::files::Media;
use crate::finding::Reason;
use crate::tree::{self, Node};

impl Node<'_> {
    /// The target, if this is an image line that names a sound.
    pub(super) fn sound(&self) -> Option<&str> {
        match self.tag() {
            Some(Tag::Image { dest_url, .. }) if Media::of(dest_url) == Some(Media::Sound) => Some(dest_url),
            _ => None,
        }
    }
}

impl<'a> Renderer<'a> {
    pub(super) fn media(&mut self, node: &'a Node<'a>, target: &str, html: &mut String) {
        match Media::of(target) {
            Some(Media::Sound) => self.sound(node, target, true, html),
            _ => self.picture(node, target, html),
        }
    }

    /// A sound that stands alone, with its words under it.
    pub(super) fn sound_figure(&mut self, node: &'a Node<'a>, target: &str, html: &mut String) {
        html.push_str("<figure class=\"sound\">");
        self.sound(node, target, false, html);
        html.push_str("<figcaption>");
        self.inlines(&node.children, html);
        html.push_str("</figcaption></figure>\n");
    }

    fn sound(&mut self, node: &'a Node<'a>, target: &str, labelled: bool, html: &mut String) {
        let words = self.alternative(node, target);
        let Some((address, bytes)) = self.found(node, target) else { return };
        html.push_str("<audio controls preload=\"none\" src=\"");
        escape(&address, html);
        html.push_str(&format!("\" data-bytes=\"{}\"", bytes.len()));
        if labelled {
            html.push_str(" aria-label=\"");
            escape(&words, html);
            html.push('"');
        }
        html.push_str("></audio>");
    }

    fn picture(&mut self, node: &'a Node<'a>, target: &str, html: &mut String) {
        let words = self.alternative(node, target);
        let Some((address, bytes)) = self.found(node, target) else { return escape(&words, html) };
        html.push_str("<img src=\"");
        escape(&address, html);
        html.push_str("\" alt=\"");
        escape(&words, html);
        html.push('"');
        if let Some((width, height)) = Media::size(bytes) {
            html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        html.push_str(" loading=\"lazy\">");
    }

    /// What is said instead of the picture. It has to be there: somebody listens to this page.
    fn alternative(&mut self, node: &Node, target: &str) -> String {
        let words = tree::words(&node.children).trim().to_owned();
        if words.is_empty() {
            self.find(node, Reason::NoAlternativeText { target: target.to_owned() });
        }
        words
    }

    /// The address and the bytes of a file of this module.
    fn found(&mut self, node: &Node, target: &str) -> Option<(String, &'a [u8])> {
        let Some(path) = join(self.place.file, target) else {
            self.find(node, Reason::PathOutside { path: target.to_owned() });
            return None;
        };
        let in_module = path.strip_prefix(self.place.module).is_some_and(|rest| rest.starts_with("/media/"));
        let bytes = self.place.files.0.get(&path).filter(|_| in_module && Media::of(&path).is_some());
        match bytes {
            Some(bytes) => Some((format!("{}/{path}", self.place.media), bytes.as_slice())),
            None => {
                self.find(node, Reason::MissingMedia { target: target.to_owned() });
                None
            }
        }
    }
}
