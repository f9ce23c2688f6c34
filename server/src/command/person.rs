//! Adding people from the command line.

use app::password::first_password;
use domain::language::{Bilingual, Language};
use domain::person::{Grant, PersonKind, Role, Sex, sign_in_name};
use domain::roster::Entry;
use store::person::NewPerson;

use super::{Refusal, serve::assemble};
use crate::config::Config;

pub struct Wanted {
    pub name: String,
    pub name_latin: String,
    pub name_arabic: String,
    pub role: String,
    pub state: Option<String>,
    pub sex: String,
    pub kind: String,
}

/// Adds somebody and prints the first password, which the first sign-in replaces.
pub async fn add(config: &Config, wanted: Wanted) -> Result<(), Refusal> {
    let app = assemble(config).await?;
    let role = Role::from_code(&wanted.role).ok_or("The role is trainer, coordinator or administrator.")?;
    let sex = Sex::read(&wanted.sex).ok_or("The sex is female or male.")?;
    let kind = PersonKind::read(&wanted.kind).ok_or("The kind is police, prisons, service, community or adviser.")?;
    let reference = app.reference();
    let state = match &wanted.state {
        Some(text) => match reference.read_state(text) {
            None => return Err(format!("There is no state {text}.").into()),
            Some(state) if state.is_retired => return Err(format!("The state {text} is used no more.").into()),
            Some(state) => Some(state.code.clone()),
        },
        None => None,
    };
    if store::person::credentials(&app.db, &wanted.name).await?.is_some() {
        return Err(format!("Somebody signs in as {} already.", sign_in_name(&wanted.name)).into());
    }
    let password = first_password();
    let password_hash = app.hasher.hash(password.clone()).await.map_err(|_| "The password could not be hashed.")?;
    let new = NewPerson {
        entry: Entry {
            name: Bilingual::new(wanted.name_latin, wanted.name_arabic),
            service_no: None,
            sex,
            rank: "CIV".into(),
            unit: String::new(),
            state: state.clone().unwrap_or_else(|| "SS-X-HQ".into()),
            kind,
        },
        sign_in_name: Some(wanted.name),
        language: Language::English,
        password_hash,
        issued: true,
        grants: vec![Grant { role, state: state.filter(|_| role == Role::Coordinator) }],
    };
    let person = store::person::add(&app.db, &new, app.now()).await?;
    println!("{} may sign in with the first password {password}", person.sign_in_name);
    app.db.clone().close().await?;
    Ok(())
}
