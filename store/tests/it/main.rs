//! The store on both databases: ownership, races, repetition.

mod attempt;
mod certificate;
mod course;
mod schema;
mod stage;
