//! The method of Mantel and Haenszel: one odds ratio out of many small tables.
//!
//! Sources: N. Mantel and W. Haenszel, J. Natl. Cancer Inst. 22, 719–748 (1959); J. Robins, N. Breslow and
//! S. Greenland, Biometrics 42, 311–323 (1986), for the variance; N. Mantel and J. L. Fleiss, Am. J. Epidemiol. 112,
//! 129–134 (1980), for when the chi-square can be trusted.

/// How people of like knowledge answered one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub english_right: u32,
    pub english_wrong: u32,
    pub arabic_right: u32,
    pub arabic_wrong: u32,
}

/// What all tables of a question say together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    /// The common odds ratio: the odds of being right in English over those in Arabic, 1 for no difference.
    pub alpha: f64,
    /// The standard error of its natural logarithm.
    pub error: f64,
    /// With the correction for continuity.
    pub chi_square: f64,
    /// How far the expected count lies from what the margins allow, on the nearer side. Below [`ROOM_MIN`] the
    /// chi-square has no room in which to vary.
    pub room: f64,
}

/// The least room, by Mantel and Fleiss.
pub const ROOM_MIN: f64 = 5.0;

/// Pools the tables; `None` where no table holds both languages and both outcomes.
pub fn pool(tables: &[Table]) -> Option<Pooled> {
    let cells: Vec<Cells> = tables.iter().filter(|table| table.is_informative()).map(Table::cells).collect();
    if cells.is_empty() {
        return None;
    }
    let sum = |value: fn(&Cells) -> f64| cells.iter().map(value).sum::<f64>();
    let expected = sum(Cells::expected);
    let off = ((sum(|cells| cells.a) - expected).abs() - 0.5).max(0.0);
    let (alpha, error) = odds(&cells).or_else(|| odds(&cells.iter().map(Cells::padded).collect::<Vec<_>>()))?;
    Some(Pooled {
        alpha,
        error,
        chi_square: off * off / sum(Cells::variance),
        room: (expected - sum(Cells::least)).min(sum(Cells::most) - expected),
    })
}

impl Table {
    fn is_informative(&self) -> bool {
        let english = self.english_right + self.english_wrong;
        let arabic = self.arabic_right + self.arabic_wrong;
        let right = self.english_right + self.arabic_right;
        let wrong = self.english_wrong + self.arabic_wrong;
        [english, arabic, right, wrong].into_iter().all(|margin| margin > 0)
    }

    fn cells(&self) -> Cells {
        Cells {
            a: self.english_right.into(),
            b: self.english_wrong.into(),
            c: self.arabic_right.into(),
            d: self.arabic_wrong.into(),
        }
    }
}

/// A table with the letters of the textbooks.
#[derive(Clone, Copy)]
struct Cells {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
}

impl Cells {
    fn n(&self) -> f64 {
        self.a + self.b + self.c + self.d
    }

    fn expected(&self) -> f64 {
        (self.a + self.b) * (self.a + self.c) / self.n()
    }

    fn variance(&self) -> f64 {
        let margins = (self.a + self.b) * (self.c + self.d) * (self.a + self.c) * (self.b + self.d);
        margins / (self.n() * self.n() * (self.n() - 1.0))
    }

    /// The smallest `a` that the margins allow.
    fn least(&self) -> f64 {
        (self.a - self.d).max(0.0)
    }

    /// The largest.
    fn most(&self) -> f64 {
        (self.a + self.b).min(self.a + self.c)
    }

    /// With half a person more in every cell: where one language has everything right, or everything wrong, in every
    /// table, the odds ratio would be 0 or infinite. That is the plainest unfairness, and must not be lost.
    fn padded(&self) -> Self {
        Self { a: self.a + 0.5, b: self.b + 0.5, c: self.c + 0.5, d: self.d + 0.5 }
    }
}

