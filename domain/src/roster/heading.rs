//! What people write above the columns of a list, in either language or in both.

use crate::language::is_arabic;
use crate::mark::fold;

pub const LATIN: usize = 0;
pub const ARABIC: usize = 1;

/// What a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// By its place in [`COLUMNS`](super::COLUMNS).
    Column(usize),
    /// A name in whichever letters: it goes where its letters belong.
    EitherName,
}

impl Heading {
    /// Reads what stands above a column. In both languages, whatever divides them, it has to mean the same in each.
    pub fn read(text: &str) -> Option<Self> {
        let text = fold(text);
        let (arabic, latin): (Vec<&str>, Vec<&str>) = text.split(' ').partition(|word| word.chars().any(is_arabic));
        if arabic.is_empty() || latin.is_empty() {
            return Self::in_one_language(&text);
        }
        match (Self::in_one_language(&arabic.join(" "))?, Self::in_one_language(&latin.join(" "))?) {
            (one, other) if one == other => Some(one),
            (Self::EitherName, name @ Self::Column(LATIN | ARABIC))
            | (name @ Self::Column(LATIN | ARABIC), Self::EitherName) => Some(name),
            _ => None,
        }
    }

    fn in_one_language(folded: &str) -> Option<Self> {
        if EITHER_NAME.contains(&folded) {
            return Some(Self::EitherName);
        }
        HEADINGS.iter().position(|names| names.contains(&folded)).map(Self::Column)
    }
}

/// What people write above each of [`COLUMNS`](super::COLUMNS), folded.
const HEADINGS: [&[&str]; 8] = [
    &[
        "name latin",
        "name in english",
        "name english",
        "english name",
        "latin name",
        "name in latin letters",
        "names in english",
        "الاسم بالانجليزيه",
        "الاسم بالانجليزي",
        "الاسم باللغه الانجليزيه",
        "الاسم بالحروف اللاتينيه",
    ],
    &[
        "name arabic",
        "name in arabic",
        "name in arabic letters",
        "arabic name",
        "names in arabic",
        "الاسم بالعربيه",
        "الاسم بالحروف العربيه",
        "الاسم بالعربي",
        "الاسم باللغه العربيه",
        "الاسم عربي",
    ],
    &[
        "service no",
        "service number",
        "service num",
        "service id",
        "force no",
        "force number",
        "police no",
        "police number",
        "personal number",
        "personnel number",
        "id number",
        "id no",
        "staff number",
        "army number",
        "رقم الخدمه",
        "الرقم العسكري",
        "النمره العسكريه",
        "رقم النمره",
        "النمره",
        "رقم القوه",
        "الرقم الشخصي",
    ],
    &["sex", "gender", "m f", "f m", "sex m f", "gender m f", "sex f m", "gender f m", "الجنس", "النوع"],
    &["rank", "ranks", "title rank", "grade", "الرتبه", "رتبه"],
    &[
        "unit",
        "station",
        "police station",
        "department",
        "duty station",
        "directorate",
        "section",
        "unit station",
        "unit or station",
        "institution",
        "الوحده",
        "القسم",
        "المركز",
        "جهه العمل",
        "مكان العمل",
        "الاداره",
        "المحطه",
        "مركز الشرطه",
    ],
    &["state", "state of service", "الولايه", "ولايه"],
    &[
        "kind",
        "kind of person",
        "type",
        "type of participant",
        "participant type",
        "category",
        "service",
        "الفيه",
        "الصفه",
        "نوع المشارك",
        "فيه المشارك",
    ],
];
/// What they write above names in whichever letters.
const EITHER_NAME: &[&str] = &[
    "name",
    "names",
    "full name",
    "full names",
    "name of officer",
    "officer name",
    "name of participant",
    "participant name",
    "participant",
    "participants",
    "name of trainee",
    "trainee name",
    "الاسم",
    "الاسماء",
    "اسم",
    "الاسم الكامل",
    "الاسم رباعي",
    "الاسم الرباعي",
    "اسم المشارك",
    "اسم المتدرب",
    "اسم الضابط",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_is_written_as_it_is_compared() {
        for heading in HEADINGS.iter().copied().flatten().chain(EITHER_NAME) {
            assert_eq!(&fold(heading), heading);
        }
    }

    #[test]
    fn a_heading_in_both_languages_is_understood_whatever_divides_them() {
        let sex = Some(Heading::Column(3));
        for text in ["الجنس / Sex", "Sex-النوع", "الجنس (Gender)", "الجنس\nSex", "Sex الجنس", "Sex (M/F) الجنس"]
        {
            assert_eq!(Heading::read(text), sex, "{text}");
        }
        assert_eq!(Heading::read("رقم الخدمة | Service No."), Some(Heading::Column(2)));
        assert_eq!(Heading::read("الاسم الكامل / Full name"), Some(Heading::EitherName));
        assert_eq!(Heading::read("الاسم بالعربية / Name"), Some(Heading::Column(ARABIC)));
        assert_eq!(Heading::read("الاسم / Name in English"), Some(Heading::Column(LATIN)));
    }

    #[test]
    fn a_heading_that_means_two_things_or_is_known_by_half_names_no_column() {
        for text in ["الرتبة / Sex", "Name in English / الاسم بالعربية", "الاسم / Supervisor", "Name / اسم المشرف", ""]
        {
            assert_eq!(Heading::read(text), None, "{text}");
        }
    }
}
