//! Adding one person to a class, and the page that hands out first passwords.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::cohort::{Cohort, Halt};
use domain::id::{CohortId, IntakeId};
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, Person, PersonKind};
use domain::reference::Reference;
use domain::roster::{COLUMNS, Decision, Earlier, RowRefusal, TakeRefusal, Wanted, entry};
use leptos::prelude::*;
use store::enrolment::{Enrolled, Fate, Issued, Planned};
use store::name::Candidate;

use super::slip::{self, Handed, Left, LeftFor, Line};
use super::{back, standing};
use crate::component::{Field, Select, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::password::first_password;
use crate::state::App;
use crate::t;
use crate::text::plain;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&here.app.db, &coordinator, id).await?;
    Ok(page(&here, &cohort, &Form::default(), None, None))
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    if let Err(halt) = cohort.standing.admits() {
        return Ok(page(&here, &cohort, &form, Some(standing::halted(&here, halt)), None));
    }
    let reference = here.app.reference().still_using("", &cohort.state);
    match entry(COLUMNS.map(|column| form.get(column)), &reference, &app.settings.service_number) {
        Ok(entry) => {
            let decision = Decision::read(form.get("who"));
            let wanted = [Wanted { row: 0, entry, decision }];
            let fates = store::enrolment::foresee(&app.db, &coordinator, id, &wanted).await?;
            if let [fate @ Fate::Doubtful { .. }] = &fates[..] {
                let doubt = who(&here, "who", None, fate, decision);
                return Ok(page(&here, &cohort, &form, None, doubt));
            }
            match take(&app, &coordinator, Some(id), wanted.into(), &fates).await? {
                Some(taken) => Ok(hand_out(&here, &coordinator, id, taken.rows, vec![])),
                None => Ok(page(&here, &cohort, &form, Some(t!(here, "coordinate-add-changed")), None)),
            }
        }
        Err(refusals) => {
            let why = refusals.iter().map(|refused| row_refused(&here, refused)).collect::<Vec<_>>().join(" ");
            Ok(page(&here, &cohort, &form, Some(why), None))
        }
    }
}

/// Leads to the page with what is handed out to those who are new. It tells of every row that was left out, too: of those
/// in `taken`, and of those that could not be read.
pub fn hand_out(
    here: &Here,
    coordinator: &Coordinator,
    cohort: CohortId,
    taken: Vec<Taken>,
    mut left: Vec<Left>,
) -> Response {
    let mut lines = Vec::with_capacity(taken.len());
    for Taken { wanted, done, password } in taken {
        let name = wanted.entry.name;
        let handed = match done.fate {
            Fate::New => Handed::Password(password),
            Fate::Known { .. } => Handed::OwnPassword,
            Fate::AlreadyEnrolled { .. } => Handed::AlreadyEnrolled,
            Fate::Doubtful { .. } => {
                left.push(Left { row: wanted.row, name, why: LeftFor::Doubt });
                continue;
            }
            Fate::Same { row } => {
                left.push(Left { row: wanted.row, name, why: LeftFor::Same(row) });
                continue;
            }
        };
        lines.push(Line { name, sign_in_name: done.sign_in_name, handed });
    }
    left.sort_by_key(|left| left.row);
    slip::hand_out(here, coordinator, cohort, lines, left)
}

/// An entry, what was done with it, and the first password of whoever is new.
pub struct Taken {
    pub wanted: Wanted,
    pub done: Enrolled,
    pub password: String,
}

/// What was taken, and by what it is undone.
pub struct Take {
    pub intake: Option<IntakeId>,
    pub rows: Vec<Taken>,
}

/// What would become of each entry, in a class or in the register.
pub async fn foresee(
    app: &App,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    entries: &[Wanted],
) -> Result<Vec<Fate>, store::Error<Halt>> {
    match class {
        Some(class) => store::enrolment::foresee(&app.db, coordinator, class, entries).await,
        None => store::identity::foresee(&app.db, coordinator, entries).await.map_err(store::Error::widen),
    }
}

