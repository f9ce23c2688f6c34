//! A badge is signed whole: whatever is changed in it is seen.

use credential::Ring;
use credential::badge::{IN_A_LIST, Proof, Words, badge, is_set, status_list, verify};
use domain::certificate::Snapshot;
use domain::course::CertificateKind;
use domain::language::Bilingual;
use domain::time::At;
use jiff::civil::date;
use jsonschema::Validator;
use serde_json::{Value, json};

const SITE: &str = "https://amana.example";
const NOW: At = At(1_795_773_600_000);

fn snapshot() -> Snapshot {
    Snapshot {
        kind: CertificateKind::Completion,
        holder: Bilingual::new("Mary Keji Loro", "ماري كيجي لورو"),
        rank: Bilingual::new("Sergeant", "رقيب"),
        course: Bilingual::new("Human Rights in Policing", "حقوق الإنسان في العمل الشرطي"),
        course_code: "HR-101".into(),
        version: "1.0.0".parse().expect("a version"),
        hours: 18,
        begins: date(2026, 11, 23),
        ends: date(2026, 11, 25),
        place: Bilingual::new("Kol", "كول"),
        issuer: Bilingual::new("Police", "الشرطة"),
        issued_on: date(2026, 11, 26),
        valid_until: Some(date(2029, 11, 26)),
        serial: "SSNPS-HR101-2026-EC-00042-7".into(),
        code: "7K3M9QXW2TBA".into(),
        replaces: None,
        dress: Default::default(),
    }
}

fn words() -> Words {
    Words {
        description: Bilingual::new("A course of 18 hours.", "دورة من 18 ساعة."),
        criteria: Bilingual::new("Attendance and assessment.", "الحضور والتقييم."),
    }
}

fn signed(ring: &Ring) -> Value {
    ring.seal(badge(SITE, &snapshot(), &words(), 41, NOW), SITE, NOW).expect("it can be read")
}

#[test]
fn what_the_paper_says_is_in_the_badge_and_nothing_else_of_a_person() {
    let badge = signed(&Ring::of_chance());
    assert_eq!(badge["validFrom"], "2026-11-27T10:00:00Z");
    assert_eq!(badge["validUntil"], "2029-11-26T22:00:00Z");
    let subject = &badge["credentialSubject"];
    assert_eq!(subject["identifier"][1]["identityHash"], "ماري كيجي لورو");
    assert_eq!(subject["achievement"]["name"], "Human Rights in Policing · حقوق الإنسان في العمل الشرطي");
    assert_eq!(subject["achievement"]["id"], "https://amana.example/badges/achievements/hr-101/1.0.0");
    let text = badge.to_string();
    for absent in ["Sergeant", "رقيب", "Kol", "كول"] {
        assert!(!text.contains(absent), "tells {absent}");
    }
}

fn schema(text: &str) -> Validator {
    let schema: Value = serde_json::from_str(text).expect("JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
}

/// Fails where the schema refuses a badge, of whichever kind and from wherever.
fn takes_every_badge(schema: &Validator, ring: &Ring) {
    let mut of = snapshot();
    for (kind, name, until) in [
        (CertificateKind::Completion, "ماري كيجي لورو", Some(date(2029, 11, 26))),
        (CertificateKind::Participation, "", None),
        (CertificateKind::Trainer, "", Some(date(2029, 11, 26))),
    ] {
        (of.kind, of.holder.ar, of.valid_until) = (kind, name.into(), until);
        for site in [SITE, "http://127.0.0.1:3000"] {
            let badge = ring.seal(badge(site, &of, &words(), IN_A_LIST + 41, NOW), site, NOW).expect("it can be read");
            let wrong: Vec<_> = schema.iter_errors(&badge).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{kind:?}: {wrong:#?}");
        }
    }
}

#[test]
fn every_badge_is_as_our_schema_says_and_nothing_else_is() {
    let (schema, ring) = (schema(include_str!("../../docs/formats/badge.schema.json")), Ring::of_chance());
    takes_every_badge(&schema, &ring);
    let badge = signed(&ring);
    let mut parts = Vec::new();
    objects(&badge, &mut String::new(), &mut parts);
    assert!(parts.len() > 40, "only {} parts were found", parts.len());
    for (parent, name) in parts {
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut changed = badge.clone();
            change(changed.pointer_mut(&parent).expect("it was found there"));
            schema.is_valid(&changed)
        };
        assert!(!changed(&|part| part[format!("{name}x")] = "x".into()), "{parent} takes a part that nobody knows");
        assert!(!changed(&|part| part[&name] = 7.into()), "{parent}/{name} takes a number");
        let without = changed(&|part| drop(part.as_object_mut().and_then(|part| part.remove(&name))));
        assert_eq!(without, name == "validUntil", "{parent} without {name}");
    }
}

/// `bin/test` fetches the schema and names it. It leaves much open, so each part that it asks for is taken away once.
#[test]
fn every_badge_is_as_the_published_schema_says() {
    let Ok(path) = std::env::var("AMANA_BADGE_SCHEMA") else {
        return eprintln!("AMANA_BADGE_SCHEMA names no schema: this was not tested");
    };
    let (schema, ring) = (schema(&std::fs::read_to_string(path).expect("it is there")), Ring::of_chance());
    takes_every_badge(&schema, &ring);
    for (parent, names) in [
        ("", &["@context", "id", "type", "issuer", "validFrom", "credentialSubject"] as &[_]),
        ("/issuer", &["id", "type"]),
        ("/credentialSubject", &["type", "achievement"]),
        ("/credentialSubject/achievement", &["id", "type", "criteria", "description", "name"]),
        ("/credentialStatus", &["type"]),
        ("/proof/0", &["type"]),
    ] {
        for name in names {
            let mut without = signed(&ring);
            let part = without.pointer_mut(parent).and_then(Value::as_object_mut).expect("it is there");
            assert!(part.remove(*name).is_some() && !schema.is_valid(&without), "{parent} without {name}");
        }
    }
}

#[test]
fn a_badge_of_the_first_form_is_genuine_still() {
    let ring = Ring::of_chance();
    let mut badge = signed(&ring);
    let proof = badge["proof"][0].take();
    badge["proof"] = proof;
    assert_eq!(verify(&badge, ring.keys()), Proof::Genuine);
    badge["proof"] = json!([badge["proof"], badge["proof"]]);
    assert_eq!(verify(&badge, ring.keys()), Proof::Forged);
}

#[test]
fn a_name_in_one_script_stands_alone() {
    let mut of = snapshot();
    of.holder.ar = String::new();
    let badge = badge(SITE, &of, &words(), 0, NOW);
    assert_eq!(badge["credentialSubject"]["identifier"].as_array().map(Vec::len), Some(1));
}

#[test]
fn what_was_signed_is_genuine_also_with_a_key_that_signs_no_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = Ring::open(folder.path()).expect("opened");
    let badge = signed(&first);
    assert_eq!(verify(&badge, first.keys()), Proof::Genuine);
    let second = Ring::rotate(folder.path()).expect("rotated");
    assert_eq!(verify(&badge, second.keys()), Proof::Genuine);
    assert_eq!(verify(&badge, Ring::of_chance().keys()), Proof::UnknownKey);
}

