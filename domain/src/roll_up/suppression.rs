//! What is left out of figures that leave the circle of those who know the people anyway.
//!
//! A figure about fewer than five people is left out; so are enough others that it cannot be worked out from the totals.
//! Which ones, is a question about a graph: each row and each column is a point, each figure that is left out a line between
//! its row and its column, and the totals are a row and a column too. A figure can be worked out exactly where its line lies
//! on no ring of such lines. So for each one a ring is closed, along the way on which the least is lost. Figures of nought
//! lie on no ring: they could not be any less, and would give the others away. (The idea is that of complementary
//! suppression by shortest paths, as statistical offices use it.)

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
        out.extend(ring(table, &out, place));
    }
    (0..height).map(|row| (0..width).map(|column| out.contains(&(row, column))).collect()).collect()
}

/// The other figures of the cheapest ring through one: those that are out already cost nothing.
fn ring(table: &RollUp, out: &HashSet<Place>, (row, column): Place) -> Vec<Place> {
    let (height, width) = (table.rows.len() + 1, table.columns.len() + 1);
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
            let figure = table.figures[place.0][place.1];
            if place == (row, column) || figure.people == 0 {
                continue;
            }
            // A figure that everything hangs on costs more than several small ones; each costs something.
            let total = so_far + if out.contains(&place) { 0 } else { figure.seats.max(1) };
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
    way
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

    /// Whether a figure that is left out could be another one, all that is told being as it is: one more or one less.
    fn could_be_another(table: &RollUp, out: &[Vec<bool>], place: Place) -> bool {
        let (height, width) = (out.len(), out[0].len());
        // Every solution of the sums differs from the true one by rings: try each that begins here, one more or one less.
        fn walk(out: &[Vec<bool>], begin: Place, at: Place, by_row: bool, seen: &mut Vec<Place>) -> bool {
            let (height, width) = (out.len(), out[0].len());
            let others: Vec<Place> = match by_row {
                true => (0..width).map(|column| (at.0, column)).collect(),
                false => (0..height).map(|row| (row, at.1)).collect(),
            };
            for other in others.into_iter().filter(|other| *other != at && out[other.0][other.1]) {
                if other == begin {
                    if seen.len() >= 4 && !by_row {
                        return true;
                    }
                    continue;
                }
                if seen.contains(&other) {
                    continue;
                }
                seen.push(other);
                if walk(out, begin, other, !by_row, seen) {
                    return true;
                }
                seen.pop();
            }
            false
        }
        assert!(table.figures.len() == height && table.figures[0].len() == width);
        walk(out, place, place, true, &mut vec![place])
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
        for _ in 0..300 {
            let (height, width) = (1 + dice(4) as usize, 1 + dice(4) as usize);
            let mut cell = || if dice(3) == 0 { 0 } else { dice(12) };
            let cells: Vec<Vec<u64>> = (0..height).map(|_| (0..width).map(|_| cell()).collect()).collect();
            assert_safe(&table(&cells));
        }
    }
}