/// Takes entries into a class, or into the register, as it was foreseen. Nothing where the register has changed since:
/// then nothing is done.
pub async fn take(
    app: &App,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    entries: Vec<Wanted>,
    foreseen: &[Fate],
) -> Result<Option<Take>, AppError> {
    // Only new people get a password, and hashing one costs.
    let passwords: Vec<String> = foreseen.iter().map(|_| first_password()).collect();
    let needed = foreseen.iter().zip(&passwords).filter(|(fate, _)| **fate == Fate::New);
    let mut hashes = app.hasher.hash_issued(needed.map(|(_, word)| word.clone()).collect()).await?.into_iter();
    let planned = |(wanted, fate): (Wanted, &Fate)| {
        let hash = (*fate == Fate::New).then(|| hashes.next()).flatten();
        Planned { wanted, foreseen: fate.outcome(), issued: hash.map(|hash| Issued { hash }) }
    };
    let rows: Vec<Planned> = entries.into_iter().zip(foreseen).map(planned).collect();
    let (db, at) = (&app.db, app.now());
    let done = match class {
        Some(class) => store::enrolment::enrol_as_foreseen(db, coordinator, class, &rows, at).await,
        None => store::identity::take_in_as_foreseen(db, coordinator, &rows, Language::English, at).await,
    };
    let done = match done {
        Err(store::Error::Refused(TakeRefusal::Changed)) => return Ok(None),
        done => done?,
    };
    let taken = rows.into_iter().zip(done.rows).zip(passwords);
    let rows = taken.map(|((row, done), password)| Taken { wanted: row.wanted, done, password }).collect();
    Ok(Some(Take { intake: done.intake, rows }))
}

/// Asks who somebody in doubt is: one of those who may be meant, or somebody new. `form` is that of the choice where it
/// stands outside of it; what was said before stays chosen.
pub fn who(
    here: &Here,
    name: &str,
    form: Option<&'static str>,
    fate: &Fate,
    said: Option<Decision>,
) -> Option<AnyView> {
    let Fate::Doubtful { candidates, rows, may_be_new } = fate else { return None };
    let reference = here.app.reference();
    let said = said.map(Decision::code);
    let option = |decision: Decision, words: AnyView| {
        let value = decision.code();
        let is_said = said.as_ref() == Some(&value);
        view! {
            <label class="option">
                <input type="radio" name=name.to_owned() value=value form=form checked=is_said required=form.is_none()/>
                <span>{words}</span>
            </label>
        }
    };
    let known = candidates.iter().map(|candidate: &Candidate| {
        let rank = reference.rank(&candidate.rank).map(|rank| rank.name.get(here.language).to_owned());
        let state = reference.state(&candidate.state).map(|state| state.name.get(here.language).to_owned());
        let facts = [candidate.service_no.clone(), rank, Some(candidate.unit.clone()), state];
        let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
        let facts = facts.map(|fact| view! { " · "<bdi>{fact}</bdi> }).collect_view();
        let words = view! {
            {names(&candidate.name)}
            <span class="facts"><bdi dir="ltr">{candidate.sign_in_name.clone()}</bdi>{facts}</span>
        };
        option(Decision::Is(candidate.person), words.into_any())
    });
    let above = rows.iter().map(|earlier: &Earlier| {
        let says = t!(here, "coordinate-doubt-row", row = earlier.row);
        let words = view! { {says}" "<span class="facts">{names(&earlier.name)}</span> };
        option(Decision::Row(earlier.row), words.into_any())
    });
    let says = match (may_be_new, rows.is_empty()) {
        (false, _) => t!(here, "coordinate-doubt-number"),
        (true, true) => t!(here, "coordinate-doubt"),
        (true, false) => t!(here, "coordinate-doubt-above"),
    };
    let somebody_new = may_be_new.then(|| option(Decision::New, t!(here, "coordinate-doubt-new").into_any()));
    let asks = view! {
        <fieldset class="doubt">
            <legend>{says}</legend>
            {known.collect_view()}
            {above.collect_view()}
            {somebody_new}
        </fieldset>
    };
    Some(asks.into_any())
}

/// A name in each script that it is written in.
fn names(name: &Bilingual) -> Vec<AnyView> {
    let written = [&name.en, &name.ar].into_iter().filter(|name| !name.is_empty());
    written.map(|name| view! { <bdi>{name.clone()}</bdi>" " }.into_any()).collect()
}

/// Why a row cannot be taken, in words.
pub fn row_refused(here: &Here, refused: &RowRefusal) -> String {
    match refused {
        RowRefusal::NoName => t!(here, "coordinate-row-no-name"),
        RowRefusal::NoSex => t!(here, "coordinate-row-no-sex"),
        RowRefusal::NoRank => t!(here, "coordinate-row-no-rank"),
        RowRefusal::NoState => t!(here, "coordinate-row-no-state"),
        RowRefusal::TooLong => t!(here, "coordinate-row-too-long"),
        RowRefusal::Sex(text) => t!(here, "coordinate-row-sex", text = text.clone()),
        RowRefusal::Rank(text) => t!(here, "coordinate-row-rank", text = text.clone()),
        RowRefusal::RetiredRank(text) => t!(here, "coordinate-row-rank-retired", text = text.clone()),
        RowRefusal::RetiredState(text) => t!(here, "coordinate-row-state-retired", text = text.clone()),
        RowRefusal::State(text) => t!(here, "coordinate-row-state", text = text.clone()),
        RowRefusal::Kind(text) => t!(here, "coordinate-row-kind", text = text.clone()),
        RowRefusal::Twice(row) => t!(here, "coordinate-row-twice", row = *row),
        RowRefusal::Number { text, example: Some(example) } => {
            t!(here, "coordinate-row-number-like", text = text.clone(), example = example.clone())
        }
        RowRefusal::Number { text, example: None } => t!(here, "coordinate-row-number", text = text.clone()),
        RowRefusal::Shortened(text) => t!(here, "coordinate-row-shortened", text = text.clone()),
    }
}

