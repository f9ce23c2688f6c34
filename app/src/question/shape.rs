//! Shapes beside answers that are read aloud: whoever does not read points at one, or says its name. Each has an outline
//! of its own, so that none is told by its colour.

use leptos::prelude::*;

use crate::component::icon;
use crate::here::Here;
use crate::t;
use crate::text::plain;

/// What stands beside an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    #[default]
    Nothing,
    /// Its shape, and a button that reads it aloud.
    Shape,
}

/// As many as a question can have answers.
const OUTLINES: [&str; 8] = [
    "M12 2.500a9.500 9.500 0 1 0 0 19 9.500 9.500 0 0 0 0-19z",
    "M3.500 3.500h17v17h-17z",
    "M12 2.500L22 21H2z",
    "M12 1.800l3 6.800 7.300.7-5.500 4.900 1.600 7.200-6.400-3.700-6.400 3.700 1.600-7.200L1.700 9.300 9 8.600z",
    "M12 1.500L19.500 12 12 22.500 4.500 12z",
    "M8.500 2.500h7v6h6v7h-6v6h-7v-6h-6v-7h6z",
    "M12 21.500C5 16 2 12.500 2 8.500 2 5 4.500 3 7 3c2.200 0 4 1.200 5 3 1-1.800 2.800-3 5-3 2.500 0 5 2 5 5.500 0 4-3 7.500-10 13z",
    "M15.500 2.500a9.800 9.800 0 1 0 6 13.500A8.500 8.500 0 0 1 15.500 2.500z",
];

/// The name of the shape of a place.
pub fn name(here: &Here, place: usize) -> String {
    match place {
        0 => t!(here, "oral-circle"),
        1 => t!(here, "oral-square"),
        2 => t!(here, "oral-triangle"),
        3 => t!(here, "oral-star"),
        4 => t!(here, "oral-diamond"),
        5 => t!(here, "oral-cross"),
        6 => t!(here, "oral-heart"),
        7 => t!(here, "oral-moon"),
        // No question has more; the number is as good a name.
        place => (place + 1).to_string(),
    }
}

impl Beside {
    /// The words of an answer, as HTML, with what stands beside them.
    pub fn words(self, here: &Here, place: usize, html: String) -> AnyView {
        match self {
            Self::Nothing => view! { <span inner_html=html/> }.into_any(),
            Self::Shape => {
                view! { <span class="shaped">{shape(here, place)}<span class="words" inner_html=html/></span> }
                    .into_any()
            }
        }
    }

    /// The button that reads one answer aloud. It shows where a device has a voice for the language.
    pub fn hear(self, here: &Here, place: usize) -> Option<AnyView> {
        let label = plain(&t!(here, "oral-hear-one", shape = plain(&name(here, place))));
        let button = move || view! { <button type="button" class="hear" data-hear="one" hidden=true aria-label=label>{icon("sound")}</button> };
        (self == Self::Shape).then(|| button().into_any())
    }

    /// The button that reads the question and all of its answers.
    pub fn hear_all(self, here: &Here) -> Option<AnyView> {
        let label = t!(here, "oral-hear");
        let button = move || {
            view! { <button type="button" class="button second" data-hear="all" hidden=true>{icon("sound")}<span>{label}</span></button> }
        };
        (self == Self::Shape).then(|| button().into_any())
    }

    pub fn is_shape(self) -> bool {
        self == Self::Shape
    }
}

/// A shape with its name. Where the question is in another language than the page, the name is still the page's.
fn shape(here: &Here, place: usize) -> impl IntoView + use<> {
    let outline = OUTLINES.get(place).copied().unwrap_or_default();
    let (lang, dir) = (here.language.code(), here.language.dir());
    view! {
        <span class="shape" lang=lang dir=dir>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d=outline/></svg>
            <b>{name(here, place)}</b>
        </span>
    }
}
