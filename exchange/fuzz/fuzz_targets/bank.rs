//! Any text as a bank: what is read, and can be written, is read again.

#![no_main]

use exchange::bank;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let items: Vec<_> = bank::read(text).items.into_iter().map(|found| found.item).collect();
    for item in items.into_iter().filter(|item| item.check().is_ok()) {
        let again = bank::read(&bank::write(std::slice::from_ref(&item)));
        assert_eq!(again.items.first().map(|found| &found.item), Some(&item));
    }
});
