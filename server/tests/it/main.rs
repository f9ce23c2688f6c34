//! The service over HTTP, on both databases: who reaches what, and what is never told.

mod attempt;
mod browser;
mod certificate;
mod crash;
mod door;
mod sign_in;
mod stage;
