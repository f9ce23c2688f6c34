//! The tables, one entity each. Rows never leave this crate.

pub mod answer;
pub mod attempt;
pub mod attendance;
pub mod certificate;
pub mod certificate_paper;
pub mod check_answer;
pub mod cohort;
pub mod course;
pub mod draft;
pub mod edition;
pub mod edition_file;
pub mod enrolment;
pub mod event;
pub mod file;
pub mod lesson_read;
pub mod person;
pub mod practical;
pub mod rank;
pub mod revision;
pub mod revocation;
pub mod role_grant;
pub mod serial;
pub mod session;
pub mod sign_in;
pub mod state;
