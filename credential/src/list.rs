//! The list of certificates that are revoked, as a device keeps it.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// What stands in the list for a code. The code itself would open the certificate to anybody.
pub fn mark(code: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(code.as_bytes())[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_the_beginning_of_a_published_hash() {
        // The example "abc" of FIPS 180.
        assert_eq!(mark("abc"), "ba7816bf8f01cfea");
    }
}
