//! The one place that touches a disk.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::{Files, Media, is_inside};
use crate::limit;

impl Files {
    /// Reads a course folder. Files and folders whose name begins with a dot are left out.
    ///
    /// Of a file that is over its limit only so much is kept that [`crate::read`] can refuse it by name; a folder that
    /// is larger than a course may be is not read to its end.
    ///
    /// # Errors
    /// What the disk says; a link that leads out of the folder; more bytes than a course may have.
    pub fn from_folder(path: &Path) -> io::Result<Self> {
        let root = path.canonicalize()?;
        let mut files = Self::default();
        let mut room = limit::COURSE + 1;
        gather(&root, &root, "", &mut files, &mut room)?;
        Ok(files)
    }

    /// Writes every file below `folder`, which is made if need be. What else is there stays.
    ///
    /// # Errors
    /// What the disk says; a path that would lead out of the folder, in which case nothing is written.
    pub fn write_to(&self, folder: &Path) -> io::Result<()> {
        if let Some(path) = self.0.keys().find(|path| !is_inside(path)) {
            return Err(io::Error::new(ErrorKind::InvalidInput, format!("{path} leads out of the folder")));
        }
        fs::create_dir_all(folder)?;
        let root = folder.canonicalize()?;
        for (path, bytes) in &self.0 {
            let target = root.join(path);
            let parent = target.parent().unwrap_or(&root);
            fs::create_dir_all(parent)?;
            // A link that somebody put there before must not carry the bytes elsewhere.
            let is_link = fs::symlink_metadata(&target).is_ok_and(|there| there.is_symlink());
            if is_link || !parent.canonicalize()?.starts_with(&root) {
                return Err(io::Error::new(ErrorKind::InvalidInput, format!("{path} leads out of the folder")));
            }
            fs::write(&target, bytes)?;
        }
        Ok(())
    }
}

fn gather(root: &Path, folder: &Path, prefix: &str, files: &mut Files, room: &mut usize) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            gather(root, &entry.path(), &format!("{path}/"), files, room)?;
            continue;
        }
        let target = entry.path().canonicalize()?;
        // A linked folder could hold itself; a linked file inside the course does no harm.
        if !target.starts_with(root) || !target.is_file() {
            return Err(io::Error::new(
                ErrorKind::InvalidData,
                format!("{path} is a link that leads out of the course"),
            ));
        }
        let bytes = read_up_to(&target, Media::limit(&name).saturating_add(1).min(*room))?;
        *room -= bytes.len();
        if *room == 0 {
            let most = limit::COURSE / 1_000_000;
            return Err(io::Error::new(ErrorKind::FileTooLarge, format!("the course is larger than {most} MB")));
        }
        files.0.insert(path, bytes);
    }
    Ok(())
}

fn read_up_to(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
