//! Serving the site.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::edition::Editions;
use app::password::Hasher;
use app::state::{App, Assets, Inner, Lists, Settings};
use content::Library;
use leptos::config::LeptosOptions;
use tokio::net::TcpListener;

use super::{Refusal, course, open};
use crate::config::Config;
use crate::{demo, job, press, router};

pub async fn serve(config: Config, with_demo: bool) -> Result<(), Refusal> {
    log(&config);
    let listener = TcpListener::bind(config.addr).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("The port of {} is taken: something else is listening there.", config.addr)
        }
        _ => format!("Cannot listen on {}: {error}", config.addr),
    })?;
    let app = assemble(&config).await?;
    if with_demo {
        // A course that a trainer has published further since is refused, told, and no reason not to serve.
        if let Err(refusal) = course::import(&config, &config.content.join("courses")).await {
            eprintln!("{refusal}");
        }
        if store::person::is_empty(&app.db).await? {
            demo::seed(&app, config.demo_password.clone()).await?;
        }
    }
    let address = listener.local_addr()?;
    let service = router::router(&app, &config.site).into_make_service_with_connect_info::<SocketAddr>();
    let jobs = tokio::spawn(job::every_minute(app.clone()));
    tracing::info!(%address, url = %app.settings.public_url, "serving");
    println!("Amana is at {}", app.settings.public_url);

    let (asked_to_stop, stopping) = tokio::sync::oneshot::channel();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop_signal().await;
        tracing::info!("stopping: requests under way are finished first");
        let _ = asked_to_stop.send(());
    });
    let serving = tokio::spawn(serving.into_future());
    let _ = stopping.await;
    // A reader on a slow line may hold a connection for minutes; nobody waits that long for a restart.
    match tokio::time::timeout(Duration::from_secs(25), serving).await {
        Ok(done) => done??,
        Err(_) => tracing::warn!("some requests were cut off"),
    }
    jobs.abort();
    app.db.clone().close().await?;
    tracing::info!("stopped");
    Ok(())
}

/// Everything that the pages need, over an open and current database.
pub async fn assemble(config: &Config) -> Result<App, Refusal> {
    let db = open(config).await?;
    let reference = course::reference(&config.content)?;
    store::reference::seed(&db, &reference).await?;
    let reference = store::reference::all(&db).await?;
    let hasher = if config.cheap_passwords {
        Hasher::cheap()
    } else {
        Hasher::new(std::thread::available_parallelism().map_or(1, |cores| cores.get().div_ceil(2)))
    };
    Ok(App::new(Inner {
        db,
        editions: Editions::new(library(&config.content)?),
        lists: Lists::new(reference),
        clock: config.clock(),
        hasher,
        limits: Default::default(),
        slips: Default::default(),
        passwords: Default::default(),
        desk: Default::default(),
        settings: Settings {
            public_url: config.public_url(),
            issuer: config.issuer(),
            issuer_code: config.issuer_code.clone(),
            service_number: config.service_number()?,
            proxies: config.proxies,
        },
        assets: assets(&config.site)?,
        press: Arc::new(press::certificates),
        binder: Arc::new(press::booklets),
        ring: credential::Ring::open(&config.keys())?,
    }))
}

/// Standards and glossary, as courses cite them.
pub fn library(content: &Path) -> Result<Library, Refusal> {
    let read = |name: &str| std::fs::read_to_string(content.join(name)).ok();
    let (library, findings) = Library::from_files(read("standards.toml").as_deref(), read("glossary.csv").as_deref());
    match findings.iter().find(|found| found.is_error()) {
        Some(found) => Err(found.to_string().into()),
        None => Ok(library),
    }
}

/// The built files stand in one folder named after what is in them.
fn assets(site: &Path) -> Result<Assets, Refusal> {
    let missing = || format!("{} holds no built site: run bin/build first.", site.display());
    let folder = std::fs::read_dir(site.join("pkg")).map_err(|_| missing())?.flatten().next().ok_or_else(missing)?;
    let prefix = format!("/pkg/{}", folder.file_name().to_string_lossy());
    let options = LeptosOptions::builder()
        .output_name("amana")
        .site_root(site.display().to_string())
        .site_pkg_dir(prefix.trim_start_matches('/').to_owned())
        .build();
    Ok(Assets { prefix, folder: folder.path(), options })
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
}

async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
