//! Certificates as files.

use std::path::{Path, PathBuf};

use app::certificate::{in_order, paper_of};
use app::file::{Cell, File, Line};
use app::state::App;
use clap::{Args, Subcommand, ValueEnum};
use domain::certificate::{Certificate, spaced_code};
use domain::event::{Event, Sight};
use domain::id::CohortId;
use domain::language::Language;

use super::{Refusal, answering::Answering, serve::assemble};
use crate::config::Config;

#[derive(Subcommand)]
pub enum CertificateCommand {
    /// Write the valid certificates of a class into a folder. The same class again writes the same papers.
    Export(ExportArgs),
}

#[derive(Args)]
pub struct ExportArgs {
    /// The class, by the id in its address.
    #[arg(long)]
    class: CohortId,
    /// pdf: a file for each, named by its serial. ob3: for each a badge that other programs read. csv: one table of all.
    #[arg(long, value_enum)]
    format: Format,
    /// The folder. It is made if it is not there.
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    answering: Answering,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Pdf,
    Ob3,
    Csv,
}

pub async fn obey(config: &Config, command: CertificateCommand) -> Result<(), Refusal> {
    let CertificateCommand::Export(args) = command;
    let app = assemble(config).await?;
    let done = export(&app, &args).await;
    app.db.clone().close().await?;
    let count = done?;
    println!("{count} certificates written to {}", args.out.display());
    Ok(())
}

async fn export(app: &App, args: &ExportArgs) -> Result<usize, Refusal> {
    let coordinator = args.answering.coordinator(app, Some(args.class)).await?;
    let cohort = store::cohort::find_for(&app.db, &coordinator, args.class)
        .await
        .map_err(|_| "There is no class with this id, or it is not this coordinator's.")?;
    let certificates: Vec<Certificate> = in_order(app, Language::English, &cohort)
        .await
        .map_err(|error| format!("{error:?}"))?
        .into_iter()
        .map(|(_, certificate)| certificate)
        .collect();
    std::fs::create_dir_all(&args.out).map_err(|error| format!("{}: {error}", args.out.display()))?;
    // What cannot be recorded is not handed out.
    let seen = Event::PersonalDataSeen { sight: Sight::File, cohort: cohort.id, enrolment: None };
    store::event::record_alone(&app.db, Some(coordinator.person().id), app.now(), &seen).await?;
    match args.format {
        Format::Pdf => {
            for certificate in &certificates {
                let paper = paper_of(app, certificate).await.map_err(|error| format!("{error:?}"))?;
                write(&args.out.join(format!("{}.pdf", certificate.snapshot.serial)), &paper)?;
            }
            let printed: Vec<&Certificate> = certificates.iter().collect();
            store::certificate::printing::note(&app.db, &coordinator, &cohort, &printed, app.now()).await?;
        }
        Format::Ob3 => {
            for certificate in &certificates {
                let badge = app::badge::of(app, certificate).map_err(|error| format!("{error:?}"))?;
                write(&args.out.join(format!("{}.json", certificate.snapshot.serial)), badge.as_bytes())?;
            }
        }
        Format::Csv => {
            let name = format!("{}-{}-certificates", cohort.course_code, cohort.begins);
            let to = args.out.join(format!("{name}.csv"));
            let file = File { name, lines: table(app, &certificates) };
            write(&to, &file.to_csv()?)?;
        }
    }
    Ok(certificates.len())
}

fn write(to: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    std::fs::write(to, bytes).map_err(|error| format!("{}: {error}", to.display()).into())
}

/// What stands on each certificate, a line for each. The heads are for programs, and the same in every language.
fn table(app: &App, certificates: &[Certificate]) -> Vec<Line> {
    const HEADS: [&str; 17] = [
        "serial",
        "code",
        "address",
        "name_latin",
        "name_arabic",
        "rank_en",
        "rank_ar",
        "course",
        "version",
        "hours",
        "begins",
        "ends",
        "place_en",
        "place_ar",
        "issued_on",
        "valid_until",
        "replaces",
    ];
    let line = |certificate: &Certificate| {
        let of = &certificate.snapshot;
        let words = [
            of.serial.clone(),
            spaced_code(&of.code),
            format!("{}/v/{}", app.settings.public_url, of.code),
            of.holder.en.clone(),
            of.holder.ar.clone(),
            of.rank.en.clone(),
            of.rank.ar.clone(),
            of.course_code.clone(),
            of.version.to_string(),
            of.hours.to_string(),
            of.begins.to_string(),
            of.ends.to_string(),
            of.place.en.clone(),
            of.place.ar.clone(),
            of.issued_on.to_string(),
            of.valid_until.map(|day| day.to_string()).unwrap_or_default(),
            of.replaces.clone().unwrap_or_default(),
        ];
        Line::Cells(words.map(Cell::Words).into())
    };
    let head = Line::Head(HEADS.map(Into::into).into());
    std::iter::once(head).chain(certificates.iter().map(line)).collect()
}
