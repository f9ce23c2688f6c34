//! The file as an archive and a screen reader judge it.

use paper::Certificate;

use crate::cast::{BADGE, dressed, longest, ordinary, sparest};
use crate::tool::{print, print_all, run};

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let first = paper::certificate(&ordinary()).expect("it can be printed");
    // Others in between, so that what was remembered differs.
    paper::certificate(&longest()).expect("it can be printed");
    paper::certificates(&[sparest(), longest()]).expect("they can be printed");
    let second = paper::certificate(&ordinary()).expect("it can be printed");
    assert!(first == second);
}

#[test]
fn another_serial_or_another_moment_gives_other_bytes() {
    let sheet = ordinary();
    let mut renumbered = sheet.clone();
    renumbered.serial = "SSNPS-ADC201-2025-EC-00043-5".into();
    let mut later = sheet.clone();
    later.issued_at_ms += 1000;
    let bytes = |sheet| paper::certificate(sheet).expect("it can be printed");
    assert!(bytes(&sheet) != bytes(&renumbered));
    assert!(bytes(&sheet) != bytes(&later));
}

#[test]
fn qpdf_finds_no_fault() {
    for print in [print(&ordinary()), print(&dressed()), print_all(&[sparest(), ordinary()])] {
        run("qpdf", "qpdf", ["--check".as_ref(), print.pdf().as_os_str()]);
    }
}

#[test]
fn it_declares_that_it_can_be_archived_and_read_aloud() {
    let unpacked = print(&ordinary()).unpacked();
    for declared in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/StructTreeRoot",
        "/Marked true",
        "/Lang (en)",
        "/Lang (ar)",
        "/DisplayDocTitle true",
        "/S /H1",
        "/S /Figure",
        "/Alt (QR code",
    ] {
        assert!(unpacked.contains(declared), "{declared} is missing");
    }
}

#[test]
fn a_logo_is_named_and_is_in_the_file_once() {
    let other = Certificate { badge: None, ..dressed() };
    let print = print_all(&[dressed(), sparest(), other]);
    let unpacked = print.unpacked();
    for named in ["/Alt (The police service)", "/Alt (River Fund)", "/Alt (Kol Trust)"] {
        assert!(unpacked.contains(named), "{named} is missing");
    }
    // The picture, and what of it can be seen through.
    assert_eq!(unpacked.matches("/Subtype /Image").count(), 2);
}

#[test]
fn its_badge_comes_out_of_the_file_as_it_was_signed() {
    let print = print(&ordinary());
    let name = "SSNPS-ADC201-2025-EC-00042-7.json";
    let attached = run("qpdf", "qpdf", ["--list-attachments".as_ref(), print.pdf().as_os_str()]);
    assert!(attached.contains(name), "{attached}");
    let show = format!("--show-attachment={name}");
    assert_eq!(run("qpdf", "qpdf", [show.as_ref(), print.pdf().as_os_str()]), BADGE);
    let unpacked = print.unpacked();
    for declared in ["/AFRelationship /Alternative", "/Subtype /application#2fvc"] {
        assert!(unpacked.contains(declared), "{declared} is missing");
    }
    let without = run("qpdf", "qpdf", ["--list-attachments".as_ref(), print_all(&[sparest()]).pdf().as_os_str()]);
    assert!(!without.contains(".json"), "{without}");
}

#[test]
fn its_title_names_the_certificate_and_the_holder() {
    let info = run("pdfinfo", "poppler-utils", [print(&ordinary()).pdf().as_os_str()]);
    let title = "Certificate of Completion, Nyandeng Deng Majok Akol, SSNPS-ADC201-2025-EC-00042-7";
    assert!(info.contains(title), "{info}");
}

#[test]
fn it_is_dated_by_its_issue_and_not_by_the_clock() {
    let unpacked = print(&ordinary()).unpacked();
    assert!(unpacked.contains("<xmp:CreateDate>2025-11-21T08:00:00"), "no such date");
}

#[test]
fn its_typefaces_are_in_the_file() {
    let print = print(&ordinary());
    let fonts = run("pdffonts", "poppler-utils", [print.pdf().as_os_str()]);
    let embedded: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(embedded.len(), 4, "{fonts}");
    // The columns after the encoding: embedded, subset, mapped to Unicode.
    assert!(embedded.iter().all(|font| font.contains("yes yes yes")), "{fonts}");
}

#[test]
fn it_is_small_enough_to_send() {
    let one = paper::certificate(&ordinary()).expect("it can be printed").len();
    assert!(one < 120_000, "{one} bytes");
}

#[test]
fn a_hundred_of_a_class_are_one_file() {
    let sheets: Vec<_> = (0..100)
        .map(|number| paper::Certificate { serial: format!("SSNPS-HR101-2026-EC-{number:05}-7"), ..longest() })
        .collect();
    let pdf = paper::certificates(&sheets).expect("they can be printed");
    assert!(pdf.len() > 100 * 10_000, "{} bytes", pdf.len());
}
