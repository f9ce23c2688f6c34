//! What is taken out of the file as text: by a search, a screen reader, somebody who copies a name.

use paper::{Bilingual, Certificate, Words};

use crate::cast::{both, dressed, longest, ordinary, sparest};
use crate::tool::{print, print_all, squeezed};

#[test]
fn every_field_is_read_in_both_scripts_and_in_order() {
    let sheet = ordinary();
    let read = print(&sheet).letters();
    for field in fields(&sheet) {
        assert!(read.contains(&squeezed(&field)), "{field} is not in {read}");
    }
}

#[test]
fn the_longest_fields_are_read_in_order_too() {
    for sheet in [longest(), dressed()] {
        let read = print(&sheet).letters();
        for field in fields(&sheet) {
            assert!(read.contains(&squeezed(&field)), "{field} is not in {read}");
        }
    }
}

#[test]
fn each_kind_says_what_it_certifies_in_both_languages() {
    for (sheet, en, ar) in [
        (ordinary(), "Certificate of Completion", "شهادة إتمام"),
        (sparest(), "Certificate of Participation", "شهادة مشاركة"),
        (longest(), "Trainer Certificate", "شهادة اعتماد المدربين"),
    ] {
        let read = print(&sheet).text();
        assert!(read.contains(en) && read.contains(ar), "{read}");
    }
}

#[test]
fn it_says_in_both_languages_that_it_confers_no_power() {
    let read = print(&ordinary()).text();
    assert!(read.contains("Training certificate. It confers no rank, power or affiliation."));
    assert!(read.contains("شهادة تدريبية لا تمنح رتبة ولا سلطة ولا انتماء لأي جهة"));
}

#[test]
fn a_name_in_one_script_stands_there_once() {
    for (holder, name) in [
        (both("Nyaɣɔat Gatluɔk Ŋundeeŋ", ""), "Nyaɣɔat Gatluɔk Ŋundeeŋ"),
        (both("", "نياندينق دينق مجوك"), "نياندينق دينق مجوك"),
    ] {
        let sheet = Certificate { holder, ..ordinary() };
        let read = print(&sheet).text();
        assert_eq!(read.matches(name).count(), 1, "{read}");
    }
}

#[test]
fn what_is_missing_in_one_language_is_said_in_the_other() {
    let mut sheet = ordinary();
    sheet.place.ar.clear();
    sheet.course.en.clear();
    let read = print(&sheet).text();
    assert_eq!(read.matches("Rajaf Police Training Centre, Juba").count(), 2, "{read}");
    assert_eq!(read.matches(&sheet.course.ar).count(), 2, "{read}");
}

#[test]
fn an_instruction_in_a_name_is_a_name() {
    for hostile in [
        "#panic()",
        "\"]*_$ #eval(\"1\")",
        "= Title `raw` <label> @ref \\ // /* x */",
        "\", \"ar\": \"x\"}, {\\u0022 [#{",
    ] {
        // Between letters: Poppler moves a bracket at either end of a line.
        let name = format!("Deng {hostile} Akol");
        let sheet = Certificate { holder: both(&name, ""), ..ordinary() };
        let read = print(&sheet).letters();
        assert!(read.contains(&squeezed(&name)), "{name} is not in {read}");
    }
}

#[test]
fn marks_that_steer_direction_are_left_out() {
    let mut sheet = ordinary();
    sheet.holder = both("\u{2068}Nyandeng\u{2069} \u{202E}Deng", "\u{200F}نياندينق\u{2069} دينق");
    sheet.dates = both("\u{2068}3\u{2069} November", "\u{2068}3\u{2069} نوفمبر");
    let print = print(&sheet);
    let (read, unpacked) = (print.text(), print.unpacked());
    assert!(read.contains("Nyandeng Deng") && read.contains("نياندينق دينق"), "{read}");
    for mark in '\u{2066}'..='\u{2069}' {
        assert!(!read.contains(mark));
        assert!(!unpacked.contains(&format!("<{:04X}>", u32::from(mark))));
    }
}

#[test]
fn a_stack_for_the_printer_has_one_page_for_each() {
    let sheets = [ordinary(), longest(), sparest()];
    let read = print_all(&sheets).text();
    let pages: Vec<&str> = read.trim_end_matches('\u{C}').split('\u{C}').collect();
    assert_eq!(pages.len(), sheets.len());
    for (page, sheet) in pages.iter().zip(&sheets) {
        assert!(squeezed(page).contains(&squeezed(&sheet.holder.en)), "{page}");
    }
}

fn fields(sheet: &Certificate) -> Vec<String> {
    let shared = [&sheet.serial, &sheet.code, &sheet.verify_url, &sheet.course_code, &sheet.version];
    let mut both: Vec<&Bilingual> =
        vec![&sheet.holder, &sheet.course, &sheet.dates, &sheet.place, &sheet.issuer, &sheet.issued_on];
    let Words { title, awarded, reason, disclaimer } = &sheet.words;
    both.extend([title, awarded, reason, disclaimer].into_iter().flatten());
    both.extend(&sheet.rank);
    both.extend(&sheet.valid_until);
    both.extend(sheet.signatories.iter().flat_map(|who| [&who.name, &who.title]));
    let shared = shared.into_iter().cloned().chain([sheet.hours.to_string()]);
    shared.chain(both.into_iter().flat_map(|said| [said.en.clone(), said.ar.clone()])).collect()
}
