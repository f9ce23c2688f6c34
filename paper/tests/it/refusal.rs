//! What is not printed.

use paper::{Certificate, Error, Logo};

use crate::cast::{both, dressed, ordinary};

#[test]
fn nothing_is_printed_for_nobody() {
    assert_eq!(paper::certificates(&[]), Err(Error::Empty));
}

#[test]
fn a_certificate_without_a_name_is_refused() {
    // A name of spaces and invisible marks is none.
    let sheet = Certificate { holder: both(" \u{2068}\u{2069}", "\n"), ..ordinary() };
    let serial = sheet.serial.clone();
    assert_eq!(paper::certificate(&sheet), Err(Error::Nameless { serial }));
}

#[test]
fn one_sheet_without_a_name_refuses_the_stack() {
    let nameless = Certificate { holder: both("", ""), ..ordinary() };
    let refused = paper::certificates(&[ordinary(), nameless]);
    assert!(matches!(refused, Err(Error::Nameless { .. })), "{refused:?}");
}

#[test]
fn a_fourth_signature_is_refused() {
    let mut sheet = ordinary();
    sheet.signatories = [sheet.signatories.clone(), sheet.signatories].concat();
    let serial = sheet.serial.clone();
    let refusal = Error::TooManySignatories { serial, signatories: 4 };
    assert_eq!(paper::certificate(&sheet), Err(refusal));
}

#[test]
fn a_third_partners_logo_is_refused() {
    let mut sheet = dressed();
    sheet.partners.extend(sheet.logo.clone());
    let serial = sheet.serial.clone();
    assert_eq!(paper::certificate(&sheet), Err(Error::TooManyLogos { serial, logos: 3 }));
}

#[test]
fn a_picture_that_is_none_is_refused() {
    let mut sheet = dressed();
    sheet.logo = sheet.logo.map(|logo| Logo { png: b"no picture".to_vec(), ..logo });
    let refused = paper::certificate(&sheet);
    assert!(matches!(refused, Err(Error::Unprintable(_))), "{refused:?}");
}

#[test]
fn an_address_too_long_for_a_code_is_refused() {
    let sheet = Certificate { scanned: "https://x.org/".repeat(200), ..ordinary() };
    let serial = sheet.serial.clone();
    assert_eq!(paper::certificate(&sheet), Err(Error::AddressTooLong { serial }));
}

#[test]
fn a_moment_that_no_calendar_names_is_refused() {
    let sheet = Certificate { issued_at_ms: i64::MAX, ..ordinary() };
    let refused = paper::certificate(&sheet);
    assert!(matches!(refused, Err(Error::Undated { issued_at_ms: i64::MAX, .. })), "{refused:?}");
}

#[test]
fn a_letter_without_a_shape_is_refused_and_not_printed_as_a_box() {
    let sheet = Certificate { holder: both("Nyandeng 漢字", ""), ..ordinary() };
    let refused = paper::certificate(&sheet);
    assert!(matches!(refused, Err(Error::Unprintable(_))), "{refused:?}");
    // The press prints on.
    paper::certificate(&ordinary()).expect("it can be printed");
}
