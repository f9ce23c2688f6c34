//! The rubric of the practical.

use domain::rubric::{Line, Needs};

use crate::fixture::{read_fixture, valid};

#[test]
fn the_rubric_of_the_practical_is_read() {
    let rubric = read_fixture(&valid()).0.expect("a course").rubric.expect("a rubric");
    assert_eq!(rubric.task.en, "Explain the rights at arrest.");
    let levels: Vec<_> = rubric.levels.iter().map(|level| (level.id.as_str(), level.points)).collect();
    assert_eq!(levels, [("not-yet", 0), ("with-help", 1), ("alone", 2)]);
    let lines: Vec<_> = rubric.lines.iter().map(|Line { id, critical, .. }| (id.as_str(), *critical)).collect();
    assert_eq!(lines, [("reason", true), ("calm", false)]);
    assert_eq!(rubric.lines[1].words.ar, "الهدوء.");
    assert_eq!(rubric.needs, Needs { percent: 75, critical: 1 });
    assert_eq!((rubric.of(), rubric.needed()), (4, 3));
    let mut files = valid();
    files.0.remove("practical.toml");
    assert_eq!(read_fixture(&files).0.expect("a course").rubric, None);
}
