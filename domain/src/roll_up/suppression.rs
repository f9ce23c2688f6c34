//! What is left out of figures that leave the circle of those who know the people anyway.
//!
//! A figure about fewer than five people is left out; so are enough others that it cannot be worked out from the totals.
//! Which ones, is a question about a graph: each row and each column is a point, each figure that is left out a line between
//! its row and its column, and the totals are a row and a column too. Along a ring of such lines every second figure could
//! be one more and the others one less, and all that is told would be as it is. So for each few a ring is closed, along the
//! way on which the least is lost. Figures of nought are told and lie on no ring; so everybody knows that one which is left
//! out is at least one, and a ring is none on which a single person would have to become nobody. (The idea is that of
//! complementary suppression by shortest paths, as statistical offices use it.)

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};

use super::RollUp;

/// Fewer people than these are few.
pub const FEW: u64 = 5;

/// A figure by its row and its column.
type Place = (usize, usize);

/// Where a table leaves something out: by row and then by column, with the totals.
pub fn suppress(table: &RollUp) -> Vec<Vec<bool>> {
    let (height, width) = (table.rows.len() + 1, table.columns.len() + 1);
    let places = (0..height).flat_map(|row| (0..width).map(move |column| (row, column)));
    let people = |(row, column): Place| table.figures[row][column].people;
    let few: Vec<Place> = places.filter(|place| (1..FEW).contains(&people(*place))).collect();
    let mut out: HashSet<Place> = few.iter().copied().collect();
    for place in few {
        let rings = [true, false].into_iter().filter_map(|more| ring(table, &out, place, more));
        out.extend(rings.min_by_key(|ring| ring.0).into_iter().flat_map(|ring| ring.1));
    }
    (0..height).map(|row| (0..width).map(|column| out.contains(&(row, column))).collect()).collect()
}

/// The other figures of the cheapest ring on which one could be one more, or one less, with what the ring costs: those that
/// are out already cost nothing. Over the totals everybody could be more, so for more there always is one.
fn ring(table: &RollUp, out: &HashSet<Place>, (row, column): Place, more: bool) -> Option<(u64, Vec<Place>)> {
    let (height, width) = (table.rows.len() + 1, table.columns.len() + 1);
    let could = |place: Place, more: bool| match table.figures[place.0][place.1].people {
        0 => false,
        1 => more,
        _ => true,
    };
    // Where a figure of the table becomes more, the total beside it does too, and the figure beside it less.
    let is_total = |place: Place| (place.0 + 1 == height) != (place.1 + 1 == width);
    if !could((row, column), more) {
        return None;
    }
    let more = more != is_total((row, column));
    let points = height + width;
    let mut cost = vec![u64::MAX; points];
    let mut from: Vec<Option<Place>> = vec![None; points];
    let mut next = BinaryHeap::from([Reverse((0, row))]);
    cost[row] = 0;
    while let Some(Reverse((so_far, point))) = next.pop() {
        if so_far > cost[point] {
            continue;
        }
        let across = if point < height { height..points } else { 0..height };
        for other in across {
            let place = if point < height { (point, other - height) } else { (other, point - height) };
            // From rows to columns all go the one way, and back again the other.
            let becomes_more = (more != (point < height)) != is_total(place);
            if place == (row, column) || !could(place, becomes_more) {
                continue;
            }
            // A figure that everything hangs on costs more than several small ones; each costs something.
            let seats = table.figures[place.0][place.1].seats;
            let total = so_far + if out.contains(&place) { 0 } else { seats.max(1) };
            if total < cost[other] {
                cost[other] = total;
                from[other] = Some(place);
                next.push(Reverse((total, other)));
            }
        }
    }
    let mut way = Vec::new();
    let mut point = height + column;
    while let Some(place) = from[point] {
        way.push(place);
        point = if point < height { height + place.1 } else { place.0 };
    }
    (!way.is_empty()).then_some((cost[height + column], way))
}

#[cfg(test)]
mod tests {
    use super::super::Figure;
    use super::*;

    /// A table of people who are each in one class, with its totals.
    fn table(cells: &[Vec<u64>]) -> RollUp {
        let mut figures: Vec<Vec<u64>> = cells.to_vec();
        for row in &mut figures {
            row.push(row.iter().sum());
        }
        let totals = (0..figures[0].len()).map(|column| figures.iter().map(|row| row[column]).sum()).collect();
        figures.push(totals);
        let figure = |people: u64| Figure { people, seats: people };
        RollUp {
            rows: (0..cells.len()).map(|n| n.to_string()).collect(),
            columns: (0..cells[0].len()).map(|n| n.to_string()).collect(),
            figures: figures.into_iter().map(|row| row.into_iter().map(figure).collect()).collect(),
        }
    }

