//! Forms as browsers send them. A form that cannot be read is told apart from one that is refused.

use axum::extract::{FromRequest, Request};
use axum::response::IntoResponse;

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

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl FromRequest<App> for Form {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        match axum::extract::Form::<Vec<(String, String)>>::from_request(request, app).await {
            Ok(axum::extract::Form(pairs)) => Ok(Self(pairs)),
            Err(rejection) => Err(match rejection.into_response().status() {
                axum::http::StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
                _ => AppError::BadRequest,
            }),
        }
    }
}
