//! How many certificates a second one core makes: `cargo run --release -p paper --example rate`.
use std::time::Instant;

use paper::{Bilingual, Certificate, Kind, Signatory, Words};

fn main() -> Result<(), paper::Error> {
    let cold = Instant::now();
    let bytes = paper::certificate(&sheet(0))?;
    println!("the first: {:.0} ms, {} bytes", cold.elapsed().as_secs_f64() * 1e3, bytes.len());

    let sheets: Vec<Certificate> = (1..=400).map(sheet).collect();
    let single = Instant::now();
    for sheet in &sheets {
        paper::certificate(sheet)?;
    }
    println!("one file each: {:.0} a second", rate(&sheets, single));

    for class in [30, 400] {
        let together = Instant::now();
        let bytes = paper::certificates(&sheets[..class])?;
        let rate = rate(&sheets[..class], together);
        println!("{class} in one file: {rate:.0} a second, {} bytes a page", bytes.len() / class);
    }
    Ok(())
}

fn rate(sheets: &[Certificate], since: Instant) -> f64 {
    sheets.len() as f64 / since.elapsed().as_secs_f64()
}

/// A certificate like those of one class: only name, serial and codes differ.
fn sheet(number: u32) -> Certificate {
    let names = [("Nyandeng", "نياندينق"), ("Achol", "أشول"), ("Wani", "واني"), ("Gatluak", "قاتلواك")];
    let (first, second) = (names[number as usize % 4], names[number as usize / 4 % 4]);
    Certificate {
        kind: Kind::Completion,
        holder: both(
            &format!("{} {} Majok {number}", first.0, second.0),
            &format!("{} {} مجوك {number}", first.1, second.1),
        ),
        rank: Some(both("Sergeant", "رقيب شرطة")),
        course: both("Human Rights and the Use of Force in Policing", "حقوق الإنسان واستخدام القوة في العمل الشرطي"),
        course_code: "ADC201".into(),
        version: "1.2".into(),
        hours: 40,
        dates: both("3 to 14 November 2025", "من 3 إلى 14 نوفمبر 2025"),
        place: both("Rajaf Police Training Centre, Juba", "مركز تدريب الشرطة في رجاف، جوبا"),
        issuer: both("Directorate of Training", "إدارة التدريب"),
        issued_on: both("21 November 2025", "21 نوفمبر 2025"),
        issued_at_ms: 1_763_712_000_000,
        valid_until: Some(both("20 November 2028", "20 نوفمبر 2028")),
        serial: format!("SSNPS-ADC201-2025-EC-{number:05}-7"),
        replaces: None,
        code: format!("7K3M-9QPX-{number:04}"),
        verify_url: format!("https://amana.example.org/v/7K3M9QPX{number:04}"),
        // As long as one with its signed facts.
        scanned: format!("HTTPS://AMANA.EXAMPLE.ORG/V/7K3M9QPX{number:04}/{}", "2KCE7".repeat(92)),
        badge: None,
        signatories: vec![Signatory {
            name: both("Achol Garang Lual", "أشول قرنق لوال"),
            title: both("Director of Training", "مديرة التدريب"),
        }],
        words: Words::default(),
        logo: None,
        partners: vec![],
        is_specimen: false,
    }
}

fn both(en: &str, ar: &str) -> Bilingual {
    Bilingual { en: en.into(), ar: ar.into() }
}
