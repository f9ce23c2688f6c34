//! The lists of ranks and of states: adding one, changing it, using it no more and again.

mod form;
mod told;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::person::Administrator;
use domain::reference::{Facts, FactsRefusal, List, Listed, Reference, code};
use leptos::prelude::*;
use store::reference;

use crate::component::refusal;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

pub use told::{added, changed, retired, returned};

type OfList = Path<(String, String)>;
type OfOne = Path<(String, String, String)>;

pub async fn list(here: Here, Proof(_): Proof<Administrator>, Path((_, of)): OfList) -> Result<Response, AppError> {
    page(&here, known(&of)?, None, None).await
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, of)): OfList,
    form: Form,
) -> Result<Response, AppError> {
    let list = known(&of)?;
    let code = match code(form.get("code")) {
        Ok(code) => code,
        Err(why) => return page(&here, list, Some(&form), Some(why)).await,
    };
    match reference::add(&app.db, &administrator, list, &code, &form::read(list, &form), app.now()).await {
        Ok(()) => done(&app, &here, list, "entry-added").await,
        Err(store::Error::Refused(why)) => page(&here, list, Some(&form), Some(why)).await,
        Err(other) => Err(other.into()),
    }
}

pub async fn show(
    here: Here,
    Proof(_): Proof<Administrator>,
    Path((_, of, code)): OfOne,
) -> Result<Response, AppError> {
    let list = known(&of)?;
    let (lists, line) = find(&here.app, list, &code).await?;
    Ok(one(&here, &lists, list, &line, &form::written(&line.facts), None))
}

pub async fn change(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, of, code)): OfOne,
    form: Form,
) -> Result<Response, AppError> {
    let list = known(&of)?;
    find(&app, list, &code).await?;
    let (changed, said) = match form.get("do") {
        "save" => {
            let shown = form::shown(&form)?;
            let facts = form::read(list, &form);
            (reference::change(&app.db, &administrator, (list, &code), shown, facts, app.now()).await, "entry-changed")
        }
        "retire" => {
            reference::retire(&app.db, &administrator, list, &code, app.now()).await?;
            return done(&app, &here, list, "entry-retired").await;
        }
        "return" => (reference::take_up(&app.db, &administrator, list, &code, app.now()).await, "entry-returned"),
        _ => return Err(AppError::BadRequest),
    };
    match changed {
        Ok(()) => done(&app, &here, list, said).await,
        Err(store::Error::Refused(why)) => {
            let (lists, line) = find(&app, list, &code).await?;
            let form = match (form.get("do"), &why) {
                ("save", FactsRefusal::Changed) => {
                    form::written(&form::read(list, &form).beside(form::shown(&form)?, &line.facts))
                }
                ("save", _) => form,
                _ => form::written(&line.facts),
            };
            Ok(one(&here, &lists, list, &line, &form, Some(why)))
        }
        Err(other) => Err(other.into()),
    }
}

fn known(of: &str) -> Result<List, AppError> {
    List::from_code(of).ok_or(AppError::NotFound)
}

/// One line, and the lists that it stands in. They are those of the database: what somebody else has just saved counts.
async fn find(app: &App, list: List, code: &str) -> Result<(Reference, Listed), AppError> {
    let lists = reference::all(&app.db).await?;
    let line = lists.listed(list).into_iter().find(|line| line.code == code).ok_or(AppError::NotFound)?;
    Ok((lists, line))
}

/// From now on every page goes by what was changed.
async fn done(app: &App, here: &Here, list: List, said: &str) -> Result<Response, AppError> {
    app.lists.read_again(&app.db).await?;
    Ok(Redirect::to(&here.to(&format!("{}?said={said}", path(list)))).into_response())
}

fn path(list: List) -> String {
    format!("/admin/lists/{}", list.code())
}

fn title(here: &Here, list: List) -> String {
    match list {
        List::Ranks => t!(here, "reference-ranks"),
        List::States => t!(here, "reference-states"),
    }
}

