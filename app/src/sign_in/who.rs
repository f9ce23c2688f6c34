//! A note in the browser of who signed in here last. It opens nothing: it only tells whose an unsent form is when the
//! session it belonged to has ended.

use axum::http::{HeaderMap, HeaderValue, header};
use domain::id::PersonId;

use crate::state::App;

const NAME: &str = "who";
/// Longer than any session, so that it is still there when that has ended.
const LASTS_SECONDS: u32 = 30 * 24 * 60 * 60;

/// Writes the note.
pub fn remember(app: &App, person: PersonId, headers: &mut HeaderMap) {
    put(app, &format!("{NAME}={person}; Max-Age={LASTS_SECONDS}"), headers);
}

/// Removes the note: whoever signs out leaves nothing behind.
pub fn forget(app: &App, headers: &mut HeaderMap) {
    put(app, &format!("{NAME}=; Max-Age=0"), headers);
}

/// What the note says; empty where there is none.
pub fn of(headers: &HeaderMap) -> String {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == NAME).map(|(_, value)| value.to_owned()).unwrap_or_default()
}

fn put(app: &App, cookie: &str, headers: &mut HeaderMap) {
    let secure = if app.settings.public_url.starts_with("https://") { "; Secure" } else { "" };
    if let Ok(cookie) = HeaderValue::from_str(&format!("{cookie}; Path=/; SameSite=Lax; HttpOnly{secure}")) {
        headers.append(header::SET_COOKIE, cookie);
    }
}
