//! What somebody is told in place of a test that they take on paper.

use axum::response::Response;
use leptos::prelude::*;

use super::take::Sitting;
use crate::component::icon;
use crate::here::Here;
use crate::page::Page;
use crate::t;

pub fn page(here: &Here, sitting: &Sitting) -> Response {
    let title = t!(here, "paper-own");
    let course = here.to(&format!("/courses/{}", sitting.course.slug()));
    let body = view! {
        <p class="where">{super::name(here, sitting.attempt.test)}</p>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "paper-own-text")}</p>
        <p><a class="button" href=course>{icon("back")}<span>{t!(here, "attempt-to-course")}</span></a></p>
    };
    Page::new(title, body).respond(here)
}
