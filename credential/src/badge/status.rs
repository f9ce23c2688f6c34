//! Which badges are revoked: one bit for each, in lists that anybody may read and that tell nothing else.

use std::io::{Read, Write};

use data_encoding::BASE64URL_NOPAD;
use domain::time::At;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use super::{context, did, moment};

/// How many certificates one list tells of: as few as the specification allows, so that who asks for a list does not say
/// whose certificate they look at.
pub const IN_A_LIST: u32 = 131_072;

/// base64url, as multibase names it.
const BASE64URL: char = 'u';

/// Where the certificate of this number is found.
pub(super) fn entry(public_url: &str, number: u32) -> Value {
    let list = address(public_url, number / IN_A_LIST);
    let index = number % IN_A_LIST;
    json!({
        "id": format!("{list}#{index}"),
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": index.to_string(),
        "statusListCredential": list,
    })
}

/// A list, to be signed. `revoked` are the numbers of certificates; those of other lists are passed over.
pub fn status_list(public_url: &str, list: u32, revoked: &[u32], at: At) -> Value {
    let address = address(public_url, list);
    let indices = revoked.iter().filter(|number| *number / IN_A_LIST == list).map(|number| number % IN_A_LIST);
    json!({
        "@context": context::OF_A_LIST,
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": did(public_url),
        "validFrom": moment(at),
        "credentialSubject": {
            "id": format!("{address}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded(indices),
        },
    })
}

/// Whether a list says that what has this entry is revoked. `None` where it is not the list of the entry.
pub fn is_set(entry: &Value, list: &Value) -> Option<bool> {
    let names_it = entry["statusListCredential"].as_str()? == list["id"].as_str()?;
    let index: usize = entry["statusListIndex"].as_str()?.parse().ok()?;
    let bits = decoded(list["credentialSubject"]["encodedList"].as_str()?)?;
    let byte = bits.get(index / 8).filter(|_| names_it)?;
    Some(byte & bit(index) != 0)
}

fn encoded(indices: impl Iterator<Item = u32>) -> String {
    let mut bits = vec![0; IN_A_LIST as usize / 8];
    for index in indices.map(|index| index as usize) {
        bits[index / 8] |= bit(index);
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    let packed = packed.write_all(&bits).and_then(|()| packed.finish()).expect("memory takes what is written to it");
    format!("{BASE64URL}{}", BASE64URL_NOPAD.encode(&packed))
}

fn decoded(list: &str) -> Option<Vec<u8>> {
    let packed = BASE64URL_NOPAD.decode(list.strip_prefix(BASE64URL)?.as_bytes()).ok()?;
    let mut bits = Vec::new();
    // A small file can be packed that would fill the memory.
    GzDecoder::new(&*packed).take(u64::from(IN_A_LIST) / 8).read_to_end(&mut bits).ok()?;
    Some(bits)
}

/// The first bit is the highest of the first byte.
fn bit(index: usize) -> u8 {
    0b1000_0000 >> (index % 8)
}

fn address(public_url: &str, list: u32) -> String {
    format!("{public_url}/badges/status/{list}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://amana.example";

    #[test]
    fn a_list_tells_of_each_whether_it_is_revoked() {
        let revoked = [0, 9, IN_A_LIST - 1, IN_A_LIST + 3];
        let lists = [0, 1].map(|list| status_list(SITE, list, &revoked, At(0)));
        for number in [0, 1, 8, 9, 10, IN_A_LIST - 1, IN_A_LIST, IN_A_LIST + 3] {
            let list = &lists[(number / IN_A_LIST) as usize];
            assert_eq!(is_set(&entry(SITE, number), list), Some(revoked.contains(&number)), "{number}");
        }
        assert_eq!(is_set(&entry(SITE, IN_A_LIST), &lists[0]), None, "another list's");
    }

    #[test]
    fn a_list_is_as_long_as_the_specification_asks() {
        let list = status_list(SITE, 0, &[], At(0));
        let bits = decoded(list["credentialSubject"]["encodedList"].as_str().expect("text")).expect("packed");
        assert_eq!(bits.len() * 8, 131_072);
    }
}
