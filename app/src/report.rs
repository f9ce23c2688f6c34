//! The report over classes: how many were trained, by any two of what is known, on the screen and as files.

mod after;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::cohort::Spoken;
use domain::person::{Coordinator, PersonKind, Sex};
use domain::roll_up::{Counting, Dimension, FEW, Figure, RollUp, suppress};
use domain::time::At;
use jiff::civil::{Date, date};
use leptos::prelude::*;
use store::roll_up::{Asked, count};

use self::after::After;
use crate::component::{Field, Select, bar, icon, mark, refusal};
use crate::coordinate::{band_named, kind_named, spoken_named};
use crate::error::AppError;
use crate::file::{Cell, File, Line};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

/// The form, as it was sent. Everything has a usual value.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Form {
    from: String,
    until: String,
    rows: String,
    columns: String,
    counting: String,
    /// Anything: the figures are for others than those who run the classes.
    outside: String,
}

/// What was asked, read.
struct Wanted {
    asked: Asked,
    rows: Dimension,
    columns: Dimension,
    is_outside: bool,
}

/// The figures, each in words or left out.
struct Report {
    wanted: Wanted,
    table: RollUp,
    out: Vec<Vec<bool>>,
    after: After,
}

impl Form {
    /// This year, courses by sex, everybody who took part, unless it says otherwise.
    fn read(&self, now: At) -> Result<Wanted, Refused> {
        let year = now.date().year();
        let day = |text: &str, usual: Date| match text.trim() {
            "" => Ok(usual),
            text => text.parse::<Date>().map_err(|_| Refused::NoDay),
        };
        let (from, until) = (day(&self.from, date(year, 1, 1))?, day(&self.until, date(year, 12, 31))?);
        if until < from {
            return Err(Refused::EndsBeforeItBegins);
        }
        let rows = Dimension::from_code(&self.rows).unwrap_or(Dimension::Course);
        let columns = Dimension::from_code(&self.columns).unwrap_or(Dimension::Sex);
        if rows == columns {
            return Err(Refused::Same);
        }
        let counting = Counting::from_code(&self.counting).unwrap_or(Counting::TookPart);
        Ok(Wanted { asked: Asked { from, until, counting }, rows, columns, is_outside: !self.outside.is_empty() })
    }
}

#[derive(Clone, Copy)]
enum Refused {
    NoDay,
    EndsBeforeItBegins,
    Same,
}

impl Wanted {
    async fn report(self, here: &Here, coordinator: &Coordinator) -> Result<Report, AppError> {
        let counted = count(&here.app.db, coordinator, &self.asked, (self.rows, self.columns)).await?;
        let table = RollUp::of(&counted, &order(here, self.rows), &order(here, self.columns));
        let (out, after) = match self.is_outside {
            true => {
                let out = suppress(&table);
                let is_total_told = out.last().and_then(|totals| totals.last()) == Some(&false);
                let after = match is_total_told {
                    true => After::outside(here, coordinator, &self.asked).await?,
                    false => After::nothing(here),
                };
                (out, after)
            }
            false => {
                let out = table.figures.iter().map(|row| vec![false; row.len()]).collect();
                (out, After::inside(here, coordinator, &self.asked).await?)
            }
        };
        Ok(Report { wanted: self, table, out, after })
    }

    /// The address of the same report.
    fn query(&self, is_outside: bool) -> String {
        let Self { asked: Asked { from, until, counting }, rows, columns, .. } = self;
        let outside = if is_outside { "&outside=yes" } else { "" };
        let (rows, columns, counting) = (rows.code(), columns.code(), counting.code());
        format!("?from={from}&until={until}&rows={rows}&columns={columns}&counting={counting}{outside}")
    }
}

/// The codes of a dimension in the order of their list; courses, units, partners and months are in that of their letters.
fn order(here: &Here, dimension: Dimension) -> Vec<String> {
    let reference = here.app.reference();
    match dimension {
        Dimension::State => reference.states.iter().map(|state| state.code.clone()).collect(),
        Dimension::Band => reference.bands().into_iter().map(str::to_owned).collect(),
        Dimension::Sex => [Sex::Female, Sex::Male].map(|sex| sex.code().to_owned()).into(),
        Dimension::Kind => PersonKind::ALL.map(|kind| kind.code().to_owned()).into(),
        Dimension::Language => Spoken::ALL.map(|spoken| spoken.code().to_owned()).into(),
        Dimension::Course | Dimension::Unit | Dimension::Partners | Dimension::Month => vec![],
    }
}

