use serde_json::{Value, json};
use typst::foundations::Bytes;

use crate::{Booklet, Certificate, Error, Logo, qr};

/// The sheets as the file that the template reads, and the pictures that it names by their number. A name never becomes
/// part of the template's source, so nothing in it can be taken for an instruction.
pub(crate) fn data(sheets: &[Certificate]) -> Result<(Bytes, Vec<Bytes>), Error> {
    let mut pictures = Vec::new();
    let sheets: Vec<Value> = sheets.iter().map(|of| sheet(of, &mut pictures)).collect::<Result<_, _>>()?;
    let pictures = pictures.into_iter().map(|png| Bytes::new(png.to_vec())).collect();
    Ok((Bytes::from_string(Value::from(sheets).to_string()), pictures))
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

fn sheet<'a>(sheet: &'a Certificate, pictures: &mut Vec<&'a [u8]>) -> Result<Value, Error> {
    let qr = qr::svg(&sheet.scanned).ok_or_else(|| Error::AddressTooLong { serial: sheet.serial.clone() })?;
    let signatories = sheet.signatories.len();
    if signatories > 3 {
        return Err(Error::TooManySignatories { serial: sheet.serial.clone(), signatories });
    }
    let logos = sheet.partners.len();
    if logos > 2 {
        return Err(Error::TooManyLogos { serial: sheet.serial.clone(), logos });
    }
    let mut value = json!(sheet);
    tidy(&mut value);
    let mut numbered = |logo: &'a Logo, value: &mut Value| value["picture"] = number(&logo.png, pictures).into();
    if let Some(logo) = &sheet.logo {
        numbered(logo, &mut value["logo"]);
    }
    for (place, logo) in sheet.partners.iter().enumerate() {
        numbered(logo, &mut value["partners"][place]);
    }
    if value["holder"]["en"] == "" && value["holder"]["ar"] == "" {
        return Err(Error::Nameless { serial: sheet.serial.clone() });
    }
    value["qr"] = qr.into();
    // It is signed as it is.
    value["badge"] = json!(sheet.badge);
    Ok(value)
}

/// The number of a picture among those of the print: it is the same on every page, and is in the file once.
fn number<'a>(png: &'a [u8], pictures: &mut Vec<&'a [u8]>) -> usize {
    pictures.iter().position(|known| *known == png).unwrap_or_else(|| {
        pictures.push(png);
        pictures.len() - 1
    })
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
