//! What happens without anybody asking: tests whose time is up are handed in, old sessions are forgotten, certificates
//! that were asked for before the program stopped are issued, ranks and states are read again.

use std::time::Duration;

use app::state::App;

/// Runs until the program ends.
pub async fn every_minute(app: App) {
    tokio::join!(sweep(&app), issue(&app));
}

/// A thousand certificates take a while; a test whose time is up does not wait for them.
async fn issue(app: &App) {
    let mut minute = tokio::time::interval(Duration::from_secs(60));
    loop {
        minute.tick().await;
        if let Err(error) = app::issuing::resume(app).await {
            tracing::error!(?error, "certificates that were asked for could not be issued");
        }
    }
}

async fn sweep(app: &App) {
    let mut minute = tokio::time::interval(Duration::from_secs(60));
    loop {
        minute.tick().await;
        match app::close_overdue(app).await {
            Ok(0) => {}
            Ok(closed) => tracing::info!(closed, "handed in tests whose time was up"),
            Err(error) => tracing::error!(?error, "overdue tests could not be handed in"),
        }
        if let Err(error) = store::sign_in::sweep(&app.db, app.now()).await {
            tracing::error!(%error, "old sessions could not be forgotten");
        }
        // Another program on the same database may have changed them.
        if let Err(error) = app.lists.read_again(&app.db).await {
            tracing::error!(%error, "the lists of ranks and states could not be read");
        }
        app.limits.sweep();
        app.slips.sweep(app.now());
        app.passwords.sweep(app.now());
    }
}
