//! Whatever the bytes are, nothing panics, and what is taken is good for a course.

use exchange::{Format, export, import};
use proptest::prelude::*;

use crate::any::{good_item, text};
use crate::course::accepts;
use crate::qti::package;

const XML: &[&str] = &[
    "<quiz>",
    "</quiz>",
    "<question type=\"multichoice\">",
    "<question type=\"truefalse\">",
    "</question>",
    "<name><text>",
    "</text></name>",
    "<questiontext format=\"html\"><text>",
    "<questiontext format=\"markdown\"><text>",
    "</text></questiontext>",
    "<answer fraction=\"100\"><text>",
    "<answer fraction=\"0\"><text>",
    "</text></answer>",
    "<single>false</single>",
    "<assessmentItem>",
    "</assessmentItem>",
    "<itemBody>",
    "</itemBody>",
    "<choiceInteraction responseIdentifier=\"R\">",
    "</choiceInteraction>",
    "<simpleChoice identifier=\"a\">",
    "</simpleChoice>",
    "<prompt>",
    "</prompt>",
    "<responseDeclaration identifier=\"R\"><correctResponse><value>a</value></correctResponse></responseDeclaration>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#0;",
    "&x;",
    "<!DOCTYPE a>",
    "<?xml?>",
    "<!--",
    "-->",
];

/// A file that looks like one of its format, more or less.
fn shards() -> impl Strategy<Value = String> {
    let shard = prop_oneof![2 => prop::sample::select(XML).prop_map(str::to_owned), 1 => text()];
    prop::collection::vec(shard, 0..24).prop_map(|shards| shards.concat())
}

fn take(format: Format, bytes: &[u8]) {
    let import = import(format, bytes, "a b");
    assert!(!(import.items.is_empty() && import.refusals.is_empty()));
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    let all = import.items.iter().map(|found| found.line).chain(import.refusals.iter().map(|refused| refused.line));
    let is_one_file = !bytes.starts_with(b"PK");
    assert!(all.into_iter().all(|line| line >= 1 && (line <= lines || !is_one_file)));
    accepts(&import.items.into_iter().map(|found| found.item).collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_can_be_a_file(bytes in prop::collection::vec(any::<u8>(), 0..200), zip in any::<bool>()) {
        let bytes = if zip { [b"PK\x03\x04".to_vec(), bytes].concat() } else { bytes };
        for format in Format::ALL {
            take(format, &bytes);
        }
        Format::guess("x", &bytes);
    }

    #[test]
    fn any_text_can_be_a_file(text in shards()) {
        for format in Format::ALL {
            take(format, text.as_bytes());
        }
    }

    #[test]
    fn any_text_can_be_the_text_of_a_question(one in text(), two in text(), three in text()) {
        take(Format::Gift, format!("::{one}::{two} {{={one} ~{two}#{three} ~x ####{three}}}").as_bytes());
        take(Format::Gift, format!("[html]{one} {{={two} -> {three} ={one} -> x =y -> z}}").as_bytes());
        take(Format::Aiken, format!("{one}?\nA. {two}\nB. {three}\nANSWER: A").as_bytes());
        let cdata = |text: &str| format!("<text><![CDATA[{}]]></text>", text.replace("]]>", ""));
        for format in ["html", "markdown", "plain_text", "moodle_auto_format"] {
            let text = format!(
                "<quiz><question type=\"multichoice\"><questiontext format=\"{format}\">{}</questiontext>\
                 <answer fraction=\"100\" format=\"{format}\">{}</answer><answer fraction=\"0\" format=\"{format}\">{}\
                 <feedback format=\"{format}\">{}</feedback></answer></question></quiz>",
                cdata(&one), cdata(&two), cdata(&three), cdata(&one)
            );
            take(Format::MoodleXml, text.as_bytes());
        }
    }

    #[test]
    fn any_text_can_be_in_a_package(manifest in shards(), item in shards()) {
        let list = "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/></resources></manifest>";
        take(Format::Qti, &package(&[("imsmanifest.xml", list), ("a.xml", &item)]));
        take(Format::Qti, &package(&[("imsmanifest.xml", &manifest), ("a.xml", &item)]));
    }

    #[test]
    fn a_good_file_with_something_in_its_middle_is_taken_or_refused(item in good_item(), text in text(), at in any::<prop::sample::Index>()) {
        for format in [Format::Gift, Format::MoodleXml, Format::Qti] {
            let mut bytes = export(format, "x", std::slice::from_ref(&item)).expect("it is good");
            let at = at.index(bytes.len());
            bytes.splice(at..at, text.bytes());
            take(format, &bytes);
        }
    }
}
