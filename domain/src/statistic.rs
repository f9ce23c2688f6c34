//! The few functions of statistics that the analysis and the gain need.
//!
//! A library for these would be larger than what is used of it; each is checked below against published values.

/// The quantile of the normal distribution that leaves 2.5 % above it.
pub const NORMAL_975: f64 = 1.959_963_984_540_054;

/// The quantile of the normal distribution that leaves 5 % above it.
pub const NORMAL_95: f64 = 1.644_853_626_951_472_7;

/// The quantile of the normal distribution that leaves 1 % above it.
pub const NORMAL_99: f64 = 2.326_347_874_040_841;

/// How likely chance alone reaches a chi-square of one degree of freedom as large as `value`.
pub fn chi_square_tail(value: f64) -> f64 {
    erfc((value.max(0.0) / 2.0).sqrt())
}

/// The complementary error function for `x` ≥ 0, with a relative error below 10⁻¹².
///
/// Below 2 by the series of positive terms (Abramowitz and Stegun 7.1.6), from there by the continued fraction
/// (7.1.14), evaluated from its far end: 60 steps are enough at 2 and more than enough above it.
fn erfc(x: f64) -> f64 {
    use std::f64::consts::PI;
    if x >= 2.0 {
        let below = (1..=60).rev().fold(x, |below, n| x + f64::from(n) / 2.0 / below);
        return (-x * x).exp() / (PI.sqrt() * below);
    }
    let mut term = x;
    let mut sum = x;
    for n in 1..=60 {
        term *= 2.0 * x * x / f64::from(2 * n + 1);
        sum += term;
    }
    1.0 - 2.0 / PI.sqrt() * (-x * x).exp() * sum
}

/// Student's t for 1 to 10 degrees of freedom, 2.5 % above it.
const STUDENT_975: [f64; 10] = [
    12.706_204_736,
    4.302_652_730,
    3.182_446_305,
    2.776_445_105,
    2.570_581_836,
    2.446_911_851,
    2.364_624_252,
    2.306_004_135,
    2.262_157_163,
    2.228_138_852,
];

/// The quantile of Student's t that leaves 2.5 % above it; `None` without a degree of freedom.
///
/// From the table up to 10 degrees of freedom, above that by the expansion of Fisher and Cornish (Abramowitz and
/// Stegun 26.7.5), which is off by less than 0.00001 at 11 and by less from there on.
pub fn student_975(degrees: usize) -> Option<f64> {
    let place = degrees.checked_sub(1)?;
    if let Some(known) = STUDENT_975.get(place) {
        return Some(*known);
    }
    let z = NORMAL_975;
    let n = degrees as f64;
    let odd = |coefficients: &[f64]| coefficients.iter().rev().fold(0.0, |sum, c| sum * z * z + c) * z;
    let terms = [
        odd(&[1.0]),
        odd(&[1.0, 1.0]) / 4.0,
        odd(&[3.0, 16.0, 5.0]) / 96.0,
        odd(&[-15.0, 17.0, 19.0, 3.0]) / 384.0,
        odd(&[-945.0, -1920.0, 1482.0, 776.0, 79.0]) / 92_160.0,
    ];
    Some(terms.iter().rev().fold(0.0, |sum, term| sum / n + term))
}

/// `None` of nothing.
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.into_iter().fold((0_usize, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / count as f64)
}

/// The variance of a sample (divided by one less than its size); `None` below two values.
pub fn variance(values: &[f64]) -> Option<f64> {
    let centre = mean(values.iter().copied())?;
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    (values.len() > 1).then(|| squares / (values.len() - 1) as f64)
}

