//! The people of a class: for how many each part is open, what to do about it, and the table, those who are behind first.

use std::collections::{BTreeMap, HashMap};

use domain::certificate::Certificate;
use domain::course::Course;
use domain::id::{CohortId, EnrolmentId};
use domain::progress::{Facts, Open, Outlook, Part, Phase, tally};
use leptos::prelude::*;
use store::cohort::Member;

use crate::component::{icon, mark, ring};
use crate::here::Here;
use crate::home::whole;
use crate::t;
use crate::text::plain;

/// Somebody of the class, and how far they are.
pub struct Seat<'a> {
    member: &'a Member,
    outlook: Outlook,
    certificate: Option<&'a Certificate>,
}

impl Seat<'_> {
    fn is_open(&self, open: Open) -> bool {
        !self.member.is_erased && self.outlook.is_open(open)
    }

    fn is_behind(&self) -> bool {
        !self.member.is_erased && self.outlook.is_behind()
    }
}

/// Everybody of the class, those who are behind first, then by name.
pub fn seats<'a>(
    members: &'a [Member],
    facts: &BTreeMap<EnrolmentId, Facts>,
    certificates: &'a HashMap<EnrolmentId, Certificate>,
    course: &Course,
    phase: Phase,
) -> Vec<Seat<'a>> {
    let seat = |member: &'a Member| {
        let certificate = certificates.get(&member.enrolment).filter(|known| known.revocation.is_none());
        let outlook = Outlook::of(facts.get(&member.enrolment)?, course, certificate.is_some(), phase);
        Some(Seat { member, outlook, certificate })
    };
    let mut seats: Vec<Seat> = members.iter().filter_map(seat).collect();
    // They come by name, and stay so.
    seats.sort_by_key(|seat| !seat.is_behind());
    seats
}

/// How many are complete and have no certificate.
pub fn ready(seats: &[Seat]) -> usize {
    seats.iter().filter(|seat| seat.is_open(Open::Certificate)).count()
}

/// For how many each part is open, as ways to see only them.
pub fn overview(here: &Here, class: CohortId, seats: &[Seat], chosen: Option<Open>) -> Option<AnyView> {
    let staying = seats.iter().filter(|seat| !seat.member.is_erased);
    let counted = tally(staying.map(|seat| &seat.outlook)).into_iter().filter(|(_, count)| *count > 0);
    let ways = counted.map(|(open, count)| (Some(open), named(here, open, count))).collect::<Vec<_>>();
    if ways.is_empty() && chosen.is_none() {
        return None;
    }
    let everybody = (None, t!(here, "behind-everybody", count = seats.len()));
    let ways = [everybody].into_iter().chain(ways).map(|(open, says)| {
        let query = open.map(|open| format!("?open={}", open.code())).unwrap_or_default();
        let current = (open == chosen).then_some("page");
        view! { <li><a href=here.to(&format!("/coordinate/{class}{query}")) aria-current=current>{says}</a></li> }
    });
    let title = t!(here, "behind-title");
    Some(view! { <nav aria-label=title><ul class="ways">{ways.collect_view()}</ul></nav> }.into_any())
}

/// What to do about what is open, and where. `issue` is the form that issues the certificates, for whoever may.
pub fn advice(here: &Here, class: CohortId, seats: &[Seat], open: Open, issue: Option<AnyView>) -> AnyView {
    let shown = || seats.iter().filter(|seat| seat.is_open(open));
    if shown().next().is_none() {
        return view! { <p role="status">{t!(here, "behind-nobody")}</p> }.into_any();
    }
    let stuck = shown().filter(|seat| seat.outlook.is_stuck).count();
    let stuck = (open == Open::FinalTest && stuck > 0).then(|| {
        view! { <p class="note">{icon("warning")}<span>{t!(here, "behind-do-stuck", count = stuck)}</span></p> }
    });
    let says = match open {
        Open::PreTest => t!(here, "behind-do-pre"),
        Open::Lessons => t!(here, "behind-do-lessons"),
        Open::FinalTest => t!(here, "behind-do-final"),
        Open::Attendance => t!(here, "behind-do-attendance"),
        Open::Practical => t!(here, "behind-do-practical"),
        Open::Certificate if issue.is_some() => t!(here, "behind-do-issue"),
        Open::Certificate => t!(here, "behind-do-wait"),
    };
    let way = match open {
        Open::PreTest | Open::FinalTest => Some(("paper", t!(here, "paper-title"))),
        Open::Attendance => Some(("attendance", t!(here, "coordinate-attendance"))),
        Open::Lessons | Open::Practical | Open::Certificate => None,
    };
    let way = way.map(|(page, says)| {
        view! { <p><a class="button second" href=here.to(&format!("/coordinate/{class}/{page}"))>{says}</a></p> }
    });
    view! { {stuck}<p>{says}</p>{way}{issue} }.into_any()
}

