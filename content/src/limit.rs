//! How much is too much. A course must fit on a slow phone and on a USB stick.

/// Bytes of a text file.
pub const TEXT: usize = 200_000;
/// Bytes of a picture.
pub const PICTURE: usize = 400_000;
/// Bytes of a picture from which a trainer is warned: at 2G speed it takes ten seconds.
pub const HEAVY_PICTURE: usize = 60_000;
/// Bytes of a sound.
pub const SOUND: usize = 3_000_000;
/// Bytes of a whole course.
pub const COURSE: usize = 50_000_000;
/// Answers of one question: more do not fit on a small phone.
pub const ANSWERS: usize = 8;
/// Steps of one scenario, its endings too: more take longer than a question may.
pub const STEPS: usize = 12;
/// Choices of one step.
pub const CHOICES: usize = 4;
/// Choices on the longest path of a scenario.
pub const PATH: usize = 6;
/// The most points that a choice can earn, or cost.
pub const POINTS: u32 = 10;
/// Lines of the rubric of a practical: more cannot be watched while somebody acts.
pub const LINES: usize = 20;
/// Levels of a rubric: two assessors do not tell more of them apart.
pub const LEVELS: usize = 5;
/// Quotes in lists in quotes …: deeper nesting is an accident or an attack.
pub const DEPTH: usize = 32;

/// Words in a sentence from which a trainer is warned.
pub const fn sentence(language: domain::language::Language) -> usize {
    match language {
        domain::language::Language::English => 25,
        domain::language::Language::Arabic => 30,
    }
}
