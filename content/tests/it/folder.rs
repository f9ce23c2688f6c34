//! A folder, there and back.

use std::{fs, io};

use content::Files;

use crate::fixture::valid;

#[test]
fn what_is_exported_is_what_was_imported_byte_for_byte() -> io::Result<()> {
    let mut files = valid();
    files.0.insert("01-liberty/odd.bin".into(), vec![0, 0xff, b'\r', b'\n', 0xef, 0xbb, 0xbf]);
    let folder = tempfile::tempdir()?;
    files.write_to(&folder.path().join("new/course"))?;
    let read = Files::from_folder(&folder.path().join("new/course"))?;
    assert_eq!(read, files);
    assert_eq!(read.fingerprint(), files.fingerprint());
    Ok(())
}

#[test]
fn a_fingerprint_tells_courses_apart() {
    let with = |path: &str, bytes: &str| Files([(path.to_owned(), bytes.as_bytes().to_vec())].into()).fingerprint();
    assert_eq!(with("a", "bc").len(), 64);
    assert_ne!(with("a", "bc"), with("ab", "c"));
    assert_ne!(valid().fingerprint(), with("a", "bc"));
}

#[test]
fn hidden_files_are_left_out() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join(".git"))?;
    fs::write(folder.path().join(".git/config"), "x")?;
    fs::write(folder.path().join(".DS_Store"), "x")?;
    fs::write(folder.path().join("course.toml"), "x")?;
    let files = Files::from_folder(folder.path())?;
    assert_eq!(files.0.keys().collect::<Vec<_>>(), ["course.toml"]);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_refused() -> io::Result<()> {
    use std::os::unix::fs::symlink;

    let outside = tempfile::tempdir()?;
    fs::write(outside.path().join("secret"), "x")?;
    for target in [outside.path().join("secret"), outside.path().to_owned()] {
        let folder = tempfile::tempdir()?;
        symlink(target, folder.path().join("README.md"))?;
        assert!(Files::from_folder(folder.path()).is_err());
        assert!(Files([("README.md/x".into(), vec![1])].into()).write_to(folder.path()).is_err());
        assert!(Files([("README.md".into(), vec![1])].into()).write_to(folder.path()).is_err());
    }
    assert_eq!(fs::read(outside.path().join("secret"))?, b"x");
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.md"), "x")?;
    symlink(folder.path().join("a.md"), folder.path().join("b.md"))?;
    assert_eq!(Files::from_folder(folder.path())?.text("b.md"), Some("x"));
    Ok(())
}

#[test]
fn nothing_is_written_outside_the_folder() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for path in ["../evil", "/tmp/evil", "a/../../evil", "a\\..\\evil", "C:evil", ""] {
        let files = Files([("a.md".into(), vec![1]), (path.into(), vec![1])].into());
        assert!(files.write_to(&folder.path().join("in")).is_err(), "{path}");
        assert!(!folder.path().join("in/a.md").exists());
    }
    Ok(())
}

#[test]
fn a_file_that_is_too_large_is_not_read_to_its_end() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("README.md"), vec![b'x'; 1_000_000])?;
    assert_eq!(Files::from_folder(folder.path())?.0["README.md"].len(), content::limit::TEXT + 1);
    Ok(())
}

#[test]
fn a_folder_that_is_too_large_is_refused() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for number in 0..18 {
        fs::write(folder.path().join(format!("{number}.ogg")), vec![0; 2_900_000])?;
    }
    assert!(Files::from_folder(folder.path()).is_err());
    Ok(())
}