/// Everybody, or those for whom something is open.
pub fn table(here: &Here, class: CohortId, seats: &[Seat], chosen: Option<Open>) -> Option<AnyView> {
    if seats.is_empty() {
        let nobody = view! { <section class="empty">{mark()}<p>{t!(here, "coordinate-nobody")}</p></section> };
        return Some(nobody.into_any());
    }
    let shown = seats.iter().filter(|seat| chosen.is_none_or(|open| seat.is_open(open)));
    let rows = shown.map(|seat| row(here, class, seat)).collect::<Vec<_>>();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <table class="people">
                <thead><tr>
                    <th scope="col">{t!(here, "coordinate-name")}</th>
                    <th scope="col">{t!(here, "coordinate-rank")}</th>
                    <th scope="col">{t!(here, "coordinate-sign-in-name")}</th>
                    <th scope="col">{t!(here, "coordinate-missing")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    table.map(IntoAny::into_any)
}

fn row(here: &Here, class: CohortId, seat: &Seat) -> AnyView {
    let person = &seat.member.person;
    let (done, of) = whole(&seat.outlook.progress);
    let href = here.to(&format!("/coordinate/{class}/people/{}", seat.member.enrolment));
    let reference = here.app.reference();
    let rank = reference.rank(&seat.member.rank).map(|rank| rank.name.get(here.language).to_owned());
    view! {
        <tr>
            <td><a href=href><bdi>{person.name(here.language).to_owned()}</bdi></a></td>
            <td data-label=plain(&t!(here, "coordinate-rank"))>{rank.unwrap_or_default()}</td>
            <td data-label=plain(&t!(here, "coordinate-sign-in-name"))><bdi dir="ltr">{person.sign_in_name.clone()}</bdi></td>
            <td class="state" data-label=plain(&t!(here, "coordinate-missing"))>{ring(done, of)}{state(here, seat)}</td>
        </tr>
    }
    .into_any()
}

fn state(here: &Here, seat: &Seat) -> AnyView {
    if let Some(certificate) = seat.certificate {
        let serial = certificate.snapshot.serial.clone();
        let says = t!(here, "coordinate-certified");
        return view! { {icon("done")}<span>{says}" "<bdi dir="ltr">{serial}</bdi></span> }.into_any();
    }
    if seat.member.is_erased {
        return view! { <span>{t!(here, "behind-erased")}</span> }.into_any();
    }
    if seat.is_open(Open::Certificate) {
        return view! { {icon("done")}<span>{t!(here, "coordinate-complete")}</span> }.into_any();
    }
    let short = |part: &Part| short(here, part, seat.outlook.is_stuck);
    let due = seat.outlook.due().map(short).collect::<Vec<_>>().join(" · ");
    let to_come = seat.outlook.to_come().map(short).collect::<Vec<_>>().join(" · ");
    let due = (!due.is_empty()).then(|| {
        view! { <strong>{icon("warning")}{t!(here, "behind-due", parts = due)}</strong>" " }
    });
    let to_come = (!to_come.is_empty()).then(|| t!(here, "behind-to-come", parts = to_come));
    view! { <span>{due}{to_come}</span> }.into_any()
}

/// A missing part in few words.
fn short(here: &Here, part: &Part, is_stuck: bool) -> String {
    match part {
        Part::PreTest { .. } => t!(here, "coordinate-missing-pre"),
        Part::Lessons { done, of } => t!(here, "coordinate-missing-lessons", done = *done, of = *of),
        Part::FinalTest { .. } if is_stuck => t!(here, "behind-final-stuck"),
        Part::FinalTest { best: Some(best), .. } => t!(here, "coordinate-missing-final-best", percent = *best),
        Part::FinalTest { .. } => t!(here, "coordinate-missing-final"),
        Part::Attendance { present, needed, .. } => {
            t!(here, "coordinate-missing-attendance", present = *present, needed = *needed)
        }
        Part::Practical { .. } => t!(here, "coordinate-missing-practical"),
    }
}

fn named(here: &Here, open: Open, count: usize) -> String {
    match open {
        Open::PreTest => t!(here, "behind-pre", count = count),
        Open::Lessons => t!(here, "behind-lessons", count = count),
        Open::FinalTest => t!(here, "behind-final", count = count),
        Open::Attendance => t!(here, "behind-attendance", count = count),
        Open::Practical => t!(here, "behind-practical", count = count),
        Open::Certificate => t!(here, "behind-ready", count = count),
    }
}
