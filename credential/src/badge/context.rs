//! What the words in a badge mean. Nothing is fetched: what a badge may name is compiled in.

/// The words of every verifiable credential.
pub const CREDENTIAL: &str = "https://www.w3.org/ns/credentials/v2";
/// The words of Open Badges.
pub const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

pub const OF_A_BADGE: [&str; 2] = [CREDENTIAL, OPEN_BADGES];
pub const OF_A_LIST: [&str; 1] = [CREDENTIAL];

/// The file at an address.
pub fn at(address: &str) -> Option<&'static [u8]> {
    match address {
        CREDENTIAL => Some(include_bytes!("../../contexts/credentials-v2.json")),
        OPEN_BADGES => Some(include_bytes!("../../contexts/open-badges-3.0.3.json")),
        _ => None,
    }
}
