//! The store on both databases: ownership, races, repetition.

mod activity;
mod assessment;
mod attempt;
mod batch;
mod certificate;
mod chain;
mod cohort;
mod course;
mod departure;
mod enrolment;
mod erasure;
mod follow_up;
mod intake;
mod journal;
mod merge;
mod paper;
mod reaction;
mod register;
mod roll_up;
mod schema;
mod stage;
mod standing;
mod succession;
mod trainer;
mod venue;
mod whole;
