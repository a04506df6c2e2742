//! What takes place, by month: as a grid of days, or as an agenda. Month, view and category stand in
//! the address.

pub mod days;
pub mod keys;
pub mod layout;

use crate::{
    components::{
        FilterChoice, Filters, Icon, ResultCount, changing_text, filters::with_all, use_query_field, use_today,
    },
    model::document,
    text::month::Month,
};
use days::Days;
use leptos::{
    ev, html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// What is on show.
#[derive(Clone, PartialEq)]
struct Show {
    month: Month,
    category: String,
    today: String,
}

#[component]
pub fn Calendar(calendar: document::Calendar) -> impl IntoView {
    let [asked_month, asked_view, asked_category] = ["month", "view", "category"].map(use_query_field);
    let now = use_today(calendar.built.clone());
    let bounds = (Month::of(&calendar.first), Month::of(&calendar.last));
    let is_listed = move |month: Month| (bounds.0..=bounds.1).contains(&Some(month));
    let calendar = StoredValue::new(calendar);
    let show = Memo::new(move |_| {
        // A clock that is out of the calendar is wrong.
        let now = Some(now.get()).filter(|now| Month::of(now).is_some_and(is_listed));
        let today = now.unwrap_or_else(|| calendar.with_value(|calendar| calendar.built.clone()));
        let month = Month::of(&asked_month.get()).filter(|month| is_listed(*month)).or(Month::of(&today));
        let is_category =
            |slug: &String| calendar.with_value(|it| it.categories.iter().any(|(known, _)| known == slug));
        let category = Some(asked_category.get()).filter(is_category);
        Show { month: month.unwrap_or_default(), category: category.unwrap_or_default(), today }
    });
    let with_days = move |show: &Show, f: &mut dyn FnMut(&Days, &str)| {
        calendar.with_value(|calendar| f(&Days::of(calendar, show.month, &show.category), &show.today));
    };

    // The day whose entries stand below the grid, if it is of the month on show.
    let chosen = RwSignal::new(String::new());
    let on_show = move |chosen: String| {
        let Show { month, today, .. } = show.get_untracked();
        let of_month = |date: &String| Month::of(date) == Some(month);
        let mut date = Some(chosen).filter(of_month).or(Some(today).filter(of_month)).unwrap_or_default();
        if date.is_empty() {
            with_days(&show.get_untracked(), &mut |days, _| date = days.first());
        }
        date
    };
    let go = move |month: Month| {
        let Show { month: here, today, .. } = show.get_untracked();
        if month != here {
            asked_month.choose(if Month::of(&today) == Some(month) { String::new() } else { month.iso() });
        }
    };

    let mut first = <[String; 4]>::default();
    let start = show.get_untracked();
    with_days(&start, &mut |days, today| {
        first = [
            layout::grid(days, today),
            layout::day(days, today),
            layout::agenda(days, today),
            layout::without_day(days),
        ];
    });
    let [grid, day, agenda, without_day] = first;
    let start = (start.clone(), start.today);
    let places: [NodeRef<html::Div>; 4] = std::array::from_fn(|_| NodeRef::new());
    let is_walking = StoredValue::new(false);
    Effect::new(move |before: Option<(Show, String)>| {
        let show = show.get();
        let asked = chosen.get();
        let date = on_show(asked.clone());
        let before = before.unwrap_or(start.clone());
        // A walk into another month: the address has not come there yet.
        if is_walking.get_value() && date != asked {
            return before;
        }
        if let [Some(grid), Some(day), Some(agenda), Some(without_day)] = places.map(|place| place.get()) {
            let is_other = before.0 != show;
            with_days(&show, &mut |days, today| {
                if is_other {
                    grid.set_inner_html(&layout::grid(days, today));
                    agenda.set_inner_html(&layout::agenda(days, today));
                    without_day.set_inner_html(&layout::without_day(days));
                }
                if is_other || before.1 != date {
                    day.set_inner_html(&layout::day(days, &date));
                }
            });
            select(&grid, &date, is_walking.get_value());
        }
        is_walking.set_value(false);
        (show, date)
    });

    let on_key = move |event: ev::KeyboardEvent| {
        let key = event.key();
        // With these the browser has plans of its own.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        if matches!(key.as_str(), "Enter" | " ") {
            event.prevent_default();
            places[1].get_untracked().and_then(|day| found(&day, "h3")).map(|name| name.focus());
            return;
        }
        let Some(date) = keys::target(&on_show(chosen.get_untracked()), &key, event.shift_key()) else { return };
        event.prevent_default();
        if let Some(month) = Month::of(&date).filter(|month| is_listed(*month)) {
            is_walking.set_value(true);
            chosen.set(date);
            go(month);
        }
    };
    let on_day = move |event: ev::MouseEvent| {
        if let Some(date) = attribute(&event, "data-date") {
            is_walking.set_value(true);
            chosen.set(date);
        }
    };
    let on_control = move |event: ev::MouseEvent| {
        if let Some(view) = attribute(&event, "data-view") {
            asked_view.choose(view);
        } else if let Some(step) = attribute(&event, "data-step") {
            let Show { month, today, .. } = show.get_untracked();
            // The steps are numbers, but for the one to today.
            let to = step.parse().map_or(Month::of(&today), |step| Some(month.plus(step)));
            chosen.set(String::new());
            to.filter(|month| is_listed(*month)).into_iter().for_each(go);
        }
    };

    let is_agenda = move || asked_view.get() == "agenda";
    let is_end = move |step: i32| (!is_listed(show.read().month.plus(step))).then_some("true");
    let count = move || {
        let now = show.get();
        let mut count = 0;
        with_days(&now, &mut |days, _| count = days.count());
        match count {
            0 => ["No events in ", &now.month.name()].concat(),
            1 => ["1 event in ", &now.month.name()].concat(),
            _ => [&count.to_string(), " events in ", &now.month.name()].concat(),
        }
    };
    let categories = with_all("Everything", calendar.with_value(|calendar| calendar.categories.clone()));
    view! {
        <section class="calendar" class:calendar--agenda=is_agenda aria-labelledby="calendar-month">
            <div class="calendar__head" on:click=on_control>
                <h2 id="calendar-month" inner_html=changing_text(move || show.read().month.name())></h2>
                <div class="calendar__controls when-ready">
                    <button type="button" data-step="-1" aria-label="Previous month" aria-disabled=move || is_end(-1)>
                        {Icon::Arrow.view()}
                    </button>
                    <button type="button" data-step="today">"Today"</button>
                    <button type="button" data-step="1" aria-label="Next month" aria-disabled=move || is_end(1)>
                        {Icon::Arrow.view()}
                    </button>
                </div>
                <div class="calendar__controls calendar__views when-ready" role="group" aria-label="View">
                    <button type="button" data-view="" aria-pressed=move || (!is_agenda()).to_string()>"Month"</button>
                    <button type="button" data-view="agenda" aria-pressed=move || is_agenda().to_string()>"Agenda"</button>
                </div>
            </div>
            <Filters>
                <FilterChoice label="Event type" field=asked_category options=categories/>
            </Filters>
            <ResultCount words=Signal::derive(count)/>
            <div class="calendar__without-day" node_ref=places[3] inner_html=without_day></div>
            <div class="calendar__month" node_ref=places[0] inner_html=grid on:keydown=on_key on:click=on_day></div>
            <div class="calendar__chosen" node_ref=places[1] inner_html=day></div>
            <div class="calendar__agenda" node_ref=places[2] inner_html=agenda></div>
        </section>
    }
}

/// Makes the table a grid in which the Tab key leads to the day `date`; takes the focus there when
/// walking.
fn select(month: &Element, date: &str, is_walking: bool) {
    let set = |element: &HtmlElement, name: &str, value: &str| _ = element.set_attribute(name, value);
    if let Some(table) = found(month, "table") {
        set(&table, "role", "grid");
    }
    if let Some(before) = found(month, "[aria-selected=true]") {
        set(&before, "tabindex", "-1");
        set(&before, "aria-selected", "false");
    }
    if let Some(cell) = found(month, &["[data-date=\"", date, "\"]"].concat()) {
        set(&cell, "tabindex", "0");
        set(&cell, "aria-selected", "true");
        if is_walking {
            _ = cell.focus();
        }
    }
}

fn found(within: &Element, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok()??.dyn_into().ok()
}

/// The attribute of what was clicked on, or of what stands around it.
fn attribute(event: &ev::MouseEvent, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
}
