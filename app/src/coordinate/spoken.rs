//! In which languages a class is held, in words and as a choice.

use domain::cohort::Spoken;
use domain::language::Language;
use leptos::prelude::*;

use crate::component::Select;
use crate::here::Here;
use crate::t;
use crate::text::plain;

pub fn named(here: &Here, spoken: Spoken) -> String {
    match spoken {
        Spoken::English => here.text().language_named(Language::English),
        Spoken::Arabic => here.text().language_named(Language::Arabic),
        Spoken::Both => t!(here, "coordinate-spoken-both"),
    }
}

pub fn choice(here: &Here, code: &str) -> impl IntoView + use<> {
    let options = Spoken::ALL.map(|spoken| (spoken.code().to_owned(), plain(&named(here, spoken)))).to_vec();
    view! { <Select name="language" label=t!(here, "coordinate-language") options value=code/> }
}
