//! Pairs of entries that may be one person, side by side. Somebody compares them, and decides.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::person::{Coordinator, Likeness, Person};
use leptos::prelude::*;
use store::merge::{Proposal, SHOWN};

use super::card::facts;
use crate::component::mark;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

pub async fn list(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
) -> Result<Response, AppError> {
    let found = store::merge::proposals(&app.db, &coordinator).await?;
    let list = match found.is_empty() {
        true => view! { <section class="empty">{mark()}<p>{t!(here, "merge-none")}</p></section> }.into_any(),
        false => found.iter().map(|proposal| pair(&here, proposal)).collect_view().into_any(),
    };
    let more = (found.len() == SHOWN).then(|| view! { <p>{t!(here, "merge-more", count = SHOWN as i64)}</p> });
    let title = t!(here, "merge-duplicates");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate/people")>{t!(here, "register-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "merge-duplicates-text")}</p>
        {list}
        {more}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

/// Notes that two who were proposed are two people.
pub async fn dismiss(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    form: Form,
) -> Result<Response, AppError> {
    let (Ok(one), Ok(other)) = (form.get("one").parse(), form.get("other").parse()) else {
        return Err(AppError::NotFound);
    };
    store::merge::dismiss(&app.db, &coordinator, one, other, app.now()).await?;
    Ok(Redirect::to(&here.to("/coordinate/people/duplicates?said=dismissed")).into_response())
}

fn pair(here: &Here, proposal: &Proposal) -> AnyView {
    let Proposal { one, other, likeness } = proposal;
    let reasons = likeness.iter().map(|likeness| named(here, *likeness)).collect::<Vec<_>>().join(" · ");
    let entry = |person: &Person| {
        let href = here.to(&format!("/coordinate/people/{}", person.id));
        view! {
            <div>
                <h2><a href=href><bdi>{person.name(here.language).to_owned()}</bdi></a></h2>
                {facts(here, person)}
            </div>
        }
    };
    let compare = here.to(&format!("/coordinate/people/{}/merge?with={}", one.id, other.id));
    view! {
        <article>
            <p><strong>{reasons}</strong></p>
            <div class="entries">{entry(one)}{entry(other)}</div>
            <div class="actions">
                <a class="button" href=compare>{t!(here, "merge-compare")}</a>
                <form method="post" action=here.to("/coordinate/people/duplicates")>
                    <input type="hidden" name="one" value=one.id.to_string()/>
                    <button class="button second" name="other" value=other.id.to_string()>{t!(here, "merge-dismiss")}</button>
                </form>
            </div>
        </article>
    }
    .into_any()
}

fn named(here: &Here, likeness: Likeness) -> String {
    match likeness {
        Likeness::WholeName => t!(here, "merge-likeness-name"),
        Likeness::PartOfName => t!(here, "merge-likeness-part"),
        Likeness::State => t!(here, "merge-likeness-state"),
        Likeness::Unit => t!(here, "merge-likeness-unit"),
        Likeness::Rank => t!(here, "merge-likeness-rank"),
    }
}
