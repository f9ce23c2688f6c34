//! Any bytes as Aiken: nothing panics, and what is taken is good.

#![no_main]

use exchange::{Format, import};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for found in import(Format::Aiken, bytes, "fuzz").items {
        assert_eq!(found.item.check(), Ok(()));
    }
});
