//! What a verifier says of a certificate, and that nobody can change a letter of it.

use coset::cbor::Value;
use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, TaggedCborSerializable, iana};
use credential::{Facts, Keys, Ring, Verdict, verify};
use data_encoding::BASE32_NOPAD;
use domain::course::CertificateKind;
use domain::language::Bilingual;
use domain::time::At;
use jiff::civil::date;
use proptest::prelude::*;

const CODE: &str = "7K3M9QXW2TBA";
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz=-/ ";

fn facts() -> Facts {
    Facts {
        issuer: "SSNPS".into(),
        code: CODE.into(),
        serial: "SSNPS-HR101-2026-EC-00042-7".into(),
        kind: CertificateKind::Completion,
        holder: Bilingual::new("Mary Lado Keji", "ماري لادو كيجي"),
        course: Bilingual::new("Human Rights in Policing – Foundation", "حقوق الإنسان في العمل الشرطي"),
        version: "1.0.0".into(),
        begins: date(2026, 11, 23),
        ends: date(2026, 11, 25),
        issued_at: At(1_795_862_400_000),
        valid_until: Some(date(2029, 11, 25)),
    }
}

fn told(code: &str, token: &str, keys: &Keys) -> Verdict {
    verify(code, token, keys, |_| false, At(1_795_862_400_000))
}

#[test]
fn a_certificate_is_valid_until_its_last_day_has_passed() {
    let ring = Ring::of_chance();
    let token = ring.sign(&facts());
    let at = |now: At| verify(CODE, &token, ring.keys(), |_| false, now);
    let midnight = At::start_of(date(2029, 11, 26));
    assert_eq!(at(At(midnight.0 - 1)), Verdict::Valid(facts()));
    assert_eq!(at(midnight), Verdict::Expired(facts()));
}

#[test]
fn one_that_is_revoked_says_so_before_it_says_that_it_expired() {
    let ring = Ring::of_chance();
    let token = ring.sign(&facts());
    let late = At::start_of(date(2040, 1, 1));
    assert_eq!(verify(CODE, &token, ring.keys(), |code| code == CODE, late), Verdict::Revoked(facts()));
}

#[test]
fn a_key_of_somebody_else_is_unknown() {
    let token = Ring::of_chance().sign(&facts());
    assert_eq!(told(CODE, &token, Ring::of_chance().keys()), Verdict::UnknownKey);
}

#[test]
fn every_changed_letter_is_seen() {
    let ring = Ring::of_chance();
    let token = ring.sign(&facts());
    let mut tried = 0;
    for (n, old) in token.char_indices() {
        for new in LETTERS.chars().filter(|new| *new != old) {
            let mut changed = token.clone();
            changed.replace_range(n..=n, &new.to_string());
            // A changed name of the key names one that is not known.
            let verdict = told(CODE, &changed, ring.keys());
            assert!(verdict.facts().is_none(), "{n}: {old} to {new}: {verdict:?}");
            tried += 1;
        }
    }
    assert!(tried > 20_000, "{tried}");
    for n in 0..CODE.len() {
        let mut changed = CODE.to_owned();
        changed.replace_range(n..=n, "Z");
        assert_eq!(told(&changed, &token, ring.keys()), Verdict::Forged);
    }
}

#[test]
fn letters_that_are_missing_or_too_many_are_seen() {
    let ring = Ring::of_chance();
    let token = ring.sign(&facts());
    for n in 0..token.len() {
        assert_eq!(told(CODE, &token[..n], ring.keys()), Verdict::Forged, "{n}");
        let doubled = format!("{}{}", &token[..=n], &token[n..]);
        assert!(told(CODE, &doubled, ring.keys()).facts().is_none(), "{n}");
    }
}

/// A token whose parts somebody holds who has no key: another header, the same signature.
#[test]
fn what_is_not_signed_has_no_place() {
    let ring = Ring::of_chance();
    let bytes = BASE32_NOPAD.decode(ring.sign(&facts()).as_bytes()).expect("base 32");
    let token = |signed: CoseSign1| BASE32_NOPAD.encode(&signed.to_tagged_vec().expect("written"));
    let read = || CoseSign1::from_tagged_slice(&bytes).expect("read");
    assert!(told(CODE, &token(read()), ring.keys()).facts().is_some());

    let with_header = CoseSign1 { unprotected: HeaderBuilder::new().key_id(b"other".to_vec()).build(), ..read() };
    assert_eq!(told(CODE, &token(with_header), ring.keys()), Verdict::Forged);
    let untagged = BASE32_NOPAD.encode(&read().to_vec().expect("written"));
    assert_eq!(told(CODE, &untagged, ring.keys()), Verdict::Forged);
    let mut with_more = bytes.clone();
    with_more.push(0);
    assert_eq!(told(CODE, &BASE32_NOPAD.encode(&with_more), ring.keys()), Verdict::Forged);
    let short = CoseSign1 { signature: vec![0; 63], ..read() };
    assert_eq!(told(CODE, &token(short), Ring::of_chance().keys()), Verdict::Forged);
    // Another algorithm, by which the signature might be read otherwise.
    let kid = read().protected.header.key_id;
    let other = CoseSign1Builder::new()
        .protected(HeaderBuilder::new().algorithm(iana::Algorithm::ES256).key_id(kid).build())
        .payload(read().payload.expect("facts"))
        .signature(read().signature)
        .build();
    assert_eq!(told(CODE, &token(other), ring.keys()), Verdict::Forged);
    assert_eq!(told(CODE, "", ring.keys()), Verdict::Forged);
    let nothing = BASE32_NOPAD.encode(&Value::Null.to_vec_or_empty());
    assert_eq!(told(CODE, &nothing, ring.keys()), Verdict::Forged);
}

trait Written {
    fn to_vec_or_empty(&self) -> Vec<u8>;
}

impl Written for Value {
    fn to_vec_or_empty(&self) -> Vec<u8> {
        CborSerializable::to_vec(self.clone()).unwrap_or_default()
    }
}

#[test]
fn it_fits_into_a_code_that_an_old_phone_reads() {
    let ring = Ring::of_chance();
    let address = credential::address("https://amana.example.org", CODE, &ring.sign(&facts()));
    // Version 15 of level M holds 600 letters.
    assert!(address.len() <= 600, "{}", address.len());
    assert!(address.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || ":/.".contains(c)), "{address}");
}

proptest! {
    #[test]
    fn any_facts_come_back_as_they_were_signed(
        (en, ar, serial) in ("[ -~]{0,60}", "[ء-ي ]{0,60}", "[A-Z0-9-]{1,40}"),
        (begins, length, issued) in (0_i32..40_000, 0_i32..400, 0_i64..4_000_000_000),
        until in proptest::option::of(0_i32..60_000),
        kind in 0_usize..3,
    ) {
        let day = |days: i32| date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).expect("a day");
        let kinds = [CertificateKind::Completion, CertificateKind::Participation, CertificateKind::Trainer];
        let facts = Facts {
            holder: Bilingual::new(en, ar),
            serial,
            kind: kinds[kind],
            begins: day(begins),
            ends: day(begins + length),
            issued_at: At(issued * 1000),
            valid_until: until.map(day),
            ..facts()
        };
        let ring = Ring::of_chance();
        let verdict = verify(CODE, &ring.sign(&facts), ring.keys(), |_| false, At(0));
        prop_assert_eq!(verdict, Verdict::Valid(facts));
    }

    #[test]
    fn no_text_is_taken_for_a_certificate(text in "[A-Z2-7]{0,600}") {
        prop_assert_eq!(told(CODE, &text, Ring::of_chance().keys()), Verdict::Forged);
    }
}