    /// Whether a figure that is left out could be another one, all that is told being as it is and nobody being left out
    /// who is not there. Tried with every figure as it is, one less and one more: where any other answer fits the sums, one
    /// of these does, because the sums of a table are totally unimodular.
    fn could_be_another(table: &RollUp, out: &[Vec<bool>], place: Place) -> bool {
        let (height, width) = (table.rows.len(), table.columns.len());
        let mut cells: Vec<Vec<u64>> =
            (0..height).map(|row| (0..width).map(|column| table.figures[row][column].people).collect()).collect();
        let hidden: Vec<Place> = (0..height)
            .flat_map(|row| (0..width).map(move |column| (row, column)))
            .filter(|place| out[place.0][place.1])
            .collect();
        // A row is looked at as soon as all of it is chosen, so that few ways are gone to their end.
        fn fits(out: &[Vec<bool>], table: &RollUp, cells: &[Vec<u64>], row: usize) -> bool {
            let width = table.columns.len();
            out[row][width] || cells[row].iter().sum::<u64>() == table.figures[row][width].people
        }
        fn try_all(out: &[Vec<bool>], table: &RollUp, cells: &mut Vec<Vec<u64>>, left: &[Place], place: Place) -> bool {
            let (height, width) = (table.rows.len(), table.columns.len());
            let Some((&next, rest)) = left.split_first() else {
                let columns = (0..width).all(|column| {
                    let sum: u64 = cells.iter().map(|row| row[column]).sum();
                    out[height][column] || sum == table.figures[height][column].people
                });
                let all: u64 = cells.iter().flatten().sum();
                let total = |row: usize, column: usize| match (row == height, column == width) {
                    (true, true) => all,
                    (true, false) => cells.iter().map(|row| row[column]).sum(),
                    (false, true) => cells[row].iter().sum(),
                    (false, false) => cells[row][column],
                };
                return columns
                    && (out[height][width] || all == table.figures[height][width].people)
                    && total(place.0, place.1) != table.figures[place.0][place.1].people;
            };
            let truly = table.figures[next.0][next.1].people;
            for tried in truly.saturating_sub(1).max(1)..=truly + 1 {
                cells[next.0][next.1] = tried;
                let row_is_whole = rest.first().is_none_or(|after| after.0 != next.0);
                if (!row_is_whole || fits(out, table, cells, next.0)) && try_all(out, table, cells, rest, place) {
                    return true;
                }
            }
            cells[next.0][next.1] = truly;
            false
        }
        try_all(out, table, &mut cells, &hidden, place)
    }

    fn told(table: &RollUp) -> (Vec<Vec<bool>>, usize) {
        let out = suppress(table);
        let hidden = out.iter().flatten().filter(|out| **out).count();
        (out, hidden)
    }

    fn assert_safe(table: &RollUp) {
        let (out, _) = told(table);
        for (row, figures) in table.figures.iter().enumerate() {
            for (column, figure) in figures.iter().enumerate() {
                if (1..FEW).contains(&figure.people) {
                    assert!(out[row][column], "{table:?}");
                    assert!(could_be_another(table, &out, (row, column)), "({row}, {column}) of {table:?}: {out:?}");
                }
                assert!(figure.people > 0 || !out[row][column], "a nought is left out of {table:?}");
            }
        }
    }

    #[test]
    fn nothing_is_left_out_where_everybody_is_one_of_five() {
        let table = table(&[vec![5, 20], vec![0, 7]]);
        assert_eq!(told(&table).1, 0);
    }

    #[test]
    fn one_small_figure_takes_three_others_with_it() {
        // 3 of the first row could be told by the row's total, and by the column's.
        let table = table(&[vec![3, 20, 90], vec![40, 9, 80], vec![70, 60, 50]]);
        let (out, hidden) = told(&table);
        assert_eq!(hidden, 4);
        assert!(out[0][0] && out[0][1] && out[1][0] && out[1][1], "those on which the least hangs: {out:?}");
        assert_safe(&table);
    }

    #[test]
    fn a_small_figure_that_stands_alone_takes_the_totals() {
        for cells in [vec![vec![3]], vec![vec![3, 0], vec![0, 12]], vec![vec![3], vec![30]]] {
            assert_safe(&table(&cells));
        }
    }

    #[test]
    fn single_people_are_not_known_because_nobody_is_told() {
        // Four who are left out, two in each sum: as each is at least one, they would all be known.
        let table = table(&[vec![1, 1, 50], vec![1, 1, 50], vec![50, 50, 50]]);
        assert!(told(&table).1 > 4);
        assert_safe(&table);
    }

    #[test]
    fn two_blocks_that_hang_by_one_figure_do_not_give_it_away() {
        // Each row and each column has two left out, and yet the middle one would be known.
        let table = table(&[vec![1, 2, 0, 0], vec![2, 1, 0, 0], vec![9, 2, 3, 0], vec![0, 0, 2, 2], vec![0, 0, 1, 3]]);
        assert_safe(&table);
    }

    #[test]
    fn many_tables_are_safe() {
        let mut seed = 7_u64;
        let mut dice = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for most in (0..600).map(|n| [3, 12][n % 2]) {
            let (height, width) = (1 + dice(4) as usize, 1 + dice(4) as usize);
            let mut cell = || if dice(3) == 0 { 0 } else { dice(most) };
            let cells: Vec<Vec<u64>> = (0..height).map(|_| (0..width).map(|_| cell()).collect()).collect();
            assert_safe(&table(&cells));
        }
    }
}
