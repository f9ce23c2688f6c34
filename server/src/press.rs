//! From facts to paper.

mod booklet;
mod certificate;
mod html;

pub use booklet::booklets;
pub use certificate::certificates;
