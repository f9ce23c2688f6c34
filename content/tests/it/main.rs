//! The course format from the outside.

mod commonmark;
mod courses;
mod fixture;
mod folder;
mod page;
mod practical;
mod reading;
mod refusal;
mod safety;
mod scenario;
