//! From the sanitised HTML of a question to lines that can be printed. Pictures and sounds are named; what is stressed
//! stays so; everything else is its text.

use paper::{Block, Run, Text};

/// The text of HTML that holds one line.
pub fn line(html: &str) -> Text {
    let blocks = blocks(html);
    blocks.into_iter().flat_map(|block| block.text).collect()
}

/// The paragraphs and items of HTML, in their order. A row of a table is a line.
pub fn blocks(html: &str) -> Vec<Block> {
    let mut setter = Setter::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        setter.text(&rest[..at]);
        let Some(end) = rest[at..].find('>') else { return setter.finish() };
        setter.tag(&rest[at + 1..at + end]);
        rest = &rest[at + end + 1..];
    }
    setter.text(rest);
    setter.finish()
}

#[derive(Default)]
struct Setter {
    done: Vec<Block>,
    text: Text,
    is_item: bool,
    /// How many elements are open that stress.
    strong: usize,
}

impl Setter {
    fn text(&mut self, html: &str) {
        let text = decoded(html);
        let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let begins = text.starts_with(char::is_whitespace) && !self.text.is_empty();
        if words.is_empty() && !begins {
            return;
        }
        if begins && !self.text.last().is_some_and(|run| run.text.ends_with(' ')) {
            words.insert(0, ' ');
        }
        if text.ends_with(char::is_whitespace) && !words.ends_with(' ') {
            words.push(' ');
        }
        let strong = self.strong > 0;
        match self.text.last_mut() {
            Some(run) if run.strong == strong => run.text.push_str(&words),
            _ => self.text.push(Run { text: words, strong }),
        }
    }

    fn tag(&mut self, tag: &str) {
        let closes = tag.starts_with('/');
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        match name.as_str() {
            "strong" | "b" | "th" | "dt" => {
                self.strong = if closes { self.strong.saturating_sub(1) } else { self.strong + 1 };
                if name == "dt" {
                    self.end();
                }
                if closes && name == "th" {
                    self.text(" · ");
                }
            }
            "td" if closes => self.text(" · "),
            "li" => {
                self.end();
                self.is_item = !closes;
            }
            "p" if self.is_item => {}
            "p" | "br" | "div" | "tr" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "aside" | "dd" | "figure"
            | "figcaption" | "pre" | "hr" | "ul" | "ol" => self.end(),
            "img" => {
                let name = attribute(tag, "alt");
                self.text(&format!(" [{name}] "));
            }
            _ => {}
        }
    }

    /// Ends a line; an empty one is none.
    fn end(&mut self) {
        let mut text = std::mem::take(&mut self.text);
        if let Some(last) = text.last_mut() {
            let trimmed = last.text.trim_end().trim_end_matches('·').trim_end().len();
            last.text.truncate(trimmed);
        }
        text.retain(|run| !run.text.is_empty());
        if !text.is_empty() {
            self.done.push(Block { item: self.is_item, text });
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.end();
        self.done
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let value = tag.split_once(&format!("{name}=\"")).map(|(_, rest)| rest);
    value.and_then(|rest| rest.split_once('"')).map_or("", |(value, _)| value)
}

fn decoded(html: &str) -> String {
    let plain = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    plain.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &Text) -> String {
        text.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn a_line_keeps_its_words_and_what_is_stressed() {
        let read = line("You may <strong>never</strong> beat a person &amp; say &lt;nothing&gt;.");
        assert_eq!(plain(&read), "You may never beat a person & say <nothing>.");
        assert_eq!(read.iter().filter(|run| run.strong).map(|run| run.text.as_str()).collect::<Vec<_>>(), ["never"]);
        assert_eq!(plain(&line("<em>Kol</em>\n<bdi>Market</bdi>")), "Kol Market");
    }

    #[test]
    fn paragraphs_and_items_are_lines_of_their_own() {
        let read = blocks(
            "<p dir=\"auto\">It is\n02:00.</p>\n<ul>\n<li><p>One</p></li>\n<li>Two</li>\n</ul>\n<p>End<br>here</p>",
        );
        let lines: Vec<(bool, String)> = read.iter().map(|block| (block.item, plain(&block.text))).collect();
        let expect = |item: bool, text: &str| (item, text.to_owned());
        assert_eq!(
            lines,
            [
                expect(false, "It is 02:00."),
                expect(true, "One"),
                expect(true, "Two"),
                expect(false, "End"),
                expect(false, "here")
            ]
        );
    }

    #[test]
    fn a_table_is_read_row_by_row_and_a_picture_by_its_name() {
        let read = blocks(
            "<table><tr><th>Test</th><th>Asks</th></tr><tr><td>Law</td><td>May I?</td></tr></table><p><img src=\"x\" alt=\"A gate\"></p>",
        );
        let lines: Vec<String> = read.iter().map(|block| plain(&block.text)).collect();
        assert_eq!(lines, ["Test · Asks", "Law · May I?", "[A gate]"]);
    }

    #[test]
    fn what_is_broken_off_is_still_read() {
        assert_eq!(plain(&line("one <strong two")), "one");
        assert!(blocks("").is_empty());
    }
}
