//! What somebody did in one class, and what others wrote down of it.

use std::collections::HashMap;

use domain::test::{Item, Sheet};
use domain::time::{At, Stamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use crate::row::{
    answer, assessment, attempt, attendance, calling_off, check_delivery, coaching, delivery, entry, follow_up,
    practical, session,
};
use crate::{Result, corrupt, from_json};

#[derive(Debug, Default, Serialize)]
pub struct Deeds {
    pub attendance: Vec<HalfDay>,
    pub attempts: Vec<Attempt>,
    pub practical_findings: Vec<Finding>,
    pub practical_assessments: Vec<Assessment>,
    pub coachings: Vec<Coaching>,
    pub follow_ups: Vec<FollowUp>,
    /// Lines of answers to knowledge checks that a device sent.
    pub knowledge_checks_from_devices: Vec<Line>,
}

#[derive(Debug, Serialize)]
pub struct HalfDay {
    pub day: String,
    pub half: String,
    pub presence: String,
    /// Why the half-day was called off; what was marked then counts for nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called_off: Option<String>,
    pub marked_at: Stamp,
    pub marked_by: Uuid,
}

#[derive(Debug, Serialize)]
pub struct Attempt {
    pub id: Uuid,
    pub test: String,
    pub number: i32,
    pub mode: String,
    pub began_at: Stamp,
    pub handed_in_at: Option<Stamp>,
    pub points_earned: Option<i32>,
    pub points_possible: Option<i32>,
    pub receipt: Option<String>,
    /// The id of who wrote the answers down, where the person did not.
    pub conducted_by: Option<Uuid>,
    pub answers: Vec<Answer>,
    /// Why typed answers were put right.
    pub corrections_of_entry: Vec<Noted>,
    pub called_off: Option<Noted>,
    /// Lines that a device sent.
    pub lines_from_devices: Vec<Line>,
}

#[derive(Debug, Serialize)]
pub struct Answer {
    pub question: String,
    pub given: serde_json::Value,
    pub answered_at: Stamp,
    pub language: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Noted {
    pub reason: String,
    pub at: Stamp,
    pub by: Uuid,
}

#[derive(Debug, Serialize)]
pub struct Line {
    pub given: Option<serde_json::Value>,
    pub recorded_at: Stamp,
    pub received_at: Stamp,
    pub outcome: String,
}

#[derive(Debug, Serialize)]
pub struct Finding {
    pub finding: String,
    pub marked_at: Stamp,
    pub marked_by: Uuid,
}

#[derive(Debug, Serialize)]
pub struct Assessment {
    pub number: i32,
    pub voice: String,
    pub marks: serde_json::Value,
    pub finding: String,
    pub note: String,
    pub assessed_at: Stamp,
    pub assessed_by: Uuid,
}

#[derive(Debug, Serialize)]
pub struct Coaching {
    pub note: String,
    pub coached_at: Stamp,
    pub coached_by: Uuid,
}

/// Which supervisor told it is the supervisor's own, and not here.
#[derive(Debug, Serialize)]
pub struct FollowUp {
    pub wave: String,
    pub seen: serde_json::Value,
    pub recorded_at: Stamp,
    pub recorded_by: Uuid,
}

macro_rules! rows {
    ($tx:ident, $table:ident of $seat:expr, by $order:ident) => {
        $table::Entity::find()
            .filter($table::Column::EnrolmentId.eq($seat))
            .order_by_asc($table::Column::$order)
            .all($tx)
            .await?
    };
}

pub(super) async fn of(tx: &impl ConnectionTrait, seat: Uuid) -> Result<Deeds> {
    let mut deeds = Deeds { attendance: attendance(tx, seat).await?, ..Deeds::default() };
    for row in rows!(tx, attempt of seat, by BeganAt) {
        deeds.attempts.push(attempted(tx, row).await?);
    }
    for row in rows!(tx, practical of seat, by MarkedAt) {
        let (finding, marked_at, marked_by) = (row.finding, stamp(row.marked_at), row.marked_by);
        deeds.practical_findings.push(Finding { finding, marked_at, marked_by });
    }
    for row in rows!(tx, assessment of seat, by AssessedAt) {
        deeds.practical_assessments.push(Assessment {
            number: row.ordinal,
            voice: row.voice,
            marks: from_json(&row.marks)?,
            finding: row.finding,
            note: row.note,
            assessed_at: stamp(row.assessed_at),
            assessed_by: row.assessed_by,
        });
    }
    for row in rows!(tx, coaching of seat, by CoachedAt) {
        let (note, coached_at, coached_by) = (row.note, stamp(row.coached_at), row.coached_by);
        deeds.coachings.push(Coaching { note, coached_at, coached_by });
    }
    for row in rows!(tx, follow_up of seat, by RecordedAt) {
        let (seen, recorded_at) = (from_json(&row.seen)?, stamp(row.recorded_at));
        deeds.follow_ups.push(FollowUp { wave: row.wave, seen, recorded_at, recorded_by: row.recorded_by });
    }
    for row in rows!(tx, check_delivery of seat, by ReceivedAt) {
        let line = line((row.given, row.recorded_at, row.received_at, row.outcome))?;
        deeds.knowledge_checks_from_devices.push(line);
    }
    Ok(deeds)
}

async fn attendance(tx: &impl ConnectionTrait, seat: Uuid) -> Result<Vec<HalfDay>> {
    let marked = rows!(tx, attendance of seat, by MarkedAt);
    let of_these = session::Column::Id.is_in(marked.iter().map(|row| row.session_id));
    let halves = session::Entity::find().filter(of_these).all(tx).await?;
    let mut halves: HashMap<Uuid, session::Model> = halves.into_iter().map(|row| (row.id, row)).collect();
    let half_day = |row: attendance::Model| {
        let session = halves.remove(&row.session_id).ok_or_else(|| corrupt(format!("session {}", row.session_id)))?;
        Ok(HalfDay {
            day: session.day,
            half: session.half,
            presence: row.presence,
            called_off: session.called_off_for,
            marked_at: stamp(row.marked_at),
            marked_by: row.marked_by,
        })
    };
    marked.into_iter().map(half_day).collect()
}

async fn attempted(tx: &impl ConnectionTrait, row: attempt::Model) -> Result<Attempt> {
    let id = row.id;
    let sheet: Sheet = from_json(&row.sheet)?;
    let asked = |place: i32| sheet.items.get(place as usize).map(|Item { question, .. }| question.clone());
    let answers = answer::Entity::find()
        .filter(answer::Column::AttemptId.eq(id))
        .order_by_asc(answer::Column::Place)
        .all(tx)
        .await?;
    let answer = |row: answer::Model| {
        Ok(Answer {
            question: asked(row.place).unwrap_or_default(),
            given: from_json(&row.given)?,
            answered_at: stamp(row.answered_at),
            language: row.language,
        })
    };
    let entries = entry::Entity::find().filter(entry::Column::AttemptId.eq(id)).order_by_asc(entry::Column::Id);
    let corrected =
        |row: entry::Model| Some(Noted { reason: row.reason?, at: stamp(row.entered_at), by: row.entered_by });
    let called_off = calling_off::Entity::find_by_id(id).one(tx).await?;
    let sent = delivery::Entity::find()
        .filter(delivery::Column::AttemptId.eq(id))
        .order_by_asc(delivery::Column::ReceivedAt)
        .order_by_asc(delivery::Column::Sequence)
        .all(tx)
        .await?;
    let sent = sent.into_iter().map(|row| line((row.given, row.recorded_at, row.received_at, row.outcome)));
    Ok(Attempt {
        id,
        test: row.test,
        number: row.ordinal,
        mode: row.mode,
        began_at: stamp(row.began_at),
        handed_in_at: row.submitted_at.map(stamp),
        points_earned: row.earned,
        points_possible: row.points,
        receipt: row.receipt,
        conducted_by: row.conductor_id,
        answers: answers.into_iter().map(answer).collect::<Result<_>>()?,
        corrections_of_entry: entries.all(tx).await?.into_iter().filter_map(corrected).collect(),
        called_off: called_off.map(|row| Noted {
            reason: row.reason,
            at: stamp(row.called_off_at),
            by: row.called_off_by,
        }),
        lines_from_devices: sent.collect::<Result<_>>()?,
    })
}

fn line((given, recorded, received, outcome): (Option<String>, i64, i64, String)) -> Result<Line> {
    let given = given.map(|given| from_json(&given)).transpose()?;
    Ok(Line { given, recorded_at: stamp(recorded), received_at: stamp(received), outcome })
}

fn stamp(at: i64) -> Stamp {
    Stamp(At(at))
}
