//! The certificates the tests print.

use paper::{Bilingual, Certificate, Kind, Logo, Signatory, Words};

/// With a line, and a mark that steers direction: what is signed stays as it is.
pub const BADGE: &str = "{\n  \"name\": \"Human Rights · \u{200F}حقوق الإنسان\"\n}\n";

pub fn both(en: &str, ar: &str) -> Bilingual {
    Bilingual { en: en.into(), ar: ar.into() }
}

/// As most will be.
pub fn ordinary() -> Certificate {
    Certificate {
        kind: Kind::Completion,
        holder: both("Nyandeng Deng Majok Akol", "نياندينق دينق مجوك أكول"),
        rank: Some(both("Sergeant", "رقيب شرطة")),
        course: both("Human Rights and the Use of Force in Policing", "حقوق الإنسان واستخدام القوة في العمل الشرطي"),
        course_code: "ADC201".into(),
        version: "1.2".into(),
        hours: 40,
        dates: both("3 to 14 November 2025", "من 3 إلى 14 نوفمبر 2025"),
        place: both("Rajaf Police Training Centre, Juba", "مركز تدريب الشرطة في رجاف، جوبا"),
        issuer: both(
            "South Sudan National Police Service, Directorate of Training",
            "جهاز الشرطة الوطنية في جنوب السودان، إدارة التدريب",
        ),
        issued_on: both("21 November 2025", "21 نوفمبر 2025"),
        issued_at_ms: 1_763_712_000_000,
        valid_until: Some(both("20 November 2028", "20 نوفمبر 2028")),
        serial: "SSNPS-ADC201-2025-EC-00042-7".into(),
        replaces: None,
        code: "7K3M-9QPX-2T".into(),
        verify_url: "https://amana.example.org/v/7K3M9QPX2T".into(),
        scanned: format!("HTTPS://AMANA.EXAMPLE.ORG/V/7K3M9QPX2T/{}", "2KCE7".repeat(92)),
        badge: Some(BADGE.into()),
        signatories: vec![
            signatory("Achol Garang Lual", "أشول قرنق لوال", "Director of Training", "مديرة التدريب"),
            signatory("James Wani Lado", "جيمس واني لادو", "Course Coordinator", "منسق الدورة"),
        ],
        words: Words::default(),
        logo: None,
        partners: vec![],
        is_specimen: false,
    }
}

/// Everything as long as it can be, and three who sign.
pub fn longest() -> Certificate {
    let mut sheet = ordinary();
    sheet.kind = Kind::Trainer;
    sheet.holder = both(
        "Abdelrahman-Christopher Nyabuongwien Makuei-Thiongdit Deng Ajak",
        "عبدالرحمن كريستوفر نيابونقوين مكوي ثيونقديت دينق أجاك بول قرنق",
    );
    sheet.rank = Some(both("Regimental Sergeant Major", "رقيب أول شرطة"));
    sheet.course = both(
        "Protection of Civilians, Human Rights, Prevention of Sexual and Gender-based Violence and \
         the Lawful Use of Force and Firearms in Community Policing",
        "حماية المدنيين وحقوق الإنسان ومنع العنف الجنسي والعنف القائم على النوع الاجتماعي \
         والاستخدام المشروع للقوة والأسلحة النارية في الشرطة المجتمعية",
    );
    sheet.dates = both(
        "29 September to 24 October 2025, 3 to 14 November 2025",
        "من ٢٩ سبتمبر إلى ٢٤ أكتوبر ٢٠٢٥ ومن ٣ إلى ١٤ نوفمبر ٢٠٢٥",
    );
    sheet.place = both(
        "Joint Integrated Police Headquarters, Greater Pibor Administrative Area, Pibor Town",
        "رئاسة الشرطة المتكاملة المشتركة، إدارية بيبور الكبرى، مدينة بيبور",
    );
    sheet.serial = "SSNPS-ADC201-2025-GPAA-00042-7-R1".into();
    sheet.replaces = Some("SSNPS-ADC201-2025-GPAA-00041-9-R1".into());
    sheet.scanned = format!("HTTPS://CERTIFICATES.TRAINING.AMANA.EXAMPLE.ORG/V/7K3M9QPX2T/{}", "2KCE7".repeat(115));
    sheet.verify_url = "https://certificates.training.amana.example.org/verify/7K3M9QPX2T".into();
    sheet.signatories.push(signatory(
        "Abdelrahman-Christopher Nyabuongwien Makuei Deng",
        "عبدالرحمن كريستوفر نيابونقوين مكوي ثيونقديت دينق",
        "Deputy Inspector General of Police for Training and Human Resources",
        "نائب المفتش العام للشرطة للتدريب والموارد البشرية",
    ));
    sheet
}

/// A Nuer name that nobody has written in Arabic, no rank, no end, nobody's signature.
pub fn sparest() -> Certificate {
    let mut sheet = ordinary();
    sheet.kind = Kind::Participation;
    sheet.holder = both("Nyaɣɔat Gatluɔk Ŋundeeŋ", "");
    sheet.rank = None;
    sheet.valid_until = None;
    sheet.signatories.clear();
    // From before there were signed facts.
    sheet.scanned = sheet.verify_url.clone();
    sheet.badge = None;
    sheet
}

/// With all that an installation may put on it.
pub fn dressed() -> Certificate {
    let mut sheet = ordinary();
    sheet.words = Words {
        title: Some(both("Certificate of Honourable Completion XYZ", "شهادة إتمام الدورة التدريبية بامتياز رفيع")),
        awarded: Some(both("With the thanks of the service, this is given to", "مع شكر الجهاز تقدم هذه الشهادة إلى")),
        reason: Some(both(
            "who was there on every day, and who has shown that they know what was taught in",
            "لحضور جميع الأيام وإثبات المعرفة بكل ما جرى تدريسه من مواد في الدورة التدريبية",
        )),
        disclaimer: Some(both("It gives no rank and no power.", "لا تمنح رتبة ولا سلطة.")),
    };
    let logo = |name: &str| Logo { name: both(name, ""), png: include_bytes!("logo.png").to_vec() };
    sheet.logo = Some(logo("The police service"));
    sheet.partners = vec![logo("River Fund"), logo("Kol Trust")];
    sheet
}

fn signatory(en: &str, ar: &str, title_en: &str, title_ar: &str) -> Signatory {
    Signatory { name: both(en, ar), title: both(title_en, title_ar) }
}