/// A code in words.
fn named(here: &Here, dimension: Dimension, code: &str) -> String {
    let known = match dimension {
        Dimension::State => here.app.reference().state(code).map(|state| state.name.get(here.language).to_owned()),
        Dimension::Band if code.is_empty() => Some(t!(here, "report-no-band")),
        Dimension::Band => Some(band_named(here, code)),
        Dimension::Sex => Some(match Sex::read(code) {
            Some(Sex::Female) => t!(here, "return-women"),
            _ => t!(here, "return-men"),
        }),
        Dimension::Kind => PersonKind::read(code).map(|kind| kind_named(here, kind)),
        Dimension::Unit if code.is_empty() => Some(t!(here, "return-no-unit")),
        Dimension::Language => Spoken::from_code(code).map(|spoken| spoken_named(here, spoken)),
        Dimension::Partners if code.is_empty() => Some(t!(here, "report-no-partner")),
        Dimension::Partners => Some(here.text().list(code.lines())),
        Dimension::Month => format!("{code}-01").parse().ok().map(|day: Date| here.text().month(day)),
        Dimension::Course | Dimension::Unit => None,
    };
    plain(&known.unwrap_or_else(|| code.to_owned()))
}

fn dimension_named(here: &Here, dimension: Dimension) -> String {
    match dimension {
        Dimension::Course => t!(here, "report-by-course"),
        Dimension::State => t!(here, "report-by-state"),
        Dimension::Sex => t!(here, "report-by-sex"),
        Dimension::Band => t!(here, "report-by-band"),
        Dimension::Unit => t!(here, "report-by-unit"),
        Dimension::Kind => t!(here, "report-by-kind"),
        Dimension::Language => t!(here, "report-by-language"),
        Dimension::Partners => t!(here, "report-by-partners"),
        Dimension::Month => t!(here, "report-by-month"),
    }
}

fn counting_named(here: &Here, counting: Counting) -> String {
    match counting {
        Counting::Enrolled => t!(here, "report-enrolled"),
        Counting::TookPart => t!(here, "report-took-part"),
        Counting::Certified => t!(here, "report-certified"),
    }
}

/// What is counted in a table, and what that is called.
type Measure = (String, fn(Figure) -> u64);

/// The two tables.
fn measures(here: &Here) -> [Measure; 2] {
    [(t!(here, "report-people"), |figure| figure.people), (t!(here, "report-seats"), |figure| figure.seats)]
}

impl Report {
    fn rows(&self, here: &Here) -> Vec<String> {
        let rows = self.table.rows.iter().map(|code| named(here, self.wanted.rows, code));
        rows.chain([plain(&t!(here, "report-all"))]).collect()
    }

    fn columns(&self, here: &Here) -> Vec<String> {
        let columns = self.table.columns.iter().map(|code| named(here, self.wanted.columns, code));
        columns.chain([plain(&t!(here, "report-all"))]).collect()
    }

    /// What it is about, in one line.
    fn about(&self, here: &Here) -> String {
        let Asked { from, until, counting } = self.wanted.asked;
        let (from, until) = (here.text().date(from), here.text().date(until));
        plain(&t!(here, "report-about", counting = counting_named(here, counting), from = from, until = until))
    }

    fn file(&self, here: &Here) -> File {
        let mut lines = vec![Line::words([&self.about(here)])];
        for (title, measure) in measures(here) {
            lines.push(Line::empty());
            lines.push(Line::Head(std::iter::once(plain(&title)).chain(self.columns(here)).collect()));
            for ((name, figures), out) in self.rows(here).into_iter().zip(&self.table.figures).zip(&self.out) {
                let cells = figures.iter().zip(out).map(|(figure, is_out)| match is_out {
                    true => Cell::Words(LEFT_OUT.into()),
                    false => Cell::Number(measure(*figure) as f64),
                });
                lines.push(Line::Cells(std::iter::once(Cell::Words(name)).chain(cells).collect()));
            }
        }
        lines.extend(self.after.lines());
        if self.wanted.is_outside {
            lines.push(Line::empty());
            lines.push(Line::words([&plain(&t!(here, "report-left-out", few = FEW as i64))]));
        }
        let Asked { from, until, .. } = self.wanted.asked;
        File { name: format!("report-{from}-{until}"), lines }
    }

    fn view(&self, here: &Here) -> AnyView {
        if self.table.rows.is_empty() {
            return view! { <section class="empty">{mark()}<p role="status">{t!(here, "report-nobody")}</p></section> }
                .into_any();
        }
        let head = self.columns(here);
        let names = self.rows(here);
        let tables = measures(here).map(|(title, measure)| {
            let largest = self.largest(measure);
            let rows = names.iter().zip(self.table.figures.iter().zip(&self.out)).enumerate();
            let rows = rows.map(|(n, (name, (figures, out)))| {
                let cells = figures.iter().zip(out).map(|(figure, is_out)| match is_out {
                    true => left_out(here),
                    false => view! { <td><bdi>{measure(*figure)}</bdi></td> }.into_any(),
                });
                let is_told = n < self.table.rows.len() && !out.last().copied().unwrap_or_default();
                let bar = is_told.then(|| bar(figures.last().map_or(0, |figure| measure(*figure)), largest));
                view! {
                    <tr><th scope="row"><bdi>{name.clone()}</bdi></th>{cells.collect_view()}<td class="share">{bar}</td></tr>
                }
            });
            let columns = head.iter().map(|column| view! { <th scope="col"><bdi>{column.clone()}</bdi></th> });
            view! {
                <div class="scrolls" tabindex="0" role="region" aria-label=plain(&title)>
                    <table class="pivot">
                        <caption>{title.clone()}</caption>
                        <thead><tr><td></td>{columns.collect_view()}<td class="share"></td></tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            }
        });
        let query = self.wanted.query(self.wanted.is_outside);
        let to = |kind: &str| here.to(&format!("/coordinate/report/{kind}{query}"));
        let says = self
            .wanted
            .is_outside
            .then(|| view! { <p class="note">{icon("warning")}<span>{t!(here, "report-left-out", few = FEW as i64)}</span></p> });
        let circle = (!self.wanted.is_outside).then(|| view! { <p class="hint">{t!(here, "report-circle")}</p> });
        view! {
            <h2>{self.about(here)}</h2>
            {says}
            {tables.collect_view()}
            {self.after.view(here)}
            <div class="actions">
                <a class="button second" href=to("xlsx")>{t!(here, "coordinate-book-xlsx")}</a>
                <a class="button second" href=to("csv")>{t!(here, "coordinate-book-csv")}</a>
            </div>
            {circle}
        }
        .into_any()
    }

