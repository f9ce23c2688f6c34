//! Certificates as badges that other programs read, and the addresses at which those programs look when they verify one.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use credential::badge::{self, Achievement, IN_A_LIST, Words};
use domain::certificate::Certificate;
use domain::course::{CertificateKind, Version};
use domain::id::CertificateId;
use domain::language::{Bilingual, Language};
use domain::person::Trainee;
use serde_json::Value;

use crate::error::AppError;
use crate::here::Proof;
use crate::state::App;
use crate::text::{self, Text};

/// A verifiable credential, as it is told to programs.
const CREDENTIAL: &str = "application/vc";
const DATA: &str = "application/ld+json";

/// How long a copy of what changes may be used, in seconds: a new key, or a revocation, is seen by then.
const MINUTES: u32 = 300;
const DAY: u32 = 86_400;

/// The badge of one of the trainee's own certificates.
pub async fn own(
    State(app): State<App>,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, CertificateId)>,
) -> Result<Response, AppError> {
    let certificate = store::certificate::find_own(&app.db, &trainee, id).await?;
    let name = format!("attachment; filename=\"{}.json\"", certificate.snapshot.serial);
    let headers = [(header::CONTENT_TYPE, CREDENTIAL.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, of(&app, &certificate)?).into_response())
}

/// The badge of a certificate, signed now.
pub fn of(app: &App, certificate: &Certificate) -> Result<String, AppError> {
    let (snapshot, url) = (&certificate.snapshot, &app.settings.public_url);
    let words = words(snapshot.kind, snapshot.hours);
    let badge = badge::badge(url, snapshot, &words, certificate.number, certificate.issued_at);
    signed(app, badge)
}

/// The keys of the issuer.
pub async fn did(State(app): State<App>) -> Response {
    let document = badge::did_document(&app.settings.public_url, app.ring.keys());
    published("application/did+ld+json", MINUTES, indented(&document))
}

/// Who issues.
pub async fn issuer(State(app): State<App>) -> Response {
    let profile = badge::profile(&app.settings.public_url, &app.settings.issuer);
    published(DATA, DAY, indented(&profile))
}

/// What the certificate of an edition is given for.
pub async fn achievement(
    State(app): State<App>,
    Path((slug, version)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let version: Version = version.parse().map_err(|_| AppError::NotFound)?;
    let edition = store::course::of_version(&app.db, &slug, version).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let kind = course.certificate.kind;
    let of = Achievement {
        kind,
        course: &course.title,
        course_code: &course.code,
        version,
        words: &words(kind, course.hours),
    };
    Ok(published(DATA, DAY, indented(&badge::achievement(&app.settings.public_url, &of))))
}

/// Which of the certificates with these numbers are revoked.
pub async fn status(State(app): State<App>, Path(list): Path<u32>) -> Result<Response, AppError> {
    let numbers = list.checked_mul(IN_A_LIST).and_then(|first| Some(first..first.checked_add(IN_A_LIST)?));
    let revoked = store::certificate::status::revoked(&app.db, numbers.ok_or(AppError::NotFound)?).await?;
    let list = badge::status_list(&app.settings.public_url, list, &revoked, app.now());
    Ok(published(CREDENTIAL, MINUTES, signed(&app, list)?))
}

fn signed(app: &App, document: Value) -> Result<String, AppError> {
    let sealed = app.ring.seal(document, &app.settings.public_url, app.now()).map_err(AppError::broken)?;
    Ok(indented(&sealed))
}

/// What a badge says of a course. It goes to people who read either language, so it says it in both.
fn words(kind: CertificateKind, hours: u32) -> Words {
    let in_both = |say: &dyn Fn(&Text) -> String| {
        let [en, ar] = [Language::English, Language::Arabic].map(|language| text::plain(&say(text::of(language))));
        Bilingual { en, ar }
    };
    let criteria = match kind {
        CertificateKind::Completion => "badge-criteria-completion",
        CertificateKind::Participation => "badge-criteria-participation",
        CertificateKind::Trainer => "badge-criteria-trainer",
    };
    Words {
        description: in_both(&|text| text.get("badge-description", [("hours", text::value(hours))])),
        criteria: in_both(&|text| text.get(criteria, std::iter::empty())),
    }
}

fn indented(document: &Value) -> String {
    format!("{document:#}\n")
}

/// For anybody, also for a page of another site that verifies in the browser.
fn published(kind: &'static str, seconds: u32, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CACHE_CONTROL, format!("public, max-age={seconds}")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
    ];
    (headers, text).into_response()
}
