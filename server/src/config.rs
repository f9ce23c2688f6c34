//! What an installation sets: the environment (`AMANA_…`), then a file `amana.toml`, then what is usual.

use std::net::SocketAddr;
use std::path::PathBuf;

use app::state::Clock;
use domain::language::Bilingual;
use domain::person::NumberRule;
use domain::time::At;
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
pub struct Config {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The folder of everything that is kept.
    pub data: PathBuf,
    /// The folder of the keys that sign certificates; `keys` in the data folder unless it is said otherwise.
    pub keys: Option<PathBuf>,
    /// `sqlite://…` in the data folder unless it is said otherwise.
    pub database_url: Option<String>,
    /// How people reach the site; the listening address unless it is said otherwise.
    pub public_url: Option<String>,
    /// The password of the demonstration cast.
    pub demo_password: Option<String>,
    /// What is logged, as `tracing` reads it: `info,sqlx=warn`.
    pub log: String,
    /// The folder with the built CSS and WASM.
    pub site: PathBuf,
    /// The folder with courses, glossary, standards, ranks and places.
    pub content: PathBuf,
    /// How many proxies in front of the site are to be believed.
    pub proxies: usize,
    /// Who stands on the certificates, in both languages, and in their serials.
    pub issuer_en: String,
    pub issuer_ar: String,
    pub issuer_code: String,
    /// What service numbers look like, as a pattern of the whole number, and one that fits; any unless it is said.
    pub service_number: Option<String>,
    pub service_number_example: Option<String>,
    /// The moment the clock shows at the start, in milliseconds since 1970. For rehearsals and tests only.
    pub clock: Option<i64>,
    /// Passwords are hashed at next to no cost. For tests only.
    pub cheap_passwords: bool,
}

impl Config {
    pub fn read() -> Result<Self, config::ConfigError> {
        // A number is text: its noughts at the beginning are part of it.
        let number = |name: &str| std::env::var(name).ok();
        config::Config::builder()
            .set_default("addr", "127.0.0.1:3000")?
            .set_default("data", "data")?
            .set_default("log", "info,sqlx=warn,sea_orm_migration=warn")?
            .set_default("site", "site")?
            .set_default("content", "content")?
            .set_default("proxies", 0)?
            .set_default("issuer_en", "South Sudan National Police Service")?
            .set_default("issuer_ar", "جهاز الشرطة الوطنية في جنوب السودان")?
            .set_default("issuer_code", "SSNPS")?
            .set_default("cheap_passwords", false)?
            .add_source(config::File::with_name("amana").required(false))
            .add_source(config::Environment::with_prefix("AMANA").try_parsing(true))
            .set_override_option("service_number", number("AMANA_SERVICE_NUMBER"))?
            .set_override_option("service_number_example", number("AMANA_SERVICE_NUMBER_EXAMPLE"))?
            .build()?
            .try_deserialize()
    }

    pub fn clock(&self) -> Clock {
        self.clock.map_or(Clock::System, |start| Clock::from(At(start)))
    }

    pub fn database_url(&self) -> String {
        match &self.database_url {
            Some(url) => url.clone(),
            None => format!("sqlite://{}", self.data.join("amana.db").display()),
        }
    }

    pub fn keys(&self) -> PathBuf {
        self.keys.clone().unwrap_or_else(|| self.data.join("keys"))
    }

    pub fn public_url(&self) -> String {
        let url = self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.addr));
        url.trim_end_matches('/').to_owned()
    }

    pub fn service_number(&self) -> Result<NumberRule, String> {
        let (pattern, example) = (self.service_number.as_deref(), self.service_number_example.as_deref());
        NumberRule::read(pattern, example).map_err(|why| format!("AMANA_SERVICE_NUMBER: {why}"))
    }

    pub fn issuer(&self) -> Bilingual {
        Bilingual::new(&self.issuer_en, &self.issuer_ar)
    }
}
