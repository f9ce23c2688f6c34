//! The frame of every page, and turning a page into a response.

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use domain::language::Language;
use hydration_context::SsrSharedContext;
use leptos::nonce::Nonce;
use leptos::prelude::*;

use crate::component::{Said, mark};
use crate::error::AppError;
use crate::here::Here;
use crate::signed_in::Access;
use crate::t;
use crate::text::plain;

/// What a handler gives back: a title and what stands in `<main>`.
pub struct Page {
    title: String,
    body: AnyView,
    status: StatusCode,
    island: bool,
    script: Option<&'static str>,
    wide: bool,
    menu: bool,
    switch: bool,
    again: Option<u32>,
}

impl Page {
    pub fn new(title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            title: plain(&title.into()),
            body: body.into_any(),
            status: StatusCode::OK,
            island: false,
            script: None,
            wide: false,
            menu: true,
            switch: true,
            again: None,
        }
    }

    pub fn status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// The page holds an island: only then does the phone fetch scripts.
    pub fn with_island(self) -> Self {
        Self { island: true, ..self }
    }

    /// The page is helped by a script of ours, without which it works as it is.
    pub fn with_script(self, name: &'static str) -> Self {
        Self { script: Some(name), ..self }
    }

    /// Tables and the editor use the whole width of a desk.
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// Without the menu, for whoever is not through the door yet.
    pub fn bare(self) -> Self {
        Self { menu: false, ..self }
    }

    /// Without the way to the other language: the page carries what somebody wrote, and a link would leave it behind.
    pub fn in_one_language(self) -> Self {
        Self { switch: false, ..self }
    }

    /// The page shows what goes on by itself: it is fetched again after so many seconds.
    pub fn again_after(self, seconds: u32) -> Self {
        Self { again: Some(seconds), ..self }
    }

    /// Renders the page and says what a browser may do with it.
    pub fn respond(self, here: &Here) -> Response {
        let status = self.status;
        let nonce = Nonce::default();
        let scripts = if self.island {
            format!("'nonce-{nonce}' 'strict-dynamic' 'self' 'wasm-unsafe-eval'")
        } else if self.script.is_some() {
            "'self'".into()
        } else {
            "'none'".into()
        };
        let policy = format!(
            "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; media-src 'self'; \
             worker-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
             frame-ancestors 'none'; object-src 'none'"
        );
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let html = owner.with(|| {
            provide_context(nonce);
            format!("<!doctype html>{}", self.frame(here).to_html())
        });
        let mut response = (status, Html(html)).into_response();
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        remember_language(here, &mut response);
        response
    }

    fn frame(self, here: &Here) -> impl IntoView + use<> {
        let language = here.language;
        let prefix = here.app.assets.prefix.clone();
        let title = format!("{} · {}", self.title, plain(&t!(here, "app-name")));
        view! {
            <html lang=language.code() dir=language.dir()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    {self.again.map(|seconds| view! { <meta http-equiv="refresh" content=seconds.to_string()/> })}
                    <title>{title}</title>
                    <link rel="stylesheet" href=format!("{prefix}/amana.css")/>
                    <link rel="icon" href=format!("{prefix}/mark.svg") type="image/svg+xml"/>
                    {self.script.map(|name| view! { <script type="module" src=format!("{prefix}/{name}")></script> })}
                    {self.island.then(|| island_scripts(here))}
                </head>
                <body>
                    <a class="skip" href="#main">{t!(here, "app-skip")}</a>
                    {header(here, self.menu, self.switch)}
                    <main id="main" class:wide=self.wide>
                        <Said here=here.clone()/>
                        {self.body}
                    </main>
                    <footer>
                        <p>{t!(here, "app-footer")}</p>
                    </footer>
                </body>
            </html>
        }
    }
}

