//! What comes in, what goes out, and that nothing is lost or harmed between.

mod aiken;
mod any;
mod bank;
mod course;
mod gift;
mod harmless;
mod moodle;
mod qti;
mod round;
