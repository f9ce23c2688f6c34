//! What an installation puts on its certificates, together.

use domain::certificate::wording::Wording;
use domain::certificate::{Design, Dress};
use domain::id::LogoId;
use domain::language::Bilingual;

use super::{logo, signatory, wording};
use crate::{Db, Result};

/// What certificates that are issued now bear.
pub async fn current(db: &Db) -> Result<Design> {
    Ok(Design {
        signatories: signatory::all(db).await?,
        logos: logo::all(db).await?,
        wording: wording::in_use(db).await?,
    })
}

/// What one certificate bears, as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dressing {
    pub words: Wording,
    pub logo: Option<Picture>,
    pub partners: Vec<Picture>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub name: Bilingual,
    pub png: Vec<u8>,
}

pub async fn dressing(db: &Db, dress: &Dress) -> Result<Dressing> {
    let words = match dress.wording {
        Some(id) => wording::find(db, id).await?,
        None => Wording::default(),
    };
    if dress.logo.is_none() && dress.partners.is_empty() {
        return Ok(Dressing { words, ..Default::default() });
    }
    let known = logo::all(db).await?;
    let picture = async |id: LogoId| {
        let name = known.iter().find(|logo| logo.id == id).map(|logo| logo.permission.name.clone()).unwrap_or_default();
        Ok::<_, crate::Error>(Picture { name, png: logo::picture(db, id).await? })
    };
    let mut dressing = Dressing { words, ..Default::default() };
    if let Some(id) = dress.logo {
        dressing.logo = Some(picture(id).await?);
    }
    for id in &dress.partners {
        dressing.partners.push(picture(*id).await?);
    }
    Ok(dressing)
}
