//! Pictures and sounds: which are accepted, and what their first bytes say.

use crate::limit;

/// What a file is, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    Picture,
    Sound,
}

impl Media {
    /// `None` for anything that is not accepted. SVG is not: it can hold scripts.
    pub fn of(name: &str) -> Option<Self> {
        match ending(name) {
            "png" | "jpg" | "jpeg" | "webp" => Some(Self::Picture),
            "opus" | "ogg" | "mp3" | "m4a" => Some(Self::Sound),
            _ => None,
        }
    }

    /// The content type that it is served with.
    pub fn content_type(name: &str) -> Option<&'static str> {
        match ending(name) {
            "png" => Some("image/png"),
            "jpg" | "jpeg" => Some("image/jpeg"),
            "webp" => Some("image/webp"),
            "opus" | "ogg" => Some("audio/ogg"),
            "mp3" => Some("audio/mpeg"),
            "m4a" => Some("audio/mp4"),
            _ => None,
        }
    }

    /// The most bytes a file of this name may have.
    pub(crate) fn limit(name: &str) -> usize {
        match Self::of(name) {
            Some(Self::Picture) => limit::PICTURE,
            Some(Self::Sound) => limit::SOUND,
            None => limit::TEXT,
        }
    }

    /// Whether the first bytes are those of the kind that the name claims.
    pub(crate) fn is_what_it_says(name: &str, bytes: &[u8]) -> bool {
        use imagesize::ImageType::{Jpeg, Png, Webp};
        match ending(name) {
            "png" => imagesize::image_type(bytes).is_ok_and(|kind| kind == Png) && Self::size(bytes).is_some(),
            "jpg" | "jpeg" => {
                imagesize::image_type(bytes).is_ok_and(|kind| kind == Jpeg) && Self::size(bytes).is_some()
            }
            "webp" => imagesize::image_type(bytes).is_ok_and(|kind| kind == Webp) && Self::size(bytes).is_some(),
            "opus" | "ogg" => bytes.starts_with(b"OggS"),
            "mp3" => bytes.starts_with(b"ID3") || matches!(bytes, [0xff, second, ..] if second & 0xe0 == 0xe0),
            "m4a" => bytes.get(4..8) == Some(b"ftyp"),
            _ => false,
        }
    }

    /// Width and height of a picture.
    pub(crate) fn size(bytes: &[u8]) -> Option<(usize, usize)> {
        imagesize::blob_size(bytes).ok().map(|size| (size.width, size.height))
    }
}

/// What follows the last dot. File names are compared as they are written: `A.PNG` is not `a.png` on a server.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}
