//! QTI as other systems write it.

use std::io::{Cursor, Write};

use exchange::Kind;
use exchange::{Format, Import, Item, Number, Reason, export, import};
use zip::write::SimpleFileOptions;

use crate::course::{accepts, items_in};

const CHOICE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"limit\" title=\"The limit\">
<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"identifier\">
<correctResponse><value>B</value></correctResponse></responseDeclaration>
<itemBody><p>He was arrested on <strong>Friday</strong>.</p>
<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\"1\">
<prompt>When is the limit?</prompt>
<simpleChoice identifier=\"A\">Monday<feedbackInline outcomeIdentifier=\"FEEDBACK\" identifier=\"A\" showHide=\"show\">No.</feedbackInline></simpleChoice>
<simpleChoice identifier=\"B\">Saturday</simpleChoice>
</choiceInteraction></itemBody>
<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>
<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"B\" showHide=\"show\">Yes.</modalFeedback>
</assessmentItem>";

fn read(text: &str) -> Import {
    let import = import(Format::Qti, text.as_bytes(), "new");
    accepts(&import.items.iter().map(|found| found.item.clone()).collect::<Vec<_>>());
    import
}

fn item(text: &str) -> Item {
    let import = read(text);
    assert_eq!(import.refusals, []);
    assert_eq!(import.items[0].notices, []);
    import.items[0].item.clone()
}

/// An item of version 3 with one response.
fn item_3(declaration: &str, body: &str, process: &str) -> String {
    format!(
        "<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\" identifier=\"x\" title=\"An item\">\
         <qti-response-declaration identifier=\"R\" {declaration}</qti-response-declaration>\
         <qti-item-body>{body}</qti-item-body>{process}</qti-assessment-item>"
    )
}

fn correct(values: &[&str]) -> String {
    let values: String = values.iter().map(|value| format!("<qti-value>{value}</qti-value>")).collect();
    format!("<qti-correct-response>{values}</qti-correct-response>")
}

/// A ZIP archive of these files.
pub fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        archive.start_file(*path, SimpleFileOptions::default()).expect("memory does not fail");
        archive.write_all(text.as_bytes()).expect("memory does not fail");
    }
    archive.finish().expect("memory does not fail").into_inner()
}

#[test]
fn an_item_of_version_2() {
    let item = item(CHOICE);
    assert_eq!((item.kind, item.fixed, item.id.as_str()), (Kind::Choice, false, "new-the-limit"));
    assert_eq!((item.ask.as_str(), item.stem.as_str()), ("When is the limit?", "He was arrested on **Friday**."));
    let answers: Vec<_> = item.answers.iter().map(|a| (a.text.as_str(), a.right, a.feedback.as_str())).collect();
    assert_eq!(answers, [("Monday", false, "No."), ("Saturday", true, "Yes.")]);
}

#[test]
fn several_answers_are_marked_as_the_item_says() {
    let choices = "<qti-choice-interaction response-identifier=\"R\" max-choices=\"0\"><qti-prompt>Which?</qti-prompt>\
        <qti-simple-choice identifier=\"a\">a</qti-simple-choice><qti-simple-choice identifier=\"b\">b</qti-simple-choice>\
        <qti-simple-choice identifier=\"c\">c</qti-simple-choice></qti-choice-interaction>";
    let declaration = format!("cardinality=\"multiple\" base-type=\"identifier\">{}", correct(&["a", "b"]));
    let whole = item(&item_3(&declaration, choices, ""));
    assert_eq!((whole.kind, whole.partial, whole.fixed), (Kind::Multiple, false, true));
    let mapping = "<qti-mapping default-value=\"0\"><qti-map-entry map-key=\"a\" mapped-value=\"1\"/>\
        <qti-map-entry map-key=\"b\" mapped-value=\"1\"/><qti-map-entry map-key=\"c\" mapped-value=\"-1\"/></qti-mapping>";
    let process =
        "<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response\"/>";
    let each = item(&item_3(&format!("{declaration}{mapping}"), choices, process));
    assert!(each.partial);
}

#[test]
fn order_pairs_words_and_numbers() {
    let steps = "<qti-order-interaction response-identifier=\"R\"><qti-prompt>In order.</qti-prompt>\
        <qti-simple-choice identifier=\"a\">second</qti-simple-choice><qti-simple-choice identifier=\"b\">first</qti-simple-choice>\
        </qti-order-interaction>";
    let order =
        item(&item_3(&format!("cardinality=\"ordered\" base-type=\"identifier\">{}", correct(&["b", "a"])), steps, ""));
    assert_eq!((order.kind, order.answers[0].text.as_str()), (Kind::Order, "first"));
    let choice = |name: &str| {
        format!(
            "<qti-simple-associable-choice identifier=\"{name}\" match-max=\"1\">{name}</qti-simple-associable-choice>"
        )
    };
    let set = |names: &[&str]| {
        format!(
            "<qti-simple-match-set>{}</qti-simple-match-set>",
            names.iter().map(|name| choice(name)).collect::<String>()
        )
    };
    let pairs = |right: &[&str], values: &[&str]| {
        let body = format!(
            "<qti-match-interaction response-identifier=\"R\"><qti-prompt>Match.</qti-prompt>{}{}</qti-match-interaction>",
            set(&["a", "b"]),
            set(right)
        );
        item_3(&format!("cardinality=\"multiple\" base-type=\"directedPair\">{}", correct(values)), &body, "")
    };
    assert_eq!(item(&pairs(&["x", "y"], &["a y", "b x"])).partners, ["y", "x"]);
    assert_eq!(read(&pairs(&["x", "y"], &["a x", "b x"])).refusals[0].reason, Reason::SameAnswer);
    let extra = read(&pairs(&["x", "y", "z"], &["a y", "b x"]));
    assert_eq!(extra.items[0].notices, [Reason::AnswerLeftOut { answer: "z".to_owned() }]);
    let entry = "<p>How many hours? <qti-text-entry-interaction response-identifier=\"R\"/></p>";
    let words =
        item(&item_3(&format!("cardinality=\"single\" base-type=\"string\">{}", correct(&["one day"])), entry, ""));
    assert_eq!(
        (words.kind, words.ask.as_str(), words.accepted.join("")),
        (Kind::Text, "How many hours?", "one day".to_owned())
    );
    let process = "<qti-response-processing><qti-response-condition><qti-response-if>\
        <qti-equal tolerance-mode=\"relative\" tolerance=\"10 10\"><qti-variable identifier=\"R\"/><qti-correct identifier=\"R\"/></qti-equal>\
        </qti-response-if></qti-response-condition></qti-response-processing>";
    let number =
        item(&item_3(&format!("cardinality=\"single\" base-type=\"float\">{}", correct(&["24"])), entry, process));
    assert_eq!(number.number, Some(Number { value: 24.0, tolerance: 2.4 }));
}

