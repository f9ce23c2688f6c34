use std::fmt::Write;

use fast_qr::{ECL, QRBuilder, QRCode};

/// Modules of white that a reader needs around the code.
const QUIET: usize = 4;

/// Up to how many characters a quarter of the code may be lost. Above, its squares would become too fine for what the
/// print is put through, and it is a seventh.
const HARDY: usize = 100;

/// The address as a QR code, drawn in SVG with one unit a module; `None` where it is too long.
///
/// It is folded, stamped and photocopied for years.
pub(crate) fn svg(address: &str) -> Option<String> {
    let level = if address.len() <= HARDY { ECL::Q } else { ECL::M };
    let code = QRBuilder::new(address).ecl(level).build().ok()?;
    let side = code.size + 2 * QUIET;
    let modules = modules(&code);
    Some(format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{modules}"/></svg>"#))
}

/// The dark modules as bars along each row: single squares would leave hairlines of white between
/// them on some printers.
fn modules(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        for bar in code[y][..code.size].chunk_by(|a, b| a.value() == b.value()) {
            if bar[0].value() {
                let (left, top, width) = (x + QUIET, y + QUIET, bar.len());
                // Writing to a string cannot fail.
                let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
            }
            x += bar.len();
        }
    }
    path
}
