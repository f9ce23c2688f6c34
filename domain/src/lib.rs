//! The words of the platform and the rules that hold between them.
//!
//! Nothing here reads a clock, draws a number, touches a file or a network: time, chance and the person come in as
//! arguments. What can be decided is decided here, and nowhere else.
//!
//! The words, from the outside in:
//!
//! - A **Course** has **Modules**, a module has **Lessons**, a lesson may hold knowledge checks. A course also has a
//!   bank of **Questions**, from which its two **Tests** (pre-test and final) are drawn.
//! - A **Person** is anybody with a sign-in. A **Cohort** (people say *class*) is a course taught at a place on some
//!   days; an **Enrolment** puts a person into a cohort. Each half-day of it is a **Session**, and being there is
//!   **Attendance**. The hands-on examination is the **Practical**.
//! - An **Attempt** is one sitting of a test, with one **Answer** a question.
//! - **Progress** and **Completion** are worked out from all of these and never stored. A **Certificate** is a
//!   snapshot of a completion; a **Revocation** ends it.

pub mod attempt;
pub mod certificate;
pub mod cohort;
pub mod course;
pub mod enrolment;
pub mod event;
pub mod id;
pub mod language;
pub mod lesson;
pub mod mark;
pub mod person;
pub mod progress;
pub mod question;
pub mod reference;
pub mod roster;
pub mod test;
pub mod time;
