//! What can be measured of a finished site without a browser: what each page asks a visitor to
//! download, and whether every link leads somewhere.

pub mod first_screen;
pub mod links;
pub mod sizes;
