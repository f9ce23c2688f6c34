//! From the facts of a certificate to its paper.

use app::state::Leaf;
use app::text;
use domain::certificate::spaced_code;
use domain::certificate::wording::Phrase;
use domain::course::CertificateKind;
use domain::language::{Bilingual, Language};
use jiff::civil::Date;
use store::certificate::design::Picture;

/// Makes the PDF of certificates that are verified at the site at `public_url`, a page for each.
pub fn certificates(of: &[Leaf], public_url: &str) -> Result<Vec<u8>, String> {
    let sheets: Vec<_> = of.iter().map(|leaf| sheet(leaf, public_url)).collect();
    paper::certificates(&sheets).map_err(|error| error.to_string())
}

fn words(both: &Bilingual) -> paper::Bilingual {
    paper::Bilingual { en: both.en.clone(), ar: both.ar.clone() }
}

fn sheet(Leaf { certificate: of, badge, dressing, is_specimen }: &Leaf, public_url: &str) -> paper::Certificate {
    let facts = &of.snapshot;
    let verify_url = format!("{public_url}/v/{}", facts.code);
    let scanned = match &of.token {
        Some(token) => credential::address(public_url, &facts.code, token),
        None => verify_url.clone(),
    };
    let said = |phrase: Phrase| dressing.words.get(phrase).map(words);
    let signatory = |name: &Bilingual, title: &Bilingual| paper::Signatory { name: words(name), title: words(title) };
    let logo = |picture: &Picture| paper::Logo { name: words(&picture.name), png: picture.png.clone() };
    let in_both = |say: &dyn Fn(&text::Text) -> String| {
        let [en, ar] = [Language::English, Language::Arabic].map(|language| say(text::of(language)));
        paper::Bilingual { en, ar }
    };
    let date = |date: Date| in_both(&|text: &text::Text| text.date(date));
    let dates = in_both(&|text: &text::Text| {
        let (begins, ends) = (text.date(facts.begins), text.date(facts.ends));
        if begins == ends { begins } else { format!("{begins} – {ends}") }
    });
    paper::Certificate {
        kind: match facts.kind {
            CertificateKind::Completion => paper::Kind::Completion,
            CertificateKind::Participation => paper::Kind::Participation,
            CertificateKind::Trainer => paper::Kind::Trainer,
        },
        holder: words(&facts.holder),
        rank: Some(words(&facts.rank)),
        course: words(&facts.course),
        course_code: facts.course_code.clone(),
        version: facts.version.to_string(),
        hours: facts.hours,
        dates,
        place: words(&facts.place),
        issuer: words(&facts.issuer),
        issued_on: date(facts.issued_on),
        valid_until: facts.valid_until.map(date),
        serial: facts.serial.clone(),
        replaces: facts.replaces.clone(),
        code: spaced_code(&facts.code),
        verify_url,
        scanned,
        badge: badge.clone(),
        signatories: facts.dress.signatures.iter().map(|who| signatory(&who.name, &who.title)).collect(),
        words: paper::Words {
            title: said(Phrase::title(facts.kind)),
            awarded: said(Phrase::Awarded),
            reason: said(Phrase::reason(facts.kind)),
            disclaimer: said(Phrase::Disclaimer),
        },
        logo: dressing.logo.as_ref().map(logo),
        partners: dressing.partners.iter().map(logo).collect(),
        is_specimen: *is_specimen,
        issued_at_ms: of.issued_at.0,
    }
}
