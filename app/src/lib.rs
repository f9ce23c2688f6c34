//! Pages, forms and islands. Everything outside [`teach::island`] exists on the server only.

// View types nest deeply.
#![recursion_limit = "512"]

pub mod island;

#[cfg(feature = "ssr")]
pub use attempt::close_overdue;

#[cfg(feature = "ssr")]
mod admin;
#[cfg(feature = "ssr")]
mod attempt;
#[cfg(feature = "ssr")]
pub mod badge;
#[cfg(feature = "ssr")]
pub mod certificate;
#[cfg(feature = "ssr")]
pub mod component;
#[cfg(feature = "ssr")]
pub mod coordinate;
#[cfg(feature = "ssr")]
mod course;
#[cfg(feature = "ssr")]
pub mod edition;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod file;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod here;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
pub mod issuing;
#[cfg(feature = "ssr")]
mod journal;
#[cfg(feature = "ssr")]
mod lesson;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
pub mod question;
#[cfg(feature = "ssr")]
mod reaction;
#[cfg(feature = "ssr")]
pub mod register;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
pub mod route;
#[cfg(feature = "ssr")]
mod sign_in;
#[cfg(feature = "ssr")]
pub mod signed_in;
#[cfg(feature = "ssr")]
pub mod state;
#[cfg(feature = "ssr")]
mod teach;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod verify;
