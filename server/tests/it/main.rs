//! The service over HTTP, on both databases: who reaches what, and what is never told.

mod admin;
mod attempt;
mod bank;
mod browser;
mod certificate;
mod check;
mod command;
mod crash;
mod desk;
mod device;
mod door;
mod follow_up;
mod journal;
mod list;
mod oral;
mod paper;
mod practical;
mod reaction;
mod register;
mod report;
mod sign_in;
mod stage;
mod standing;
mod trainer;
mod training_return;
mod verify;
