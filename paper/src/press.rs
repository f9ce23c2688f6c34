use std::sync::LazyLock;

use jiff::{Timestamp, tz::TimeZone};
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Booklet, Certificate, Error, sheet};

/// After how many prints a result that was not used again is forgotten. Typst remembers what it has
/// set; the frame, the labels and the typefaces are the same on every certificate and are used each
/// time, the names are not. Without forgetting, a server's memory would grow with each certificate.
const FORGET_AFTER: usize = 2;

static PRESS: LazyLock<Press> = LazyLock::new(Press::set_up);

/// Sets certificates and writes them as one PDF.
pub(crate) fn print(sheets: &[Certificate]) -> Result<Vec<u8>, Error> {
    run(CERTIFICATE, sheet::data(sheets)?, &options(sheets)?)
}

/// Sets booklets and writes them as one PDF, named after their codes. It carries no date: printed again, it is the same.
pub(crate) fn print_booklets(booklets: &[Booklet]) -> Result<Vec<u8>, Error> {
    if booklets.is_empty() {
        return Err(Error::Empty);
    }
    let codes: Vec<&str> = booklets.iter().map(|booklet| booklet.code.as_str()).collect();
    let options = PdfOptions { ident: Smart::Custom(codes.join(" ")), ..PdfOptions::default() };
    run(BOOKLET, (sheet::booklets(booklets)?, vec![]), &options)
}

fn run(template: usize, (sheets, pictures): (Bytes, Vec<Bytes>), options: &PdfOptions) -> Result<Vec<u8>, Error> {
    let pictures = pictures.into_iter().enumerate().map(|(n, png)| (file(&format!("/picture-{n}.png")), png)).collect();
    let job = Job { press: &PRESS, main: PRESS.sources[template].id(), sheets, pictures };
    let pdf = typst::compile(&job).output.and_then(|document| typst_pdf::pdf(&document, options));
    comemo::evict(FORGET_AFTER);
    pdf.map_err(|findings| Error::Unprintable(told(&findings)))
}

/// The file is named after its serials and dated by its latest issue: the same sheets, the same
/// bytes.
fn options(sheets: &[Certificate]) -> Result<PdfOptions, Error> {
    let latest = sheets.iter().max_by_key(|sheet| sheet.issued_at_ms).ok_or(Error::Empty)?;
    let issued = datetime(latest.issued_at_ms)
        .ok_or_else(|| Error::Undated { serial: latest.serial.clone(), issued_at_ms: latest.issued_at_ms })?;
    let serials: Vec<&str> = sheets.iter().map(|sheet| sheet.serial.as_str()).collect();
    Ok(PdfOptions {
        ident: Smart::Custom(serials.join(" ")),
        timestamp: Some(typst_pdf::Timestamp::new_utc(issued)),
        standards: PRESS.standards.clone(),
        ..PdfOptions::default()
    })
}

fn datetime(ms: i64) -> Option<Datetime> {
    let at = Timestamp::from_millisecond(ms).ok()?.to_zoned(TimeZone::UTC);
    Datetime::from_ymd_hms(
        i32::from(at.year()),
        u8::try_from(at.month()).ok()?,
        u8::try_from(at.day()).ok()?,
        u8::try_from(at.hour()).ok()?,
        u8::try_from(at.minute()).ok()?,
        u8::try_from(at.second()).ok()?,
    )
}

fn told(findings: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
    messages.join("; ")
}

/// Where the templates of each print stand among the sources.
const CERTIFICATE: usize = 0;
const BOOKLET: usize = 1;

/// Everything that is the same for every print, read once.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The templates first, then what they import.
    sources: Vec<Source>,
    sheets: FileId,
    standards: PdfStandards,
}

impl Press {
    fn set_up() -> Self {
        let fonts: Vec<Font> = [
            include_bytes!("../fonts/NotoSerif-Regular.ttf").as_slice(),
            include_bytes!("../fonts/NotoSerif-Bold.ttf").as_slice(),
            include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf").as_slice(),
            include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf").as_slice(),
        ]
        .into_iter()
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .collect();
        let sources = [
            ("/certificate.typ", include_str!("../templates/certificate.typ")),
            ("/booklet.typ", include_str!("../templates/booklet.typ")),
            ("/booklet-words.typ", include_str!("../templates/booklet-words.typ")),
            ("/setting.typ", include_str!("../templates/setting.typ")),
            ("/weave.typ", include_str!("../templates/weave.typ")),
            ("/words.typ", include_str!("../templates/words.typ")),
        ]
        .map(|(path, text)| Source::new(file(path), text.into()));
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: sources.into(),
            sheets: file("/sheets.json"),
            standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
                .expect("PDF/A-3a and PDF/UA-1 both stand on PDF 1.7"),
        }
    }
}

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths are written above and are valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One print: the press, and the sheets and pictures as the files that differ.
///
/// The sheets are a file and not `sys.inputs`, because the inputs are part of the library, and a new
/// library would make Typst forget all it has set before.
struct Job<'a> {
    press: &'a Press,
    main: FileId,
    sheets: Bytes,
    pictures: Vec<(FileId, Bytes)>,
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.press.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.sheets {
            return Ok(self.sheets.clone());
        }
        let picture = self.pictures.iter().find(|(known, _)| *known == id);
        picture.map(|(_, png)| png.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// No template asks for the date; a certificate brings its own.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
