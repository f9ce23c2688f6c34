use serde_json::{Value, json};
use typst::foundations::Bytes;

use crate::{Booklet, Certificate, Error, qr};

/// The sheets as the file that the template reads. A name never becomes part of the template's
/// source, so nothing in it can be taken for an instruction.
pub(crate) fn data(sheets: &[Certificate]) -> Result<Bytes, Error> {
    let sheets: Vec<Value> = sheets.iter().map(sheet).collect::<Result<_, _>>()?;
    Ok(Bytes::from_string(Value::from(sheets).to_string()))
}

/// The same for booklets.
pub(crate) fn booklets(booklets: &[Booklet]) -> Result<Bytes, Error> {
    let booklets: Vec<Value> = booklets.iter().map(booklet).collect::<Result<_, _>>()?;
    Ok(Bytes::from_string(Value::from(booklets).to_string()))
}

fn booklet(booklet: &Booklet) -> Result<Value, Error> {
    let qr = qr::svg(&booklet.scanned).ok_or_else(|| Error::AddressTooLong { serial: booklet.code.clone() })?;
    let mut value = json!(booklet);
    unsteer(&mut value);
    value["qr"] = qr.into();
    Ok(value)
}

/// Without the marks that steer direction, and with its spaces as they are: runs of a line are told apart by them.
fn unsteer(value: &mut Value) {
    match value {
        Value::String(text) => text.retain(|letter| !steers(letter)),
        Value::Object(fields) => fields.values_mut().for_each(unsteer),
        Value::Array(items) => items.iter_mut().for_each(unsteer),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn sheet(sheet: &Certificate) -> Result<Value, Error> {
    let qr = qr::svg(&sheet.scanned).ok_or_else(|| Error::AddressTooLong { serial: sheet.serial.clone() })?;
    let signatories = sheet.signatories.len();
    if signatories > 3 {
        return Err(Error::TooManySignatories { serial: sheet.serial.clone(), signatories });
    }
    let mut value = json!(sheet);
    tidy(&mut value);
    if value["holder"]["en"] == "" && value["holder"]["ar"] == "" {
        return Err(Error::Nameless { serial: sheet.serial.clone() });
    }
    value["qr"] = qr.into();
    // It is signed as it is.
    value["badge"] = json!(sheet.badge);
    Ok(value)
}

/// Every text as it is printed: on one line, and without the marks that steer direction, which
/// pages put around names and dates, which would be taken out of the PDF with the text, and with
/// which a name could be made to read backwards.
fn tidy(value: &mut Value) {
    match value {
        Value::String(text) => {
            let printed: String = text.chars().filter(|letter| !steers(*letter)).collect();
            *text = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        Value::Object(fields) => fields.values_mut().for_each(tidy),
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn steers(letter: char) -> bool {
    matches!(
        letter,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}
