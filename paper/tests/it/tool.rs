//! The programs that read what was printed.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use paper::Certificate;
use tempfile::TempDir;

/// A printed certificate on the disk, for as long as the test looks at it.
pub struct Print {
    folder: TempDir,
}

pub fn print(sheet: &Certificate) -> Print {
    print_all(std::slice::from_ref(sheet))
}

pub fn print_all(sheets: &[Certificate]) -> Print {
    Print::of(&paper::certificates(sheets).expect("the sheets can be printed"))
}

impl Print {
    pub fn of(pdf: &[u8]) -> Self {
        let folder = TempDir::new().expect("a folder for the test");
        std::fs::write(folder.path().join("sheet.pdf"), pdf).expect("the print is written");
        Self { folder }
    }

    pub fn pdf(&self) -> std::path::PathBuf {
        self.folder.path().join("sheet.pdf")
    }

    /// What Poppler takes out as text, without the marks of direction that it adds by itself.
    pub fn text(&self) -> String {
        let text = run("pdftotext", "poppler-utils", [self.pdf().as_os_str(), "-".as_ref()]);
        text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect()
    }

    /// The text in the order in which it was set, without any space: columns one after the other.
    pub fn set_order(&self) -> String {
        let text = run("pdftotext", "poppler-utils", ["-raw".as_ref(), self.pdf().as_os_str(), "-".as_ref()]);
        squeezed(&text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect::<String>())
    }

    /// The same without any space: around figures in an Arabic line Poppler moves the spaces.
    pub fn letters(&self) -> String {
        squeezed(&self.text())
    }

    /// The file with everything unpacked, as far as it can be read as text.
    pub fn unpacked(&self) -> String {
        let pdf = self.pdf();
        let options = ["--qdf", "--object-streams=disable"].map(OsStr::new);
        run("qpdf", "qpdf", options.into_iter().chain([pdf.as_os_str(), "-".as_ref()]))
    }

    /// The first page as a picture, at the resolution given in dots an inch.
    pub fn picture(&self, dots: u32) -> std::path::PathBuf {
        let to = self.folder.path().join("sheet");
        let dots = dots.to_string();
        let options = ["-r", &dots, "-png", "-singlefile"].map(OsStr::new);
        let pdf = self.pdf();
        run("pdftoppm", "poppler-utils", options.into_iter().chain([pdf.as_os_str(), to.as_os_str()]));
        to.with_extension("png")
    }
}

pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

pub fn decode_qr(picture: &Path) -> String {
    let options = ["--quiet", "--raw"].map(OsStr::new);
    let decoded = run("zbarimg", "zbar-tools", options.into_iter().chain([picture.as_os_str()]));
    decoded.trim_end().into()
}

/// What the program says. It panics where the program is missing or finds fault: a test that skips
/// itself proves nothing.
pub fn run<'a>(program: &str, package: &str, options: impl IntoIterator<Item = &'a OsStr>) -> String {
    let output = Command::new(program).args(options).output().unwrap_or_else(|error| {
        panic!("this test needs {program} (apt-get install {package}): {error}");
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} finds fault: {said}{complaint}");
    said
}
