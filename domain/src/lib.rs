//! The words of the platform and the rules that hold between them.
//!
//! Nothing here reads a clock, draws a number, touches a file or a network: time, chance and the person come in as
//! arguments. What can be decided is decided here, and nowhere else.
//!
//! The words, from the outside in:
//!
//! - A **Course** has **Modules**, a module has **Lessons**, a lesson may hold knowledge checks. A course also has a
//!   bank of **Questions**, from which its two **Tests** (pre-test and final) are drawn. A question that tells a story
//!   in **Steps**, each with choices that lead on, is a **Scenario**; a **Path** through it is what somebody chose.
//! - A **Person** is anybody with a sign-in. A **Cohort** (people say *class*) is a course taught at a place on some
//!   days; that place is its **Venue**. An **Enrolment** puts a person into a cohort. Each half-day of it is a **Session**, and being there is
//!   **Attendance**. A **Tick** is what somebody chose for one name of a list. The hands-on examination is the **Practical**; what is looked at in it, and
//!   how well it must be done, is its **Rubric**; the marks that an assessor gives by it are an **Assessment**.
//! - An **Attempt** is one sitting of a test, with one **Answer** a question. What a device records without a network
//!   is its **Journal**; each line of it has an **Outcome** once it has arrived.
//! - A test on **Paper** is an attempt that is printed as a **Booklet** with a **Code**, and whose answers somebody types
//!   in: that is its **Entry**. A booklet that never came back can be **called off**.
//! - **Progress** and **Completion** are worked out from all of these and never stored. A **Certificate** is a
//!   snapshot of a completion; a **Revocation** ends it.
//! - An **Item analysis** says what the answers of many people show about one question: its **Difficulty**, its
//!   **Discrimination**, a verdict on its **Quality**, and its **Fairness** between the languages. A **Sitting** is an
//!   attempt as far as the analysis sees it, without the person. **Gain** is a final score beside the pre-test's.
//! - A **Follow-up** is what a supervisor sees at work of somebody who was certified, in two **Waves**.
//! - A **Reaction** is what somebody thought of a class, known only as a sum.
//! - The **Reference** is the two lists of **Ranks** and **States**. What is **retired** there is given to nobody new.
//! - The **Staff** are those who hold a role. An administrator gives it as a **Grant**, and ends it.
//! - The **Register** is everybody who is known, each with a **Kind** and a learner number. Two entries that are one
//!   person can be put together: a **Merge** makes one of them an **Alias** of the other. The **Training return** counts
//!   who was trained in a class.

pub mod activity;
pub mod analysis;
pub mod assessment;
pub mod attempt;
pub mod certificate;
pub mod cohort;
pub mod course;
pub mod enrolment;
pub mod event;
pub mod follow_up;
pub mod gain;
pub mod gradebook;
pub mod id;
pub mod intake;
pub mod journal;
pub mod language;
pub mod lesson;
pub mod mark;
pub mod name;
pub mod paper;
pub mod person;
pub mod progress;
pub mod question;
pub mod reaction;
pub mod reference;
pub mod roll_up;
pub mod roster;
pub mod rubric;
pub mod scale;
pub mod scenario;
pub mod shown;
pub mod staff;
mod statistic;
pub mod test;
pub mod tick;
pub mod time;
pub mod training_return;
pub mod venue;
