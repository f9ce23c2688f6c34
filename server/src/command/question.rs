//! Questions from other systems, and for them.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use content::Files;
use exchange::{Format, Found, Import, Item, Refused};

use super::{Refusal, open};
use crate::config::Config;

#[derive(Subcommand)]
pub enum QuestionCommand {
    /// Read the questions of a file and print what was understood. With --into they are added to a bank file of a course
    /// folder; without it, or with --dry-run, nothing is written.
    Import(ImportArgs),
    /// Write the bank of a published course for another system.
    Export(ExportArgs),
}

#[derive(Args)]
pub struct ImportArgs {
    file: PathBuf,
    /// gift, aiken, moodle-xml or qti; guessed from the file without it.
    #[arg(long)]
    format: Option<String>,
    /// A published course: new ids begin with its code, and an id that it has already is refused.
    #[arg(long)]
    course: Option<String>,
    /// A bank file, such as content/courses/hr-101/questions/01-rights.en.md.
    #[arg(long)]
    into: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    /// Print everything as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct ExportArgs {
    /// The code of a published course.
    #[arg(long)]
    course: String,
    /// gift, moodle-xml or qti.
    #[arg(long)]
    format: String,
    /// en or ar.
    #[arg(long, default_value = "en")]
    language: String,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
}

pub async fn obey(config: &Config, command: QuestionCommand) -> Result<(), Refusal> {
    match command {
        QuestionCommand::Import(args) => import(config, &args).await,
        QuestionCommand::Export(args) => export(config, &args).await,
    }
}

async fn import(config: &Config, args: &ImportArgs) -> Result<(), Refusal> {
    let bytes = std::fs::read(&args.file).map_err(|error| format!("{}: {error}", args.file.display()))?;
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let format = match &args.format {
        Some(code) => Format::from_code(code).ok_or_else(|| no_format(code))?,
        None => {
            Format::guess(&name, &bytes).ok_or("There is no telling which format this is: say it with --format.")?
        }
    };
    let prefix = args.course.as_deref().unwrap_or("imported").to_lowercase();
    let mut read = exchange::import(format, &bytes, &prefix);
    if let Some(code) = &args.course {
        let known = ids(config, code).await?;
        refuse_known(&mut read, &known);
    }
    if args.json {
        println!("{}", serde_json::to_string_pretty(&read)?);
    } else {
        tell(&read);
    }
    if let (Some(into), false) = (&args.into, args.dry_run) {
        add(into, &read)?;
    }
    match read.refusals.len() {
        0 => Ok(()),
        refused => Err(format!("{refused} not taken").into()),
    }
}

/// Adds what was understood to a bank file, whole or not at all.
fn add(into: &Path, read: &Import) -> Result<(), Refusal> {
    let existing = match std::fs::read_to_string(into) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("{}: {error}", into.display()).into()),
    };
    let items: Vec<Item> = read.items.iter().map(|found| found.item.clone()).collect();
    let text = exchange::bank::append(&existing, &items).map_err(|refused| {
        refused.iter().for_each(tell_refused);
        format!("{} was not changed.", into.display())
    })?;
    // Beside it first, then in its place: a full disk must not leave half a bank.
    let beside = into.with_extension("md.new");
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, into))
        .map_err(|error| format!("{}: {error}", into.display()))?;
    eprintln!("{} added to {}", items.len(), into.display());
    Ok(())
}

/// An id that the course has already would be a second question of that name.
fn refuse_known(read: &mut Import, known: &[String]) {
    let (taken, new): (Vec<Found>, Vec<Found>) =
        std::mem::take(&mut read.items).into_iter().partition(|found| known.contains(&found.item.id));
    read.items = new;
    read.refusals.extend(taken.into_iter().map(|found| Refused {
        file: found.file,
        line: found.line,
        name: found.item.id.clone(),
        reason: exchange::Reason::IdTaken { id: found.item.id },
    }));
}

