//! A country to rehearse with: every published course, taught to people who do not exist.

use app::password::first_password;
use app::question::steady_order;
use app::state::App;
use domain::scale::{ScaleRefusal, Size};
use store::scale::{Country, Seeded, Taught, seed as invent};

use crate::command::Refusal;
use crate::demo::right;

/// Fills an empty database, and says how to sign in.
pub async fn seed(app: &App, size: Size, random: u64, password: Option<String>) -> Result<Seeded, Refusal> {
    let mut editions = Vec::new();
    for edition in store::course::catalogue(&app.db).await? {
        let course = app.editions.get(&app.db, edition.id).await;
        editions.push((course.map_err(|_| format!("{} cannot be read.", edition.code))?, edition));
    }
    let courses = editions.iter().map(|(course, edition)| Taught {
        edition: edition.clone(),
        course,
        checks: course
            .lessons()
            .flat_map(|(_, lesson)| &lesson.checks)
            .filter_map(|id| course.questions.get(id))
            .map(|question| {
                let shown = steady_order(question);
                (question.id.clone(), right(question, &shown), shown)
            })
            .collect(),
    });
    let is_new = password.is_none();
    let password = password.unwrap_or_else(first_password);
    let hash =
        async |password: String| app.hasher.hash(password).await.map_err(|_| "The password could not be hashed.");
    let reference = app.reference();
    let country = Country {
        courses: courses.collect(),
        reference: &reference,
        issuer: app.settings.issuer.clone(),
        issuer_code: &app.settings.issuer_code,
        sign: &|snapshot, at| app.sign(snapshot, at),
        password_hash: hash(password.clone()).await?,
        // Nobody is told this one.
        other_hash: hash(first_password()).await?,
    };
    let seeded = invent(&app.db, &country, size, random, app.now()).await.map_err(|error| match error {
        store::Error::Refused(refusal) => Refusal::from(why(refusal)),
        other => other.into(),
    })?;
    let Seeded { classes, enrolments, attempts, certificates, revoked, .. } = seeded;
    println!("{} people, {classes} classes, {enrolments} enrolments, {attempts} attempts,", size.people);
    println!("{certificates} certificates, {revoked} of them revoked.");
    println!("Who signs in: {}", seeded.staff.join(", "));
    match is_new {
        true => println!("all with the password {password}"),
        false => println!("all with the password of AMANA_DEMO_PASSWORD"),
    }
    Ok(seeded)
}

fn why(refusal: ScaleRefusal) -> &'static str {
    match refusal {
        ScaleRefusal::NotEmpty => "There are people already: a rehearsal is for an empty database.",
        ScaleRefusal::NoCourse => "There is no course with a pre-test and a final test: import content/courses first.",
        ScaleRefusal::NoReference => "There are no states or no ranks.",
        ScaleRefusal::Nobody => "Without people there are no enrolments, and without enrolments no attempts.",
    }
}
