//! How a question is marked, as far as it matters here.

use crate::xml::Element;

/// Whether each answer counts by what it is worth, and not all or nothing.
pub(super) fn counts_each(item: &Element) -> bool {
    let Some(process) = item.child("responseprocessing") else { return false };
    let by_template = ["template", "templatelocation"].iter().filter_map(|name| process.attribute(name));
    let mut by_template = by_template.map(super::folded);
    by_template.any(|template| template.contains("map_response"))
        || process.descendants().iter().any(|element| element.name == "mapresponse")
}

/// How far a number may be off, as an amount.
pub(super) fn tolerance(item: &Element, value: f64) -> f64 {
    let Some(process) = item.child("responseprocessing") else { return 0.0 };
    let equal = process.descendants().into_iter().find(|element| element.name == "equal");
    let Some(equal) = equal else { return 0.0 };
    let amounts: Vec<f64> = equal
        .attribute("tolerance")
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|amount| amount.parse().ok())
        .filter(|amount: &f64| amount.is_finite() && *amount >= 0.0)
        .collect();
    // Where it may be off by more to one side, the narrower side is what surely was right.
    let amount = amounts.into_iter().reduce(f64::min).unwrap_or(0.0);
    match equal.attribute("tolerancemode").unwrap_or_default() {
        "absolute" => amount,
        "relative" => (value * amount / 100.0).abs(),
        _ => 0.0,
    }
}
