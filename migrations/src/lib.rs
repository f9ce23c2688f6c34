//! The frozen history of the schema. A migration is never changed once it has been merged; the next one changes it.

use sea_orm_migration::prelude::*;

mod m20261122_000001_create_people;
mod m20261122_000002_create_events;
mod m20261122_000003_create_courses;
mod m20261122_000004_create_classes;
mod m20261122_000005_create_learning;
mod m20261122_000006_create_certificates;
mod m20261122_000007_create_reference;
mod m20261124_000008_create_journals;
mod m20261124_000009_create_coachings;
mod m20261124_000010_add_attempt_mode;
mod m20261124_000011_add_answer_language;
mod m20261124_000014_create_papers;
mod m20261124_000021_create_assessments;
mod m20261124_000022_add_check_journals;
mod m20261128_000023_chain_events;
mod m20261128_000024_create_name_sounds;
mod m20261128_000025_create_intakes;
mod m20261128_000026_add_certificate_token;
mod m20261128_000027_create_register;
mod m20261128_000028_create_handovers;
mod m20261128_000029_create_cohort_trainers;
mod m20261128_000030_create_revocation_requests;
mod m20261128_000031_add_certificate_end;
mod m20261128_000032_index_reports;
mod m20261128_000033_add_cohort_standing;
mod m20261128_000034_create_person_merges;
mod m20261128_000035_create_reactions;
mod m20261128_000036_create_follow_ups;
mod m20261128_000040_number_certificates;
mod m20261129_000041_add_erasure;
mod m20261129_000043_sort_partners;
mod m20261129_000044_create_venues;
mod m20261129_000045_create_batches;
mod m20261129_000046_create_designs;
mod m20261129_000047_create_printings;
mod m20261129_000048_add_session_calling_off;
mod m20261129_000050_index_names;
mod m20261129_000051_widen_intakes;
mod m20261129_000052_change_reference;
mod m20261129_000053_widen_class_language;

pub use sea_orm_migration::MigratorTrait;

pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create_people::Migration),
            Box::new(m20261122_000002_create_events::Migration),
            Box::new(m20261122_000003_create_courses::Migration),
            Box::new(m20261122_000004_create_classes::Migration),
            Box::new(m20261122_000005_create_learning::Migration),
            Box::new(m20261122_000006_create_certificates::Migration),
            Box::new(m20261122_000007_create_reference::Migration),
            Box::new(m20261124_000008_create_journals::Migration),
            Box::new(m20261124_000009_create_coachings::Migration),
            Box::new(m20261124_000010_add_attempt_mode::Migration),
            Box::new(m20261124_000011_add_answer_language::Migration),
            Box::new(m20261124_000014_create_papers::Migration),
            Box::new(m20261124_000021_create_assessments::Migration),
            Box::new(m20261124_000022_add_check_journals::Migration),
            Box::new(m20261128_000023_chain_events::Migration),
            Box::new(m20261128_000024_create_name_sounds::Migration),
            Box::new(m20261128_000025_create_intakes::Migration),
            Box::new(m20261128_000026_add_certificate_token::Migration),
            Box::new(m20261128_000027_create_register::Migration),
            Box::new(m20261128_000028_create_handovers::Migration),
            Box::new(m20261128_000029_create_cohort_trainers::Migration),
            Box::new(m20261128_000030_create_revocation_requests::Migration),
            Box::new(m20261128_000031_add_certificate_end::Migration),
            Box::new(m20261128_000032_index_reports::Migration),
            Box::new(m20261128_000033_add_cohort_standing::Migration),
            Box::new(m20261128_000034_create_person_merges::Migration),
            Box::new(m20261128_000035_create_reactions::Migration),
            Box::new(m20261128_000036_create_follow_ups::Migration),
            Box::new(m20261128_000040_number_certificates::Migration),
            Box::new(m20261129_000041_add_erasure::Migration),
            Box::new(m20261129_000043_sort_partners::Migration),
            Box::new(m20261129_000044_create_venues::Migration),
            Box::new(m20261129_000045_create_batches::Migration),
            Box::new(m20261129_000046_create_designs::Migration),
            Box::new(m20261129_000047_create_printings::Migration),
            Box::new(m20261129_000048_add_session_calling_off::Migration),
            Box::new(m20261129_000050_index_names::Migration),
            Box::new(m20261129_000051_widen_intakes::Migration),
            Box::new(m20261129_000052_change_reference::Migration),
            Box::new(m20261129_000053_widen_class_language::Migration),
        ]
    }
}