/// The odds ratio, and the standard error of its logarithm by Robins, Breslow and Greenland.
fn odds(tables: &[Cells]) -> Option<(f64, f64)> {
    let sum = |value: fn(&Cells) -> f64| tables.iter().map(value).sum::<f64>();
    let along = |t: &Cells| t.a * t.d / t.n();
    let across = |t: &Cells| t.b * t.c / t.n();
    let (r, s): (f64, f64) = (tables.iter().map(along).sum(), tables.iter().map(across).sum());
    if r <= 0.0 || s <= 0.0 {
        return None;
    }
    let pr = sum(|t| (t.a + t.d) * t.a * t.d / (t.n() * t.n()));
    let qs = sum(|t| (t.b + t.c) * t.b * t.c / (t.n() * t.n()));
    let mixed = sum(|t| ((t.a + t.d) * t.b * t.c + (t.b + t.c) * t.a * t.d) / (t.n() * t.n()));
    let variance = pr / (2.0 * r * r) + mixed / (2.0 * r * s) + qs / (2.0 * s * s);
    Some((r / s, variance.sqrt()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistic::{NORMAL_975, chi_square_tail};

    fn tables(cells: &[[u32; 4]]) -> Vec<Table> {
        cells
            .iter()
            .map(|[english_right, english_wrong, arabic_right, arabic_wrong]| Table {
                english_right: *english_right,
                english_wrong: *english_wrong,
                arabic_right: *arabic_right,
                arabic_wrong: *arabic_wrong,
            })
            .collect()
    }

    /// The odds ratio, its interval, the chi-square and the p-value.
    fn printed(cells: &[[u32; 4]]) -> [f64; 5] {
        let pooled = pool(&tables(cells)).expect("informative");
        let factor = (NORMAL_975 * pooled.error).exp();
        let tail = chi_square_tail(pooled.chi_square);
        [pooled.alpha, pooled.alpha / factor, pooled.alpha * factor, pooled.chi_square, tail]
    }

    fn assert_near(found: &[f64], expected: &[f64]) {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found / expected - 1.0).abs() < 2e-4, "{found} is not {expected}");
        }
    }

    /// Men and women, admitted and rejected, at six departments of Berkeley in 1973: P. J. Bickel, E. A. Hammel and
    /// J. W. O'Connell, Science 187, 398–404 (1975). The results are those that R's `mantelhaen.test` prints.
    #[test]
    fn the_admissions_of_berkeley_give_the_printed_result() {
        let berkeley = [
            [512, 313, 89, 19],
            [353, 207, 17, 8],
            [120, 205, 202, 391],
            [138, 279, 131, 244],
            [53, 138, 94, 299],
            [22, 351, 24, 317],
        ];
        assert_near(&printed(&berkeley), &[0.904_696_8, 0.771_907_4, 1.060_329_8, 1.4269, 0.2323]);
    }

    /// Rabbits cured and dead after penicillin at once or later, in five doses, of which two say nothing: A. Agresti,
    /// Categorical Data Analysis (1990), pages 231–237. The results are those that R's `mantelhaen.test` prints.
    #[test]
    fn the_rabbits_of_the_textbook_give_the_printed_result() {
        let rabbits = [[0, 6, 0, 5], [3, 3, 0, 6], [6, 0, 2, 4], [5, 1, 6, 0], [2, 0, 5, 0]];
        assert_near(&printed(&rabbits), &[7.0, 1.026_713, 47.725_133, 3.9286, 0.047_47]);
    }

    #[test]
    fn two_tables_give_what_the_hand_finds() {
        // English 8 of 10 and Arabic 5 of 10 right; English 6 of 10 and Arabic 2 of 10.
        // R = 8·5/20 + 6·8/20 = 2 + 2.4 = 4.4; S = 2·5/20 + 4·2/20 = 0.5 + 0.4 = 0.9; alpha = 4.8889.
        // Expected 10·13/20 + 10·8/20 = 6.5 + 4 = 10.5, found 14; variance 10·10·13·7/(400·19) = 1.19737 and
        // 10·10·8·12/(400·19) = 1.26316, together 2.46053; (3.5 − 0.5)² / 2.46053 = 3.65775.
        // PR = (13/20)·2 + (14/20)·2.4 = 2.98; QS = (7/20)·0.5 + (6/20)·0.4 = 0.295;
        // PS + QR = 0.65·0.5 + 0.7·0.4 + 0.35·2 + 0.3·2.4 = 2.025.
        // 2.98/38.72 + 2.025/7.92 + 0.295/1.62 = 0.076963 + 0.255682 + 0.182099 = 0.514744, its root 0.717457.
        // Room: least 3 + 0, most 10 + 8: 10.5 − 3 = 7.5 and 18 − 10.5 = 7.5.
        let pooled = pool(&tables(&[[8, 2, 5, 5], [6, 4, 2, 8]])).expect("informative");
        assert_near(
            &[pooled.alpha, pooled.error, pooled.chi_square, pooled.room],
            &[4.888_889, 0.717_457, 3.657_754, 7.5],
        );
    }

    #[test]
    fn tables_without_a_difference_to_see_say_nothing() {
        assert_eq!(pool(&tables(&[[5, 0, 7, 0], [3, 2, 0, 0], [0, 4, 0, 9]])), None);
        assert_eq!(pool(&[]), None);
    }

    #[test]
    fn a_language_in_which_everything_is_wrong_is_still_measured() {
        let pooled = pool(&tables(&[[20, 0, 0, 20], [20, 0, 0, 20]])).expect("informative");
        assert!(pooled.alpha > 100.0 && pooled.alpha.is_finite() && pooled.error.is_finite());
        assert!(pooled.chi_square > 60.0);
    }
}
