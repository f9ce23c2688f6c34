//! The address in the QR code, which ends with the signed facts.

use domain::certificate::CODE_LENGTH;

/// What an address says that was scanned or pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scanned<'a> {
    pub code: &'a str,
    pub token: &'a str,
}

/// The address of a certificate, in the letters of a QR code's alphanumeric mode: scheme and host mean the same in capital
/// letters, and the site has no paths above its own.
pub fn address(public_url: &str, code: &str, token: &str) -> String {
    format!("{}/V/{code}/{token}", public_url.to_uppercase())
}

/// Finds the signed facts in a text, such as an address or a file that holds one.
pub fn scanned(text: &str) -> Option<Scanned<'_>> {
    // The same three letters stand in many a file for something else.
    text.match_indices(BEFORE).find_map(|(place, _)| {
        let (code, rest) = text[place + BEFORE.len()..].split_once('/')?;
        let is_letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        let token = &rest[..rest.find(|c| !is_letter(c)).unwrap_or(rest.len())];
        let is_code = code.len() == CODE_LENGTH && code.chars().all(is_letter);
        (is_code && !token.is_empty()).then_some(Scanned { code, token })
    })
}

/// What stands before the code.
const BEFORE: &str = "/V/";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_again_in_a_text() {
        let made = address("https://amana.example:8443", "7K3M9QXW2TBA", "ABC234");
        assert_eq!(made, "HTTPS://AMANA.EXAMPLE:8443/V/7K3M9QXW2TBA/ABC234");
        let text = format!("/V/ x /V/2/3 <pdf:Keywords>{made}</pdf:Keywords>");
        assert_eq!(scanned(&text), Some(Scanned { code: "7K3M9QXW2TBA", token: "ABC234" }));
        assert_eq!(scanned("https://amana.example/v/7K3M9QXW2TBA"), None);
        assert_eq!(scanned("HTTPS://AMANA.EXAMPLE/V/7K3M9QXW2TBA"), None);
        assert_eq!(scanned("HTTPS://AMANA.EXAMPLE/V/7K3M9QXW2TBA/"), None);
    }
}
