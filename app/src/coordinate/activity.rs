//! What trainers led, and the share of national trainers; on the screen and as a file.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::activity::{Activity, Share};
use domain::person::Coordinator;
use jiff::civil::Date;
use leptos::prelude::*;

use super::people::kind_named;
use crate::component::{Field, bar, mark, refusal};
use crate::error::AppError;
use crate::file::{Cell, File, Line};
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;
use crate::text::plain;

/// The form, as it was sent: this year unless it says otherwise.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
    until: String,
}

impl Asked {
    fn days(&self, here: &Here) -> Result<(Date, Date), String> {
        let year = here.app.now().date().year();
        let day = |text: &str, usual: Date| match text.trim() {
            "" => Ok(usual),
            text => text.parse().map_err(|_| t!(here, "report-refused-day")),
        };
        let (from, until) =
            (day(&self.from, jiff::civil::date(year, 1, 1))?, day(&self.until, jiff::civil::date(year, 12, 31))?);
        if until < from { Err(t!(here, "report-refused-ends")) } else { Ok((from, until)) }
    }
}

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let (days, refused) = match asked.days(&here) {
        Ok(days) => (Some(days), None),
        Err(why) => (None, Some(why)),
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let typed = |text: &str, day: Option<Date>| day.map_or_else(|| text.to_owned(), |day| day.to_string());
    let (from, until) =
        (typed(&asked.from, days.map(|(from, _)| from)), typed(&asked.until, days.map(|(_, until)| until)));
    let to = here.to("/coordinate/activity");
    let found = match days {
        Some(days) => {
            let (activities, held) =
                store::activity::of_trainers(&here.app.db, &coordinator, days, here.app.now().date()).await?;
            Some(found(&here, &activities, Share::of(&activities, held), &format!("?from={from}&until={until}")))
        }
        None => None,
    };
    let title = t!(here, "coordinate-activity");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-activity-text")}</p>
        {refusal(refused)}
        <form method="get" class="asks" action=to>
            <Field name="from" label=t!(here, "coordinate-activity-from") kind="date" value=from/>
            <Field name="until" label=t!(here, "report-until") kind="date" value=until/>
            <button class="button second">{t!(here, "report-do")}</button>
        </form>
        {found}
    };
    Ok(Page::new(title, body).wide().status(status).respond(&here))
}

fn found(here: &Here, activities: &[Activity], share: Share, asked: &str) -> AnyView {
    if activities.is_empty() {
        return view! { <section class="empty">{mark()}<p>{t!(here, "coordinate-activity-none")}</p></section> }
            .into_any();
    }
    let most = activities.iter().map(|one| one.half_days).max().unwrap_or_default();
    let rows = activities.iter().map(|one| {
        view! {
            <tr>
                <th scope="row"><bdi>{one.name.get(here.language).to_owned()}</bdi><br/><small>{kind_named(here, one.kind)}</small></th>
                <td>{one.classes.to_string()}</td>
                <td>{one.half_days.to_string()}</td>
                <td class="share">{bar(one.half_days as u64, most as u64)}</td>
            </tr>
        }
    });
    let to = |kind: &str| here.to(&format!("/coordinate/activity/{kind}{asked}"));
    view! {
        <p role="status">{share_named(here, share)}</p>
        <div class="scrolls" role="region" aria-label=t!(here, "coordinate-activity") tabindex="0">
            <table class="pivot">
                <thead><tr>
                    <th scope="col">{t!(here, "coordinate-trainers")}</th>
                    <th scope="col">{t!(here, "coordinate-activity-classes")}</th>
                    <th scope="col">{t!(here, "coordinate-activity-halves")}</th>
                    <td></td>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        <div class="actions">
            <a class="button second" href=to("xlsx")>{t!(here, "coordinate-book-xlsx")}</a>
            <a class="button second" href=to("csv")>{t!(here, "coordinate-book-csv")}</a>
        </div>
    }
    .into_any()
}

/// The share, with what it is a share of.
fn share_named(here: &Here, share: Share) -> String {
    t!(
        here,
        "coordinate-activity-share",
        percent = share.percent().unwrap_or_default(),
        national = share.national,
        led = share.led,
        held = share.held
    )
}

pub async fn csv(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    file(&here, &coordinator, &asked).await?.csv()
}

pub async fn xlsx(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    file(&here, &coordinator, &asked).await?.xlsx(&here)
}

async fn file(here: &Here, coordinator: &Coordinator, asked: &Asked) -> Result<File, AppError> {
    let days = asked.days(here).map_err(|_| AppError::BadRequest)?;
    let (activities, held) =
        store::activity::of_trainers(&here.app.db, coordinator, days, here.app.now().date()).await?;
    let heads = [
        t!(here, "coordinate-trainers"),
        t!(here, "register-kind"),
        t!(here, "coordinate-activity-classes"),
        t!(here, "coordinate-activity-halves"),
    ];
    let mut lines = vec![Line::Head(heads.map(|head| plain(&head)).into())];
    lines.extend(activities.iter().map(|one| {
        Line::Cells(vec![
            Cell::Words(one.name.get(here.language).to_owned()),
            Cell::Words(plain(&kind_named(here, one.kind))),
            Cell::Number(one.classes as f64),
            Cell::Number(one.half_days as f64),
        ])
    }));
    lines.push(Line::empty());
    lines.push(Line::words([&plain(&share_named(here, Share::of(&activities, held)))]));
    Ok(File { name: format!("trainers-{}-{}", days.0, days.1), lines })
}
