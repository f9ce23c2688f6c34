//! How much is too much. Sizes are looked at before anything is read.

/// Bytes of one text: a file of questions, or a file inside a package.
pub const TEXT: usize = 10_000_000;
/// Bytes of a package as it arrives.
pub const PACKAGE: usize = 20_000_000;
/// Bytes of all files of a package that are read, unpacked.
pub const UNPACKED: usize = 50_000_000;
/// How many times larger than its packed form a file may be; asked only of files over [`RATIO_FROM`].
pub const RATIO: u64 = 200;
/// Bytes from which the ratio is looked at: short texts that repeat themselves pack very well.
pub const RATIO_FROM: u64 = 100_000;
/// Files in a package.
pub const ENTRIES: usize = 5_000;
/// Questions of one import, read or refused.
pub const QUESTIONS: usize = 5_000;
/// Bytes of one question: three thousand words, which is more than a lesson has.
pub const QUESTION: usize = 20_000;
/// Elements of one question.
pub const ELEMENTS: usize = 5_000;
/// Elements and texts in one XML file.
pub const NODES: usize = 400_000;
/// Elements in elements.
pub const DEPTH: usize = 64;
/// Attributes of one element.
pub const ATTRIBUTES: usize = 64;
/// Notices of one question.
pub const NOTICES: usize = 20;
/// Characters of a name or of a piece of text that a reason quotes.
pub const QUOTE: usize = 80;
/// Answers of one question, as in a course.
pub const ANSWERS: usize = content::limit::ANSWERS;
