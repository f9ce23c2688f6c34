//! Running classes: opening one, its people, attendance, the practical, certificates.

mod activity;
mod answers;
pub mod apart;
mod attendance;
mod batch;
mod cards;
mod ceremony;
mod certificates;
mod change;
mod class;
mod classes;
mod departure;
mod follow_up;
mod gradebook;
mod intake;
mod ledger;
mod list;
mod marked;
mod member;
mod open;
mod oral;
pub mod people;
mod plan;
mod practical;
mod printing;
mod record;
mod refresher;
mod revocation;
mod roll;
mod session;
pub mod sheet;
pub mod slip;
mod spoken;
mod standing;
mod trainers;
mod training_return;
mod venues;

use domain::id::CohortId;
use domain::language::Bilingual;
use leptos::prelude::*;

use crate::here::Here;
use crate::t;

pub use activity::{csv as activity_csv, show as activity, xlsx as activity_xlsx};
pub use answers::{bring as bring_answers, bring_code, show as show_answers, show_code};
pub use attendance::{
    mark as mark_attendance, presence_named, sessions as attendance_sessions, show as show_attendance,
};
pub use batch::show as show_batch;
pub use cards::{renew as renew_cards, show as show_cards};
pub use ceremony::{save as save_ceremony, show as show_ceremony};
pub use certificates::{correct as correct_certificate, issue};
pub use change::{save as save_change, show as show_change};
pub use class::show as show_class;
pub use classes::list;
pub use departure::{decide as decide_departure, show as show_departure};
pub use follow_up::{
    csv as follow_ups_csv, due as follow_ups, of_class as show_follow_ups, record as record_follow_up, seen_named,
    show as show_follow_up, xlsx as follow_ups_xlsx,
};
pub use gradebook::{csv as gradebook_csv, gain, show as show_gradebook, xlsx as gradebook_xlsx};
pub use intake::{show as show_intake, undo as undo_intake};
pub use ledger::{csv as ledger_csv, show as show_ledger, xlsx as ledger_xlsx};
pub use list::column_named;
pub use list::{enrol as enrol_list, foresee as foresee_list, show as show_list};
pub use marked::download as marked_list;
pub use member::{coach, issue_password, show as show_member};
pub use open::{open, show as show_open};
pub use oral::{
    answer as answer_oral, begin as begin_oral, hand_in as hand_in_oral, review as review_oral, rules as oral_rules,
    show as show_oral,
};
pub use people::kind_named;
pub use people::{add as add_person, show as show_add};
pub use plan::{save as save_plan, show as show_plan};
pub use practical::{mark as mark_practical, show as show_practical};
pub use printing::show as show_printing;
pub use record::{ask_receipt, show as show_record};
pub use refresher::{csv as refresher_csv, list as refresher, xlsx as refresher_xlsx};
pub use revocation::{decide as decide_revocation, list as revocations, show as show_revocation};
pub use roll::show as show_roll;
pub use session::{add as add_session, call_off as call_session_off, reinstate as reinstate_session};
pub use slip::{Slips, show as show_slip};
pub use spoken::named as spoken_named;
pub use standing::{resume, save as save_standing, show as show_standing, suspend};
pub use trainers::{change as change_trainers, show as show_trainers};
pub use training_return::{band_named, csv as return_csv, show as show_return, xlsx as return_xlsx};
pub use venues::{
    add as add_venue, change as change_venue, close as close_venue, list as venues, reopen as reopen_venue,
    show as show_venue, show_add as show_add_venue,
};

/// “HR-101 · Juba Training Centre”, to stand in a sentence of either direction.
pub fn class_named(here: &Here, code: &str, place: &Bilingual) -> String {
    t!(here, "coordinate-class", code = code.to_owned(), place = place.get(here.language).to_owned())
}

/// The way back to a class, above its pages.
pub fn back(here: &Here, cohort: CohortId) -> impl IntoView + use<> {
    view! { <nav class="where"><a href=here.to(&format!("/coordinate/{cohort}"))>{t!(here, "coordinate-back")}</a></nav> }
}
