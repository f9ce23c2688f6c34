//! A ZIP archive that nobody vouches for.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::archive;
use crate::limit;
use crate::reason::Reason;
use crate::text::quote;

/// The files of a package, unpacked one by one as they are asked for.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    places: BTreeMap<String, usize>,
    /// Bytes that may still be unpacked.
    left: usize,
}

impl<'a> Package<'a> {
    /// Looks at the list of files only. A name that leads out of the package makes it an attack, and nothing of it is
    /// read.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Reason> {
        if bytes.len() > limit::PACKAGE {
            return Err(Reason::FileTooLarge { limit: limit::PACKAGE / 1_000_000 });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Reason::NotAPackage)?;
        if archive.len() > limit::ENTRIES {
            return Err(Reason::TooManyFiles { limit: limit::ENTRIES });
        }
        let mut places = BTreeMap::new();
        for (place, name) in archive.file_names().enumerate() {
            if !is_inside(name.trim_end_matches('/')) {
                return Err(Reason::BadPath { path: quote(name) });
            }
            places.insert(name.to_owned(), place);
        }
        Ok(Self { archive, places, left: limit::UNPACKED })
    }

    /// Whether a file is in the list.
    pub fn has(&self, path: &str) -> bool {
        self.places.contains_key(path)
    }

    /// Unpacks a file. What its entry says of its size is checked first, and not believed.
    pub fn file(&mut self, path: &str) -> Result<Vec<u8>, Reason> {
        if !self.has(path) {
            return Err(Reason::MissingFile { path: quote(path) });
        }
        let file = self.archive.by_name(path).map_err(|_| Reason::NotAPackage)?;
        if file.size() > limit::TEXT as u64 {
            return Err(Reason::FileTooLarge { limit: limit::TEXT / 1_000_000 });
        }
        if file.size() > limit::RATIO_FROM && file.size() / file.compressed_size().max(1) > limit::RATIO {
            return Err(Reason::PackedTooTightly { path: quote(path) });
        }
        let most = limit::TEXT.min(self.left);
        let mut bytes = Vec::new();
        let read = file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|_| Reason::NotAPackage)?;
        if read > self.left {
            return Err(Reason::UnpacksTooLarge { limit: limit::UNPACKED / 1_000_000 });
        }
        self.left -= read;
        if read > limit::TEXT {
            return Err(Reason::FileTooLarge { limit: limit::TEXT / 1_000_000 });
        }
        Ok(bytes)
    }
}

/// Whether a path stays inside the folder it is joined to, on every system.
pub(super) fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| {
        !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']) && !part.contains(char::is_control)
    };
    path.split('/').all(is_name)
}

/// Packs files.
pub(super) fn write(files: &[(String, String)]) -> Result<Vec<u8>, Reason> {
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    archive::pack(files).map_err(|_| Reason::NotAPackage)
}