async fn page(
    here: &Here,
    list: List,
    typed: Option<&Form>,
    refused: Option<FactsRefusal>,
) -> Result<Response, AppError> {
    let lists = reference::all(&here.app.db).await?;
    let all = lists.listed(list);
    let (text, add) = match list {
        List::Ranks => (t!(here, "reference-ranks-text"), t!(here, "reference-rank-add")),
        List::States => (t!(here, "reference-states-text"), t!(here, "reference-state-add")),
    };
    let lowest = all.last().map(|line| line.code.clone()).unwrap_or_default();
    let empty = form::written(&Facts { follows: lowest, band: Some("other".to_owned()), ..Facts::default() });
    let form = typed.unwrap_or(&empty);
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let refused = refused.map(|why| told::refused(here, &lists, list, &why));
    let title = title(here, list);
    let body = view! {
        {super::back(here)}
        <h1>{title.clone()}</h1>
        <p>{text}</p>
        <ol class="links">{all.iter().map(|known| line(here, list, known)).collect_view()}</ol>
        <section>
            <h2>{add.clone()}</h2>
            {refusal(refused)}
            <form method="post" action=here.to(&path(list))>
                {form::code_field(here, form)}
                {form::fields(here, &lists, list, None, form)}
                <button class="button">{add}</button>
            </form>
        </section>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn line(here: &Here, list: List, known: &Listed) -> impl IntoView + use<> {
    let Listed { code, facts, is_retired } = known;
    let band = facts.band.as_deref().map(|band| format!(" · {}", told::band(here, band)));
    let retired = is_retired.then(|| format!(" · {}", t!(here, "reference-retired")));
    view! {
        <li>
            <a href=here.to(&format!("{}/{code}", path(list)))>{told::names(here, &facts.name)}</a>
            <span class="facts"><bdi class="code" dir="ltr">{code.clone()}</bdi>{band}{retired}</span>
        </li>
    }
}

fn one(
    here: &Here,
    lists: &Reference,
    list: List,
    line: &Listed,
    form: &Form,
    refused: Option<FactsRefusal>,
) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let address = here.to(&format!("{}/{}", path(list), line.code));
    let now = (refused == Some(FactsRefusal::Changed)).then(|| {
        let facts = told::facts(here, lists, list, &line.facts);
        view! { <p class="note block">{t!(here, "reference-now", facts = facts)}</p> }
    });
    // A form that was not sent, or sent on an old copy, is one of what is kept now.
    let shown = match form.get("shown") {
        "" => form::as_shown(&line.facts),
        shown => shown.to_owned(),
    };
    let refused = refused.map(|why| told::refused(here, lists, list, &why));
    let (text, deed, says) = match line.is_retired {
        false => (t!(here, "reference-retire-text"), "retire", t!(here, "reference-retire")),
        true => (t!(here, "reference-return-text"), "return", t!(here, "reference-return")),
    };
    let title = line.facts.name.get(here.language).to_owned();
    let body = view! {
        <nav class="where"><a href=here.to(&path(list))>{self::title(here, list)}</a></nav>
        <h1><bdi>{title.clone()}</bdi></h1>
        <p>{t!(here, "reference-code")}": "<bdi class="code" dir="ltr">{line.code.clone()}</bdi></p>
        {refusal(refused)}
        {now}
        <p>{t!(here, "reference-change-text")}</p>
        <form method="post" action=address.clone()>
            <input type="hidden" name="shown" value=shown/>
            {form::fields(here, lists, list, Some(&line.code), form)}
            <button class="button" name="do" value="save">{t!(here, "reference-save")}</button>
        </form>
        <section>
            <h2>{says.clone()}</h2>
            <p>{text}</p>
            <form method="post" action=address>
                <button class="button second" name="do" value=deed>{says}</button>
            </form>
        </section>
    };
    Page::new(title, body).status(status).respond(here)
}
