//! Certificates, signed as real ones; some revoked, a few waiting for a second person.

use domain::certificate::{Design, code};
use domain::id::CertificateId;
use domain::time::At;

use super::World;
use super::class::{Class, Seat};
use crate::certificate::{Terms, row, series, snapshot};
use crate::row::{revocation, revocation_request, serial};

/// How many wait for a second person.
const WAITING: usize = 30;

impl World<'_> {
    pub(super) fn certify(&mut self, class: &Class, seat: &Seat) {
        let at = At::start_of(class.cohort.ends).plus_days(7).plus_minutes(10 * 60);
        let country = self.country;
        let taught = &country.courses[self.material[class.course].taught];
        let design = Design::default();
        let terms = Terms {
            course: taught.course,
            reference: country.reference,
            issuer: country.issuer.clone(),
            issuer_code: country.issuer_code,
            design: &design,
            sign: country.sign,
        };
        let code = code(&mut |below| self.dice.below(below));
        let holder = self.people[seat.person].name.clone();
        let mut said = snapshot(&terms, &class.cohort, (holder, &seat.row.rank), code, at);
        let series = series(&terms, &class.cohort, at);
        let number = self.serials.entry(series.to_string()).or_default();
        *number += 1;
        said.serial = series.serial(*number);
        let token = (terms.sign)(&said, at);
        let id = CertificateId(self.dice.id(at));
        let place_in_list = self.seeded.certificates as u32;
        self.rows.serials.push(serial::Model {
            series: series.to_string(),
            number: *number as i32,
            certificate_id: id.0,
        });
        self.rows.certificates.push(row((id, place_in_list), &seat.row, (&said, &token), class.staff.coordinator, at));
        self.seeded.certificates += 1;
        self.end(class, id, at.plus_days(2));
    }

    /// One of two hundred is revoked; of a few others it is asked.
    fn end(&mut self, class: &Class, id: CertificateId, at: At) {
        match self.dice.below(1_000) {
            0..5 => {
                self.rows.revocations.push(revocation::Model {
                    certificate_id: id.0,
                    revoked_at: at.0,
                    revoked_by: class.staff.second.0,
                    reason: "Issued by mistake".into(),
                    replaced_by: None,
                });
                self.seeded.revoked += 1;
            }
            5..10 if self.asked < WAITING => {
                self.asked += 1;
                self.rows.requests.push(revocation_request::Model {
                    certificate_id: id.0,
                    asked_at: at.0,
                    asked_by: class.staff.coordinator.0,
                    reason: "The name belongs to somebody else".into(),
                });
            }
            _ => {}
        }
    }
}
