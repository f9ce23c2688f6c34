//! Who signs in: a coordinator for the whole country, two coordinators and a trainer for each state, an administrator.

use domain::id::PersonId;
use domain::language::Language;
use domain::person::{Grant, PersonKind, Role, Sex};
use domain::roster::Entry;
use domain::time::At;
use sea_orm::ConnectionTrait;

use super::Country;
use super::chance::Dice;
use super::name::name;
use crate::Result;
use crate::person::{NewPerson, insert};

pub struct Staff {
    /// In the order of the states.
    pub of_states: Vec<OfState>,
    pub names: Vec<String>,
}

#[derive(Clone, Copy)]
pub struct OfState {
    pub coordinator: PersonId,
    pub second: PersonId,
    pub trainer: PersonId,
}

impl Staff {
    /// Adds them as the command line does.
    pub async fn add(tx: &impl ConnectionTrait, country: &Country<'_>, at: At) -> Result<Self> {
        let mut staff = Self { of_states: vec![], names: vec![] };
        staff.one(tx, country, ("coordinator", None), (Role::Coordinator, None), at).await?;
        staff.one(tx, country, ("administrator", None), (Role::Administrator, None), at).await?;
        for state in &country.reference.states {
            let state = Some(state.code.as_str());
            let runs = (Role::Coordinator, state);
            let coordinator = staff.one(tx, country, ("coordinator", state), runs, at).await?;
            let second = staff.one(tx, country, ("second", state), runs, at).await?;
            let trainer = staff.one(tx, country, ("trainer", state), (Role::Trainer, None), at).await?;
            staff.of_states.push(OfState { coordinator, second, trainer });
        }
        Ok(staff)
    }

    async fn one(
        &mut self,
        tx: &impl ConnectionTrait,
        country: &Country<'_>,
        (title, of): (&str, Option<&str>),
        (role, state): (Role, Option<&str>),
        at: At,
    ) -> Result<PersonId> {
        let states = &country.reference.states;
        let home = of.unwrap_or(&states[0].code);
        // Their names do not depend on how many people there are.
        let mut dice = Dice::new(self.names.len() as u64);
        let sex = if self.names.len().is_multiple_of(2) { Sex::Female } else { Sex::Male };
        let new = NewPerson {
            entry: Entry {
                name: name(&mut dice, sex),
                service_no: None,
                sex,
                rank: country.reference.ranks[country.reference.ranks.len() / 3].code.clone(),
                unit: "Training directorate".into(),
                state: home.to_owned(),
                kind: PersonKind::Police,
            },
            sign_in_name: Some(match of {
                Some(state) => format!("{title}-{}", state.to_lowercase()),
                None => title.to_owned(),
            }),
            language: Language::English,
            password_hash: country.password_hash.clone(),
            issued: false,
            grants: vec![Grant { role, state: state.map(Into::into) }],
        };
        let added = insert(tx, &new, None, at).await?;
        self.names.push(added.sign_in_name);
        Ok(added.id)
    }
}
