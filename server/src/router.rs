//! The whole service: the site's own routes, the built files, the addresses for machines, and the layers around them.

use app::signed_in::People;
use app::state::App;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum_login::AuthManagerLayerBuilder;
use axum_login::tower_sessions::cookie::SameSite;
use axum_login::tower_sessions::{Expiry, SessionManagerLayer};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;

use crate::security;
use crate::session::Sessions;

/// The largest form or list that is taken, in bytes.
pub const BODY_MAX: usize = 2 * 1024 * 1024;

/// Puts everything together.
pub fn router(app: &App, site: &std::path::Path) -> Router {
    let secure = app.settings.public_url.starts_with("https://");
    // `__Host-` binds the cookie to this host and to TLS; a laptop in a classroom has none.
    let name = if secure { "__Host-amana" } else { "amana" };
    let sessions = SessionManagerLayer::new(Sessions(app.clone()))
        .with_name(name)
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd);
    let login = AuthManagerLayerBuilder::new(People(app.clone()), sessions).build();

    // Errors become pages inside the login, so that the page knows who reads it.
    let pages = app::route::router(app)
        .fallback(|| async { app::error::AppError::NotFound })
        .layer(from_fn_with_state(app.clone(), explain))
        .layer(login)
        .layer(from_fn(app::signed_in::arriving))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .with_state(app.clone());

    let built = Router::new().nest_service(
        "/pkg",
        tower::ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::overriding(
                header::CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=31536000, immutable"),
            ))
            .service(ServeDir::new(site.join("pkg")).precompressed_br().precompressed_gzip()),
    );
    // A worker reaches as far as its address: this one stands at the root, and is asked for anew each time.
    let worker = Router::new().route("/sw.js", get(worker)).with_state(app.clone());
    let machines = Router::new().route("/healthz", get(healthz)).route("/readyz", get(readyz)).with_state(app.clone());

    // Quick compression of pages as they are made; built files come compressed from the disk, PDFs are so already.
    let worth_it = SizeAbove::new(512).and(NotForContentType::new("application/pdf")).and(NotForContentType::IMAGES);
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(5)).compress_when(worth_it);
    let all = pages.merge(built).merge(worker).merge(machines);
    security::headers(all).layer(compression).layer(CatchPanicLayer::new()).layer(TraceLayer::new_for_http())
}

/// What opens a begun test without a network. It may speak to this site only.
async fn worker(State(app): State<App>) -> Response {
    let file = app.assets.folder.join("worker.js");
    let Ok(script) = tokio::fs::read(&file).await else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; connect-src 'self'; script-src 'self'"),
    ];
    (headers, script).into_response()
}

/// The process runs.
async fn healthz() -> &'static str {
    "ok\n"
}

/// It can do its work: the database answers and has this program's schema.
async fn readyz(State(app): State<App>) -> Response {
    match app.db.is_ready().await {
        Ok(true) => "ready\n".into_response(),
        Ok(false) => (StatusCode::SERVICE_UNAVAILABLE, "migrations are pending\n").into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// Turns an error into a page in the reader's language.
async fn explain(State(app): State<App>, session: app::signed_in::Session, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    if let Some(user) = session.user {
        parts.extensions.insert(app::signed_in::SignedIn(user.person));
    }
    let here = match app::here::Here::from_request_parts(&mut parts, &app).await {
        Ok(here) => here,
        Err(never) => match never {},
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    if let Some(error) = response.extensions().get::<app::error::AppError>() {
        return app::page::explain(&here, error);
    }
    // What axum itself refuses: an address whose id cannot be one, a method that an address does not know.
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST if is_bare(&response) => {
            app::page::explain(&here, &app::error::AppError::NotFound)
        }
        StatusCode::METHOD_NOT_ALLOWED => {
            // Somebody reloads the address of a form, or types it: a page with a way on, and still the honest status.
            let mut page = app::page::explain(&here, &app::error::AppError::NotFound);
            *page.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            if let Some(allow) = response.headers().get(header::ALLOW) {
                page.headers_mut().insert(header::ALLOW, allow.clone());
            }
            page
        }
        StatusCode::PAYLOAD_TOO_LARGE => app::page::explain(&here, &app::error::AppError::TooLarge),
        _ => response,
    }
}

fn is_bare(response: &Response<Body>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_none_or(|kind| kind.starts_with("text/plain"))
}
