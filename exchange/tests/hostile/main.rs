//! Files that somebody made to do harm: each is refused soon, and in little memory.
//!
//! These tests are a program of their own, one after the other, so that the memory that is measured is theirs.

mod archive;
mod many;
mod xml;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use exchange::{Format, Import, Reason, import};

/// Without optimisation, and on a machine that has other work, everything takes longer.
const TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 1 });

/// Bytes that the whole program may have held at its worst, with the hostile file itself.
const MEMORY: usize = 256 * 1024 * 1024;

/// Bytes of a file that is as long as it may be. Without optimisation a part of that has to do, or the tests would take
/// minutes.
const LONG: usize = exchange::limit::TEXT / if cfg!(debug_assertions) { 5 } else { 1 };

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Reads a file that has to be done with soon.
fn soon(format: Format, bytes: &[u8]) -> Import {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let started = Instant::now();
    let import = import(format, bytes, "new");
    let took = started.elapsed();
    assert!(took < TIME, "{format:?} took {took:?}");
    if let Some(most) = most_memory() {
        assert!(most < MEMORY, "{format:?}: {} MiB", most / 1024 / 1024);
    }
    import
}

/// The one reason why nothing was taken.
fn refused(format: Format, bytes: &[u8]) -> Reason {
    let import = soon(format, bytes);
    assert_eq!((import.items.len(), import.refusals.len()), (0, 1), "{:?}", import.refusals);
    import.refusals[0].reason.clone()
}

/// The most memory that this program has had, where the system tells.
fn most_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<usize>().ok()? * 1024)
}
