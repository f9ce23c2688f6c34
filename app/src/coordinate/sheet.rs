//! Lists that people bring from a spreadsheet: reading their rows, asking for one, and showing what would become of each
//! row before anything is done.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::component::{icon, refusal};
use crate::here::Here;
use crate::island::textarea;
use crate::page::Page;
use crate::t;

/// Why the rows of a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    TooLong,
    Unreadable,
}

/// How many lines are looked at for what parts the cells: titles may stand above the table.
const LOOKED_AT: usize = 20;

/// The rows of a text, each with the number that a spreadsheet shows beside it. Cells are parted by whatever parts most of
/// them in one of the first lines: commas, semicolons or tabs. With many more rows than `most` none are read.
pub fn rows(text: &str, most: usize) -> Result<Vec<(usize, Vec<String>)>, Unread> {
    // The reader counts the two characters of a line end apart; people count lines.
    let text = text.replace("\r\n", "\n");
    let most_in_a_line =
        |mark: &u8| text.lines().take(LOOKED_AT).map(|line| line.bytes().filter(|byte| byte == mark).count()).max();
    let parted_by = [b'\t', b';', b','].into_iter().max_by_key(most_in_a_line).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(parted_by).from_reader(text.as_bytes());
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unread::Unreadable)?;
        // Empty lines before a record are passed over, and belong to what the reader calls its position.
        let line = record.position().map_or(rows.len() + 1, |position| {
            let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
            position.line() as usize + rest.iter().take_while(|byte| **byte == b'\n').count()
        });
        rows.push((line, record.iter().map(String::from).collect()));
        if rows.len() > most + LOOKED_AT {
            return Err(Unread::TooLong);
        }
    }
    Ok(rows)
}

/// A page on which a list is brought.
pub struct Desk {
    pub title: String,
    pub back: AnyView,
    /// Where the list is sent, without the language.
    pub address: String,
}

/// What would become of one row.
pub struct Line {
    pub number: usize,
    /// What stands in the row that tells it from the others.
    pub named: AnyView,
    pub drawing: &'static str,
    pub says: String,
    /// What somebody has to say of it; its fields belong to the form [`DOES`].
    pub asks: Option<AnyView>,
}

/// The name of the form in which the rows are put right, looked at again, and done.
pub const DOES: &str = "does";

/// How a form without a file is sent.
const PLAIN: &str = "application/x-www-form-urlencoded";

/// All rows, and what can be done.
pub struct Foreseen {
    /// What is said above the table.
    pub intro: String,
    /// Why what was asked for is not done, and the page comes back.
    pub refused: Option<String>,
    /// What the page keeps for the doing, by name.
    pub kept: Vec<(String, String)>,
    /// The heading of the first column.
    pub named: String,
    pub lines: Vec<Line>,
    /// What can be put right on the spot, with a button that shows again what would become of each row.
    pub mend: Option<AnyView>,
    /// Where the list is sent to come back as a file, and the button.
    pub file: Option<(String, String)>,
    /// Where the list is sent to be done, and the button; `None` where there is nothing to do.
    pub does: Option<(String, String)>,
}

impl Desk {
    /// Asks for a list, as a file or pasted. `below` stands under the form.
    pub fn ask(
        self,
        here: &Here,
        intro: AnyView,
        text: &str,
        refused: Option<String>,
        below: Option<AnyView>,
    ) -> Response {
        let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let body = view! {
            {self.back}
            <h1>{self.title.clone()}</h1>
            {intro}
            {refusal(refused)}
            <form method="post" enctype="multipart/form-data" action=here.to(&self.address)>
                <div class="field">
                    <label for="file">{t!(here, "coordinate-list-file")}</label>
                    <input type="file" id="file" name="file" accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv"/>
                </div>
                <div class="field">
                    <label for="text">{t!(here, "coordinate-list-paste")}</label>
                    <textarea id="text" name="text" rows="6" dir="auto" spellcheck="false" inner_html=textarea(text)></textarea>
                </div>
                <button class="button">{t!(here, "coordinate-list-foresee")}</button>
            </form>
            {below}
        };
        Page::new(self.title, body).status(status).respond(here)
    }

    /// Shows what would become of each row, with the text kept for the doing.
    pub fn foreseen(self, here: &Here, text: &str, foreseen: Foreseen) -> Response {
        let lines = foreseen.lines.into_iter().map(|line| {
            view! {
                <tr>
                    <td><span class="facts">{line.number.to_string()}</span>" "{line.named}</td>
                    <td class="state">{icon(line.drawing)}<span>{line.says}</span>{line.asks}</td>
                </tr>
            }
        });
        let status = if foreseen.refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let kept =
            foreseen.kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        let does = foreseen.does.map(|(address, button)| {
            view! { <button class="button" formaction=here.to(&address) formenctype=PLAIN>{button}</button> }
        });
        let file = foreseen.file.map(|(address, button)| {
            view! { <button class="button second" formaction=here.to(&address) formenctype=PLAIN>{button}</button> }
        });
        let title = t!(here, "coordinate-list-foreseen");
        let body = view! {
            {self.back}
            <h1>{title.clone()}</h1>
            {refusal(foreseen.refused)}
            <p>{foreseen.intro}</p>
            <form id=DOES method="post" enctype="multipart/form-data" action=here.to(&self.address)>
                <textarea name="text" hidden=true inner_html=textarea(text)></textarea>
                {kept.collect_view()}
                {foreseen.mend.map(|mend| view! { <div class="mend">{mend}</div> })}
                <table class="people">
                    <thead><tr>
                        <th scope="col">{foreseen.named}</th>
                        <th scope="col">{t!(here, "coordinate-list-fate")}</th>
                    </tr></thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
                <div class="actions">
                    {does}
                    {file}
                    <a class="button second" href=here.to(&self.address)>{t!(here, "coordinate-list-again")}</a>
                </div>
            </form>
        };
        Page::new(title, body).status(status).wide().respond(here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_parted_as_in_the_first_row_and_lines_are_counted_as_people_count_them() {
        let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let read = rows("a;b\r\n\"one,\r\ntwo\";2\r\n\r\nx;y;z", 5).expect("read");
        assert_eq!(read, [(1, cells(&["a", "b"])), (2, cells(&["one,\ntwo", "2"])), (5, cells(&["x", "y", "z"]))]);
        assert_eq!(rows("a\tb,c\td\n", 1).expect("read")[0].1, cells(&["a", "b,c", "d"]));
        assert_eq!(rows("", 1), Ok(vec![]));
        assert_eq!(rows(&"a\n".repeat(22), 1), Err(Unread::TooLong));
        assert_eq!(rows("A title, long\n\nx;y;z\n", 5).expect("read")[1], (3, cells(&["x", "y", "z"])));
    }
}
