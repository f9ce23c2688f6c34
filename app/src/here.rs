//! Where a request arrived: the language and address of the page, and who asks.

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use domain::language::Language;
use domain::person::{Administrator, Coordinator, Instructor, Person, Trainee, Trainer};

use crate::error::AppError;
use crate::signed_in::{Access, SignedIn};
use crate::state::App;
use crate::text::{self, Text};

/// A request's place in the site. Every page is made with one.
#[derive(Clone)]
pub struct Here {
    pub app: App,
    pub language: Language,
    /// The address without its language: `/courses/hr-101`, or empty.
    pub path: String,
    /// Where the address names its language. One that does not (`/v/…`) is told it in the query.
    pub named: Named,
    pub query: Option<String>,
    pub person: Option<Person>,
}

impl Here {
    pub fn text(&self) -> &'static Text {
        text::of(self.language)
    }

    /// An address of the site in the language of this page: `here.to("/courses")`.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.language.code())
    }

    /// This very page in a language.
    pub fn same_page_in(&self, language: Language) -> String {
        if self.named == Named::InQuery {
            return format!("{}?language={}", self.path, language.code());
        }
        let query = self.query.as_deref().map(|query| format!("?{query}")).unwrap_or_default();
        format!("/{}{}{query}", language.code(), self.path)
    }

    /// The same request as if it had asked for another page: a form that is refused is shown on the page it came from,
    /// and the way to the other language must lead there.
    pub fn on(&self, page: impl Into<String>) -> Self {
        let page = page.into();
        let (path, query) = match page.split_once('?') {
            Some((path, query)) => (path.to_owned(), Some(query.to_owned())),
            None => (page, None),
        };
        Self { path, query, ..self.clone() }
    }

    /// Whether the person who asks may reach what has this access.
    pub fn may(&self, access: Access) -> bool {
        self.person.as_ref().is_some_and(|person| access.admits(person))
    }

    /// What a redirect asked this page to say: the value of `said` in the address.
    pub fn said(&self) -> Option<&str> {
        let query = self.query.as_deref()?;
        query.split('&').find_map(|pair| pair.strip_prefix("said="))
    }
}

impl FromRequestParts<App> for Here {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let uri = parts.extensions.get::<axum::extract::OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let person = parts.extensions.get::<SignedIn>().map(|signed_in| signed_in.0.clone());
        let (named, language, path) = split(uri, person.as_ref(), parts);
        Ok(Self { app: app.for_one_request(), language, path, named, query: uri.query().map(Into::into), person })
    }
}

/// How an address names the language of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    InPath,
    InQuery,
}

/// The language of an address, and the rest of it. Addresses without one (`/v/…`) speak the browser's, unless asked.
fn split(uri: &Uri, person: Option<&Person>, parts: &Parts) -> (Named, Language, String) {
    let path = uri.path();
    for language in Language::ALL {
        if let Some(rest) = path.strip_prefix('/').and_then(|path| path.strip_prefix(language.code()))
            && (rest.is_empty() || rest.starts_with('/'))
        {
            return (Named::InPath, language, rest.trim_end_matches('/').to_owned());
        }
    }
    let asked = uri.query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("language=")));
    let usual = || person.map_or_else(|| preferred(parts), |person| person.language);
    (Named::InQuery, asked.and_then(Language::from_code).unwrap_or_else(usual), path.to_owned())
}

/// The language of the cookie, or of the browser, or English.
pub fn preferred(parts: &Parts) -> Language {
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let cookie = header("cookie").split(';').find_map(|pair| pair.trim().strip_prefix("language="));
    if let Some(language) = cookie.and_then(Language::from_code) {
        return language;
    }
    let wanted = header("accept-language").split(',').filter_map(|tag| tag.split(['-', ';']).next());
    wanted.map(str::trim).find_map(Language::from_code).unwrap_or(Language::English)
}

macro_rules! proof {
    ($($proof:ident)*) => {$(
        impl FromRequestParts<App> for Proof<$proof> {
            type Rejection = AppError;

            async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, AppError> {
                let SignedIn(person) = parts.extensions.get::<SignedIn>().cloned().ok_or(AppError::SignInFirst)?;
                $proof::of(person).map(Proof).ok_or(AppError::Forbidden)
            }
        }
    )*};
}

/// A handler that takes one is reached only by somebody who may act so.
pub struct Proof<T>(pub T);

proof! { Trainer Instructor Coordinator Administrator }

impl FromRequestParts<App> for Proof<Trainee> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, AppError> {
        let SignedIn(person) = parts.extensions.get::<SignedIn>().cloned().ok_or(AppError::SignInFirst)?;
        Ok(Self(Trainee::of(person)))
    }
}
