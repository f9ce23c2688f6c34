//! The people: those who will be in classes, taken into the register before the first of them.

use std::collections::{HashMap, HashSet};

use domain::language::{Bilingual, Language};
use domain::person::{PersonKind, Sex, learner_no, suggest_sign_in_name};
use domain::reference::Rank;
use domain::scale::ScaleRefusal;
use domain::time::{At, day_number};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use super::name::{name, unit};
use super::{PEOPLE, World};
use crate::row::{name_sound, person, rank_held};
use crate::{Db, Result};

/// What their classes need to know of somebody.
pub struct Invented {
    pub id: Uuid,
    pub name: Bilingual,
    pub rank: String,
    /// The place of their state in the list.
    pub state: usize,
}

impl World<'_> {
    pub(super) async fn invent_people(&mut self, db: &Db) -> Result<(), ScaleRefusal> {
        let mut names: HashMap<String, usize> = self.staff.names.iter().map(|name| (name.clone(), 1)).collect();
        // Those who run the country have numbers by chance, too.
        let staff = person::Entity::find().select_only().column(person::Column::LearnerNo);
        let staff: Vec<Option<String>> = staff.into_tuple().all(db.read()).await?;
        let mut numbers: HashSet<String> = staff.into_iter().flatten().collect();
        let added = At::start_of(self.first_day()).plus_minutes(8 * 60);
        for n in 0..self.size.people {
            let number = loop {
                let number = learner_no(&mut |below| self.dice.below(below));
                if numbers.insert(number.clone()) {
                    break number;
                }
            };
            let row = self.person(n, number, added);
            let again = names.entry(suggest_sign_in_name(&row.name_latin)).or_default();
            *again += 1;
            self.keep(row, *again, added);
            if self.rows.people.len() == PEOPLE {
                self.rows.write(db).await?;
            }
        }
        self.rows.write(db).await
    }

    fn person(&mut self, n: usize, learner_no: String, added: At) -> person::Model {
        let (reference, dice) = (self.country.reference, &mut self.dice);
        let sex = if dice.percent(24) { Sex::Female } else { Sex::Male };
        let kind = match dice.below(100) {
            0..86 => PersonKind::Police,
            86..91 => PersonKind::Prisons,
            91..95 => PersonKind::Service,
            _ => PersonKind::Community,
        };
        let is_community = kind == PersonKind::Community;
        let ranks: Vec<&Rank> =
            reference.ranks.iter().filter(|rank| (rank.band == "community") == is_community).collect();
        // The lower the rank, the more there are.
        let place = ranks
            .len()
            .saturating_sub(1)
            .saturating_sub(dice.below(ranks.len().max(1)).min(dice.below(ranks.len().max(1))));
        let rank = ranks.get(place).map_or_else(|| reference.ranks[0].code.clone(), |rank| rank.code.clone());
        let name = name(dice, sex);
        person::Model {
            id: dice.id(added),
            sign_in_name: String::new(),
            name_latin: name.en,
            name_arabic: name.ar,
            service_no: (!is_community).then(|| format!("R{:07}", n + 1)),
            sex: sex.code().to_owned(),
            rank,
            unit: if is_community { String::new() } else { unit(dice) },
            state: dice.one_of(&reference.states).code.clone(),
            language: dice.one_of(&Language::ALL).code().to_owned(),
            password_hash: self.country.other_hash.clone(),
            password_issued_at: Some(added.0),
            added_at: added.0,
            kind: kind.code().to_owned(),
            learner_no: Some(learner_no),
            erased_at: None,
            erased_for: String::new(),
        }
    }

    /// `again` counts those whose sign-in name begins so.
    fn keep(&mut self, mut row: person::Model, again: usize, added: At) {
        let base = suggest_sign_in_name(&row.name_latin);
        row.sign_in_name = if again == 1 { base } else { format!("{base}{again}") };
        let name = Bilingual::new(row.name_latin.clone(), row.name_arabic.clone());
        let sounds = crate::name::words(&name).into_iter();
        self.rows.sounds.extend(sounds.map(|sound| name_sound::Model { sound, person_id: row.id }));
        let since = day_number(added.date());
        self.rows.ranks.push(rank_held::Model { person_id: row.id, since, rank: row.rank.clone() });
        let states = &self.country.reference.states;
        let state = states.iter().position(|state| state.code == row.state).unwrap_or_default();
        self.people.push(Invented { id: row.id, name, rank: row.rank.clone(), state });
        self.rows.people.push(row);
    }
}
