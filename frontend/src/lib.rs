//! The browser's half: wakes the islands of a page, and nothing else.

#![cfg(feature = "hydrate")]

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the script that the page brings.
#[wasm_bindgen]
pub fn hydrate() {
    // Without a use the linker would drop the islands.
    let _ = app::island::Editor;
    leptos::mount::hydrate_islands();
}
