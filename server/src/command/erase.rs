//! Erasing somebody from the command line, for an administrator.

use app::register::erasure::called;
use clap::Args;
use domain::language::Language;
use domain::person::{Administrator, EraseRefusal, Eraser, ErasureReason, may_erase};
use store::erasure::Order;

use super::{Refusal, serve::assemble};
use crate::config::Config;

#[derive(Args)]
pub struct EraseArgs {
    /// A sign-in name, a service number or a learner number.
    who: String,
    /// The sign-in name of the administrator who answers for it: it is recorded as done by them.
    #[arg(long = "as")]
    administrator: String,
    /// asked, over, mistake or ordered.
    #[arg(long)]
    reason: String,
    /// The whole name, or a number of theirs. Without it nothing is done, and it is said whom it means.
    #[arg(long)]
    confirm: Option<String>,
}

pub async fn erase(config: &Config, args: EraseArgs) -> Result<(), Refusal> {
    let app = assemble(config).await?;
    let done = obey(&app, args).await;
    app.db.clone().close().await?;
    println!("{}", done?);
    Ok(())
}

async fn obey(app: &app::state::App, args: EraseArgs) -> Result<&'static str, Refusal> {
    let by = store::person::credentials(&app.db, &args.administrator).await?;
    let administrator = by.and_then(|by| Administrator::of(by.person));
    let administrator = administrator.ok_or_else(|| format!("{} is no administrator.", args.administrator))?;
    let reason = ErasureReason::from_code(&args.reason).ok_or("The reason is asked, over, mistake or ordered.")?;
    let who = store::person::credentials(&app.db, &args.who).await?;
    let id = who.ok_or_else(|| format!("Nobody is known as {}.", args.who))?.person.id;
    let eraser = Eraser::Administrator(administrator);
    let candidate = store::erasure::find_for(&app.db, &eraser, id).await?;
    may_erase(&candidate.ties, app.now().date()).map_err(|why| told(&why))?;
    let Some(typed) = args.confirm else {
        let name = candidate.person.name;
        let both = [name.en, name.ar].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ");
        return Err(
            format!("This erases {both}, and cannot be undone. Say --confirm with the name or a number.").into()
        );
    };
    let order = Order { reason, typed, called: called() };
    match store::erasure::erase(&app.db, &eraser, id, &order, app.now()).await {
        Ok(()) => Ok("The person was erased. Backups that were made before still hold them."),
        Err(store::Error::Refused(why)) => Err(told(&why).into()),
        Err(other) => Err(other.into()),
    }
}

fn told(why: &EraseRefusal) -> String {
    match why {
        EraseRefusal::AlreadyErased => "They were erased already.".into(),
        EraseRefusal::Alias => "The entry was merged into another. Separate the two first, or erase the other.".into(),
        EraseRefusal::HoldsRole => "This person holds a role, which has to end first.".into(),
        EraseRefusal::InClass { course_code, place, .. } => {
            format!("This person is in the class {course_code} at {}, which is not over.", place.get(Language::English))
        }
        EraseRefusal::AwaitsRevocation { serial } => format!("It is asked to revoke the certificate {serial}."),
        EraseRefusal::NotConfirmed => "That is not their name or number.".into(),
    }
}
