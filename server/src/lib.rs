//! Everything around the pages: commands, configuration, the router and its layers, sessions, the press, jobs.

pub mod command;
pub mod config;
pub mod demo;
mod job;
pub mod press;
pub mod router;
pub mod scale;
mod security;
mod session;
