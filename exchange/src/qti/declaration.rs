//! What a question says of its right answers.

use crate::xml::Element;

/// A response declaration.
#[derive(Clone, Debug, Default)]
pub(super) struct Declaration {
    /// `single`, `multiple` or `ordered`.
    pub cardinality: String,
    /// `identifier`, `string`, `float` …
    pub base: String,
    pub correct: Vec<String>,
    /// What each answer is worth.
    pub mapped: Vec<(String, f64)>,
    /// What any other answer is worth.
    pub otherwise: f64,
    pub has_mapping: bool,
    /// Whether capital letters make a difference.
    pub by_case: bool,
}

impl Declaration {
    /// The declaration of the response that an interaction names.
    pub fn of(item: &Element, name: &str) -> Self {
        let found = item.all("responsedeclaration").find(|element| element.attribute("identifier") == Some(name));
        let Some(element) = found else { return Self::default() };
        let attribute = |name| element.attribute(name).unwrap_or_default().to_ascii_lowercase();
        let mut declaration =
            Self { cardinality: attribute("cardinality"), base: attribute("basetype"), ..Self::default() };
        if let Some(correct) = element.child("correctresponse") {
            declaration.correct = correct.all("value").map(|value| value.text().trim().to_owned()).collect();
        }
        if let Some(mapping) = element.child("mapping") {
            declaration.has_mapping = true;
            declaration.otherwise = mapping.attribute("defaultvalue").map_or(0.0, number);
            for entry in mapping.all("mapentry") {
                let key = entry.attribute("mapkey").unwrap_or_default().trim().to_owned();
                let worth = entry.attribute("mappedvalue").map_or(0.0, number);
                declaration.by_case |= entry.attribute("casesensitive").is_none_or(|value| value != "false");
                declaration.mapped.push((key, worth));
            }
        }
        declaration
    }

    /// What an answer is worth by the mapping.
    pub fn worth(&self, answer: &str) -> f64 {
        self.mapped.iter().find(|(key, _)| key == answer).map_or(self.otherwise, |(_, worth)| *worth)
    }
}

fn number(text: &str) -> f64 {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite()).unwrap_or(0.0)
}
