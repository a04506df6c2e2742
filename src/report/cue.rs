//! The words that negate a finding, cast doubt on it, or end what a cue before them says.

/// The lists that a phrase is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(pub u32);

impl Lists {
    /// Negates what follows: "no evidence of".
    pub const BEFORE: Lists = Lists(1);
    /// Negates what precedes: "is not seen".
    pub const AFTER: Lists = Lists(1 << 1);
    pub const DOUBT_BEFORE: Lists = Lists(1 << 2);
    pub const DOUBT_AFTER: Lists = Lists(1 << 3);
    /// Contains a cue and negates nothing: "no longer".
    pub const NOT_NEGATION: Lists = Lists(1 << 4);
    pub const BRIDGE: Lists = Lists(1 << 5);
    pub const QUALIFIER: Lists = Lists(1 << 6);
    pub const SOFT_END: Lists = Lists(1 << 7);
    pub const HARD_END: Lists = Lists(1 << 8);
    pub const PREPOSITION: Lists = Lists(1 << 9);
    pub const LIST_WORD: Lists = Lists(1 << 10);
    /// The word "and".
    pub const AND: Lists = Lists(1 << 11);

    /// Whether it is in one of these lists.
    pub const fn has(self, lists: Lists) -> bool {
        self.0 & lists.0 != 0
    }

    pub const fn or(self, other: Lists) -> Lists {
        Lists(self.0 | other.0)
    }
}