fn header(here: &Here, menu: bool, switch: bool) -> impl IntoView + use<> {
    let other = here.language.other();
    let signed_in = here.person.clone().filter(|_| menu);
    let current = here.path.split('/').nth(1).unwrap_or_default().to_owned();
    let link = |id: &'static str, path: &'static str, shown: bool| {
        let is_current = path.trim_start_matches('/') == current;
        let label = here.text().get(id, std::iter::empty());
        shown.then(|| view! { <li><a href=here.to(path) aria-current=is_current.then_some("page")>{label}</a></li> })
    };
    let links = signed_in.is_some().then(|| {
        view! {
            <nav class="menu" aria-label=plain(&t!(here, "app-menu"))>
                <ul>
                    {link("app-home", "", true)}
                    {link("app-courses", "/courses", true)}
                    {link("app-certificates", "/certificates", true)}
                    {link("app-teach", "/teach", here.may(Access::Trainer))}
                    {link("app-coordinate", "/coordinate", here.may(Access::Instructor))}
                    {link("app-admin", "/admin", here.may(Access::Administrator))}
                </ul>
            </nav>
        }
    });
    let sign_out = here.person.as_ref().map(|person| {
        let name = person.name(here.language).to_owned();
        view! {
            <form class="who" method="post" action=here.to("/sign-out")>
                <bdi>{name}</bdi>
                <button class="quiet">{t!(here, "app-sign-out")}</button>
            </form>
        }
    });
    let switch = switch.then(|| {
        view! {
            <a class="switch" href=here.same_page_in(other) lang=other.code() dir=other.dir() hreflang=other.code()>
                {crate::text::of(other).get("app-language", std::iter::empty())}
            </a>
        }
    });
    view! {
        <header class="top">
            <div class="bar">
                <a class="brand" href=here.to("")>{mark()}<span>{t!(here, "app-name")}</span></a>
                {switch}
                {sign_out}
            </div>
            {links}
        </header>
    }
}

/// What starts the islands. The three lists are where the browser's half looks for data that our pages never send
/// apart from their HTML.
fn island_scripts(here: &Here) -> impl IntoView + use<> {
    let nonce = use_context::<Nonce>();
    let options = here.app.assets.options.clone();
    view! {
        <script nonce=nonce>"__RESOLVED_RESOURCES=[];__SERIALIZED_ERRORS=[];__INCOMPLETE_CHUNKS=[]"</script>
        <HydrationScripts options islands=true/>
    }
}

/// Keeps the language somebody reads in, so that the bare address leads there next time.
fn remember_language(here: &Here, response: &mut Response) {
    let cookie = format!("language={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", here.language.code());
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The page of an error.
pub fn explain(here: &Here, error: &AppError) -> Response {
    let (title, text, reference) = match error {
        AppError::NotFound => (t!(here, "error-not-found"), t!(here, "error-not-found-text"), None),
        AppError::SignInFirst => (t!(here, "error-sign-in"), t!(here, "error-sign-in-text"), None),
        AppError::Forbidden => (t!(here, "error-forbidden"), t!(here, "error-forbidden-text"), None),
        AppError::BadRequest => (t!(here, "error-bad-request"), t!(here, "error-bad-request-text"), None),
        AppError::TooLarge => (t!(here, "error-too-large"), t!(here, "error-too-large-text"), None),
        AppError::TooManyRequests => (t!(here, "error-too-many"), t!(here, "error-too-many-text"), None),
        AppError::Broken { reference } => {
            (t!(here, "error-broken"), t!(here, "error-broken-text"), Some(reference.clone()))
        }
    };
    let reference = reference.map(|reference| {
        view! { <p>{t!(here, "error-reference")}" "<code>{reference}</code></p> }
    });
    let body = view! {
        <section class="empty">
            {mark()}
            <h1>{title.clone()}</h1>
            <p>{text}</p>
            {reference}
            <p><a class="button" href=here.to("")>{t!(here, "error-home")}</a></p>
        </section>
    };
    Page::new(title, body).status(error.status()).respond(here)
}

/// Text that may be in another language than the page says so.
pub fn lang_of(here: &Here, written: Language) -> (Option<&'static str>, Option<&'static str>) {
    if written == here.language { (None, None) } else { (Some(written.code()), Some(written.dir())) }
}
