//! Pictures on certificates. None stands there without the permission of whose it is: a logo says that they stand behind
//! what the paper certifies.

use jiff::civil::Date;

use crate::id::LogoId;
use crate::language::Bilingual;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub id: LogoId,
    pub permission: Permission,
}

/// What may be printed, whose it is, and who allowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission {
    /// What is said to whoever does not see the picture.
    pub name: Bilingual,
    /// The partner on whose classes it stands, as a class names it; empty for the installation's own, which stands on all.
    pub partner: String,
    pub given_by: String,
    /// The letter or decision that it can be looked up in.
    pub reference: String,
    pub begins: Date,
    pub ends: Option<Date>,
}

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PermissionRefusal {
    #[error("no name")]
    NoName,
    #[error("nobody has allowed it")]
    NoPermission,
    #[error("a text is longer than {LETTERS_MAX} letters")]
    TooLong,
    #[error("it ends before it begins")]
    EndsFirst,
}

/// As many partners' logos stand on one certificate.
pub const PARTNERS_AT_ONCE: usize = 2;
pub const LETTERS_MAX: usize = 80;

impl Permission {
    pub fn check(&self) -> Result<(), PermissionRefusal> {
        let Self { name, partner, given_by, reference, begins, ends } = self;
        if name.en.is_empty() && name.ar.is_empty() {
            return Err(PermissionRefusal::NoName);
        }
        if given_by.is_empty() || reference.is_empty() {
            return Err(PermissionRefusal::NoPermission);
        }
        if [&name.en, &name.ar, partner, given_by, reference].iter().any(|text| text.chars().count() > LETTERS_MAX) {
            return Err(PermissionRefusal::TooLong);
        }
        if ends.is_some_and(|ends| ends < *begins) {
            return Err(PermissionRefusal::EndsFirst);
        }
        Ok(())
    }

    pub fn holds_on(&self, day: Date) -> bool {
        self.begins <= day && self.ends.is_none_or(|ends| day <= ends)
    }

    fn is_of(&self, partner: &str) -> bool {
        crate::mark::fold(&self.partner) == crate::mark::fold(partner)
    }
}

/// What stands on a certificate of a class with these partners: the installation's own, and theirs. Of several that may
/// be printed the latest counts.
pub fn standing<'a>(all: &'a [Logo], partners: &[String], day: Date) -> (Option<&'a Logo>, Vec<&'a Logo>) {
    let latest = |partner: &str| {
        let allowed = all.iter().filter(|logo| logo.permission.holds_on(day) && logo.permission.is_of(partner));
        allowed.max_by_key(|logo| logo.permission.begins)
    };
    let partners = partners.iter().filter(|partner| !partner.is_empty());
    (latest(""), partners.filter_map(|partner| latest(partner)).take(PARTNERS_AT_ONCE).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn logo(number: u128, partner: &str, begins: Date, ends: Option<Date>) -> Logo {
        let permission = Permission {
            name: Bilingual::new("River Fund", ""),
            partner: partner.into(),
            given_by: "The secretary".into(),
            reference: "Letter 4".into(),
            begins,
            ends,
        };
        Logo { id: LogoId(Uuid::from_u128(number)), permission }
    }

    #[test]
    fn a_logo_stands_where_it_is_allowed_and_where_its_owner_had_a_part() {
        let all = [
            logo(1, "", date(2025, 1, 1), None),
            logo(2, "", date(2026, 1, 1), None),
            logo(3, "River Fund", date(2026, 1, 1), Some(date(2026, 6, 30))),
            logo(4, "Kol Trust", date(2026, 1, 1), None),
            logo(5, "Third", date(2026, 1, 1), None),
        ];
        let stands = |partners: &[&str], day| {
            let partners: Vec<String> = partners.iter().map(|partner| (*partner).to_owned()).collect();
            let (own, theirs) = standing(&all, &partners, day);
            let number = |logo: &Logo| logo.id.0.as_u128();
            (own.map(number), theirs.into_iter().map(number).collect::<Vec<_>>())
        };
        assert_eq!(stands(&[], date(2025, 6, 1)), (Some(1), vec![]));
        assert_eq!(stands(&["Kol Trust", "river fund"], date(2026, 6, 30)), (Some(2), vec![4, 3]));
        assert_eq!(stands(&["River Fund"], date(2026, 7, 1)), (Some(2), vec![]), "no longer allowed");
        assert_eq!(stands(&["River Fund", "Kol Trust", "Third"], date(2026, 6, 1)).1, [3, 4], "there is room for two");
        assert_eq!(stands(&[""], date(2024, 1, 1)), (None, vec![]));
    }

    #[test]
    fn nothing_is_taken_without_a_permission() {
        let Logo { permission: sound, .. } = logo(1, "", date(2026, 1, 2), None);
        assert_eq!(sound.check(), Ok(()));
        let refused = |changed: Permission| changed.check().expect_err("it lacks something");
        assert_eq!(refused(Permission { name: Bilingual::default(), ..sound.clone() }), PermissionRefusal::NoName);
        assert_eq!(refused(Permission { given_by: String::new(), ..sound.clone() }), PermissionRefusal::NoPermission);
        assert_eq!(refused(Permission { reference: String::new(), ..sound.clone() }), PermissionRefusal::NoPermission);
        assert_eq!(refused(Permission { ends: Some(date(2026, 1, 1)), ..sound.clone() }), PermissionRefusal::EndsFirst);
        assert_eq!(refused(Permission { partner: "A".repeat(81), ..sound }), PermissionRefusal::TooLong);
    }
}