#[test]
fn a_changed_character_anywhere_is_seen() {
    let ring = Ring::of_chance();
    let badge = signed(&ring);
    let mut places = Vec::new();
    texts(&badge, &mut String::new(), &mut places);
    assert!(places.len() > 40, "only {} texts were found", places.len());
    for (place, text) in places {
        for changed in each_changed(&text) {
            let mut forged = badge.clone();
            *forged.pointer_mut(&place).expect("it was found there") = changed.clone().into();
            assert_ne!(verify(&forged, ring.keys()), Proof::Genuine, "{place}: {changed}");
        }
    }
}

#[test]
fn a_part_that_is_missing_or_renamed_is_seen() {
    let ring = Ring::of_chance();
    let badge = signed(&ring);
    let mut parents = Vec::new();
    objects(&badge, &mut String::new(), &mut parents);
    for (parent, name) in parents {
        let mut missing = badge.clone();
        let part = missing.pointer_mut(&parent).and_then(Value::as_object_mut).and_then(|part| part.remove(&name));
        assert_ne!(verify(&missing, ring.keys()), Proof::Genuine, "{parent} without {name}");
        if let Some(renamed) = missing.pointer_mut(&parent) {
            renamed[format!("{name}x")] = part.expect("it was found there");
        }
        assert_ne!(verify(&missing, ring.keys()), Proof::Genuine, "{parent} with {name}x");
    }
    let mut hashed = badge.clone();
    hashed["credentialSubject"]["identifier"][0]["hashed"] = true.into();
    assert_eq!(verify(&hashed, ring.keys()), Proof::Forged);
}

#[test]
fn nobody_else_can_sign_for_the_issuer() {
    let (ring, other) = (Ring::of_chance(), Ring::of_chance());
    // Somebody else's site, with a key that is known here.
    let theirs = ring.seal(badge(SITE, &snapshot(), &words(), 41, NOW), "https://other.example", NOW).expect("read");
    assert_eq!(verify(&theirs, ring.keys()), Proof::Forged);
    let mut taken = signed(&other);
    taken["proof"] = signed(&ring)["proof"].clone();
    taken["credentialSubject"]["licenseNumber"] = "X".into();
    assert_eq!(verify(&taken, ring.keys()), Proof::Forged);
    // A word that is given another meaning.
    let mut bent = signed(&ring);
    bent["@context"] = json!([SITE, { "name": "https://schema.org/alternateName" }]);
    assert_eq!(verify(&bent, ring.keys()), Proof::Forged);
}

#[test]
fn a_signed_list_tells_what_is_revoked() {
    let ring = Ring::of_chance();
    let badge = signed(&ring);
    let list = |revoked: &[u32]| {
        let list = ring.seal(status_list(SITE, 0, revoked, NOW), SITE, NOW).expect("it can be read");
        assert_eq!(verify(&list, ring.keys()), Proof::Genuine);
        is_set(&badge["credentialStatus"], &list)
    };
    assert_eq!(list(&[40, 42, 41 + IN_A_LIST]), Some(false));
    assert_eq!(list(&[41]), Some(true));
}

/// Every text in a document, by its place.
fn texts(of: &Value, at: &mut String, found: &mut Vec<(String, String)>) {
    match of {
        Value::String(text) => found.push((at.clone(), text.clone())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| texts(item, &mut format!("{at}/{n}"), found))
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| texts(field, &mut format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

/// Every part of every object in a document, with the place of the object.
fn objects(of: &Value, at: &mut String, found: &mut Vec<(String, String)>) {
    match of {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| objects(item, &mut format!("{at}/{n}"), found));
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                found.push((at.clone(), name.clone()));
                objects(field, &mut format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A text with one letter changed, for each of its letters.
fn each_changed(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let changed = |n: usize| {
        let mut letters = letters.clone();
        letters[n] = if letters[n] == 'a' { 'b' } else { 'a' };
        letters.into_iter().collect()
    };
    (0..letters.len()).map(changed).collect()
}
