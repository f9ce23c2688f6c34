//! Tables. Their alignment is a class that follows the direction of the text, never a style.

use pulldown_cmark::{Alignment, Tag};

use super::Renderer;
use crate::tree::Node;

impl<'a> Renderer<'a> {
    pub(super) fn table(&mut self, alignments: &[Alignment], rows: &'a [Node<'a>], html: &mut String) {
        html.push_str("<div class=\"table\"><table>\n");
        let (head, body) =
            rows.split_at(rows.iter().take_while(|row| matches!(row.tag(), Some(Tag::TableHead))).count());
        html.push_str("<thead>\n");
        for row in head {
            self.row("th", alignments, row, html);
        }
        html.push_str("</thead>\n<tbody>\n");
        for row in body {
            self.row("td", alignments, row, html);
        }
        html.push_str("</tbody>\n</table></div>\n");
    }

    fn row(&mut self, cell: &str, alignments: &[Alignment], row: &'a Node<'a>, html: &mut String) {
        html.push_str("<tr>");
        for (column, content) in row.children.iter().enumerate() {
            let class = match alignments.get(column) {
                Some(Alignment::Left) => " class=\"align-start\"",
                Some(Alignment::Center) => " class=\"align-center\"",
                Some(Alignment::Right) => " class=\"align-end\"",
                Some(Alignment::None) | None => "",
            };
            let scope = if cell == "th" { " scope=\"col\"" } else { "" };
            html.push_str(&format!("<{cell}{scope}{class}{}>", self.dir(&content.children)));
            self.inlines(&content.children, html);
            html.push_str(&format!("</{cell}>"));
        }
        html.push_str("</tr>\n");
    }
}
