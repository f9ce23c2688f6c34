//! The certificate as it lies on the table.

use paper::{Bilingual, Certificate};

use crate::cast::{both, dressed, longest, ordinary, sparest};
use crate::tool::{Print, decode_qr, print, run};

/// Half the width of an A4 page that lies on its side, in points, and its margins.
const MIDDLE: f64 = 841.89 / 2.0;
const MARGIN: f64 = 73.0;
const TOP: f64 = 52.0;
const BOTTOM: f64 = 546.0;

#[test]
fn the_code_on_the_page_leads_to_the_address() {
    for sheet in [ordinary(), longest(), sparest()] {
        assert_eq!(decode_qr(&print(&sheet).picture(300)), sheet.scanned);
    }
}

#[test]
fn the_code_still_reads_in_a_coarse_copy() {
    let sheet = ordinary();
    assert_eq!(decode_qr(&print(&sheet).picture(150)), sheet.scanned);
}

#[test]
fn everything_stays_inside_the_frame_on_one_page() {
    for sheet in [ordinary(), longest(), sparest(), endless(), unbroken(), dressed()] {
        let print = print(&sheet);
        let info = run("pdfinfo", "poppler-utils", [print.pdf().as_os_str()]);
        assert!(info.contains("Pages:           1\n"), "{info}");
        assert!(info.contains("(A4)"), "{info}");
        for word in words(&print) {
            assert!(word.left >= MARGIN && word.right <= 2.0 * MIDDLE - MARGIN, "{word:?}");
            assert!(word.top >= TOP && word.bottom <= BOTTOM, "{word:?}");
        }
    }
}

#[test]
fn neither_language_runs_into_the_half_of_the_other() {
    for sheet in [longest(), endless(), unbroken(), dressed()] {
        // Above the signatures, where each language has its half.
        for word in words(&print(&sheet)).iter().filter(|word| word.bottom < 400.0) {
            let latin = word.text.chars().any(|letter| letter.is_ascii_alphabetic());
            let code = word.text.contains(&sheet.course_code);
            // The fine print that edges the band of the name runs across.
            let fine = word.bottom - word.top < 5.0;
            if latin && !code {
                assert!(word.right < MIDDLE, "{word:?}");
            } else if !latin && !fine && word.text.chars().any(char::is_alphabetic) {
                assert!(word.left > MIDDLE, "{word:?}");
            }
        }
    }
}

#[test]
fn a_specimen_says_across_the_page_that_it_is_one() {
    let says_so = |sheet: &Certificate| print(sheet).set_order().contains("Specimen");
    assert!(says_so(&Certificate { is_specimen: true, ..ordinary() }));
    assert!(!says_so(&ordinary()));
}

#[test]
#[ignore = "leaves pictures to look at in the folder that it names"]
fn pictures() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let named = [
        ("ordinary", ordinary()),
        ("longest", longest()),
        ("sparest", sparest()),
        ("endless", endless()),
        ("unbroken", unbroken()),
        ("dressed", dressed()),
        ("specimen", Certificate { is_specimen: true, ..dressed() }),
    ];
    for (name, sheet) in named {
        let print = print(&sheet);
        std::fs::copy(print.pdf(), folder.join(name).with_extension("pdf")).expect("copied");
        std::fs::copy(print.picture(110), folder.join(name).with_extension("png")).expect("copied");
    }
    println!("{}", folder.display());
}

/// Far beyond what any form lets through.
fn endless() -> Certificate {
    let long = |said: &Bilingual| both(&[said.en.as_str(); 5].join(" "), &[said.ar.as_str(); 5].join(" "));
    let mut sheet = longest();
    for said in [&mut sheet.holder, &mut sheet.course, &mut sheet.place, &mut sheet.issuer, &mut sheet.dates] {
        *said = long(said);
    }
    sheet.rank = sheet.rank.as_ref().map(long);
    for who in &mut sheet.signatories {
        (who.name, who.title) = (long(&who.name), long(&who.title));
    }
    sheet
}

/// Words without a place to break them.
fn unbroken() -> Certificate {
    let mut sheet = ordinary();
    sheet.holder = both(&"Nyandeng".repeat(8), &"نياندينق".repeat(8));
    sheet.course = both(&"Policing".repeat(15), &"الشرطة".repeat(15));
    sheet.place = both(&"W".repeat(70), &"ض".repeat(70));
    sheet
}

#[derive(Debug)]
struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

fn words(print: &Print) -> Vec<Word> {
    let options = ["-bbox".as_ref(), "-q".as_ref()];
    let pdf = print.pdf();
    let page = run("pdftotext", "poppler-utils", options.into_iter().chain([pdf.as_os_str(), "-".as_ref()]));
    let words: Vec<Word> = page.lines().filter_map(word).collect();
    assert!(words.len() > 50, "{page}");
    words
}

/// One line such as `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`.
fn word(line: &str) -> Option<Word> {
    let line = line.trim().strip_prefix("<word ")?;
    let (places, text) = line.split_once('>')?;
    let place = |name: &str| -> f64 {
        let after = places.split_once(&format!("{name}=\"")).expect("a word has its place").1;
        after.split_once('"').expect("quoted").0.parse().expect("a number")
    };
    Some(Word {
        left: place("xMin"),
        top: place("yMin"),
        right: place("xMax"),
        bottom: place("yMax"),
        text: text.strip_suffix("</word>")?.into(),
    })
}
