//! What goes, table by table.

use domain::time::At;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::Order;
use crate::row::{
    answer, assessment, attempt, calling_off, check_answer, check_delivery, coaching, delivery, enrolment, entry,
    follow_up, name_sound, pair_dismissal, person, person_merge, rank_held, sign_in,
};

macro_rules! delete {
    ($tx:ident, $($table:ident.$column:ident in $ids:expr;)*) => {
        $($table::Entity::delete_many().filter($table::Column::$column.is_in($ids.to_vec())).exec($tx).await?;)*
    };
}

macro_rules! blank {
    ($tx:ident, $($table:ident.$text:ident by $column:ident in $ids:expr;)*) => {
        $($table::Entity::update_many()
            .col_expr($table::Column::$text, Expr::value(""))
            .filter($table::Column::$column.is_in($ids.to_vec()))
            .exec($tx)
            .await?;)*
    };
}

/// Who they were, under each of their entries.
pub(super) async fn people(tx: &impl ConnectionTrait, people: &[Uuid], order: &Order, at: At) -> Result<(), DbErr> {
    for id in people {
        let id_text = id.simple().to_string();
        let row = person::ActiveModel {
            id: Set(*id),
            // It has to be one that nobody else has. Nobody signs in with it.
            sign_in_name: Set(format!("erased-{}", &id_text[20..])),
            name_latin: Set(order.called.en.clone()),
            name_arabic: Set(order.called.ar.clone()),
            service_no: Set(None),
            learner_no: Set(None),
            unit: Set(String::new()),
            password_hash: Set(String::new()),
            password_issued_at: Set(None),
            erased_at: Set(Some(at.0)),
            erased_for: Set(order.reason.code().to_owned()),
            ..Default::default()
        };
        row.update(tx).await?;
    }
    delete! { tx,
        name_sound.PersonId in people;
        rank_held.PersonId in people;
        sign_in.PersonId in people;
    }
    let either = Condition::any()
        .add(pair_dismissal::Column::OneId.is_in(people.to_vec()))
        .add(pair_dismissal::Column::OtherId.is_in(people.to_vec()));
    pair_dismissal::Entity::delete_many().filter(either).exec(tx).await?;
    // That a check was answered stays: a lesson counts as done by it. What was answered goes.
    blank! { tx,
        person_merge.PasswordHash by KeptId in people;
        person_merge.PasswordHash by GoneId in people;
        check_answer.Given by PersonId in people;
        check_answer.Shown by PersonId in people;
    }
    Ok(())
}

/// What was written down of them in their classes. That they were there, and what was found, stays.
pub(super) async fn seats(tx: &impl ConnectionTrait, seats: &[Uuid]) -> Result<(), DbErr> {
    for seat in seats {
        // What a device still holds can be opened with the old key, and is not to come back.
        let row =
            enrolment::ActiveModel { id: Set(*seat), seal: Set(crate::journal::fresh_seal()), ..Default::default() };
        row.update(tx).await?;
    }
    delete! { tx, check_delivery.EnrolmentId in seats; }
    blank! { tx,
        enrolment.WithdrawnFor by Id in seats;
        coaching.Note by EnrolmentId in seats;
        assessment.Note by EnrolmentId in seats;
        follow_up.ToldBy by EnrolmentId in seats;
    }
    Ok(())
}

/// What they answered. The points that were found stay.
pub(super) async fn attempts(tx: &impl ConnectionTrait, attempts: &[Uuid]) -> Result<(), DbErr> {
    delete! { tx,
        answer.AttemptId in attempts;
        delivery.AttemptId in attempts;
    }
    let sealed = [attempt::Column::Seal, attempt::Column::Receipt];
    for column in sealed {
        attempt::Entity::update_many()
            .col_expr(column, Expr::value(Option::<String>::None))
            .filter(attempt::Column::Id.is_in(attempts.to_vec()))
            .exec(tx)
            .await?;
    }
    entry::Entity::update_many()
        .col_expr(entry::Column::Reason, Expr::value(""))
        .filter(entry::Column::AttemptId.is_in(attempts.to_vec()))
        .filter(entry::Column::Reason.is_not_null())
        .exec(tx)
        .await?;
    blank! { tx, calling_off.Reason by AttemptId in attempts; }
    Ok(())
}
