//! Two people of one name, told apart where somebody chooses between them.

use std::collections::HashMap;

use leptos::prelude::*;
use store::cohort::Member;

use crate::here::Here;

/// How often each name stands in a class, in each script.
pub struct Apart<'a>(HashMap<&'a str, usize>);

impl<'a> Apart<'a> {
    pub fn of(members: impl IntoIterator<Item = &'a Member>) -> Self {
        let mut names = HashMap::new();
        for member in members {
            let name = &member.person.name;
            for script in [name.en.as_str(), name.ar.as_str()].into_iter().filter(|script| !script.is_empty()) {
                *names.entry(script).or_default() += 1;
            }
        }
        Self(names)
    }

    /// What stands beside a name that is not the only one: rank, unit and sign-in name.
    pub fn facts(&self, here: &Here, member: &Member) -> Option<AnyView> {
        let person = &member.person;
        if self.0.get(person.name(here.language)).is_none_or(|count| *count < 2) {
            return None;
        }
        let rank = here.app.reference().rank(&member.rank).map(|rank| rank.name.get(here.language).to_owned());
        let facts = [rank.unwrap_or_default(), person.unit.clone()].into_iter().filter(|fact| !fact.is_empty());
        let facts = facts.map(|fact| view! { <bdi>{fact}</bdi>" · " }).collect_view();
        Some(view! { " "<small>{facts}<bdi dir="ltr">{person.sign_in_name.clone()}</bdi></small> }.into_any())
    }
}
