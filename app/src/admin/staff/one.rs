//! One person: their roles, one more, and a new first password.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::PersonId;
use domain::person::{Administrator, Grant, Person, Role};
use domain::staff::{StaffRefusal, read};
use leptos::prelude::*;

use super::{PATH, of_role, password, told};
use crate::component::refusal;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::password::first_password;
use crate::register::{facts, names};
use crate::state::App;
use crate::t;

type One = Path<(String, PersonId)>;

pub async fn show(
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, id)): One,
) -> Result<Response, AppError> {
    let person = store::staff::find(&here.app.db, &administrator, id).await?;
    Ok(page(&here, &administrator, &person, &Form::default(), None))
}

pub async fn change(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, id)): One,
    form: Form,
) -> Result<Response, AppError> {
    let person = store::staff::find(&app.db, &administrator, id).await?;
    let (db, at) = (&app.db, app.now());
    let asked = read(form.get("role"), form.get("reach")).map_err(store::Error::Refused);
    let done = match (form.get("do"), asked) {
        ("grant", Ok(grant)) => store::staff::grant(db, &administrator, id, &grant, at).await,
        ("end", Ok(grant)) => match store::staff::end(db, &administrator, id, &grant, at).await {
            // Pressed twice, it has been done.
            Err(store::Error::Refused(StaffRefusal::NotHeld)) => Ok(()),
            done => done,
        },
        ("password", _) => {
            let password = first_password();
            let hash = app.hasher.hash(password.clone()).await?;
            match store::staff::issue_password(db, &administrator, id, hash, at).await {
                Ok(()) => return Ok(password::hand_out(&here, &administrator, &person, password)),
                refused => refused,
            }
        }
        ("grant" | "end", Err(refused)) => Err(refused),
        _ => return Err(AppError::BadRequest),
    };
    match done {
        Ok(()) => {
            let said = if form.get("do") == "grant" { "role-granted" } else { "role-ended" };
            Ok(Redirect::to(&here.to(&format!("{PATH}/{id}?said={said}"))).into_response())
        }
        Err(store::Error::Refused(why)) => {
            let person = store::staff::find(db, &administrator, id).await?;
            Ok(page(&here, &administrator, &person, &form, Some(told::refused(&here, why))))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(here: &Here, administrator: &Administrator, person: &Person, form: &Form, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let is_oneself = person.id == administrator.person().id;
    let address = here.to(&format!("{PATH}/{}", person.id));
    let roles = person.grants.iter().map(|grant| line(here, grant, &address, is_oneself)).collect_view();
    let roles = match person.grants.is_empty() {
        true => view! { <p>{t!(here, "staff-no-role")}</p> }.into_any(),
        false => view! { <ul class="roles">{roles}</ul> }.into_any(),
    };
    let deeds = match is_oneself {
        true => view! { <p class="note block">{t!(here, "staff-oneself")}</p> }.into_any(),
        false => deeds(here, person, form, &address).into_any(),
    };
    let body = view! {
        <nav class="where"><a href=here.to(PATH)>{t!(here, "staff-title")}</a></nav>
        <h1>{names(here, person)}</h1>
        {facts(here, person)}
        {refusal(refused)}
        <section>
            <h2>{t!(here, "staff-roles")}</h2>
            {roles}
        </section>
        {deeds}
    };
    Page::new(person.name(here.language), body).status(status).respond(here)
}

/// One role, with the button that ends it.
fn line(here: &Here, grant: &Grant, address: &str, is_oneself: bool) -> impl IntoView + use<> {
    let is_last_of_all = is_oneself && grant.role == Role::Administrator;
    let words = told::role(here, grant);
    let end = (!is_last_of_all).then(|| {
        view! {
            <form method="post" action=address.to_owned()>
                <input type="hidden" name="role" value=grant.role.code()/>
                <input type="hidden" name="reach" value=grant.state.clone().unwrap_or_default()/>
                <button class="button second" name="do" value="end">
                    {t!(here, "staff-end")}<span class="unseen">": "{words.clone()}</span>
                </button>
            </form>
        }
    });
    view! { <li><span>{words.clone()}</span>{end}</li> }
}

/// What is done for somebody else.
fn deeds(here: &Here, person: &Person, form: &Form, address: &str) -> impl IntoView + use<> {
    // What stood beside a button that ends a role was not typed here.
    let empty = Form::default();
    let typed = if form.get("do") == "grant" { form } else { &empty };
    let password = (!person.grants.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(here, "staff-password")}</h2>
                <p>{told::password(here, person)}</p>
                <p>{t!(here, "staff-password-text")}</p>
                <form method="post" action=address.to_owned()>
                    <button class="button second" name="do" value="password">{t!(here, "staff-password-do")}</button>
                </form>
            </section>
        }
    });
    view! {
        <section>
            <h2>{t!(here, "staff-grant")}</h2>
            <form method="post" action=address.to_owned()>
                {of_role(here, typed)}
                <button class="button" name="do" value="grant">{t!(here, "staff-grant")}</button>
            </form>
        </section>
        {password}
    }
}
