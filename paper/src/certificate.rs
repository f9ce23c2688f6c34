use serde::Serialize;

/// What one certificate says. Dates and places arrive as words: how a date reads in Arabic is
/// decided where all other dates are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    pub kind: Kind,
    /// The person's name. Either language may be empty: the other then stands alone in the middle.
    pub holder: Bilingual,
    /// The rank held on the day of issue.
    pub rank: Option<Bilingual>,
    pub course: Bilingual,
    pub course_code: String,
    /// The version of the course that was taught.
    pub version: String,
    /// Contact hours.
    pub hours: u32,
    /// From the first to the last day.
    pub dates: Bilingual,
    pub place: Bilingual,
    pub issuer: Bilingual,
    pub issued_on: Bilingual,
    /// The moment of issue in milliseconds of UTC. Only programs see it: it dates the file.
    pub issued_at_ms: i64,
    pub valid_until: Option<Bilingual>,
    /// The number in the ledger, such as `SSNPS-ADC201-2025-EC-00042-7`.
    pub serial: String,
    /// The serial of the certificate with a wrong name in whose place this one stands.
    pub replaces: Option<String>,
    /// What is typed to verify the certificate where there is no camera.
    pub code: String,
    /// The address at which it is verified, as it is printed under the QR code.
    pub verify_url: String,
    /// What the QR code holds: an address too, which may end with the signed facts. The shorter, the coarser and hardier.
    pub scanned: String,
    /// The same facts for other programs, signed. They go along with the file and are not printed.
    pub badge: Option<String>,
    /// Who signs: nobody to three.
    pub signatories: Vec<Signatory>,
    /// What an installation says in words of its own.
    pub words: Words,
    /// The installation's own logo, in the middle.
    pub logo: Option<Logo>,
    /// Those of partners, beside it: nobody's to two.
    pub partners: Vec<Logo>,
    /// It shows how certificates look, says so across the page, and is none.
    pub is_specimen: bool,
}

/// Texts in place of the certificate's own. Where there is none, its own is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    pub title: Option<Bilingual>,
    /// Above the name.
    pub awarded: Option<Bilingual>,
    /// Between the name and the course.
    pub reason: Option<Bilingual>,
    pub disclaimer: Option<Bilingual>,
}

/// A picture, and what is said of it to whoever does not see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Logo {
    pub name: Bilingual,
    /// As a PNG.
    #[serde(skip)]
    pub png: Vec<u8>,
}

/// What the certificate certifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Attendance and assessment were both met.
    Completion,
    /// The person took part.
    Participation,
    /// The person may teach the course.
    Trainer,
}

/// The same thing said in English and in Arabic. Where one is empty the other is shown in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bilingual {
    pub en: String,
    pub ar: String,
}

/// A person who signs, in the office held on that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signatory {
    pub name: Bilingual,
    pub title: Bilingual,
}
