//! XML as a tree, and text as XML. A document type definition is refused: with it come entities that grow, and files
//! that are fetched.

use std::fmt::Write;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::limit;
use crate::markdown::Builder;
use crate::reason::Reason;
use crate::text::{Lines, quote};

/// An element, with its name and those of its attributes as they are written, but without a prefix.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub line: usize,
}

#[derive(Clone, Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// A file as far as it could be read. What was open where it breaks off is not there.
pub(crate) struct Document {
    pub root: Option<Element>,
    /// Where and why it breaks off.
    pub broken: Option<(usize, Reason)>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.elements().filter(move |element| element.name == name)
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// Every element inside this one, at any depth, top to bottom.
    pub fn descendants(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut open: Vec<&Self> = self.elements().collect();
        open.reverse();
        while let Some(element) = open.pop() {
            found.push(element);
            let inner = open.len();
            open.extend(element.elements());
            open[inner..].reverse();
        }
        found
    }

    /// The text of this element itself.
    pub fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect()
    }

    /// How many bytes of text it has at any depth.
    pub fn length(&self) -> usize {
        let own = |element: &Self| -> usize {
            let texts = element.children.iter().map(|child| match child {
                Node::Text(text) => text.len(),
                Node::Element(_) => 0,
            });
            texts.sum()
        };
        own(self) + self.descendants().into_iter().map(own).sum::<usize>()
    }

    /// Hands what is inside to the converter of HTML. Elements that `skip` names are left out. The depth is that of the
    /// file, which has a limit.
    pub fn feed(&self, builder: &mut Builder, skip: &dyn Fn(&Self, &mut Builder) -> bool) {
        for child in &self.children {
            match child {
                Node::Text(text) => builder.text(text),
                Node::Element(element) if skip(element, builder) => {}
                Node::Element(element) => {
                    let name = element.name.to_ascii_lowercase();
                    builder.open(&name, &|wanted| element.attribute(wanted).map(str::to_owned));
                    element.feed(builder, skip);
                    builder.close(&name);
                }
            }
        }
    }
}

/// Reads a file. `rename` gives each name the form in which it is looked for.
pub(crate) fn read(text: &str, rename: fn(&str) -> String) -> Document {
    let mut tree = Tree { open: Vec::new(), root: None, nodes: 0, rename };
    let broken = tree.read(text).err();
    // A definition stands before everything, so there is nothing that could be trusted.
    if matches!(broken, Some((_, Reason::Dtd))) {
        return Document { root: None, broken };
    }
    tree.open.truncate(1);
    Document { root: tree.root.or_else(|| tree.open.pop()), broken }
}

struct Tree {
    open: Vec<Element>,
    root: Option<Element>,
    nodes: usize,
    rename: fn(&str) -> String,
}

impl Tree {
    fn read(&mut self, text: &str) -> Result<(), (usize, Reason)> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_comments = false;
        let mut lines = Lines::new();
        loop {
            let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
            let line = lines.of(text, at);
            let event = reader.read_event().map_err(|error| (line, not_xml(&error)))?;
            let refuse = |reason| (line, reason);
            match event {
                Event::Start(tag) => {
                    let element = self.element(&tag, line).map_err(refuse)?;
                    if self.open.len() == limit::DEPTH {
                        return Err((line, Reason::XmlTooDeep { limit: limit::DEPTH }));
                    }
                    self.open.push(element);
                }
                Event::Empty(tag) => {
                    let element = self.element(&tag, line).map_err(refuse)?;
                    self.close(element);
                }
                Event::End(_) => {
                    if let Some(element) = self.open.pop() {
                        self.close(element);
                    }
                }
                Event::Text(words) => self.text(&words.xml10_content()).map_err(refuse)?,
                Event::CData(words) => self.text(&words.xml10_content()).map_err(refuse)?,
                Event::GeneralRef(name) => {
                    let letter = match name.resolve_char_ref().map_err(|error| refuse(not_xml(&error)))? {
                        Some(letter) => letter.to_string(),
                        None => quick_xml::escape::resolve_predefined_entity(&name)
                            .map(str::to_owned)
                            .ok_or_else(|| refuse(Reason::NotXml { message: quote(&format!("&{};", &*name)) }))?,
                    };
                    self.text(&letter).map_err(refuse)?;
                }
                Event::DocType(_) => return Err((line, Reason::Dtd)),
                Event::Eof if self.open.is_empty() => return Ok(()),
                Event::Eof => {
                    let open = self.open.last().map(|element| format!("<{}> …", element.name)).unwrap_or_default();
                    return Err((line, Reason::NotXml { message: open }));
                }
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            }
        }
    }

    fn element(&mut self, tag: &BytesStart, line: usize) -> Result<Element, Reason> {
        self.count()?;
        let mut element = Element { name: (self.rename)(tag.local_name().into_inner()), line, ..Element::default() };
        // Whether a name is there twice is not looked at: to look takes the square of their number.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| Reason::NotXml { message: quote(&error.to_string()) })?;
            if element.attributes.len() == limit::ATTRIBUTES {
                return Err(Reason::XmlTooLarge { limit: limit::NODES });
            }
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|error| not_xml(&error))?;
            let name = (self.rename)(attribute.key.local_name().into_inner());
            element.attributes.push((name, value.into_owned()));
        }
        Ok(element)
    }

    fn text(&mut self, words: &str) -> Result<(), Reason> {
        let Some(parent) = self.open.last_mut() else { return Ok(()) };
        if let Some(Node::Text(text)) = parent.children.last_mut() {
            text.push_str(words);
            return Ok(());
        }
        parent.children.push(Node::Text(words.to_owned()));
        self.count()
    }

    fn count(&mut self) -> Result<(), Reason> {
        self.nodes += 1;
        if self.nodes > limit::NODES { Err(Reason::XmlTooLarge { limit: limit::NODES }) } else { Ok(()) }
    }

    fn close(&mut self, element: Element) {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None => {
                self.root.get_or_insert(element);
            }
        }
    }
}

fn not_xml(error: &quick_xml::Error) -> Reason {
    Reason::NotXml { message: quote(&error.to_string()) }
}

/// Text as it stands in an element or in a quoted attribute. Line breaks are written out, because in an attribute they
/// would become spaces.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            letter => out.push(letter),
        }
    }
    out
}

/// ` name="value"`, or nothing.
pub(crate) fn attribute(name: &str, value: Option<&str>) -> String {
    let mut out = String::new();
    if let Some(value) = value {
        // Writing to a string cannot fail.
        let _ = write!(out, " {name}=\"{}\"", escape(value));
    }
    out
}
