//! Pictures that people send: read in full, and written anew, so that nothing else comes along in the file.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("larger than {BYTES_MAX} bytes, or than {SIDE_MAX} points on a side")]
    TooLarge,
    #[error("neither a PNG nor a JPEG")]
    NoPicture,
}

pub const BYTES_MAX: usize = 4_000_000;
const SIDE_MAX: u32 = 6_000;
/// What a printer shows of a logo two or three centimetres wide.
const KEPT: (u32, u32) = (900, 700);

/// A PNG of a picture, no larger than is printed.
pub fn png(bytes: &[u8]) -> Result<Vec<u8>, Unread> {
    if bytes.len() > BYTES_MAX {
        return Err(Unread::TooLarge);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unread::NoPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return Err(Unread::NoPicture);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    reader.limits(limits);
    let unread = |error| match error {
        image::ImageError::Limits(_) => Unread::TooLarge,
        _ => Unread::NoPicture,
    };
    let mut decoder = reader.into_decoder().map_err(unread)?;
    // Phones turn a picture by a note in the file.
    let turned = decoder.orientation().map_err(unread)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unread)?;
    picture.apply_orientation(turned);
    if picture.width() > KEPT.0 || picture.height() > KEPT.1 {
        picture = picture.resize(KEPT.0, KEPT.1, FilterType::Lanczos3);
    }
    let mut png = Cursor::new(Vec::new());
    // Eight bits for each colour: archives of PDF files take no other.
    let plain = DynamicImage::from(picture.to_rgba8());
    plain.write_to(&mut png, ImageFormat::Png).map_err(|_| Unread::NoPicture)?;
    Ok(png.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).expect("written");
        bytes.into_inner()
    }

    fn size(png: &[u8]) -> (u32, u32) {
        let read = image::load_from_memory_with_format(png, ImageFormat::Png).expect("a PNG");
        (read.width(), read.height())
    }

    #[test]
    fn a_picture_is_written_anew_and_no_larger_than_it_is_printed() {
        assert_eq!(size(&png(&file(40, 30, ImageFormat::Jpeg)).expect("taken")), (40, 30));
        assert_eq!(size(&png(&file(1800, 700, ImageFormat::Png)).expect("taken")), (900, 350));
        let mut longer = file(40, 30, ImageFormat::Png);
        longer.extend(b"<script>");
        let taken = png(&longer).expect("taken");
        assert!(!taken.windows(8).any(|window| window == b"<script>"));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        for bytes in [b"".as_slice(), b"<svg/>", &file(40, 30, ImageFormat::Png)[..60]] {
            assert_eq!(png(bytes), Err(Unread::NoPicture));
        }
        assert_eq!(png(&vec![0; BYTES_MAX + 1]), Err(Unread::TooLarge));
        assert_eq!(png(&file(SIDE_MAX + 1, 1, ImageFormat::Png)), Err(Unread::TooLarge));
    }
}
