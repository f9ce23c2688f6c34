//! The site with the real course and the demonstration cast.

use std::path::{Path, PathBuf};

use app::state::App;
use axum::Router;
use domain::cohort::Cohort;
use domain::id::{AttemptId, EnrolmentId};
use domain::person::{Coordinator, Trainee};
use server::config::Config;
use store::testing::Fresh;

use crate::browser::Browser;

pub const PASSWORD: &str = "demo-pass-1";

pub struct Stage {
    pub app: App,
    pub router: Router,
    _site: tempfile::TempDir,
    _fresh: Fresh,
}

/// Runs a test on every database there is.
pub async fn on_each(test: impl AsyncFn(Stage)) {
    for fresh in store::testing::each().await {
        eprintln!("on {}", fresh.kind);
        test(build(fresh).await).await;
    }
}

async fn build(fresh: Fresh) -> Stage {
    let site = site();
    let config = config(&fresh.url, site.path());
    server::command::course::import(&config, &config.content.join("courses")).await.expect("imported");
    let app = server::command::serve::assemble(&config).await.expect("assembled");
    server::demo::seed(&app, Some(PASSWORD.into())).await.expect("the cast");
    let router = server::router::router(&app, site.path());
    Stage { app, router, _site: site, _fresh: fresh }
}

/// A built site with nothing in it.
pub fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(site.path().join("pkg/test")).expect("a folder");
    site
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn config(url: &str, site: &Path) -> Config {
    Config {
        addr: "127.0.0.1:0".parse().expect("an address"),
        data: site.to_owned(),
        database_url: Some(url.into()),
        public_url: Some("http://localhost".into()),
        demo_password: None,
        log: String::new(),
        site: site.to_owned(),
        content: root().join("content"),
        proxies: 0,
        issuer_en: "South Sudan National Police Service".into(),
        issuer_ar: "جهاز الشرطة".into(),
        issuer_code: "SSNPS".into(),
        clock: None,
        cheap_passwords: true,
    }
}

impl Stage {
    pub fn browser(&self) -> Browser {
        Browser::new(&self.router)
    }

    pub async fn signed_in(&self, name: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.sign_in(name, PASSWORD).await;
        assert_eq!(answer.status, 303, "{name} signs in: {}", answer.text());
        browser
    }

    pub async fn trainee(&self, name: &str) -> Trainee {
        let found = store::person::credentials(&self.app.db, name).await.expect("read").expect("of the cast");
        Trainee::of(found.person)
    }

    pub async fn seat(&self, name: &str) -> EnrolmentId {
        let trainee = self.trainee(name).await;
        store::enrolment::of_trainee(&self.app.db, &trainee).await.expect("read")[0].enrolment
    }

    pub async fn class(&self) -> Cohort {
        let found = store::person::credentials(&self.app.db, "coordinator").await.expect("read").expect("of the cast");
        let coordinator = Coordinator::of(found.person).expect("a coordinator");
        store::cohort::list_for(&self.app.db, &coordinator).await.expect("read").remove(0).cohort
    }

    /// The latest attempt of somebody of the cast.
    pub async fn attempt(&self, name: &str) -> AttemptId {
        let trainee = self.trainee(name).await;
        let class = self.class().await;
        let seat = self.seat(name).await;
        let facts = store::progress::of_person(&self.app.db, &class, seat, trainee.person().id).await.expect("read");
        facts.attempts.last().expect("an attempt").id
    }

    /// The course as it is served.
    pub async fn course(&self) -> std::sync::Arc<domain::course::Course> {
        let edition = store::course::latest(&self.app.db, "hr-101", None).await.expect("published");
        self.app.editions.get(&self.app.db, edition.id).await.expect("read")
    }
}
