//! Lists of people, from spreadsheets and text.

use std::path::PathBuf;

use app::password::first_password;
use app::state::App;
use clap::{Args, Subcommand};
use domain::id::CohortId;
use domain::language::Language;
use domain::person::Coordinator;
use domain::roster::{List, ROWS_MAX, Row, Wanted};
use serde::Serialize;
use store::enrolment::{Enrolled, Fate, Issued};

use super::{Refusal, serve::assemble};
use crate::config::Config;

#[derive(Subcommand)]
pub enum PeopleCommand {
    /// Take a list into the register, and into a class where one is named. Rows that may be somebody who is known are left
    /// out and told: somebody has to say who they are, on the page of the class. The same list again changes nothing.
    Import(ImportArgs),
}

#[derive(Args)]
pub struct ImportArgs {
    /// XLSX, XLS, ODS, CSV or text.
    file: PathBuf,
    /// The class, by the id in its address.
    #[arg(long)]
    class: Option<CohortId>,
    /// The sign-in name of the coordinator who answers for it: it is recorded as done by them, within their states.
    #[arg(long = "as")]
    coordinator: String,
    /// Say what would become of each row, and do nothing.
    #[arg(long)]
    dry_run: bool,
    /// Print everything as JSON.
    #[arg(long)]
    json: bool,
}

/// What became of a row, or would.
#[derive(Serialize)]
struct Told {
    row: usize,
    name: String,
    fate: &'static str,
    /// Why it was refused, or who it may be.
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    sign_in_name: String,
    /// The first password of somebody new. It is shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<String>,
}

pub async fn obey(config: &Config, command: PeopleCommand) -> Result<(), Refusal> {
    let PeopleCommand::Import(args) = command;
    let app = assemble(config).await?;
    let told = import(&app, &args).await;
    app.db.clone().close().await?;
    let told = told?;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&told)?);
        return Ok(());
    }
    for Told { row, name, fate, reasons, sign_in_name, password } in &told {
        let rest = [sign_in_name, password.as_deref().unwrap_or_default(), &reasons.join("; ")].map(str::to_owned);
        let rest: Vec<String> = rest.into_iter().filter(|text| !text.is_empty()).collect();
        println!("{row}  {name}  {fate}  {}", rest.join("  "));
    }
    Ok(())
}

async fn import(app: &App, args: &ImportArgs) -> Result<Vec<Told>, Refusal> {
    let coordinator = coordinator(app, &args.coordinator).await?;
    let state = match args.class {
        Some(class) => {
            store::cohort::find_for(&app.db, &coordinator, class)
                .await
                .map_err(|_| "There is no class with this id, or it is not this coordinator's.")?
                .state
        }
        None => coordinator.person().state.clone(),
    };
    let bytes = std::fs::read(&args.file).map_err(|error| format!("{}: {error}", args.file.display()))?;
    let text = exchange::table::text(&bytes).map_err(|_| "The file is no table of text.")?;
    let rows = app::coordinate::sheet::rows(&text, ROWS_MAX).map_err(|_| "The file is no table that can be taken.")?;
    let list = List::find(&rows)?;
    let rows = list.read(&app.reference(), &state);
    let wanted: Vec<Wanted> = rows.iter().filter_map(|row| row.read.clone().ok()).map(Wanted::from).collect();
    let (done, passwords) = if args.dry_run {
        (foreseen(app, &coordinator, args.class, &wanted).await?, Vec::new())
    } else {
        taken(app, &coordinator, args.class, wanted).await?
    };
    let mut done = done.into_iter().zip(passwords.into_iter().map(Some).chain(std::iter::repeat(None)));
    Ok(rows.iter().map(|row| told(row, row.read.is_ok().then(|| done.next()).flatten())).collect())
}

async fn coordinator(app: &App, name: &str) -> Result<Coordinator, Refusal> {
    let found = store::person::credentials(&app.db, name).await?;
    let coordinator = found.and_then(|found| Coordinator::of(found.person));
    coordinator.ok_or_else(|| format!("{name} is no coordinator.").into())
}

async fn fates(
    app: &App,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    wanted: &[Wanted],
) -> Result<Vec<Fate>, Refusal> {
    Ok(match class {
        Some(class) => store::enrolment::foresee(&app.db, coordinator, class, wanted).await?,
        None => store::identity::foresee(&app.db, coordinator, wanted).await?,
    })
}

async fn foreseen(
    app: &App,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    wanted: &[Wanted],
) -> Result<Vec<Enrolled>, Refusal> {
    let named = |fate: Fate| {
        let sign_in_name = match &fate {
            Fate::Known { sign_in_name, .. } | Fate::AlreadyEnrolled { sign_in_name } => sign_in_name.clone(),
            Fate::New | Fate::Doubtful { .. } => String::new(),
        };
        Enrolled { fate, sign_in_name }
    };
    Ok(fates(app, coordinator, class, wanted).await?.into_iter().map(named).collect())
}

/// Does it, and gives the password of each who is new.
async fn taken(
    app: &App,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    wanted: Vec<Wanted>,
) -> Result<(Vec<Enrolled>, Vec<String>), Refusal> {
    // Hashing costs: only those who are new have a password to hash.
    let fates = fates(app, coordinator, class, &wanted).await?;
    let passwords: Vec<String> = fates.iter().map(|_| first_password()).collect();
    let needed = fates.iter().zip(&passwords).filter(|(fate, _)| **fate == Fate::New).map(|(_, word)| word.clone());
    let hashes = app.hasher.hash_issued(needed.collect()).await.map_err(|_| "The passwords could not be hashed.")?;
    let mut hashes = hashes.into_iter();
    let issued = fates
        .iter()
        .map(|fate| Issued { hash: (*fate == Fate::New).then(|| hashes.next()).flatten().unwrap_or_default() });
    let entries: Vec<(Wanted, Issued)> = wanted.into_iter().zip(issued).collect();
    let (db, at) = (&app.db, app.now());
    let done = match class {
        Some(class) => store::enrolment::enrol(db, coordinator, class, &entries, at).await?,
        None => store::identity::take_in(db, coordinator, &entries, Language::English, at).await?,
    };
    Ok((done, passwords))
}

fn told(row: &Row, done: Option<(Enrolled, Option<String>)>) -> Told {
    let plain = |fate, reasons| Told {
        row: row.number,
        name: row.name.clone(),
        fate,
        reasons,
        sign_in_name: String::new(),
        password: None,
    };
    let Some((done, password)) = done else {
        let reasons = row.read.as_ref().err().into_iter().flatten().map(ToString::to_string).collect();
        return plain("refused", reasons);
    };
    let Enrolled { fate, sign_in_name } = done;
    match fate {
        Fate::New => Told { sign_in_name, password, ..plain("new", vec![]) },
        Fate::Known { .. } => Told { sign_in_name, ..plain("known", vec![]) },
        Fate::AlreadyEnrolled { .. } => Told { sign_in_name, ..plain("already-enrolled", vec![]) },
        Fate::Doubtful { candidates, .. } => {
            let may_be = candidates
                .into_iter()
                .map(|one| format!("may be {} ({})", one.name.get(Language::English), one.sign_in_name));
            let mut reasons: Vec<String> = may_be.collect();
            if reasons.is_empty() {
                reasons.push("somebody else has this service number".into());
            }
            plain("doubtful", reasons)
        }
    }
}
