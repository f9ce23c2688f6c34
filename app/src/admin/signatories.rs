//! Who signs certificates.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::signatory::{LETTERS_MAX, Signatory, Signature, Tenure, TenureRefusal};
use domain::id::SignatoryId;
use domain::language::{Bilingual, Language};
use domain::person::Administrator;
use leptos::prelude::*;
use store::certificate::signatory;

use crate::component::{Field, Select, days, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

const PATH: &str = "/admin/signatories";

pub async fn list(here: Here, Proof(_): Proof<Administrator>) -> Result<Response, AppError> {
    page(&here, &Form::default(), None).await
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    form: Form,
) -> Result<Response, AppError> {
    let tenure = match read(&here, &form) {
        Ok(tenure) => tenure,
        Err(why) => return page(&here, &form, Some(why)).await,
    };
    if super::specimen::refuses(&app, std::slice::from_ref(&tenure.signature)).await? {
        return page(&here, &form, Some(t!(here, "design-refused-letters"))).await;
    }
    match signatory::add(&app.db, &administrator, &tenure, app.now()).await {
        Ok(_) => Ok(done(&here, "signatory-saved")),
        Err(store::Error::Refused(refused)) => page(&here, &form, Some(told(&here, refused))).await,
        Err(other) => Err(other.into()),
    }
}

type One = Path<(String, SignatoryId)>;

pub async fn show(here: Here, Proof(_): Proof<Administrator>, Path((_, id)): One) -> Result<Response, AppError> {
    let known = signatory::find(&here.app.db, id).await?;
    Ok(one(&here, id, &written(&known.tenure), None))
}

pub async fn change(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    Path((_, id)): One,
    form: Form,
) -> Result<Response, AppError> {
    signatory::find(&app.db, id).await?;
    match form.get("do") {
        "remove" => {
            signatory::remove(&app.db, &administrator, id, app.now()).await?;
            return Ok(done(&here, "signatory-removed"));
        }
        "save" => {}
        _ => return Err(AppError::BadRequest),
    }
    let tenure = match read(&here, &form) {
        Ok(tenure) => tenure,
        Err(why) => return Ok(one(&here, id, &form, Some(why))),
    };
    if super::specimen::refuses(&app, std::slice::from_ref(&tenure.signature)).await? {
        return Ok(one(&here, id, &form, Some(t!(here, "design-refused-letters"))));
    }
    match signatory::change(&app.db, &administrator, id, &tenure, app.now()).await {
        Ok(()) => Ok(done(&here, "signatory-saved")),
        Err(store::Error::Refused(refused)) => Ok(one(&here, id, &form, Some(told(&here, refused)))),
        Err(other) => Err(other.into()),
    }
}

fn done(here: &Here, said: &str) -> Response {
    Redirect::to(&here.to(&format!("{PATH}?said={said}"))).into_response()
}

fn read(here: &Here, form: &Form) -> Result<Tenure, String> {
    let text = |name: &str| form.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let date = |name: &str| form.get(name).parse().map_err(|_| t!(here, "coordinate-refused-date"));
    let state = Some(form.get("state").to_owned()).filter(|state| !state.is_empty());
    if state.as_deref().is_some_and(|state| here.app.reference().state(state).is_none()) {
        return Err(t!(here, "design-refused-state"));
    }
    Ok(Tenure {
        signature: Signature {
            name: Bilingual::new(text("name_latin"), text("name_arabic")),
            title: Bilingual::new(text("title_en"), text("title_ar")),
        },
        state,
        begins: date("begins")?,
        ends: if form.get("ends").is_empty() { None } else { Some(date("ends")?) },
    })
}

fn written(Tenure { signature: Signature { name, title }, state, begins, ends }: &Tenure) -> Form {
    let fields = [
        ("name_latin", name.en.clone()),
        ("name_arabic", name.ar.clone()),
        ("title_en", title.en.clone()),
        ("title_ar", title.ar.clone()),
        ("state", state.clone().unwrap_or_default()),
        ("begins", begins.to_string()),
        ("ends", ends.map(|day| day.to_string()).unwrap_or_default()),
    ];
    fields.map(|(name, value)| (name.to_owned(), value)).to_vec().into()
}

fn told(here: &Here, refused: TenureRefusal) -> String {
    match refused {
        TenureRefusal::NoName => t!(here, "design-refused-name"),
        TenureRefusal::NoTitle => t!(here, "design-refused-office"),
        TenureRefusal::TooLong => t!(here, "design-refused-long", most = LETTERS_MAX),
        TenureRefusal::EndsFirst => t!(here, "coordinate-refused-order"),
        TenureRefusal::TooMany { day } => t!(here, "design-refused-many", day = here.text().date(day)),
    }
}

async fn page(here: &Here, form: &Form, refused: Option<String>) -> Result<Response, AppError> {
    let all = signatory::all(&here.app.db).await?;
    let today = here.app.now().date();
    let (past, known): (Vec<_>, Vec<_>) =
        all.iter().partition(|known| known.tenure.ends.is_some_and(|ends| ends < today));
    let lines = |some: &[&Signatory]| some.iter().map(|known| line(here, known)).collect_view();
    let past = (!past.is_empty()).then(|| {
        let lines = lines(&past);
        view! { <details><summary>{t!(here, "design-signed-before", count = past.len())}</summary><ul class="links">{lines}</ul></details> }
    });
    let nobody = known.is_empty().then(|| view! { <p>{t!(here, "design-nobody-signs")}</p> });
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "design-signatories");
    let body = view! {
        {super::back(here)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "design-signatories-text")}</p>
        {nobody}
        <ul class="links">{lines(&known)}</ul>
        {past}
        <section>
            <h2>{t!(here, "design-signatory-add")}</h2>
            {refusal(refused)}
            <form method="post" action=here.to(PATH)>
                {fields(here, form)}
                <button class="button">{t!(here, "design-signatory-add")}</button>
            </form>
        </section>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn line(here: &Here, Signatory { id, tenure }: &Signatory) -> impl IntoView + use<> {
    let state = tenure
        .state
        .as_deref()
        .and_then(|code| here.app.reference().state(code).map(|state| format!(" · {}", state.name.get(here.language))));
    let until = match tenure.ends {
        Some(ends) => days(here, tenure.begins, ends).into_any(),
        None => t!(here, "design-since", day = here.text().date(tenure.begins)).into_any(),
    };
    view! {
        <li>
            <a href=here.to(&format!("{PATH}/{id}"))><bdi>{tenure.signature.name.get(here.language).to_owned()}</bdi></a>
            <span class="facts"><bdi>{tenure.signature.title.get(here.language).to_owned()}</bdi>{state}" · "{until}</span>
        </li>
    }
}

fn one(here: &Here, id: SignatoryId, form: &Form, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let address = here.to(&format!("{PATH}/{id}"));
    let title = t!(here, "design-signatory");
    let body = view! {
        <nav class="where"><a href=here.to(PATH)>{t!(here, "design-signatories")}</a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        <p>{t!(here, "design-signatory-text")}</p>
        <form method="post" action=address.clone()>
            {fields(here, form)}
            <button class="button" name="do" value="save">{t!(here, "design-save")}</button>
        </form>
        <section>
            <h2>{t!(here, "design-signatory-remove")}</h2>
            <p>{t!(here, "design-signatory-remove-text")}</p>
            <form method="post" action=address>
                <button class="button second" name="do" value="remove">{t!(here, "design-signatory-remove")}</button>
            </form>
        </section>
    };
    Page::new(title, body).status(status).respond(here)
}

fn fields(here: &Here, form: &Form) -> impl IntoView + use<> {
    let value = |name: &str| form.get(name).to_owned();
    let longest = LETTERS_MAX as u32;
    let reference = here.app.reference().still_using("", form.get("state"));
    let mut states = vec![(String::new(), t!(here, "design-country"))];
    let named = reference.current_states().map(|state| (state.code.clone(), state.name.get(here.language).to_owned()));
    states.extend(named);
    let [english, arabic] = Language::ALL.map(|language| here.text().language_named(language));
    view! {
        <Field name="name_latin" label=t!(here, "design-name", language = english.clone()) value=value("name_latin") dir="ltr" maxlength=longest/>
        <Field name="name_arabic" label=t!(here, "design-name", language = arabic.clone()) value=value("name_arabic") dir="rtl" maxlength=longest/>
        <Field name="title_en" label=t!(here, "design-office", language = english) value=value("title_en") dir="ltr" maxlength=longest/>
        <Field name="title_ar" label=t!(here, "design-office", language = arabic) value=value("title_ar") dir="rtl" maxlength=longest/>
        <Select name="state" label=t!(here, "design-signs-for") options=states value=value("state")/>
        <Field name="begins" label=t!(here, "design-begins") kind="date" value=value("begins") required=true/>
        <Field name="ends" label=t!(here, "design-ends") hint=t!(here, "design-ends-hint") kind="date" value=value("ends")/>
    }
}
