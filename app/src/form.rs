//! Forms as browsers send them. A form that cannot be read is told apart from one that is refused.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use domain::shown::Shown;

use crate::error::AppError;
use crate::state::App;

/// The pairs of a form, in their order. A name may stand several times.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// What the page showed before anybody typed.
    pub fn shown(&self) -> Option<Shown> {
        self.get("shown").parse().ok()
    }

    /// What was typed, for a page that shows anew what it is about.
    pub fn seen_anew(mut self) -> Self {
        self.0.retain(|(name, _)| name != "shown");
        self
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl From<Vec<(String, String)>> for Form {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }
}

impl FromRequest<App> for Form {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        match axum::extract::Form::<Vec<(String, String)>>::from_request(request, app).await {
            Ok(axum::extract::Form(pairs)) => Ok(Self(pairs)),
            Err(rejection) => Err(match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
                _ => AppError::BadRequest,
            }),
        }
    }
}

/// A form with a file.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// What was typed beside it.
    pub form: Form,
    pub file: File,
}

/// A file that was sent; without a name and empty where none was chosen.
#[derive(Clone, Debug, Default)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The table in the file or, without a file, what was typed under this name.
    pub fn table(&self, typed: &str) -> Result<String, exchange::table::Unread> {
        if self.file.bytes.is_empty() {
            return Ok(self.form.get(typed).to_owned());
        }
        exchange::table::text(&self.file.bytes)
    }
}

impl FromRequest<App> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            return Err(AppError::BadRequest);
        }
        let refused = |error: MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
            _ => AppError::BadRequest,
        };
        let mut parts = Multipart::from_request(request, app).await.map_err(|_| AppError::BadRequest)?;
        let (mut file, mut pairs) = (File::default(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(refused)? {
            let name = part.name().unwrap_or_default().to_owned();
            let of_file = part.file_name().map(String::from);
            let bytes = part.bytes().await.map_err(refused)?.to_vec();
            match of_file {
                Some(of_file) => file = File { name: of_file, bytes },
                None => pairs.push((name, String::from_utf8(bytes).map_err(|_| AppError::BadRequest)?)),
            }
        }
        Ok(Self { form: Form(pairs), file })
    }
}
