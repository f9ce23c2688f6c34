//! What can be done for a whole class: what its day asks for stands first, everything else under headings at the end.

use domain::cohort::Cohort;
use domain::id::BatchId;
use domain::progress::Phase;
use leptos::prelude::*;

use crate::certificate::PILE;
use crate::here::Here;
use crate::t;

/// How a class stands today, for whoever reads its page.
pub struct Today {
    pub phase: Phase,
    /// Whether the reader runs the class. A trainer works with its people; who is in it and what is certified is not theirs.
    pub runs: bool,
    pub people: usize,
    /// Whether somebody of it has not chosen a password of their own.
    pub holds_cards: bool,
    /// How many are complete and have no certificate.
    pub ready: usize,
    pub issued: usize,
    pub handed: usize,
    /// Where certificates are being issued.
    pub batches: Vec<BatchId>,
}

/// A page of the class, by what follows the address of the class.
struct Way {
    path: String,
    says: String,
}

/// So many stand first.
const FIRST: usize = 2;

/// What stands first, and everything else by its heading.
pub struct Ways {
    first: Vec<Way>,
    rest: Vec<(String, Vec<Way>)>,
}

impl Ways {
    pub fn of(here: &Here, class: &Cohort, today: &Today) -> Self {
        let mut rest = all(here, today);
        let room = FIRST - usize::from(today.may_issue());
        let take = |path: String| {
            rest.iter_mut().find_map(|(_, ways)| {
                let place = ways.iter().position(|way| way.path == path)?;
                Some(ways.remove(place))
            })
        };
        let first = today.asks_for(class).into_iter().filter_map(take).take(room).collect();
        rest.retain(|(_, ways)| !ways.is_empty());
        Self { first, rest }
    }

    /// The buttons near the top, the last of which leads to everything else. `issue` is the form that issues certificates.
    pub fn first(&self, here: &Here, class: &Cohort, today: &Today, issue: Option<AnyView>) -> impl IntoView + use<> {
        let buttons = self.first.iter().enumerate().map(|(place, way)| {
            let is_second = place > 0 || today.may_issue();
            view! { <a class="button" class:second=is_second href=way.on(here, class)>{way.says.clone()}</a> }
        });
        view! {
            <div class="actions">
                {issue}
                {buttons.collect_view()}
                <a class="button second to-more" href="#more">{t!(here, "coordinate-more")}</a>
            </div>
        }
    }

    pub fn rest(&self, here: &Here, class: &Cohort) -> impl IntoView + use<> {
        let groups = self.rest.iter().map(|(heading, ways)| {
            let links = ways.iter().map(|way| view! { <li><a href=way.on(here, class)>{way.says.clone()}</a></li> });
            let links = links.collect_view();
            view! { <section><h2>{heading.clone()}</h2><ul class="links">{links}</ul></section> }
        });
        let title = t!(here, "coordinate-more");
        view! { <nav id="more" aria-label=title>{groups.collect_view()}</nav> }
    }
}

impl Today {
    pub fn may_issue(&self) -> bool {
        self.runs && self.ready > 0
    }

    /// What is to be done now, the first thing first. Not everybody may do all of it.
    fn asks_for(&self, class: &Cohort) -> Vec<String> {
        let of_the_day: &[&str] = match self.phase {
            phase if phase == Phase::Before || self.people == 0 => match class.standing.admits() {
                Ok(()) => &["/people", "/list", "/attendance"],
                // What is to be done about it stands above.
                Err(_) => &[],
            },
            Phase::LastDay if self.handed < self.issued => &["/attendance", "/ceremony"],
            Phase::Over if self.handed < self.issued => &["/ceremony", "/return"],
            Phase::Over if self.issued > 0 => &["/return", "/follow-ups/30"],
            _ => &["/attendance"],
        };
        let batches = self.batches.iter().map(|batch| format!("/batches/{batch}"));
        batches.chain(of_the_day.iter().map(ToString::to_string)).collect()
    }
}

impl Way {
    fn on(&self, here: &Here, class: &Cohort) -> String {
        here.to(&format!("/coordinate/{}{}", class.id, self.path))
    }
}

/// Everything that the reader may do, each thing once.
fn all(here: &Here, today: &Today) -> Vec<(String, Vec<Way>)> {
    let Today { runs, holds_cards, issued, .. } = *today;
    let way = |shown: bool, path: &str, says: String| shown.then(|| Way { path: path.to_owned(), says });
    let people = [
        way(runs, "/people", t!(here, "coordinate-add")),
        way(runs, "/list", t!(here, "coordinate-list")),
        way(runs && holds_cards, "/cards", t!(here, "card-title")),
    ];
    let teaching = [
        way(true, "/attendance", t!(here, "coordinate-attendance")),
        way(true, "/paper", t!(here, "paper-title")),
        way(true, "/answers", t!(here, "coordinate-bring")),
    ];
    let figures = [
        way(true, "/gradebook", t!(here, "coordinate-book")),
        way(true, "/return", t!(here, "return-title")),
        way(true, "/reactions", t!(here, "reaction-of-class")),
        way(issued > 0, "/follow-ups/30", t!(here, "follow-up-title")),
    ];
    let class = [
        way(runs, "/trainers", t!(here, "coordinate-trainers")),
        way(runs, "/standing", t!(here, "standing-title")),
        way(runs, "/change", t!(here, "change-title")),
    ];
    let certificates = if runs { certificates(here, today) } else { vec![] };
    vec![
        (t!(here, "coordinate-more-people"), people.into_iter().flatten().collect()),
        (t!(here, "coordinate-more-teaching"), teaching.into_iter().flatten().collect()),
        (t!(here, "coordinate-more-certificates"), certificates),
        (t!(here, "coordinate-more-figures"), figures.into_iter().flatten().collect()),
        (t!(here, "coordinate-more-class"), class.into_iter().flatten().collect()),
    ]
}

fn certificates(here: &Here, today: &Today) -> Vec<Way> {
    let issued = today.issued;
    let piles = issued.div_ceil(PILE);
    let under_way =
        today.batches.iter().map(|batch| Way { path: format!("/batches/{batch}"), says: t!(here, "issuing-title") });
    let print = (1..=piles).map(|pile| {
        let (first, last) = ((pile - 1) * PILE + 1, (pile * PILE).min(issued));
        let says = match piles {
            1 => t!(here, "coordinate-print-all", count = issued),
            _ => t!(here, "coordinate-print-pile", first = first, last = last),
        };
        Way { path: format!("/certificates/pdf?pile={pile}"), says }
    });
    let ceremony = (issued > 0).then(|| Way { path: "/ceremony".to_owned(), says: t!(here, "coordinate-ceremony") });
    under_way.chain(print).chain(ceremony).collect()
}
