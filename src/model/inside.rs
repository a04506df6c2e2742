//! The data of the page "How we look inside".

use serde::{Deserialize, Serialize};

/// A part of that page. It loads all that it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeeInside {}