fn tell(read: &Import) {
    for found in &read.items {
        let item = &found.item;
        println!("{}{}  {}  {}", place(found.file.as_deref(), found.line), item.id, kind(item), first_line(&item.ask));
        for answer in &item.answers {
            let mark = if answer.right { "x" } else { " " };
            println!("    [{mark}] {}", first_line(&answer.text));
            if !answer.feedback.is_empty() {
                println!("        > {}", first_line(&answer.feedback));
            }
        }
        for words in &item.accepted {
            println!("    = {words}");
        }
        if let Some(number) = &item.number {
            println!("    = {} ± {}", number.value, number.tolerance);
        }
        for notice in &found.notices {
            println!("    note: {notice}");
        }
    }
    read.refusals.iter().for_each(tell_refused);
    eprintln!("{} understood, {} not taken", read.items.len(), read.refusals.len());
}

fn tell_refused(refused: &Refused) {
    let name = if refused.name.is_empty() { String::new() } else { format!("“{}”: ", refused.name) };
    eprintln!("{}{name}{}", place(refused.file.as_deref(), refused.line), refused.reason);
}

fn place(file: Option<&str>, line: usize) -> String {
    match file {
        Some(file) => format!("{file}:{line}: "),
        None => format!("{line}: "),
    }
}

fn kind(item: &Item) -> String {
    serde_json::to_value(item.kind).ok().and_then(|kind| kind.as_str().map(String::from)).unwrap_or_default()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn no_format(code: &str) -> String {
    let known: Vec<_> = Format::ALL.iter().map(|format| format.code()).collect();
    format!("“{code}” is not a format here; known are: {}", known.join(", "))
}

/// The ids of every question of a published course.
async fn ids(config: &Config, code: &str) -> Result<Vec<String>, Refusal> {
    let files = files(config, code).await?;
    let texts = files.0.iter().filter(|(path, _)| path.ends_with(".md"));
    let heads =
        texts.flat_map(|(_, bytes)| String::from_utf8_lossy(bytes).lines().map(String::from).collect::<Vec<_>>());
    let id = |line: String| {
        let inside = line.starts_with('#').then(|| line.rsplit_once("{#").map(|(_, rest)| rest.to_owned()))??;
        Some(inside.split([' ', '}']).next()?.to_owned())
    };
    Ok(heads.filter_map(id).collect())
}

async fn files(config: &Config, code: &str) -> Result<Files, Refusal> {
    let db = open(config).await?;
    let edition = match store::course::latest(&db, &code.to_lowercase()).await {
        Err(store::Error::NotFound) => return Err(format!("There is no course {code}.").into()),
        other => other?,
    };
    Ok(Files(store::course::files(&db, edition.id).await?))
}

async fn export(config: &Config, args: &ExportArgs) -> Result<(), Refusal> {
    let format = Format::from_code(&args.format).ok_or_else(|| no_format(&args.format))?;
    let files = files(config, &args.course).await?;
    let ending = format!(".{}.md", args.language);
    let mut items = Vec::new();
    let mut left_out = 0;
    let banks = files.0.iter().filter(|(path, _)| path.starts_with("questions/") && path.ends_with(&ending));
    for (path, bytes) in banks {
        let read = exchange::bank::read(&String::from_utf8_lossy(bytes));
        for refused in &read.refusals {
            left_out += 1;
            tell_refused(&Refused { file: Some(path.clone()), ..refused.clone() });
        }
        for found in read.items {
            let (item, notices) = found.item.cleaned();
            for notice in notices {
                eprintln!("{path}:{}: {}: {notice}", found.line, item.id);
            }
            items.push(item);
        }
    }
    if items.is_empty() {
        return Err(format!("{} has no questions in “{}” that could be exported.", args.course, args.language).into());
    }
    let title = format!("{} {}", args.course.to_uppercase(), args.language);
    let bytes = exchange::export(format, &title, &items).map_err(|refused| {
        refused.iter().for_each(tell_refused);
        "Nothing was written."
    })?;
    std::fs::write(&args.out, bytes).map_err(|error| format!("{}: {error}", args.out.display()))?;
    println!("{} questions written to {}, {left_out} left out", items.len(), args.out.display());
    Ok(())
}
