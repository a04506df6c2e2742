//! What others subscribe to: catalogue in, text out. Pure and native.

pub mod calendar;
