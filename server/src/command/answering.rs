//! Who answers for what a command does.

use app::state::App;
use clap::Args;
use domain::id::CohortId;
use domain::person::Coordinator;

use super::Refusal;

#[derive(Args)]
pub struct Answering {
    /// The sign-in name of the coordinator who answers for it: it is recorded as done by them, within their states. Without
    /// it, it is done by the only coordinator who can; where there are several, it is refused and they are named.
    #[arg(long = "as", env = "AMANA_AS", value_name = "COORDINATOR")]
    name: Option<String>,
}

impl Answering {
    /// The coordinator, of a class where the command is about one.
    pub async fn coordinator(&self, app: &App, cohort: Option<CohortId>) -> Result<Coordinator, Refusal> {
        let Some(name) = &self.name else { return only_one(app, cohort).await };
        let found = store::person::credentials(&app.db, name).await?;
        let coordinator = found.and_then(|found| Coordinator::of(found.person));
        coordinator.ok_or_else(|| format!("{name} is no coordinator.").into())
    }

    /// How it is said once more, in a command that goes with this one.
    pub fn again(&self) -> String {
        self.name.as_ref().map_or_else(String::new, |name| format!(" --as {name}"))
    }
}

async fn only_one(app: &App, cohort: Option<CohortId>) -> Result<Coordinator, Refusal> {
    let mut able = Vec::new();
    for coordinator in store::person::coordinators(&app.db).await? {
        let can = match cohort {
            Some(cohort) => match store::cohort::find_for(&app.db, &coordinator, cohort).await {
                Ok(_) => true,
                Err(store::Error::NotFound) => false,
                Err(other) => return Err(other.into()),
            },
            None => true,
        };
        if can {
            able.push(coordinator);
        }
    }
    let names: Vec<&str> = able.iter().map(|one| one.person().sign_in_name.as_str()).collect();
    match names.as_slice() {
        [] if cohort.is_some() => Err("There is no class with this id, or nobody who answers for it.".into()),
        [] => Err("There is no coordinator yet.".into()),
        [_] => Ok(able.remove(0)),
        several => Err(format!("Say who answers for it, with --as: {}.", several.join(", ")).into()),
    }
}
