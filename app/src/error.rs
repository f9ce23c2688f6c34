//! Everything that a person can be told has gone wrong. Details stay in the log, under a reference.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// An error on its way to a page. [`crate::page::explain`] turns it into one.
#[derive(Clone, Debug)]
pub enum AppError {
    NotFound,
    /// Nobody is signed in, and this needs somebody.
    SignInFirst,
    Forbidden,
    /// The request makes no sense: a form that no page of ours sent.
    BadRequest,
    TooLarge,
    TooManyRequests,
    /// A fault of ours. The reference finds it in the log.
    Broken {
        reference: String,
    },
}

impl AppError {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Logs a fault and gives it a reference.
    pub fn broken(error: impl std::fmt::Display) -> Self {
        let reference = format!("{:06x}", crate::state::chance(0x0100_0000));
        tracing::error!(%reference, %error, "a request failed");
        Self::Broken { reference }
    }
}

/// A refusal that the caller has not turned into words is a form that no page of ours offers.
impl<R: std::error::Error> From<store::Error<R>> for AppError {
    fn from(error: store::Error<R>) -> Self {
        match error {
            store::Error::NotFound => Self::NotFound,
            store::Error::Refused(_) => Self::BadRequest,
            other => Self::broken(other),
        }
    }
}

/// The bare answer; the page around it is made by a layer that knows the language.
impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
