//! The HTML of a month: the grid, the entries of one day, and the agenda. It is concatenated as text from the
//! publisher's markup of each event, because the same as views would make the bundle several times as large here.

use super::days::{Days, begins};
use crate::{
    model::document::CalendarEvent,
    text::{
        date::{self, WEEKDAYS},
        month::{self, Month},
    },
};

/// The month by weeks, as a table; hydration makes it a grid for the keyboard. `today` is `YYYY-MM-DD`.
pub fn grid(days: &Days, today: &str) -> String {
    let month = days.month;
    let mut html = String::from("<table class=\"calendar__grid\" aria-labelledby=\"calendar-month\"><thead><tr>");
    for name in WEEKDAYS {
        push(&mut html, &["<th scope=\"col\" abbr=\"", name, "\">", &name[..3], "</th>"]);
    }
    html.push_str("</tr></thead><tbody><tr>");
    let name = month.name();
    let name = name.split(' ').next().unwrap_or_default();
    (0..month.weekday(1)).for_each(|_| html.push_str("<td></td>"));
    for day in 1..=month.days() {
        if day > 1 && month.weekday(day) == 0 {
            html.push_str("</tr><tr>");
        }
        let date = month.date(day);
        push(&mut html, &["<td data-date=\"", &date, if date == today { "\" aria-current=\"date\">" } else { "\">" }]);
        push(&mut html, &["<p class=\"calendar__number\"><span class=\"visually-hidden\">", name, " </span>"]);
        push(&mut html, &[&day.to_string(), "</p>"]);
        days.on(&date, day).for_each(|event| html.push_str(&event.label.0));
        html.push_str("</td>");
    }
    (month.weekday(month.days())..6).for_each(|_| html.push_str("<td></td>"));
    html.push_str("</tr></tbody></table>");
    html
}

/// The entries of the day `date`, `YYYY-MM-DD`, below a heading.
pub fn day(days: &Days, date: &str) -> String {
    let day = month::day(date);
    let mut html = String::from("<h3 id=\"calendar-day\" tabindex=\"-1\">");
    push(&mut html, &[WEEKDAYS[days.month.weekday(day)], ", ", &date::long(date), "</h3>"]);
    let entries = entries(days.on(date, day));
    html.push_str(if entries.is_empty() { "<p class=\"calendar__none\">No events on this day.</p>" } else { &entries });
    html
}

/// The entries without a known day, which both grid and agenda show; empty if there are none.
pub fn without_day(days: &Days) -> String {
    let entries = entries(days.without_day());
    if entries.is_empty() {
        return entries;
    }
    ["<h3>Date unknown</h3>", &entries].concat()
}

/// The days of the month that have entries, as a list. In the month of `today`, the days before it are collapsed.
pub fn agenda(days: &Days, today: &str) -> String {
    let month = days.month;
    let has_past = Month::of(today) == Some(month);
    let (mut past, mut rest) = (String::new(), String::new());
    for day in 1..=month.days() {
        let date = month.date(day);
        let entries = entries(days.on(&date, day).filter(|event| begins(event, &date, day)));
        if entries.is_empty() && date != today {
            continue;
        }
        let is_past = has_past && date.as_str() < today;
        let html = if is_past { &mut past } else { &mut rest };
        html.push_str(if date == today { "<li aria-current=\"date\">" } else { "<li>" });
        push(html, &["<h3 class=\"calendar__date\"><span class=\"calendar__day\">", &day.to_string(), "</span> "]);
        push(html, &[WEEKDAYS[month.weekday(day)], if date == today { " <b>Today</b></h3>" } else { "</h3>" }]);
        html.push_str(if entries.is_empty() { "<p class=\"calendar__none\">No events today.</p>" } else { &entries });
        html.push_str("</li>");
    }
    let mut html = String::new();
    if !past.is_empty() {
        let name = month.name();
        push(&mut html, &["<details><summary>Earlier in ", &name, "</summary><ol>", &past, "</ol></details>"]);
    }
    if !rest.is_empty() {
        push(&mut html, &["<ol>", &rest, "</ol>"]);
    }
    html
}

/// The events as a list; empty if there are none.
fn entries<'a>(events: impl Iterator<Item = &'a CalendarEvent>) -> String {
    let mut html = String::new();
    events.for_each(|event| html.push_str(&event.entry.0));
    if html.is_empty() { html } else { ["<ul class=\"calendar__entries\">", &html, "</ul>"].concat() }
}

fn push(html: &mut String, pieces: &[&str]) {
    pieces.iter().for_each(|piece| html.push_str(piece));
}
