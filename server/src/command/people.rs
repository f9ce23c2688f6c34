//! Lists of people, from spreadsheets and text.

use std::path::PathBuf;

use app::coordinate::people::{foresee, take};
use app::state::App;
use clap::{Args, Subcommand};
use domain::id::{CohortId, IntakeId};
use domain::intake::UndoRefusal;
use domain::language::Language;
use domain::roster::{Earlier, List, ROWS_MAX, Row, Wanted};
use serde::Serialize;
use store::enrolment::{Enrolled, Fate};

use super::{Refusal, answering::Answering, serve::assemble};
use crate::config::Config;

#[derive(Subcommand)]
pub enum PeopleCommand {
    /// Take a list into the register, and into a class where one is named. Rows that may be somebody who is known are left
    /// out and told: somebody has to say who they are, on the page of the class. The same list again changes nothing.
    Import(ImportArgs),
    /// Take everybody of a list out again: whoever was new is removed, and whoever was known has the rank of before. Refused
    /// while one of the new ones has begun anything.
    Undo(UndoArgs),
}

#[derive(Args)]
pub struct UndoArgs {
    /// The id that the import told at its end.
    intake: IntakeId,
    #[command(flatten)]
    answering: Answering,
}

#[derive(Args)]
pub struct ImportArgs {
    /// XLSX, XLS, ODS, CSV or text.
    file: PathBuf,
    /// The class, by the id in its address.
    #[arg(long)]
    class: Option<CohortId>,
    #[command(flatten)]
    answering: Answering,
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
    /// By which it is undone, where something was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    intake: Option<IntakeId>,
}

pub async fn obey(config: &Config, command: PeopleCommand) -> Result<(), Refusal> {
    let app = assemble(config).await?;
    let args = match command {
        PeopleCommand::Import(args) => args,
        PeopleCommand::Undo(args) => {
            let undone = undo(&app, &args).await;
            app.db.clone().close().await?;
            println!("{} people taken out again.", undone?);
            return Ok(());
        }
    };
    let told = import(&app, &args).await;
    app.db.clone().close().await?;
    let (told, intake) = told?;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&told)?);
        return Ok(());
    }
    for Told { row, name, fate, reasons, sign_in_name, password, .. } in &told {
        let rest = [sign_in_name, password.as_deref().unwrap_or_default(), &reasons.join("; ")].map(str::to_owned);
        let rest: Vec<String> = rest.into_iter().filter(|text| !text.is_empty()).collect();
        println!("{row}  {name}  {fate}  {}", rest.join("  "));
    }
    if let Some(intake) = intake {
        println!("To undo it: amana people undo {intake}{}", args.answering.again());
    }
    Ok(())
}

async fn undo(app: &App, args: &UndoArgs) -> Result<usize, Refusal> {
    let coordinator = args.answering.coordinator(app, None).await?;
    match store::intake::undo_any(&app.db, &coordinator, args.intake, app.now()).await {
        Err(store::Error::NotFound) => Err("There is no list with this id, or it is not this coordinator's.".into()),
        Err(store::Error::Refused(UndoRefusal::HaveBegun(begun))) => {
            let names: Vec<&str> = begun.iter().map(|name| name.get(Language::English)).collect();
            Err(format!("Nothing was undone: some have begun: {}.", names.join(", ")).into())
        }
        undone => Ok(undone?),
    }
}

async fn import(app: &App, args: &ImportArgs) -> Result<(Vec<Told>, Option<IntakeId>), Refusal> {
    let coordinator = args.answering.coordinator(app, args.class).await?;
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
    let rows = list.read(&app.reference(), &app.settings.service_number, &state);
    let wanted = |row: &Row| Some(Wanted { row: row.number, entry: row.read.clone().ok()?, decision: None });
    let wanted: Vec<Wanted> = rows.iter().filter_map(wanted).collect();
    let fates = foresee(app, &coordinator, args.class, &wanted).await?;
    let (done, intake): (Vec<(Enrolled, Option<String>)>, _) = if args.dry_run {
        (fates.into_iter().map(|fate| (foreseen(fate), None)).collect(), None)
    } else {
        let taken = take(app, &coordinator, args.class, wanted, &fates).await.map_err(|error| format!("{error:?}"))?;
        let taken = taken.ok_or("The register has changed meanwhile. Nothing was done: try again.")?;
        (taken.rows.into_iter().map(|taken| (taken.done, Some(taken.password))).collect(), taken.intake)
    };
    let mut done = done.into_iter();
    let mut told: Vec<Told> =
        rows.iter().map(|row| told(row, row.read.is_ok().then(|| done.next()).flatten())).collect();
    for told in told.iter_mut().filter(|told| matches!(told.fate, "new" | "known")) {
        told.intake = intake;
    }
    Ok((told, intake))
}

fn foreseen(fate: Fate) -> Enrolled {
    let sign_in_name = match &fate {
        Fate::Known { sign_in_name, .. } | Fate::AlreadyEnrolled { sign_in_name, .. } => sign_in_name.clone(),
        Fate::New | Fate::Doubtful { .. } | Fate::Same { .. } => String::new(),
    };
    Enrolled { fate, sign_in_name }
}

fn told(row: &Row, done: Option<(Enrolled, Option<String>)>) -> Told {
    let plain = |fate, reasons| Told {
        row: row.number,
        name: row.name.clone(),
        fate,
        reasons,
        sign_in_name: String::new(),
        password: None,
        intake: None,
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
        Fate::Same { row } => plain("same", vec![format!("the same person as in row {row}")]),
        Fate::Doubtful { candidates, rows, .. } => {
            let known = candidates
                .into_iter()
                .map(|one| format!("may be {} ({})", one.name.get(Language::English), one.sign_in_name));
            let above = rows.into_iter().map(|Earlier { row, name }| {
                format!("may be the person in row {row}, {}", name.get(Language::English))
            });
            let mut reasons: Vec<String> = known.chain(above).collect();
            if reasons.is_empty() {
                reasons.push("somebody else has this service number".into());
            }
            plain("doubtful", reasons)
        }
    }
}
