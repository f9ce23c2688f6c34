//! What is wrong with a course, where, and how badly.

mod reason;

use std::fmt;

use serde::Serialize;

pub use reason::Reason;

/// Whether a course with this finding can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is imported.
    Error,
    /// The course is imported; somebody should look.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The path inside the course folder.
    pub file: String,
    /// Counted from 1; 1 for what concerns a file as a whole.
    pub line: usize,
    pub severity: Severity,
    pub reason: Reason,
}

impl Finding {
    pub fn new(file: impl Into<String>, line: usize, reason: Reason) -> Self {
        Self { file: file.into(), line, severity: reason.severity(), reason }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file, self.line, self.severity, self.reason)
    }
}

/// The findings of one file, as they come.
pub(crate) struct Report {
    file: String,
    pub findings: Vec<Finding>,
}

impl Report {
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into(), findings: Vec::new() }
    }

    /// What follows from a line that is no TOML is not worth a second finding.
    pub fn at(&mut self, line: usize, reason: Reason) {
        if self.findings.iter().any(|found| found.line == line && matches!(found.reason, Reason::Toml { .. })) {
            return;
        }
        self.findings.push(Finding::new(&self.file, line, reason));
    }
}

/// In the order of a reader: by file, then from top to bottom.
pub(crate) fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|one, other| {
        (&one.file, one.line, one.reason.code()).cmp(&(&other.file, other.line, other.reason.code()))
    });
    findings.dedup();
    findings
}
