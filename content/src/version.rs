//! Raising the version of a course in its `course.toml`.

use domain::course::Version;
use toml::de::DeTable;

/// There is no `version = "…"` to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoVersion;

impl std::fmt::Display for NoVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("course.toml has no version that could be changed")
    }
}

impl std::error::Error for NoVersion {}

/// The same `course.toml` with another version; every other byte stays as it is.
pub fn set_version(course_toml: &str, version: Version) -> Result<String, NoVersion> {
    let start = course_toml.len() - course_toml.trim_start_matches('\u{feff}').len();
    let table = DeTable::parse(&course_toml[start..]).map_err(|_| NoVersion)?;
    let old = table
        .get_ref()
        .iter()
        .find(|(key, value)| key.get_ref() == "version" && value.get_ref().is_str())
        .map(|(_, value)| value.span())
        .ok_or(NoVersion)?;
    let (before, after) = (&course_toml[..start + old.start], &course_toml[start + old.end..]);
    Ok(format!("{before}\"{version}\"{after}"))
}
