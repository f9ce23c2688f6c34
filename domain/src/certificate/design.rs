//! What an installation puts on its certificates, and what of it stands on one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::logo::{Logo, standing};
use super::signatory::{Signatory, Signature, signing};
use crate::cohort::Cohort;
use crate::id::{LogoId, WordingId};

/// All there is on the day of issue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Design {
    pub signatories: Vec<Signatory>,
    pub logos: Vec<Logo>,
    /// The wording in use; without one the platform's words stand.
    pub wording: Option<WordingId>,
}

/// What stands on one certificate, for ever.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Dress {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<Signature>,
    /// The installation's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<LogoId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<LogoId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<WordingId>,
}

impl Design {
    /// What stands on the certificates of a class that are issued on a day.
    pub fn dress(&self, cohort: &Cohort, day: Date) -> Dress {
        let (logo, partners) = standing(&self.logos, &cohort.backing.partners, day);
        let signing = signing(&self.signatories, &cohort.state, day);
        Dress {
            signatures: signing.into_iter().map(|known| known.tenure.signature.clone()).collect(),
            logo: logo.map(|logo| logo.id),
            partners: partners.into_iter().map(|logo| logo.id).collect(),
            wording: self.wording,
        }
    }
}

impl Dress {
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}
