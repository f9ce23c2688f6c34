//! The commands. Exit status 0 for success, 1 for a refusal with its reason, 2 for wrong usage.

mod answering;
mod audit;
mod certificate;
pub mod course;
mod erase;
mod people;
mod person;
mod question;
mod seed;
pub mod serve;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use store::Db;

use crate::config::Config;

#[derive(Parser)]
#[command(name = "amana", version, about = "A training platform for a national police service")]
struct Amana {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site.
    Serve {
        /// Import the content folder first and, on an empty database, create the demonstration cast.
        #[arg(long)]
        demo: bool,
    },
    /// Bring the database up to date.
    Migrate,
    /// Import a course folder, or a folder of courses.
    Import { path: PathBuf },
    /// Check a course folder, or a folder of courses, and import nothing.
    Check { path: PathBuf },
    /// Write a published course to a folder.
    Export { course: String, path: PathBuf },
    /// People.
    Person {
        #[command(subcommand)]
        command: PersonCommand,
    },
    /// Lists of people.
    People {
        #[command(subcommand)]
        command: people::PeopleCommand,
    },
    /// Certificates as files.
    Certificates {
        #[command(subcommand)]
        command: certificate::CertificateCommand,
    },
    /// Questions from other systems, and for them.
    Questions {
        #[command(subcommand)]
        command: question::QuestionCommand,
    },
    /// The audit log.
    Audit {
        #[command(subcommand)]
        command: audit::AuditCommand,
    },
    /// Say what a certificate is worth.
    Verify {
        /// Its file, what its QR code holds, or its code.
        what: String,
    },
    /// The keys that certificates are signed with.
    Keys {
        #[command(subcommand)]
        command: verify::KeyCommand,
    },
    /// Fill an empty database.
    Seed {
        #[command(flatten)]
        what: seed::What,
    },
}

#[derive(Subcommand)]
enum PersonCommand {
    /// Add a person with a role, such as the first administrator. The first password is printed.
    Add {
        /// The name to sign in with.
        name: String,
        #[arg(long)]
        name_latin: String,
        #[arg(long, default_value = "")]
        name_arabic: String,
        /// trainer, coordinator or administrator.
        #[arg(long)]
        role: String,
        /// The state that a coordinator is limited to; the whole country without it.
        #[arg(long)]
        state: Option<String>,
        /// female or male.
        #[arg(long)]
        sex: String,
        /// police, prisons, service, community or adviser: advisers of a mission do not count as national trainers.
        #[arg(long, default_value = "community")]
        kind: String,
    },
    /// Take somebody out of the register for good. Certificates that were issued are kept.
    Erase(erase::EraseArgs),
}

/// Why a command ended without doing what it was asked.
pub type Refusal = Box<dyn std::error::Error + Send + Sync>;

pub fn run() -> ExitCode {
    let amana = Amana::parse();
    let done = Config::read().map_err(Refusal::from).and_then(|config| {
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(Refusal::from)?
            .block_on(obey(amana.command, config))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("{refusal}");
            ExitCode::FAILURE
        }
    }
}

async fn obey(command: Command, config: Config) -> Result<(), Refusal> {
    match command {
        Command::Serve { demo } => serve::serve(config, demo).await,
        Command::Migrate => open(&config).await.map(|_| ()),
        Command::Import { path } => course::import(&config, &path).await,
        Command::Check { path } => course::check(&config, &path),
        Command::Export { course, path } => course::export(&config, &course, &path).await,
        Command::Person { command: PersonCommand::Add { name, name_latin, name_arabic, role, state, sex, kind } } => {
            let wanted = person::Wanted { name, name_latin, name_arabic, role, state, sex, kind };
            person::add(&config, wanted).await
        }
        Command::Person { command: PersonCommand::Erase(args) } => erase::erase(&config, args).await,
        Command::People { command } => people::obey(&config, command).await,
        Command::Certificates { command } => certificate::obey(&config, command).await,
        Command::Questions { command } => question::obey(&config, command).await,
        Command::Audit { command } => audit::obey(&config, command).await,
        Command::Verify { what } => verify::verify(&config, &what).await,
        Command::Keys { command } => verify::keys(&config, &command),
        Command::Seed { what } => seed::seed(&config, &what).await,
    }
}

/// Opens the database and brings it up to date.
pub async fn open(config: &Config) -> Result<Db, Refusal> {
    std::fs::create_dir_all(&config.data)
        .map_err(|error| format!("The folder {} cannot be made: {error}", config.data.display()))?;
    let db =
        Db::open(&config.database_url()).await.map_err(|error| format!("The database cannot be opened: {error}"))?;
    db.migrate().await?;
    store::name::note_all(&db).await?;
    store::register::number_all(&db).await?;
    Ok(db)
}
