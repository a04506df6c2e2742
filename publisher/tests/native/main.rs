//! The content and every page of the site, natively. One program, so that the library is linked once; of one file:
//! `cargo test --test native pages::`.

mod ages;
mod architecture;
mod calendar;
mod content;
mod courses;
mod damage;
mod desks;
mod feeds;
mod files;
mod fixture;
mod lists;
mod open_data;
mod pages;
mod quality_page;
mod review;
mod schema;
mod sitemap;
mod slips;
mod structured_data;
mod style;
mod style_page;
mod topics;
mod well_known;
