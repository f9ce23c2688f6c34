//! The form of a rank or a state: what it asks, and how it is read.

use domain::language::Bilingual;
use domain::reference::{CODE_MAX, Facts, List, NAME_MAX, OTHER_NAMES_MAX, Reference};
use leptos::prelude::*;

use super::told;
use crate::component::{Area, Field, Select};
use crate::error::AppError;
use crate::form::Form;
use crate::here::Here;
use crate::t;
use crate::text::plain;

/// What was typed. Spaces do not count.
pub fn read(list: List, form: &Form) -> Facts {
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let others = form.get("other_names").lines().map(spaced);
    Facts {
        name: Bilingual::new(spaced(form.get("name_en")), spaced(form.get("name_ar"))),
        band: (list == List::Ranks).then(|| form.get("band").to_owned()),
        other_names: others.filter(|name| !name.is_empty()).collect(),
        follows: form.get("follows").to_owned(),
    }
}

/// What is written down, as its form would send it.
pub fn written(facts: &Facts) -> Form {
    let fields = [
        ("name_en", facts.name.en.clone()),
        ("name_ar", facts.name.ar.clone()),
        ("band", facts.band.clone().unwrap_or_default()),
        ("other_names", facts.other_names.join("\n")),
        ("follows", facts.follows.clone()),
    ];
    fields.map(|(name, value)| (name.to_owned(), value)).to_vec().into()
}

/// What the page showed before anybody touched it, as it goes along with the form.
pub fn as_shown(facts: &Facts) -> String {
    serde_json::to_string(facts).unwrap_or_default()
}

pub fn shown(form: &Form) -> Result<Facts, AppError> {
    serde_json::from_str(form.get("shown")).map_err(|_| AppError::BadRequest)
}

pub fn code_field(here: &Here, form: &Form) -> impl IntoView + use<> {
    view! {
        <Field name="code" label=t!(here, "reference-code") hint=t!(here, "reference-code-hint", most = CODE_MAX) dir="ltr"
            value=form.get("code") required=true maxlength=CODE_MAX as u32/>
    }
}

/// Everything but the code, which nobody changes. `own` is the code of one that is there.
pub fn fields(here: &Here, lists: &Reference, list: List, own: Option<&str>, form: &Form) -> impl IntoView + use<> {
    let band = (list == List::Ranks).then(|| {
        let bands = lists.known_bands().into_iter().map(|band| (band.to_owned(), told::band(here, band))).collect();
        view! { <Select name="band" label=t!(here, "reference-band") options=bands value=form.get("band")/> }
    });
    let lines = lists.listed(list).into_iter().filter(|line| own != Some(&line.code));
    let below = lines.map(|line| {
        let name = line.facts.name.get(here.language).to_owned();
        (line.code, plain(&t!(here, "reference-below", name = name)))
    });
    let places = std::iter::once((String::new(), t!(here, "reference-first"))).chain(below).collect();
    view! {
        <Field name="name_en" label=t!(here, "reference-name-en") dir="ltr" value=form.get("name_en") required=true
            maxlength=NAME_MAX as u32/>
        <Field name="name_ar" label=t!(here, "reference-name-ar") dir="rtl" value=form.get("name_ar") required=true
            maxlength=NAME_MAX as u32/>
        {band}
        <Select name="follows" label=t!(here, "reference-place") options=places value=form.get("follows")/>
        <Area name="other_names" label=t!(here, "reference-other-names")
            hint=t!(here, "reference-other-names-hint") value=form.get("other_names")
            maxlength=((NAME_MAX + 2) * OTHER_NAMES_MAX) as u32/>
    }
}
