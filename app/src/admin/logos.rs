//! Logos on certificates, each with the permission of whose it is.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::logo::{LETTERS_MAX, Logo, Permission, PermissionRefusal};
use domain::id::LogoId;
use domain::language::{Bilingual, Language};
use domain::person::Administrator;
use leptos::prelude::*;
use store::certificate::logo;

use crate::component::{Field, days, refusal};
use crate::error::AppError;
use crate::form::{Form, Upload};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::picture::{self, Unread};
use crate::state::App;
use crate::t;

const PATH: &str = "/admin/logos";

pub async fn list(here: Here, Proof(_): Proof<Administrator>) -> Result<Response, AppError> {
    page(&here, &Form::default(), None).await
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    upload: Upload,
) -> Result<Response, AppError> {
    let form = upload.form;
    let permission = match read(&here, &form) {
        Ok(permission) => permission,
        Err(why) => return page(&here, &form, Some(why)).await,
    };
    if let Err(refused) = permission.check() {
        return page(&here, &form, Some(told(&here, refused))).await;
    }
    let file = upload.file.bytes;
    let read = tokio::task::spawn_blocking(move || picture::png(&file)).await.map_err(AppError::broken)?;
    let png = match read {
        Ok(png) => png,
        Err(Unread::TooLarge) => return page(&here, &form, Some(t!(here, "design-refused-large"))).await,
        Err(Unread::NoPicture) => return page(&here, &form, Some(t!(here, "design-refused-picture"))).await,
    };
    match logo::add(&app.db, &administrator, &permission, png, app.now()).await {
        Ok(_) => Ok(done(&here, "logo-saved")),
        Err(store::Error::Refused(refused)) => page(&here, &form, Some(told(&here, refused))).await,
        Err(other) => Err(other.into()),
    }
}

/// From tomorrow it stands on no new certificate.
pub async fn end(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, id)): Path<(String, LogoId)>,
) -> Result<Response, AppError> {
    let today = app.now().date();
    match logo::end(&app.db, &administrator, id, today, app.now()).await {
        Ok(()) => Ok(done(&here, "logo-ended")),
        Err(store::Error::Refused(refused)) => page(&here, &Form::default(), Some(told(&here, refused))).await,
        Err(other) => Err(other.into()),
    }
}

/// The picture itself.
pub async fn show(
    State(app): State<App>,
    Proof(_): Proof<Administrator>,
    Path((_, id)): Path<(String, LogoId)>,
) -> Result<Response, AppError> {
    let png = logo::picture(&app.db, id).await?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}

fn done(here: &Here, said: &str) -> Response {
    Redirect::to(&here.to(&format!("{PATH}?said={said}"))).into_response()
}

fn read(here: &Here, form: &Form) -> Result<Permission, String> {
    let text = |name: &str| form.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let date = |name: &str| form.get(name).parse().map_err(|_| t!(here, "coordinate-refused-date"));
    Ok(Permission {
        name: Bilingual::new(text("name_en"), text("name_ar")),
        partner: text("partner"),
        given_by: text("given_by"),
        reference: text("reference"),
        begins: date("begins")?,
        ends: if form.get("ends").is_empty() { None } else { Some(date("ends")?) },
    })
}

fn told(here: &Here, refused: PermissionRefusal) -> String {
    match refused {
        PermissionRefusal::NoName => t!(here, "design-refused-name"),
        PermissionRefusal::NoPermission => t!(here, "design-refused-permission"),
        PermissionRefusal::TooLong => t!(here, "design-refused-long", most = LETTERS_MAX),
        PermissionRefusal::EndsFirst => t!(here, "coordinate-refused-order"),
    }
}

async fn page(here: &Here, form: &Form, refused: Option<String>) -> Result<Response, AppError> {
    let all = logo::all(&here.app.db).await?;
    let cards = all.iter().map(|logo| card(here, logo)).collect_view();
    let none = all.is_empty().then(|| view! { <p>{t!(here, "design-no-logo")}</p> });
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let value = |name: &str| form.get(name).to_owned();
    let longest = LETTERS_MAX as u32;
    let [english, arabic] = Language::ALL.map(|language| here.text().language_named(language));
    let title = t!(here, "design-logos");
    let body = view! {
        {super::back(here)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "design-logos-text")}</p>
        {none}
        <ul class="certificates">{cards}</ul>
        <section>
            <h2>{t!(here, "design-logo-add")}</h2>
            {refusal(refused)}
            <form method="post" enctype="multipart/form-data" action=here.to(PATH)>
                <div class="field">
                    <label for="file">{t!(here, "design-logo-file")}</label>
                    <p class="hint" id="file-hint">{t!(here, "design-logo-file-hint")}</p>
                    <input id="file" name="file" type="file" accept="image/png,image/jpeg" required=true aria-describedby="file-hint"/>
                </div>
                <Field name="name_en" label=t!(here, "design-logo-of", language = english) hint=t!(here, "design-logo-of-hint") value=value("name_en") dir="ltr" maxlength=longest/>
                <Field name="name_ar" label=t!(here, "design-logo-of", language = arabic) value=value("name_ar") dir="rtl" maxlength=longest/>
                <Field name="partner" label=t!(here, "design-partner") hint=t!(here, "design-partner-hint") value=value("partner") dir="auto" maxlength=longest/>
                <Field name="given_by" label=t!(here, "design-given-by") hint=t!(here, "design-given-by-hint") value=value("given_by") dir="auto" maxlength=longest required=true/>
                <Field name="reference" label=t!(here, "design-reference") hint=t!(here, "design-reference-hint") value=value("reference") dir="auto" maxlength=longest required=true/>
                <Field name="begins" label=t!(here, "design-allowed-from") kind="date" value=value("begins") required=true/>
                <Field name="ends" label=t!(here, "design-allowed-until") hint=t!(here, "design-allowed-until-hint") kind="date" value=value("ends")/>
                <button class="button">{t!(here, "design-logo-add")}</button>
            </form>
        </section>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn card(here: &Here, Logo { id, permission }: &Logo) -> impl IntoView + use<> {
    let name = permission.name.get(here.language).to_owned();
    let on = match permission.partner.as_str() {
        "" => view! { <span>{t!(here, "design-on-all")}</span> }.into_any(),
        partner => view! { <bdi>{partner.to_owned()}</bdi> }.into_any(),
    };
    let days = match permission.ends {
        Some(ends) => days(here, permission.begins, ends).into_any(),
        None => t!(here, "design-since", day = here.text().date(permission.begins)).into_any(),
    };
    let end = permission.holds_on(here.app.now().date().tomorrow().unwrap_or_default()).then(|| {
        view! {
            <form method="post" action=here.to(&format!("{PATH}/{id}"))>
                <button class="button second">{t!(here, "design-logo-end")}</button>
            </form>
        }
    });
    view! {
        <li class="certificate">
            <h2><bdi>{name.clone()}</bdi></h2>
            <p class="logo"><img src=here.to(&format!("{PATH}/{id}")) alt=name/></p>
            <dl class="facts">
                <dt>{t!(here, "design-partner")}</dt><dd>{on}</dd>
                <dt>{t!(here, "design-given-by")}</dt><dd><bdi>{permission.given_by.clone()}</bdi></dd>
                <dt>{t!(here, "design-reference")}</dt><dd><bdi>{permission.reference.clone()}</bdi></dd>
                <dt>{t!(here, "design-allowed")}</dt><dd>{days}</dd>
            </dl>
            {end}
        </li>
    }
}