#[test]
fn what_has_no_counterpart_is_named() {
    let reason = |text: &str| read(text).refusals[0].reason.clone();
    let one = |name: &str| {
        item_3(
            "cardinality=\"single\" base-type=\"string\">",
            &format!("<p>Q</p><{name} response-identifier=\"R\"/>"),
            "",
        )
    };
    assert_eq!(reason(&one("qti-extended-text-interaction")), Reason::Essay);
    for name in ["hotspot", "gap-match", "slider", "hottext", "upload", "inline-choice", "associate", "custom"] {
        let due = Reason::Unsupported { what: name.replace('-', "") };
        assert_eq!(reason(&one(&format!("qti-{name}-interaction"))), due);
    }
    let two = item_3("cardinality=\"single\">", "<qti-slider-interaction/><qti-slider-interaction/>", "");
    assert_eq!(reason(&two), Reason::SeveralParts { found: 2 });
    assert_eq!(reason(&item_3("cardinality=\"single\">", "<p>only text</p>", "")), Reason::NotAQuestion);
    assert_eq!(reason("<questestinterop><item/></questestinterop>"), Reason::OldQti);
    assert_eq!(reason("<assessmentTest/>").code(), "wrong-root");
    assert_eq!(reason(&CHOICE.replace("<value>B</value>", "")), Reason::NoRightAnswer);
}

#[test]
fn a_package_names_file_and_line() {
    let manifest = "<manifest><resources>\n\
        <resource identifier=\"a\" type=\"imsqti_item_xmlv2p1\" href=\"items/a.xml\"/>\n\
        <resource identifier=\"b\" type=\"imsqti_item_xmlv2p2\" href=\"b.xml\"/>\n\
        <resource identifier=\"c\" type=\"imsqti_item_xmlv2p1\" href=\"missing.xml\"/>\n\
        <resource identifier=\"d\" type=\"imsqti_xmlv1p2/imscc_xmlv1p1/assessment\" href=\"old.xml\"/>\n\
        <resource identifier=\"e\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"/>\n\
        <resource identifier=\"f\" type=\"webcontent\" href=\"a.png\"/>\n\
        <resource identifier=\"g\" type=\"imsqti_item_xmlv2p1\" href=\"../outside.xml\"/>\n</resources></manifest>";
    let essay = "<!-- a note -->\n<assessmentItem title=\"Why\"><itemBody><extendedTextInteraction/></itemBody></assessmentItem>";
    let bytes =
        package(&[("imsmanifest.xml", manifest), ("items/a.xml", CHOICE), ("b.xml", essay), ("a.png", "no picture")]);
    assert_eq!(Format::guess("x", &bytes), Some(Format::Qti));
    let import = import(Format::Qti, &bytes, "new");
    assert_eq!((import.items.len(), import.items[0].file.as_deref()), (1, Some("items/a.xml")));
    let found: Vec<_> = import
        .refusals
        .iter()
        .map(|refused| (refused.file.as_deref().unwrap_or(""), refused.line, refused.reason.code()))
        .collect();
    let due = [
        ("b.xml", 2, "essay"),
        ("imsmanifest.xml", 4, "missing-file"),
        ("imsmanifest.xml", 5, "old-qti"),
        ("imsmanifest.xml", 8, "bad-path"),
    ];
    assert_eq!(found, due);
}

#[test]
fn a_package_without_a_list_is_refused() {
    let refused = |bytes: &[u8]| import(Format::Qti, bytes, "").refusals[0].reason.clone();
    assert_eq!(refused(&package(&[("a.xml", CHOICE)])), Reason::NoManifest);
    assert_eq!(refused(b"PK\x03\x04 and no archive"), Reason::NotAPackage);
    assert_eq!(refused(&package(&[("imsmanifest.xml", "<manifest/>")])), Reason::NoQuestions);
}

#[test]
fn our_package_has_a_list_and_a_file_for_each_question() {
    let items = items_in("en");
    let bytes = export(Format::Qti, "A & B", &items).expect("the course is good");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    assert_eq!(archive.len(), items.len() + 1);
    let manifest = std::io::read_to_string(archive.by_name("imsmanifest.xml").expect("it is there")).expect("text");
    assert!(manifest.contains("A &amp; B") && manifest.contains("href=\"items/0066.xml\""));
}
