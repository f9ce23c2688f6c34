//! How a question is answered, as far as other systems know such questions. A scenario has no counterpart there.

use serde::{Deserialize, Serialize};

/// The class of its heading in the course format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Choice,
    Multiple,
    TrueFalse,
    Order,
    Match,
    Number,
    Text,
}
