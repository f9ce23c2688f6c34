//! Packages that unpack to more than they are, or to somewhere else.

use std::io::{Cursor, Write};

use exchange::{Format, Reason, limit};
use zip::write::SimpleFileOptions;

use super::{refused, soon};

/// A ZIP archive of these files.
fn package(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (path, bytes) in files {
        archive.start_file(path.as_str(), options).expect("memory does not fail");
        archive.write_all(bytes).expect("memory does not fail");
    }
    archive.finish().expect("memory does not fail").into_inner()
}

fn manifest(paths: &[String]) -> (String, Vec<u8>) {
    let resource = |path: &String| format!("<resource type=\"imsqti_item_xmlv2p1\" href=\"{path}\"/>");
    let resources: String = paths.iter().map(resource).collect();
    ("imsmanifest.xml".to_owned(), format!("<manifest><resources>{resources}</resources></manifest>").into_bytes())
}

/// Text that packs to about a hundredth.
fn long(length: usize) -> Vec<u8> {
    let mut seed = 1_u32;
    let mut bytes = Vec::with_capacity(length + 400);
    while bytes.len() < length {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        bytes.extend(format!("{seed:08x}").bytes());
        bytes.extend([b' '; 392]);
    }
    bytes.truncate(length);
    bytes
}

#[test]
fn a_file_that_says_how_large_it_is_is_not_unpacked() {
    let names = ["a.xml".to_owned()];
    let bytes = package(&[manifest(&names), (names[0].clone(), vec![b' '; 60_000_000])]);
    assert!(bytes.len() < 500_000);
    assert_eq!(refused(Format::Qti, &bytes), Reason::FileTooLarge { limit: 10 });
}

#[test]
fn a_file_that_is_packed_too_tightly_is_not_unpacked() {
    let names = ["a.xml".to_owned()];
    let bytes = package(&[manifest(&names), (names[0].clone(), vec![b' '; 9_000_000])]);
    assert_eq!(refused(Format::Qti, &bytes), Reason::PackedTooTightly { path: "a.xml".to_owned() });
}

#[test]
fn a_file_that_lies_about_its_size_is_unpacked_only_so_far() {
    let names = ["a.xml".to_owned()];
    let size = 30_000_000_u32;
    let mut bytes = package(&[manifest(&names), (names[0].clone(), vec![b' '; size as usize])]);
    let said = size.to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == said).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    let reason = refused(Format::Qti, &bytes);
    assert!(matches!(reason.code(), "file-too-large" | "not-a-package"), "{reason}");
}

#[test]
fn files_that_are_too_large_together_are_refused() {
    let names: Vec<String> = (0..7).map(|at| format!("{at}.xml")).collect();
    let text = long(9_900_000);
    let files: Vec<_> = names.iter().map(|name| (name.clone(), text.clone())).collect();
    let bytes = package(&[vec![manifest(&names)], files].concat());
    let import = soon(Format::Qti, &bytes);
    assert_eq!(import.refusals.last().map(|refused| refused.reason.code()), Some("unpacks-too-large"));
}

#[test]
fn one_file_listed_a_thousand_times_is_not_read_a_thousand_times() {
    let names = vec!["a.xml".to_owned(); 4_000];
    let bytes = package(&[manifest(&names), ("a.xml".to_owned(), long(9_900_000))]);
    let import = soon(Format::Qti, &bytes);
    assert_eq!(import.refusals.last().map(|refused| refused.reason.code()), Some("unpacks-too-large"));
}

#[test]
fn more_files_than_anybody_needs_are_refused() {
    let files: Vec<_> = (0..limit::ENTRIES + 1).map(|at| (format!("{at}.xml"), Vec::new())).collect();
    assert_eq!(refused(Format::Qti, &package(&files)), Reason::TooManyFiles { limit: limit::ENTRIES });
    let mut bytes = package(&[manifest(&[])]);
    bytes.resize(limit::PACKAGE + 1, 0);
    assert_eq!(refused(Format::Qti, &bytes), Reason::FileTooLarge { limit: 20 });
}

#[test]
fn names_that_lead_out_of_the_package_refuse_all_of_it() {
    for path in ["../a.xml", "a/../../b.xml", "/etc/passwd", "a\\b.xml", "C:a.xml", "a//b.xml", "./a.xml", "a\u{7}.xml"]
    {
        let bytes = package(&[manifest(&[]), (path.to_owned(), Vec::new())]);
        assert_eq!(refused(Format::Qti, &bytes).code(), "bad-path", "{path}");
    }
}

#[test]
fn a_package_in_which_bytes_were_changed_harms_nobody() {
    let names = ["a.xml".to_owned()];
    let whole = package(&[manifest(&names), (names[0].clone(), b"<assessmentItem/>".repeat(20))]);
    for at in 0..whole.len() {
        for byte in [0, 0x7f, 0xff] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            exchange::import(Format::Qti, &bytes, "");
        }
        exchange::import(Format::Qti, &whole[..at], "");
    }
}
