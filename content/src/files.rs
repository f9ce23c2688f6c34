//! A course folder in memory: paths and bytes, nothing else.

mod folder;
mod media;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

pub use media::Media;
pub(crate) use media::ending;

/// The files of one course: the path inside the course folder, with `/` between its parts, and the bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Files {
    /// The SHA-256 of everything, in hexadecimal digits. Two courses with one fingerprint are the same to the byte.
    pub fn fingerprint(&self) -> String {
        // A hash has one length and a path no line break, so that no two courses are written alike.
        let lines = self.0.iter().map(|(path, bytes)| format!("{} {path}\n", hash(bytes)));
        hash(lines.collect::<String>().as_bytes())
    }

    /// A file as text; `None` where there is none or it is not UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.0.get(path)?).ok()
    }
}

/// The SHA-256 of some bytes in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a path stays inside the folder it is joined to, on every system.
pub(crate) fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| {
        !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']) && !part.contains(char::is_control)
    };
    path.split('/').all(is_name)
}