    /// The largest total of a row that is told.
    fn largest(&self, measure: fn(Figure) -> u64) -> u64 {
        let rows = self.table.figures.iter().zip(&self.out).take(self.table.rows.len());
        let told = rows.filter(|(_, out)| out.last() != Some(&true));
        told.filter_map(|(figures, _)| figures.last().map(|figure| measure(*figure))).max().unwrap_or_default()
    }
}

/// Where a figure is left out.
const LEFT_OUT: &str = "·";

/// The cell of such a figure.
fn left_out(here: &Here) -> AnyView {
    view! { <td><span aria-hidden="true">{LEFT_OUT}</span><span class="unseen">{t!(here, "report-hidden")}</span></td> }
        .into_any()
}

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(form): Query<Form>,
) -> Result<Response, AppError> {
    let (wanted, refused) = match form.read(here.app.now()) {
        Ok(wanted) => (Some(wanted), None),
        Err(refused) => (None, Some(refused)),
    };
    let why = refused.map(|refused| match refused {
        Refused::NoDay => t!(here, "report-refused-day"),
        Refused::EndsBeforeItBegins => t!(here, "report-refused-ends"),
        Refused::Same => t!(here, "report-refused-same"),
    });
    let status = if why.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let value = |typed: &str, usual: Option<String>| usual.unwrap_or_else(|| typed.to_owned());
    let from = value(&form.from, wanted.as_ref().map(|wanted| wanted.asked.from.to_string()));
    let until = value(&form.until, wanted.as_ref().map(|wanted| wanted.asked.until.to_string()));
    let rows = value(&form.rows, wanted.as_ref().map(|wanted| wanted.rows.code().to_owned()));
    let columns = value(&form.columns, wanted.as_ref().map(|wanted| wanted.columns.code().to_owned()));
    let counting = value(&form.counting, wanted.as_ref().map(|wanted| wanted.asked.counting.code().to_owned()));
    let dimensions: Vec<(String, String)> =
        Dimension::ALL.map(|one| (one.code().to_owned(), plain(&dimension_named(&here, one)))).into();
    let countings = Counting::ALL.map(|one| (one.code().to_owned(), plain(&counting_named(&here, one)))).into();
    let report = match wanted {
        Some(wanted) => Some(wanted.report(&here, &coordinator).await?.view(&here)),
        None => None,
    };
    let title = t!(here, "report-title");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        {refusal(why)}
        <form method="get" class="asks" action=here.to("/coordinate/report")>
            <Field name="from" label=t!(here, "report-from") kind="date" value=from required=true/>
            <Field name="until" label=t!(here, "report-until") kind="date" value=until required=true/>
            <Select name="counting" label=t!(here, "report-counting") options=countings value=counting/>
            <Select name="rows" label=t!(here, "report-rows") options=dimensions.clone() value=rows/>
            <Select name="columns" label=t!(here, "report-columns") options=dimensions value=columns/>
            <label class="option">
                <input type="checkbox" name="outside" value="yes" checked=!form.outside.is_empty()/>
                <span>{t!(here, "report-outside")}</span>
            </label>
            <button class="button">{t!(here, "report-do")}</button>
        </form>
        {report}
    };
    Ok(Page::new(title, body).wide().status(status).respond(&here))
}

pub async fn csv(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(form): Query<Form>,
) -> Result<Response, AppError> {
    file(&here, &coordinator, &form).await?.csv()
}

pub async fn xlsx(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(form): Query<Form>,
) -> Result<Response, AppError> {
    file(&here, &coordinator, &form).await?.xlsx(&here)
}

async fn file(here: &Here, coordinator: &Coordinator, form: &Form) -> Result<File, AppError> {
    // The page says why; a file of it there is none.
    let wanted = form.read(here.app.now()).map_err(|_| AppError::NotFound)?;
    Ok(wanted.report(here, coordinator).await?.file(here))
}
