//! The state of the calendar and its transitions.

use super::days::Days;
use crate::{model::document::Calendar, text::month::Month};

/// The part of the calendar that is shown. Months are always months of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// First and last month of the calendar.
    bounds: [Month; 2],
    /// `YYYY-MM-DD`.
    pub today: String,
    pub month: Month,
    /// Slug of a category; empty for all events.
    pub category: String,
    pub is_agenda: bool,
    /// The day that the visitor chose last, `YYYY-MM-DD`, in this month or another; empty if none.
    pub chosen: String,
}

/// The values of the URL's query and the chosen day, as they are; any text is possible.
#[derive(Default)]
pub struct Request {
    pub month: String,
    pub view: String,
    pub category: String,
    pub chosen: String,
}

/// The value of the query's field `view` for the agenda; the grid has the empty one.
pub const AGENDA: &str = "agenda";

impl State {
    /// `now` is the date that the visitor's clock shows. A month, category or date that the calendar does not have is replaced
    /// by the current month, all events or the day of the build.
    pub fn new(calendar: &Calendar, request: Request, now: String) -> State {
        let bounds = [&calendar.first, &calendar.last].map(|month| Month::of(month).unwrap_or_default());
        let listed = |date: &str| Month::of(date).filter(|month| is_between(bounds, *month));
        // A clock that shows a date outside the calendar is wrong.
        let today = if listed(&now).is_some() { now } else { calendar.built.clone() };
        let month = listed(&request.month).or(Month::of(&today)).unwrap_or_default();
        let is_category = calendar.categories.iter().any(|(slug, _)| *slug == request.category);
        State {
            bounds,
            today,
            month,
            category: if is_category { request.category } else { String::new() },
            is_agenda: request.view == AGENDA,
            chosen: request.chosen,
        }
    }

    /// Whether the calendar has the month that is `months` later than the current one.
    pub fn has_month(&self, months: i32) -> bool {
        is_between(self.bounds, self.month.plus(months))
    }

    /// Goes to the month that is `months` later, without a chosen day; `None` if the calendar does not have it.
    pub fn step(self, months: i32) -> Option<State> {
        let month = self.month.plus(months);
        self.go_to(Some(month), String::new())
    }

    /// Goes to the month of today, without a chosen day.
    pub fn go_to_today(self) -> Option<State> {
        let month = Month::of(&self.today);
        self.go_to(month, String::new())
    }

    /// Chooses the day `date`, `YYYY-MM-DD`, and goes to its month; `None` if the calendar does not have it.
    pub fn choose(self, date: String) -> Option<State> {
        self.go_to(Month::of(&date), date)
    }

    fn go_to(self, month: Option<Month>, chosen: String) -> Option<State> {
        let month = month.filter(|month| is_between(self.bounds, *month))?;
        Some(State { month, chosen, ..self })
    }

    /// The events of the month in the category.
    pub fn days<'a>(&self, calendar: &'a Calendar) -> Days<'a> {
        Days::of(calendar, self.month, &self.category)
    }

    /// The day whose entries are listed below the grid, `YYYY-MM-DD`: the chosen one, or else today, or else the first day of
    /// the month that has events.
    pub fn day(&self, days: &Days) -> String {
        let is_in_month = |date: &&&String| Month::of(date) == Some(self.month);
        match [&self.chosen, &self.today].iter().find(is_in_month) {
            Some(date) => date.to_string(),
            None => days.first(),
        }
    }

    /// Whether both show the same events of the same month with the same day marked as today.
    pub fn has_days_of(&self, other: &State) -> bool {
        self.month == other.month && self.category == other.category && self.today == other.today
    }

    /// The value of the query's field `month`: empty for the month of today, so that a link to it is always current.
    pub fn month_field(&self) -> String {
        if Month::of(&self.today) == Some(self.month) { String::new() } else { self.month.iso() }
    }
}

