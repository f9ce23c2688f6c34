//! Every address of the site, once, with who may reach it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::middleware;
use axum::routing::{MethodRouter, get, post};
use domain::event::Sight;

use crate::signed_in::Access::{self, Administrator, Anyone, Arriving, Coordinator, Instructor, SignedIn, Trainer};
use crate::signed_in::{Door, admit};
use crate::state::App;
use crate::{
    admin, attempt, badge, certificate, coordinate, course, home, lesson, paper, picture, reaction, register, report,
    sign_in, teach, verify,
};

/// One address with one method. There is no way to add an address without saying who may reach it.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    /// What of other people's data the page shows: that somebody looked at it is recorded.
    pub sight: Option<Sight>,
    handler: MethodRouter<App>,
}

fn page<H, T>(access: Access, path: &'static str, handler: H) -> Route
where
    H: axum::handler::Handler<T, App>,
    T: 'static,
{
    Route { method: Method::GET, path, access, sight: None, handler: get(handler) }
}

/// What programs read.
fn data<H, T>(access: Access, path: &'static str, handler: H) -> Route
where
    H: axum::handler::Handler<T, App>,
    T: 'static,
{
    page(access, path, handler)
}

fn deed<H, T>(access: Access, path: &'static str, handler: H) -> Route
where
    H: axum::handler::Handler<T, App>,
    T: 'static,
{
    Route { method: Method::POST, path, access, sight: None, handler: post(handler) }
}

/// The largest form with questions that is taken, in bytes: a package of [`exchange::limit::PACKAGE`] and what is around
/// it.
const QUESTIONS_MAX: usize = exchange::limit::PACKAGE + 1024 * 1024;
/// The largest form with a picture, so that one that is too large is told from one that cannot be read.
const LOGO_MAX: usize = 2 * picture::BYTES_MAX;

impl Route {
    fn showing(self, sight: Sight) -> Self {
        Self { sight: Some(sight), ..self }
    }

    /// Takes more than other addresses do.
    fn up_to(self, bytes: usize) -> Self {
        Self { handler: self.handler.layer(DefaultBodyLimit::max(bytes)), ..self }
    }
}

pub fn routes() -> Vec<Route> {
    vec![
        page(Anyone, "/", home::root),
        page(Anyone, "/{language}/sign-in", sign_in::show),
        deed(Anyone, "/{language}/sign-in", sign_in::sign_in),
        deed(Anyone, "/{language}/sign-out", sign_in::sign_out),
        page(Arriving, "/{language}/password", sign_in::show_password),
        deed(Arriving, "/{language}/password", sign_in::choose_password),
        page(Anyone, "/{language}/verify", verify::ask),
        page(Anyone, "/v/{code}", verify::show),
        page(Anyone, "/V/{code}/{token}", verify::show_signed),
        data(Anyone, "/.well-known/jwks.json", verify::keys),
        data(Anyone, "/api/certificates/revoked", verify::revoked),
        // Where other programs look that verify a badge.
        data(Anyone, "/.well-known/did.json", badge::did),
        data(Anyone, "/badges/issuer", badge::issuer),
        data(Anyone, "/badges/achievements/{course}/{version}", badge::achievement),
        data(Anyone, "/badges/status/{list}", badge::status),
        page(Anyone, "/{language}/offline", attempt::offline),
        // Learning.
        page(SignedIn, "/{language}", home::show),
        data(SignedIn, "/{language}/everything", register::own_dossier),
        page(SignedIn, "/{language}/courses", course::catalogue),
        page(SignedIn, "/{language}/courses/{course}", course::show),
        page(SignedIn, "/{language}/courses/{course}/reaction", reaction::show),
        deed(SignedIn, "/{language}/courses/{course}/reaction", reaction::give),
        page(SignedIn, "/{language}/courses/{course}/tests/{test}", attempt::rules),
        deed(SignedIn, "/{language}/courses/{course}/tests/{test}", attempt::begin),
        page(SignedIn, "/{language}/courses/{course}/{module}/{lesson}", lesson::show),
        deed(SignedIn, "/{language}/courses/{course}/{module}/{lesson}/done", lesson::done),
        deed(SignedIn, "/{language}/courses/{course}/{module}/{lesson}/checks/{question}", lesson::check),
        // Sealed with the key of a place in a class, which only its owner was given.
        deed(Anyone, "/api/enrolments/{enrolment}/journal", lesson::receive),
        page(SignedIn, "/media/{course}/{version}/{*path}", lesson::media),
        page(SignedIn, "/{language}/attempts/{attempt}", attempt::show),
        deed(SignedIn, "/{language}/attempts/{attempt}/answers/{place}", attempt::answer),
        page(SignedIn, "/{language}/attempts/{attempt}/sheet", attempt::show_sheet),
        page(SignedIn, "/{language}/attempts/{attempt}/hand-in", attempt::review),
        deed(SignedIn, "/{language}/attempts/{attempt}/hand-in", attempt::hand_in),
        // Sealed with the key of the attempt, which only its owner was given.
        deed(Anyone, "/api/attempts/{attempt}/journal", attempt::receive),
        page(SignedIn, "/{language}/certificates", certificate::list),
        page(SignedIn, "/{language}/certificates/{certificate}/pdf", certificate::own_paper),
        data(SignedIn, "/{language}/certificates/{certificate}/badge", badge::own),
        // Writing.
        page(Trainer, "/{language}/teach", teach::courses),
        page(Trainer, "/{language}/teach/{course}", teach::course),
        deed(Trainer, "/{language}/teach/{course}/publish", teach::publish),
        page(Trainer, "/{language}/teach/{course}/bank", teach::show_bank),
        page(Trainer, "/{language}/teach/{course}/bank/import", teach::show_import),
        deed(Trainer, "/{language}/teach/{course}/bank/import", teach::read_import).up_to(QUESTIONS_MAX),
        deed(Trainer, "/{language}/teach/{course}/bank/import/add", teach::add_imported).up_to(QUESTIONS_MAX),
        page(Trainer, "/{language}/teach/{course}/bank/{question}", teach::show_question),
        deed(Trainer, "/{language}/teach/{course}/bank/{question}/retire", teach::retire),
        page(Trainer, "/{language}/teach/{course}/{module}/{lesson}/{written}", teach::edit),
        deed(Trainer, "/{language}/teach/{course}/{module}/{lesson}/{written}", teach::save),
        deed(Trainer, "/{language}/teach/{course}/{module}/{lesson}/{written}/discard", teach::discard),
        page(Trainer, "/{language}/teach/{course}/{module}/{lesson}/{written}/revisions", teach::revisions),
        deed(Trainer, "/api/preview", teach::preview),
        // Working with classes, and running them.
        page(Instructor, "/{language}/coordinate", coordinate::list),
        page(Coordinator, "/{language}/coordinate/new", coordinate::show_open),
        deed(Coordinator, "/{language}/coordinate/new", coordinate::open),
        page(Coordinator, "/{language}/coordinate/people", register::search),
        page(Coordinator, "/{language}/coordinate/people/duplicates", register::duplicates).showing(Sight::Duplicates),
        deed(Coordinator, "/{language}/coordinate/people/duplicates", register::dismiss),
        page(Coordinator, "/{language}/coordinate/people/{person}/merge", register::show_merge).showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/people/{person}/merge", register::merge).showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/people/{person}/separate", register::separate),
        page(Coordinator, "/{language}/coordinate/people/{person}", register::show).showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/people/{person}", register::correct).showing(Sight::Person),
        page(Coordinator, "/{language}/coordinate/people/{person}/history/csv", register::history_csv)
            .showing(Sight::File),
        page(Coordinator, "/{language}/coordinate/people/{person}/history/xlsx", register::history_xlsx)
            .showing(Sight::File),
        data(Coordinator, "/{language}/coordinate/people/{person}/everything", register::dossier).showing(Sight::File),
        page(Coordinator, "/{language}/coordinate/people/{person}/erase", register::show_erasure)
            .showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/people/{person}/erase", register::erase).showing(Sight::Person),
        page(Coordinator, "/{language}/coordinate/people/{person}/succeed", register::show_succession)
            .showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/people/{person}/succeed", register::succeed),
        page(Coordinator, "/{language}/coordinate/activity", coordinate::activity).showing(Sight::Trainers),
        page(Coordinator, "/{language}/coordinate/activity/csv", coordinate::activity_csv).showing(Sight::Trainers),
        page(Coordinator, "/{language}/coordinate/activity/xlsx", coordinate::activity_xlsx).showing(Sight::Trainers),
        page(Coordinator, "/{language}/coordinate/follow-ups", coordinate::follow_ups),
        page(Coordinator, "/{language}/coordinate/follow-ups/csv", coordinate::follow_ups_csv)
            .showing(Sight::FollowUps),
        page(Coordinator, "/{language}/coordinate/follow-ups/xlsx", coordinate::follow_ups_xlsx)
            .showing(Sight::FollowUps),
        page(Coordinator, "/{language}/coordinate/certificates", coordinate::show_ledger).showing(Sight::Certificates),
        page(Coordinator, "/{language}/coordinate/certificates/csv", coordinate::ledger_csv)
            .showing(Sight::Certificates),
        page(Coordinator, "/{language}/coordinate/certificates/xlsx", coordinate::ledger_xlsx)
            .showing(Sight::Certificates),
        page(Coordinator, "/{language}/coordinate/refresher", coordinate::refresher).showing(Sight::Refreshers),
        page(Coordinator, "/{language}/coordinate/refresher/csv", coordinate::refresher_csv).showing(Sight::Refreshers),
        page(Coordinator, "/{language}/coordinate/refresher/xlsx", coordinate::refresher_xlsx)
            .showing(Sight::Refreshers),
        page(Coordinator, "/{language}/coordinate/report", report::show),
        page(Coordinator, "/{language}/coordinate/report/csv", report::csv),
        page(Coordinator, "/{language}/coordinate/report/xlsx", report::xlsx),
        page(Coordinator, "/{language}/coordinate/revocations", coordinate::revocations).showing(Sight::Revocations),
        page(Coordinator, "/{language}/coordinate/venues", coordinate::venues),
        page(Coordinator, "/{language}/coordinate/venues/new", coordinate::show_add_venue),
        deed(Coordinator, "/{language}/coordinate/venues/new", coordinate::add_venue),
        page(Coordinator, "/{language}/coordinate/venues/{venue}", coordinate::show_venue),
        deed(Coordinator, "/{language}/coordinate/venues/{venue}", coordinate::change_venue),
        deed(Coordinator, "/{language}/coordinate/venues/{venue}/close", coordinate::close_venue),
        deed(Coordinator, "/{language}/coordinate/venues/{venue}/reopen", coordinate::reopen_venue),
        page(Instructor, "/{language}/coordinate/receipt", coordinate::ask_receipt),
        page(Instructor, "/{language}/coordinate/answers/{attempt}/{code}", coordinate::show_code)
            .showing(Sight::Attempt),
        deed(Instructor, "/{language}/coordinate/answers/{attempt}/{code}", coordinate::bring_code),
        page(Instructor, "/{language}/coordinate/{cohort}", coordinate::show_class).showing(Sight::Class),
        page(Coordinator, "/{language}/coordinate/{cohort}/people", coordinate::show_add),
        deed(Coordinator, "/{language}/coordinate/{cohort}/people", coordinate::add_person),
        page(Coordinator, "/{language}/coordinate/{cohort}/list", coordinate::show_list),
        deed(Coordinator, "/{language}/coordinate/{cohort}/list", coordinate::foresee_list).showing(Sight::Class),
        deed(Coordinator, "/{language}/coordinate/{cohort}/list/enrol", coordinate::enrol_list),
        deed(Coordinator, "/{language}/coordinate/{cohort}/list/marked", coordinate::marked_list).showing(Sight::File),
        page(Coordinator, "/{language}/coordinate/{cohort}/list/{intake}", coordinate::show_intake)
            .showing(Sight::Class),
        deed(Coordinator, "/{language}/coordinate/{cohort}/list/{intake}/undo", coordinate::undo_intake),
        page(Coordinator, "/{language}/coordinate/{cohort}/passwords/{slip}", coordinate::show_slip)
            .showing(Sight::Passwords),
        page(Coordinator, "/{language}/coordinate/{cohort}/cards", coordinate::show_cards),
        deed(Coordinator, "/{language}/coordinate/{cohort}/cards", coordinate::renew_cards),
        page(Coordinator, "/{language}/coordinate/{cohort}/change", coordinate::show_change),
        deed(Coordinator, "/{language}/coordinate/{cohort}/change", coordinate::save_change),
        page(Coordinator, "/{language}/coordinate/{cohort}/trainers", coordinate::show_trainers).showing(Sight::Class),
        deed(Coordinator, "/{language}/coordinate/{cohort}/trainers", coordinate::change_trainers),
        page(Instructor, "/{language}/coordinate/{cohort}/attendance", coordinate::attendance_sessions),
        deed(Coordinator, "/{language}/coordinate/{cohort}/attendance", coordinate::add_session),
        page(Instructor, "/{language}/coordinate/{cohort}/attendance/{session}", coordinate::show_attendance)
            .showing(Sight::Class),
        deed(Instructor, "/{language}/coordinate/{cohort}/attendance/{session}", coordinate::mark_attendance)
            .showing(Sight::Class),
        page(Instructor, "/{language}/coordinate/{cohort}/attendance/{session}/plan", coordinate::show_plan),
        deed(Instructor, "/{language}/coordinate/{cohort}/attendance/{session}/plan", coordinate::save_plan),
        deed(
            Coordinator,
            "/{language}/coordinate/{cohort}/attendance/{session}/call-off",
            coordinate::call_session_off,
        ),
        deed(
            Coordinator,
            "/{language}/coordinate/{cohort}/attendance/{session}/reinstate",
            coordinate::reinstate_session,
        ),
        page(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}", coordinate::show_member)
            .showing(Sight::Person),
        page(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/attempts/{attempt}",
            coordinate::show_record,
        )
        .showing(Sight::Attempt),
        page(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}/oral", coordinate::oral_rules),
        deed(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}/oral", coordinate::begin_oral),
        page(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}/oral/{attempt}", coordinate::show_oral),
        deed(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/oral/{attempt}/answers/{place}",
            coordinate::answer_oral,
        ),
        page(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/oral/{attempt}/hand-in",
            coordinate::review_oral,
        ),
        deed(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/oral/{attempt}/hand-in",
            coordinate::hand_in_oral,
        ),
        page(Instructor, "/{language}/coordinate/{cohort}/gradebook", coordinate::show_gradebook)
            .showing(Sight::Gradebook),
        page(Instructor, "/{language}/coordinate/{cohort}/gradebook/csv", coordinate::gradebook_csv)
            .showing(Sight::File),
        page(Instructor, "/{language}/coordinate/{cohort}/gradebook/xlsx", coordinate::gradebook_xlsx)
            .showing(Sight::File),
        page(Instructor, "/{language}/coordinate/{cohort}/return", coordinate::show_return).showing(Sight::Return),
        page(Instructor, "/{language}/coordinate/{cohort}/return/csv", coordinate::return_csv).showing(Sight::File),
        page(Instructor, "/{language}/coordinate/{cohort}/return/xlsx", coordinate::return_xlsx).showing(Sight::File),
        page(Instructor, "/{language}/coordinate/{cohort}/answers", coordinate::show_answers),
        deed(Instructor, "/{language}/coordinate/{cohort}/answers", coordinate::bring_answers),
        page(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}/practical", coordinate::show_practical)
            .showing(Sight::Person),
        page(Instructor, "/{language}/coordinate/{cohort}/paper", paper::show).showing(Sight::Class),
        page(Instructor, "/{language}/coordinate/{cohort}/paper/print/{test}", paper::show_print).showing(Sight::Class),
        deed(Instructor, "/{language}/coordinate/{cohort}/paper/print/{test}", paper::prepare).showing(Sight::Class),
        page(Instructor, "/{language}/coordinate/{cohort}/paper/print/{test}/pdf", paper::class_pdf)
            .showing(Sight::File),
        page(Instructor, "/{language}/coordinate/{cohort}/paper/enter", paper::show_enter).showing(Sight::Class),
        deed(Instructor, "/{language}/coordinate/{cohort}/paper/enter", paper::enter).showing(Sight::Class),
        page(Instructor, "/{language}/coordinate/{cohort}/paper/table", paper::show_table),
        deed(Instructor, "/{language}/coordinate/{cohort}/paper/table", paper::foresee_table),
        deed(Instructor, "/{language}/coordinate/{cohort}/paper/table/enter", paper::enter_table),
        page(Instructor, "/{language}/coordinate/{cohort}/paper/table/csv", paper::to_fill_in).showing(Sight::File),
        page(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/attempts/{attempt}/pdf",
            paper::booklet_pdf,
        )
        .showing(Sight::File),
        page(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/attempts/{attempt}/call-off",
            paper::ask_call_off,
        )
        .showing(Sight::Attempt),
        deed(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/attempts/{attempt}/call-off",
            paper::call_off,
        ),
        deed(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}/practical", coordinate::mark_practical)
            .showing(Sight::Person),
        deed(Instructor, "/{language}/coordinate/{cohort}/people/{enrolment}/coaching", coordinate::coach)
            .showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/{cohort}/people/{enrolment}/password", coordinate::issue_password),
        page(Coordinator, "/{language}/coordinate/{cohort}/people/{enrolment}/leave", coordinate::show_departure)
            .showing(Sight::Person),
        deed(Coordinator, "/{language}/coordinate/{cohort}/people/{enrolment}/leave", coordinate::decide_departure),
        page(Instructor, "/{language}/coordinate/{cohort}/roll", coordinate::show_roll).showing(Sight::Class),
        page(Instructor, "/{language}/coordinate/{cohort}/follow-ups/{wave}", coordinate::show_follow_ups)
            .showing(Sight::Class),
        page(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/follow-ups/{wave}",
            coordinate::show_follow_up,
        )
        .showing(Sight::Person),
        deed(
            Instructor,
            "/{language}/coordinate/{cohort}/people/{enrolment}/follow-ups/{wave}",
            coordinate::record_follow_up,
        ),
        page(Instructor, "/{language}/coordinate/{cohort}/reactions", reaction::of_class),
        page(Coordinator, "/{language}/coordinate/{cohort}/standing", coordinate::show_standing),
        deed(Coordinator, "/{language}/coordinate/{cohort}/standing", coordinate::save_standing),
        deed(Coordinator, "/{language}/coordinate/{cohort}/suspend", coordinate::suspend),
        deed(Coordinator, "/{language}/coordinate/{cohort}/resume", coordinate::resume),
        deed(Coordinator, "/{language}/coordinate/{cohort}/certificates", coordinate::issue),
        page(Coordinator, "/{language}/coordinate/{cohort}/batches/{batch}", coordinate::show_batch)
            .showing(Sight::Class),
        page(Coordinator, "/{language}/coordinate/{cohort}/ceremony", coordinate::show_ceremony).showing(Sight::Class),
        deed(Coordinator, "/{language}/coordinate/{cohort}/ceremony", coordinate::save_ceremony),
        page(Coordinator, "/{language}/coordinate/{cohort}/printing", coordinate::show_printing).showing(Sight::Class),
        page(Coordinator, "/{language}/coordinate/{cohort}/certificates/pdf", certificate::class_papers)
            .showing(Sight::File),
        page(Coordinator, "/{language}/coordinate/{cohort}/certificates/files", certificate::class_files)
            .showing(Sight::File),
        page(Coordinator, "/{language}/coordinate/{cohort}/certificates/{certificate}/pdf", certificate::class_paper)
            .showing(Sight::File),
        page(
            Coordinator,
            "/{language}/coordinate/{cohort}/certificates/{certificate}/revoke",
            coordinate::show_revocation,
        )
        .showing(Sight::Person),
        deed(
            Coordinator,
            "/{language}/coordinate/{cohort}/certificates/{certificate}/revoke",
            coordinate::decide_revocation,
        ),
        deed(
            Coordinator,
            "/{language}/coordinate/{cohort}/certificates/{certificate}/correct",
            coordinate::correct_certificate,
        ),
        // Looking after the installation.
        page(Administrator, "/{language}/admin", admin::events),
        page(Administrator, "/{language}/admin/staff", admin::staff::list).showing(Sight::Staff),
        deed(Administrator, "/{language}/admin/staff", admin::staff::add).showing(Sight::Staff),
        page(Administrator, "/{language}/admin/staff/{person}", admin::staff::show).showing(Sight::Person),
        deed(Administrator, "/{language}/admin/staff/{person}", admin::staff::change).showing(Sight::Person),
        page(Administrator, "/{language}/admin/staff/passwords/{slip}", admin::staff::show_password)
            .showing(Sight::Passwords),
        page(Administrator, "/{language}/admin/signatories", admin::signatories::list),
        deed(Administrator, "/{language}/admin/signatories", admin::signatories::add),
        page(Administrator, "/{language}/admin/signatories/{signatory}", admin::signatories::show),
        deed(Administrator, "/{language}/admin/signatories/{signatory}", admin::signatories::change),
        page(Administrator, "/{language}/admin/logos", admin::logos::list),
        deed(Administrator, "/{language}/admin/logos", admin::logos::add).up_to(LOGO_MAX),
        data(Administrator, "/{language}/admin/logos/{logo}", admin::logos::show),
        deed(Administrator, "/{language}/admin/logos/{logo}", admin::logos::end),
        page(Administrator, "/{language}/admin/wording", admin::wording::show),
        deed(Administrator, "/{language}/admin/wording", admin::wording::write),
        deed(Administrator, "/{language}/admin/wording/use", admin::wording::put_into_use),
        page(Administrator, "/{language}/admin/wording/{kind}/pdf", admin::wording::preview),
        page(Administrator, "/{language}/admin/lists/{reference}", admin::reference::list),
        deed(Administrator, "/{language}/admin/lists/{reference}", admin::reference::add),
        page(Administrator, "/{language}/admin/lists/{reference}/{entry}", admin::reference::show),
        deed(Administrator, "/{language}/admin/lists/{reference}/{entry}", admin::reference::change),
    ]
}

/// The site, each address behind its own door.
pub fn router(app: &App) -> Router<App> {
    routes().into_iter().fold(Router::new(), |router, route| {
        let speaks = route.path.starts_with("/{language}");
        let door = Door { app: app.clone(), access: route.access, speaks, sight: route.sight };
        let door = middleware::from_fn_with_state(door, admit);
        router.route(route.path, route.handler.layer(door))
    })
}
