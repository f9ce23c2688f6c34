//! Filling an empty database: the demonstration cast, or a whole country to rehearse with.

use clap::Args;
use domain::scale::Size;

use super::{Refusal, serve};
use crate::config::Config;
use crate::{demo, scale};

#[derive(Args)]
#[group(required = true, multiple = true)]
pub struct What {
    /// The demonstration cast and one class.
    #[arg(long, conflicts_with = "scale")]
    demo: bool,
    /// Invented people in classes over three years, to see how fast the reports are. For rehearsals only.
    #[arg(long)]
    scale: bool,
    #[arg(long, requires = "scale", default_value_t = 100_000)]
    people: usize,
    /// Places in classes.
    #[arg(long, requires = "scale", default_value_t = 300_000)]
    enrolments: usize,
    /// Sittings of a test.
    #[arg(long, requires = "scale", default_value_t = 1_000_000)]
    attempts: usize,
    /// The same number invents the same country.
    #[arg(long, requires = "scale", default_value_t = 1)]
    random: u64,
}

pub async fn seed(config: &Config, what: &What) -> Result<(), Refusal> {
    let app = serve::assemble(config).await?;
    let password = config.demo_password.clone();
    if what.demo {
        return demo::seed(&app, password).await;
    }
    let size = Size { people: what.people, enrolments: what.enrolments, attempts: what.attempts };
    scale::seed(&app, size, what.random, password).await.map(|_| ())
}
