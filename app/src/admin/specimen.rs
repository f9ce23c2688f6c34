//! A certificate that shows how certificates look, and certifies nothing.

use std::sync::Arc;

use domain::certificate::logo::{Logo, PARTNERS_AT_ONCE};
use domain::certificate::signatory::{AT_ONCE, Signature, signing};
use domain::certificate::wording::Wording;
use domain::certificate::{CODE_LENGTH, Certificate, Dress, Series, Snapshot};
use domain::course::{CertificateKind, Version};
use domain::id::{CertificateId, PersonId};
use domain::language::Bilingual;
use domain::time::months_after;
use store::certificate::design::{self, Dressing};
use uuid::Uuid;

use crate::certificate::print;
use crate::error::AppError;
use crate::state::{App, Leaf};

/// The PDF of a certificate in these words, with the logos and the signatures of today. `None` where it cannot be
/// printed, which is a matter of its letters.
pub async fn pdf(app: &App, kind: CertificateKind, words: Wording) -> Result<Option<Vec<u8>>, AppError> {
    let now = design::current(&app.db).await?;
    let today = app.now().date();
    let partner = |logo: &&Logo| !logo.permission.partner.is_empty() && logo.permission.holds_on(today);
    let own = |logo: &&Logo| logo.permission.partner.is_empty() && logo.permission.holds_on(today);
    let dress = Dress {
        signatures: signing(&now.signatories, "", today).iter().map(|known| known.tenure.signature.clone()).collect(),
        logo: now.logos.iter().filter(own).max_by_key(|logo| logo.permission.begins).map(|logo| logo.id),
        partners: now.logos.iter().filter(partner).take(PARTNERS_AT_ONCE).map(|logo| logo.id).collect(),
        wording: None,
    };
    let dressing = Dressing { words, ..design::dressing(&app.db, &dress).await? };
    Ok(print(app, vec![leaf(app, kind, dress, dressing)]).await.ok())
}

/// Whether these signatures cannot be printed.
pub async fn refuses(app: &App, signatures: &[Signature]) -> Result<bool, AppError> {
    let signatures = signatures.iter().take(AT_ONCE).cloned().collect();
    let dress = Dress { signatures, ..Default::default() };
    let leaf = leaf(app, CertificateKind::Completion, dress, Dressing::default());
    Ok(print(app, vec![leaf]).await.is_err())
}

fn leaf(app: &App, kind: CertificateKind, dress: Dress, dressing: Dressing) -> Leaf {
    let now = app.now();
    let reference = app.reference();
    let state = reference.states.first().map(|state| state.code.clone()).unwrap_or_default();
    let place = reference.place(&Bilingual::new("Kol Training Centre", "مركز كول للتدريب"), &state);
    let series = Series {
        issuer: app.settings.issuer_code.clone(),
        course_code: "HR-101".into(),
        year: now.date().year(),
        state,
    };
    let snapshot = Snapshot {
        kind,
        holder: Bilingual::new("Name of the Holder", "اسم حامل الشهادة"),
        rank: reference.ranks.last().map(|rank| rank.name.clone()).unwrap_or_default(),
        course: Bilingual::new("Human Rights in Policing", "حقوق الإنسان في العمل الشرطي"),
        course_code: series.course_code.clone(),
        version: Version { major: 1, minor: 0, patch: 0 },
        hours: 18,
        begins: now.date(),
        ends: now.date(),
        place,
        issuer: app.settings.issuer.clone(),
        issued_on: now.date(),
        valid_until: Some(months_after(now.date(), 36)),
        serial: series.serial(0),
        code: "0".repeat(CODE_LENGTH),
        replaces: None,
        dress,
    };
    let certificate = Certificate {
        id: CertificateId(Uuid::nil()),
        number: 0,
        person: PersonId(Uuid::nil()),
        snapshot,
        issued_at: now,
        token: None,
        revocation: None,
    };
    Leaf { certificate, badge: None, dressing: Arc::new(dressing), is_specimen: true }
}
