//! Tests of the code on a fictional department and the fixed day [`crate::fixture::TODAY`].

mod ages;
mod build;
mod calendar;
mod content;
mod courses;
mod damage;
mod desks;
mod drawings;
mod editor;
mod feeds;
mod files;
mod levels;
mod lists;
mod open_data;
mod preview;
mod quality_page;
mod report_terms;
mod review;
mod schema;
mod sitemap;
mod slips;
mod social_card;
mod structured_data;
mod style_page;
mod well_known;

mod invariants {
    crate::invariants::test!(FIXTURE);
}
