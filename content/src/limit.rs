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
/// Quotes in lists in quotes …: deeper nesting is an accident or an attack.
pub const DEPTH: usize = 32;

/// Words in a sentence from which a trainer is warned.
pub const fn sentence(language: domain::language::Language) -> usize {
    match language {
        domain::language::Language::English => 25,
        domain::language::Language::Arabic => 30,
    }
}
