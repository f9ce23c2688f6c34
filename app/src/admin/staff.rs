//! Who works with Amana: everybody who holds a role, finding somebody else, and adding somebody new.

mod one;
mod password;
mod told;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::person::{Administrator, Grant, Person, Role};
use domain::roster::{COLUMNS, entry};
use domain::staff::{SIGN_IN_NAME_MAX, StaffRefusal, new_sign_in_name, read};
use leptos::prelude::*;
use store::person::NewPerson;

use crate::component::{Field, Select, refusal};
use crate::coordinate::people::{fields, row_refused};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::password::first_password;
use crate::state::App;
use crate::t;
use crate::text::plain;

pub use one::{change, show};
pub use password::{Passwords, show as show_password};
pub use told::role as role_named;

const PATH: &str = "/admin/staff";

/// Whom somebody looks for, as it was typed.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    who: String,
}

pub async fn list(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let found = match asked.who.trim() {
        "" => None,
        who => store::person::credentials(&app.db, who).await?,
    };
    match found {
        Some(found) => Ok(Redirect::to(&here.to(&format!("{PATH}/{}", found.person.id))).into_response()),
        None => page(&here, &administrator, &asked.who, &Form::default(), None).await,
    }
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    form: Form,
) -> Result<Response, AppError> {
    let rule = &app.settings.service_number;
    let entry = match entry(COLUMNS.map(|column| form.get(column)), &here.app.reference(), rule) {
        Ok(entry) => entry,
        Err(refusals) => {
            let why = refusals.iter().map(|refused| row_refused(&here, refused)).collect::<Vec<_>>().join(" ");
            return page(&here, &administrator, "", &form, Some(why)).await;
        }
    };
    let (sign_in_name, grant) = match wanted(&form) {
        Ok(wanted) => wanted,
        Err(why) => return page(&here, &administrator, "", &form, Some(told::refused(&here, why))).await,
    };
    let password = first_password();
    let new = NewPerson {
        entry,
        sign_in_name,
        language: here.language,
        password_hash: app.hasher.hash(password.clone()).await?,
        issued: true,
        grants: vec![grant],
    };
    match store::staff::add(&app.db, &administrator, &new, app.now()).await {
        Ok(person) => Ok(password::hand_out(&here, &administrator, &person, password)),
        Err(store::Error::Refused(why)) => {
            page(&here, &administrator, "", &form, Some(told::refused(&here, why))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The sign-in name, unless one is to be made from the name, and the role.
fn wanted(form: &Form) -> Result<(Option<String>, Grant), StaffRefusal> {
    let name = match form.get("sign_in_name").trim() {
        "" => None,
        typed => Some(new_sign_in_name(typed)?),
    };
    Ok((name, read(form.get("role"), form.get("reach"))?))
}

async fn page(
    here: &Here,
    administrator: &Administrator,
    who: &str,
    form: &Form,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let staff = store::staff::all(&here.app.db, administrator).await?;
    let nobody = (!who.trim().is_empty()).then(|| t!(here, "staff-nobody", who = who.trim().to_owned()));
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "staff-title");
    let body = view! {
        {super::back(here)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "staff-text")}</p>
        {table(here, &staff)}
        <section>
            <h2>{t!(here, "staff-search")}</h2>
            <p>{t!(here, "staff-search-text")}</p>
            {nobody.map(|nobody| view! { <p role="status">{nobody}</p> })}
            <form method="get" action=here.to(PATH) role="search">
                <Field name="who" label=t!(here, "staff-who") value=who.to_owned() dir="ltr" required=true maxlength=100/>
                <button class="button second">{t!(here, "staff-search-do")}</button>
            </form>
        </section>
        <section>
            <h2>{t!(here, "staff-add")}</h2>
            <p>{t!(here, "staff-add-text")}</p>
            {refusal(refused)}
            <form method="post" action=here.to(PATH)>
                {of_somebody_new(here, form)}
                <button class="button">{t!(here, "staff-add")}</button>
            </form>
        </section>
    };
    Ok(Page::new(title, body).wide().status(status).respond(here))
}

fn table(here: &Here, staff: &[Person]) -> impl IntoView + use<> {
    let label = |words: String| plain(&words);
    let rows = staff.iter().map(|person| {
        let roles = person.grants.iter().map(|grant| told::role(here, grant)).collect::<Vec<_>>().join(" · ");
        view! {
            <tr>
                <td><a href=here.to(&format!("{PATH}/{}", person.id))><bdi>{person.name(here.language).to_owned()}</bdi></a></td>
                <td data-label=label(t!(here, "coordinate-sign-in-name"))><bdi class="code" dir="ltr">{person.sign_in_name.clone()}</bdi></td>
                <td data-label=label(t!(here, "staff-roles"))>{roles}</td>
                <td data-label=label(t!(here, "staff-password"))>{told::password(here, person)}</td>
            </tr>
        }
    });
    view! {
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "coordinate-sign-in-name")}</th>
                <th scope="col">{t!(here, "staff-roles")}</th>
                <th scope="col">{t!(here, "staff-password")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// The rank that a form begins with: whoever installs Amana is often in no force.
const CIVILIAN: &str = "CIV";

fn of_somebody_new(here: &Here, form: &Form) -> impl IntoView + use<> {
    let value = |name: &str| match (form.get(name), name) {
        ("", "rank") => CIVILIAN.to_owned(),
        (value, _) => value.to_owned(),
    };
    view! {
        {fields(here, &here.app.reference(), &value)}
        <Field name="sign_in_name" label=t!(here, "coordinate-sign-in-name") hint=t!(here, "staff-sign-in-name-hint")
            value=value("sign_in_name") dir="ltr" maxlength=SIGN_IN_NAME_MAX as u32/>
        {of_role(here, form)}
    }
}

/// Which role, and for which state.
fn of_role(here: &Here, form: &Form) -> impl IntoView + use<> {
    let role = |role: Role, words: String| (role.code().to_owned(), words);
    let roles = vec![
        role(Role::Trainer, t!(here, "staff-trainer")),
        role(Role::Coordinator, t!(here, "staff-coordinator")),
        role(Role::Administrator, t!(here, "staff-administrator")),
    ];
    let mut places = vec![(String::new(), t!(here, "design-country"))];
    let named = |state: &domain::reference::State| (state.code.clone(), state.name.get(here.language).to_owned());
    places.extend(here.app.reference().current_states().map(named));
    view! {
        <Select name="role" label=t!(here, "staff-role") options=roles value=form.get("role").to_owned()/>
        <Select name="reach" label=t!(here, "staff-reach") options=places value=form.get("reach").to_owned()/>
    }
}
