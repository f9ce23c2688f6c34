//! Choosing the venue of a class: one of the list, or one that is not there yet.

use domain::cohort::Place;
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::venue::{Facts, Venue};
use leptos::prelude::*;

use super::{names, states, states_in_use};
use crate::component::Select;
use crate::form::Form;
use crate::here::Here;
use crate::page::lang_of;
use crate::t;

/// What the list sends for a venue that is not in it.
const OTHER: &str = "other";

/// Why no venue was chosen.
#[derive(Clone, Copy, Debug)]
pub enum Unchosen {
    Nothing,
    /// One of the list, and the name of another one.
    Two,
}

/// What was chosen. A name alone is a choice too.
pub fn chosen(form: &Form) -> Result<Place, Unchosen> {
    let (venue, name) = (form.get("venue"), Bilingual::new(form.get("name_en").trim(), form.get("name_ar").trim()));
    let is_named = name != Bilingual::default();
    match venue.parse() {
        Ok(_) if is_named => Err(Unchosen::Two),
        Ok(id) => Ok(Place::Known(id)),
        Err(_) if is_named || venue == OTHER => Ok(Place::New(Facts::called(&name, form.get("state")))),
        Err(_) => Err(Unchosen::Nothing),
    }
}

/// The list, state by state, and below it the fields for one that is missing. One venue alone is chosen beforehand.
pub fn choice(here: &Here, coordinator: &Coordinator, venues: &[Venue], form: &Form) -> impl IntoView + use<> {
    let value = match (form.get("venue"), venues) {
        ("", []) => OTHER.to_owned(),
        ("", [alone]) => alone.id.to_string(),
        (typed, _) => typed.to_owned(),
    };
    let first = (venues.len() > 1).then(|| view! { <option value="">{t!(here, "venue-choose")}</option> });
    let states = states(here, coordinator);
    let groups = states.iter().map(|(code, state)| {
        let of_state = venues.iter().filter(|venue| venue.facts.state == *code).map(|venue| {
            let id = venue.id.to_string();
            let selected = id == value;
            let (name, written) = venue.facts.name.tagged(here.language);
            let (lang, dir) = lang_of(here, written);
            view! { <option value=id selected=selected lang=lang dir=dir>{name.to_owned()}</option> }
        });
        let of_state: Vec<_> = of_state.collect();
        (!of_state.is_empty()).then(|| view! { <optgroup label=state.clone()>{of_state}</optgroup> })
    });
    let groups = groups.collect_view();
    view! {
        <div class="field">
            <label for="venue">{t!(here, "coordinate-place")}</label>
            <select id="venue" name="venue">
                {first}
                {groups}
                <option value=OTHER selected=value == OTHER>{t!(here, "venue-other")}</option>
            </select>
        </div>
        <fieldset>
            <legend>{t!(here, "venue-missing")}</legend>
            <p class="hint">{t!(here, "venue-missing-hint")}</p>
            {names(here, form)}
            <Select name="state" label=t!(here, "coordinate-state") options=states_in_use(here, coordinator, form.get("state")) value=form.get("state")/>
        </fieldset>
    }
}
