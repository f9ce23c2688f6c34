//! The question bank of a course, `questions/01-rights.en.md`, read and written.

mod block;
mod read;
mod write;

use std::collections::BTreeSet;

use crate::item::Item;
use crate::reason::Reason;
use crate::{Import, Refused};

pub use read::read;
pub use write::write;

/// The bank with these questions at its end, the rest as it was to the byte. `Err` names every question whose id is
/// already there.
pub fn append(existing: &str, items: &[Item]) -> Result<String, Vec<Refused>> {
    let Import { items: there, refusals } = read(existing);
    let mut taken: BTreeSet<&str> = there.iter().map(|found| found.item.id.as_str()).collect();
    // A question that cannot be read has its id too.
    taken.extend(refusals.iter().map(|refused| refused.name.as_str()));
    let refused: Vec<Refused> = items
        .iter()
        .filter(|item| !taken.insert(&item.id))
        .map(|item| Refused::new(1, &item.ask, Reason::IdTaken { id: item.id.clone() }))
        .collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    let gap = match existing {
        "" => "",
        existing if existing.ends_with("\n\n") => "",
        existing if existing.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    Ok(format!("{existing}{gap}{}", write(items)))
}