fn is_between([first, last]: [Month; 2], month: Month) -> bool {
    (first..=last).contains(&month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Markup, document::CalendarEvent};

    /// From October 2026 to January 2027, with one event, on December 9.
    fn calendar() -> Calendar {
        let day = "2026-12-09".to_string();
        let event = CalendarEvent {
            category: "lecture".into(),
            from: day.clone(),
            to: day,
            weekdays: 0b111_1111,
            exceptions: String::new(),
            label: Markup::default(),
            entry: Markup::default(),
        };
        Calendar {
            built: "2026-11-20".into(),
            categories: vec![("lecture".into(), "Lectures".into()), ("course".into(), "Courses".into())],
            first: "2026-10".into(),
            last: "2027-01".into(),
            events: vec![event],
        }
    }

    fn state(request: Request) -> State {
        State::new(&calendar(), request, "2026-11-24".into())
    }

    fn month(month: &str) -> Request {
        Request { month: month.into(), ..Request::default() }
    }

    #[test]
    fn without_a_query_the_grid_of_the_current_month_is_shown() {
        let state = state(Request::default());
        assert_eq!((state.month.iso().as_str(), state.category.as_str(), state.is_agenda), ("2026-11", "", false));
    }

    #[test]
    fn a_query_selects_month_view_and_category() {
        let state = state(Request { view: "agenda".into(), category: "course".into(), ..month("2026-12") });
        assert_eq!((state.month.iso().as_str(), state.category.as_str(), state.is_agenda), ("2026-12", "course", true));
    }

    #[test]
    fn unknown_values_fall_back() {
        for asked in ["2026-09", "2027-02", "december", "2026-13"] {
            let state = state(Request { category: "picnic".into(), view: "list".into(), ..month(asked) });
            assert_eq!(state, super::tests::state(Request::default()), "{asked}");
        }
    }

    #[test]
    fn a_clock_outside_the_calendar_is_ignored() {
        for now in ["1970-01-01", "2031-05-06"] {
            assert_eq!(State::new(&calendar(), Request::default(), now.into()).today, "2026-11-20");
        }
    }

    #[test]
    fn steps_end_at_the_first_and_last_month() {
        let mut state = state(Request::default());
        while let Some(next) = state.clone().step(1) {
            state = next;
        }
        assert_eq!(state.month.iso(), "2027-01");
        assert!(state.has_month(-3) && !state.has_month(-4) && !state.has_month(1));
    }

    #[test]
    fn another_month_has_no_chosen_day() {
        let chosen = state(Request::default()).choose("2026-12-24".into()).expect("a day of the calendar");
        assert_eq!((chosen.month.iso().as_str(), chosen.chosen.as_str()), ("2026-12", "2026-12-24"));
        assert_eq!(chosen.clone().step(1).expect("a month of the calendar").chosen, "");
        assert_eq!(
            chosen.clone().go_to_today().map(|state| (state.month.iso(), state.chosen)),
            Some(("2026-11".into(), "".into()))
        );
        assert_eq!(chosen.choose("2027-02-01".into()), None);
    }

    #[test]
    fn the_day_is_the_chosen_one_or_today_or_the_first_with_events() {
        let calendar = calendar();
        let day = |request| {
            let state = state(request);
            state.day(&state.days(&calendar))
        };
        let chosen = |date: &str, asked| Request { chosen: date.into(), ..month(asked) };
        assert_eq!(day(chosen("2026-11-03", "")), "2026-11-03");
        assert_eq!(day(chosen("2026-12-03", "")), "2026-11-24");
        assert_eq!(day(chosen("", "2026-12")), "2026-12-09");
        assert_eq!(day(Request { category: "course".into(), ..month("2026-12") }), "2026-12-01");
    }

    #[test]
    fn the_current_month_has_no_field_in_the_query() {
        let state = state(Request::default());
        assert_eq!(state.month_field(), "");
        assert_eq!(state.step(-1).map(|state| state.month_field()).as_deref(), Some("2026-10"));
    }
}