/// Pearson's correlation; `None` where one of the two does not vary.
pub fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let x = mean(pairs.iter().map(|pair| pair.0))?;
    let y = mean(pairs.iter().map(|pair| pair.1))?;
    let sum = |product: fn(f64, f64) -> f64| pairs.iter().map(|pair| product(pair.0 - x, pair.1 - y)).sum::<f64>();
    let (xx, yy, xy) = (sum(|dx, _| dx * dx), sum(|_, dy| dy * dy), sum(|dx, dy| dx * dy));
    // What is left of equal numbers by rounding is no variance.
    let varies = |squares: f64, centre: f64| squares > 1e-12 * (1.0 + centre * centre);
    (varies(xx, x) && varies(yy, y)).then(|| (xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
}

/// The correlation that lies `distance` standard errors above (or, negative, below) a measured one, by Fisher's
/// transformation. `None` below four pairs.
pub fn correlation_at(measured: f64, pairs: usize, distance: f64) -> Option<f64> {
    (pairs > 3).then(|| (measured.atanh() + distance / ((pairs - 3) as f64).sqrt()).tanh())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz and Stegun, tables 7.1 and 7.3, and the usual critical values of chi-square (table 26.8).
    #[test]
    fn the_tails_agree_with_the_printed_tables() {
        let known = [
            (0.0, 1.0),
            (0.1, 0.887_537_083_981_715_2),
            (0.5, 0.479_500_122_186_953_5),
            (1.0, 0.157_299_207_050_285_13),
            (1.5, 0.033_894_853_524_689_27),
            (2.0, 0.004_677_734_981_047_265),
            (2.5, 0.000_406_952_017_444_958_9),
            (3.0, 2.209_049_699_858_544e-5),
            (4.0, 1.541_725_790_028_002e-8),
            (5.0, 1.537_459_794_428_035e-12),
        ];
        for (x, expected) in known {
            assert!((erfc(x) / expected - 1.0).abs() < 1e-12, "erfc({x}) = {}", erfc(x));
        }
        for (value, tail) in [(3.841_458_820_694, 0.05), (6.634_896_601_021, 0.01), (10.827_566_170_663, 0.001)] {
            assert!((chi_square_tail(value) / tail - 1.0).abs() < 1e-11);
        }
        assert!((chi_square_tail(0.0) - 1.0).abs() < f64::EPSILON);
    }

    /// The printed tables of Student's t give these to three places.
    #[test]
    fn students_t_agrees_with_the_printed_tables() {
        let known = [(1, 12.706), (2, 4.303), (9, 2.262), (11, 2.201), (15, 2.131), (20, 2.086), (30, 2.042)];
        for (degrees, expected) in known.into_iter().chain([(60, 2.000), (120, 1.980), (1000, 1.962)]) {
            let t = student_975(degrees).expect("a degree of freedom");
            assert!((t - expected).abs() < 0.0006, "{degrees}: {t}");
        }
        // Where the table ends the expansion goes on without a step.
        let exact = 2.200_985_160_092;
        assert!((student_975(11).expect("a degree of freedom") - exact).abs() < 1e-5);
        assert_eq!(student_975(0), None);
    }

    #[test]
    fn a_correlation_is_what_the_hand_finds() {
        // Means 2 and 3. Products of the differences: 1 + 0 + 2 = 3; squares 2 and 6: 3 / √12 = 0.8660.
        let r = correlation(&[(1.0, 2.0), (2.0, 2.0), (3.0, 5.0)]).expect("both vary");
        assert!((r - 3.0 / 12_f64.sqrt()).abs() < 1e-12);
        assert_eq!(correlation(&[(1.0, 2.0), (1.0, 3.0)]), None);
        assert_eq!(correlation(&[(1.0, 0.1), (2.0, 0.1), (3.0, 0.1)]), None);
        assert_eq!(correlation(&[]), None);
    }

    #[test]
    fn a_variance_is_what_the_hand_finds() {
        // Mean 2; squares 1 + 0 + 1 = 2, over 2.
        assert_eq!(variance(&[1.0, 2.0, 3.0]), Some(1.0));
        assert_eq!(variance(&[1.0]), None);
    }
}