/// What a form asks of a person. `value` gives what stands in each field.
pub fn fields(here: &Here, reference: &Reference, value: &dyn Fn(&str) -> String) -> AnyView {
    let name = |words: &Bilingual| words.get(here.language).to_owned();
    let ranks = reference.current_ranks().map(|rank| (rank.code.clone(), name(&rank.name))).collect();
    let states = reference.current_states().map(|state| (state.code.clone(), name(&state.name))).collect();
    let sexes = vec![("F".into(), t!(here, "coordinate-female")), ("M".into(), t!(here, "coordinate-male"))];
    let kinds = PersonKind::ALL.map(|kind| (kind.code().to_owned(), kind_named(here, kind))).to_vec();
    view! {
        <Field name="name_latin" label=t!(here, "coordinate-name-latin") value=value("name_latin") dir="ltr" maxlength=100/>
        <Field name="name_arabic" label=t!(here, "coordinate-name-arabic") value=value("name_arabic") dir="rtl" maxlength=100/>
        <Field name="service_no" label=t!(here, "coordinate-service-no") hint=t!(here, "coordinate-service-no-hint")
            value=value("service_no") dir="ltr" maxlength=40/>
        <Select name="sex" label=t!(here, "coordinate-sex") options=sexes value=value("sex")/>
        <Select name="kind" label=t!(here, "register-kind") options=kinds value=value("kind")/>
        <Select name="rank" label=t!(here, "coordinate-rank") options=ranks value=value("rank")/>
        <Field name="unit" label=t!(here, "coordinate-unit") value=value("unit") maxlength=100/>
        <Select name="state" label=t!(here, "coordinate-state") options=states value=value("state")/>
    }
    .into_any()
}

/// Somebody as a line of a list that can be brought again, in the order of [`domain::roster::COLUMNS`].
pub fn cells(here: &Here, person: &Person) -> [String; 8] {
    let reference = here.app.reference();
    let rank = reference.rank(&person.rank).map(|rank| rank.name.get(here.language).to_owned());
    let state = reference.state(&person.state).map(|state| state.name.get(here.language).to_owned());
    [
        person.name.en.clone(),
        person.name.ar.clone(),
        person.service_no.clone().unwrap_or_default(),
        person.sex.code().to_owned(),
        rank.unwrap_or_default(),
        person.unit.clone(),
        state.unwrap_or_default(),
        plain(&kind_named(here, person.kind)),
    ]
}

/// A kind of person, in words.
pub fn kind_named(here: &Here, kind: PersonKind) -> String {
    match kind {
        PersonKind::Police => t!(here, "register-kind-police"),
        PersonKind::Prisons => t!(here, "register-kind-prisons"),
        PersonKind::Service => t!(here, "register-kind-service"),
        PersonKind::Community => t!(here, "register-kind-community"),
        PersonKind::Adviser => t!(here, "register-kind-adviser"),
    }
}

fn page(here: &Here, cohort: &Cohort, form: &Form, refused: Option<String>, doubt: Option<AnyView>) -> Response {
    let id = cohort.id;
    let reference = here.app.reference().still_using(form.get("rank"), form.get("state"));
    let reference = reference.still_using("", &cohort.state);
    let usual = reference.current_ranks().find(|rank| rank.code == "PTE").or_else(|| reference.current_ranks().last());
    let value = |name: &str| match (form.get(name), name) {
        ("", "state") => cohort.state.clone(),
        ("", "rank") => usual.map(|rank| rank.code.clone()).unwrap_or_default(),
        (value, _) => value.to_owned(),
    };
    let status = if refused.is_some() || doubt.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let note = refused.is_none().then(|| standing::note(here, cohort, true)).flatten();
    let body = view! {
        {back(here, id)}
        <h1>{t!(here, "coordinate-add")}</h1>
        {note}
            {refusal(refused)}
        <form method="post" action=here.to(&format!("/coordinate/{id}/people"))>
            {fields(here, &reference, &value)}
            {doubt}
            <button class="button">{t!(here, "coordinate-add-do")}</button>
        </form>
    };
    Page::new(t!(here, "coordinate-add"), body).status(status).respond(here)
}
