//! The calendar as a component: controls, and four parts that are filled with HTML.

use super::{
    days::Days,
    keyboard::{self, Command},
    layout,
    state::{AGENDA, Request, State},
};
use crate::{
    components::{
        FilterChoice, Filters, Icon, QueryField, ResultCount, changing_text, filters::with_all, use_query_field,
        use_today,
    },
    dom,
    model::document,
};
use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html::Div,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// Events by month, as a grid with the entries of one day below it, and as an agenda; CSS shows one of the two. Month, view
/// and category are fields of the query, so they can be linked to; the chosen day is not.
#[component]
pub fn Calendar(calendar: document::Calendar) -> impl IntoView {
    let categories = with_all("Everything", calendar.categories.clone());
    let model = Model::new(calendar);
    let parts = Parts::default();
    let [grid, day, agenda, without_day] = model.first_html();
    model.keep_current(parts);
    let on_key = move |event: KeyboardEvent| {
        let Some(command) = keyboard::command(&event, &model.day(&model.state.get_untracked())) else { return };
        event.prevent_default();
        match command {
            Command::GoTo(date) => model.choose_day(date),
            Command::ReadDay => {
                parts.day.get_untracked().and_then(|day| find(&day, "h3")).map(|heading| heading.focus());
            }
        }
    };
    let on_day = move |event: MouseEvent| {
        if let Some(date) = clicked(&event, "[data-date]", "data-date") {
            model.choose_day(date);
        }
    };
    view! {
        <section class="calendar" class:calendar--agenda=move || model.is_agenda() aria-labelledby="calendar-month">
            {head(model)}
            <Filters>
                <FilterChoice label="Event type" field=model.category options=categories/>
            </Filters>
            <ResultCount words=Signal::derive(move || model.count())/>
            <div class="calendar__without-day" node_ref=parts.without_day inner_html=without_day></div>
            <div class="calendar__month" node_ref=parts.grid inner_html=grid on:keydown=on_key on:click=on_day></div>
            <div class="calendar__chosen" node_ref=parts.day inner_html=day></div>
            <div class="calendar__agenda" node_ref=parts.agenda inner_html=agenda></div>
        </section>
    }
}

/// The name of the month and the buttons.
fn head(model: Model) -> impl IntoView {
    let on_click = move |event: MouseEvent| {
        if let Some(view) = clicked(&event, "[data-view]", "data-view") {
            model.view.choose(view);
        } else if let Some(step) = clicked(&event, "[data-step]", "data-step") {
            let state = model.state.get_untracked();
            let next = match step.parse() {
                Ok(months) => state.step(months),
                Err(_) => state.go_to_today(),
            };
            model.show(next);
        }
    };
    let is_end = move |months| (!model.state.read().has_month(months)).then_some("true");
    view! {
        <div class="calendar__head" on:click=on_click>
            <h2 id="calendar-month" inner_html=changing_text(move || model.state.read().month.name())></h2>
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
                <button type="button" data-view="" aria-pressed=move || (!model.is_agenda()).to_string()>"Month"</button>
                <button type="button" data-view=AGENDA aria-pressed=move || model.is_agenda().to_string()>"Agenda"</button>
            </div>
        </div>
    }
}

/// The elements that are filled with HTML.
#[derive(Clone, Copy, Default)]
struct Parts {
    grid: NodeRef<Div>,
    day: NodeRef<Div>,
    agenda: NodeRef<Div>,
    without_day: NodeRef<Div>,
}

/// The calendar, and where its [`State`] is kept.
#[derive(Clone, Copy)]
struct Model {
    calendar: StoredValue<document::Calendar>,
    month: QueryField,
    view: QueryField,
    category: QueryField,
    chosen: RwSignal<String>,
    state: Memo<State>,
    /// Whether the focus follows to the chosen day.
    takes_focus: StoredValue<bool>,
}

impl Model {
    fn new(calendar: document::Calendar) -> Model {
        let [month, view, category] = ["month", "view", "category"].map(use_query_field);
        let now = use_today(calendar.built.clone());
        let calendar = StoredValue::new(calendar);
        let chosen = RwSignal::new(String::new());
        let state = Memo::new(move |_| {
            let request =
                Request { month: month.get(), view: view.get(), category: category.get(), chosen: chosen.get() };
            calendar.with_value(|calendar| State::new(calendar, request, now.get()))
        });
        Model { calendar, month, view, category, chosen, state, takes_focus: StoredValue::new(false) }
    }

    // Not generic, because its callers would each add a copy to the bundle.
    fn with_days(self, state: &State, f: &mut dyn FnMut(&Days)) {
        self.calendar.with_value(|calendar| f(&state.days(calendar)));
    }

    fn day(self, state: &State) -> String {
        let mut date = String::new();
        self.with_days(state, &mut |days| date = state.day(days));
        date
    }

    fn is_agenda(self) -> bool {
        self.state.read().is_agenda
    }

    /// "3 events in December 2026".
    fn count(self) -> String {
        let state = self.state.get();
        let mut count = 0;
        self.with_days(&state, &mut |days| count = days.count());
        match count {
            0 => ["No events in ", &state.month.name()].concat(),
            1 => ["1 event in ", &state.month.name()].concat(),
            _ => [&count.to_string(), " events in ", &state.month.name()].concat(),
        }
    }

    fn show(self, next: Option<State>) {
        let Some(next) = next else { return };
        let is_other = self.state.get_untracked().month != next.month;
        let month = next.month_field();
        self.chosen.set(next.chosen);
        if is_other {
            self.month.choose(month);
        }
    }

    /// Shows the day and moves the focus to it.
    fn choose_day(self, date: String) {
        let next = self.state.get_untracked().choose(date);
        if next.is_some() {
            self.takes_focus.set_value(true);
            self.show(next);
        }
    }

    /// The grid, the day, the agenda and the events without a day, as the page is rendered.
    fn first_html(self) -> [String; 4] {
        let state = self.state.get_untracked();
        let mut html = <[String; 4]>::default();
        self.with_days(&state, &mut |days| {
            html = [
                layout::grid(days, &state.today),
                layout::day(days, &state.today),
                layout::agenda(days, &state.today),
                layout::without_day(days),
            ];
        });
        html
    }

    /// Fills the parts again whenever what they show has changed.
    fn keep_current(self, parts: Parts) {
        let start = self.state.get_untracked();
        let start = (start.clone(), start.today);
        Effect::new(move |before: Option<(State, String)>| {
            let state = self.state.get();
            // A click on the day that is chosen already takes the focus there, too.
            self.chosen.track();
            let date = self.day(&state);
            let (state_before, date_before) = before.unwrap_or_else(|| start.clone());
            if let (Some(grid), Some(day), Some(agenda), Some(without_day)) =
                (parts.grid.get(), parts.day.get(), parts.agenda.get(), parts.without_day.get())
            {
                let is_other = !state.has_days_of(&state_before);
                self.with_days(&state, &mut |days| {
                    if is_other {
                        grid.set_inner_html(&layout::grid(days, &state.today));
                        agenda.set_inner_html(&layout::agenda(days, &state.today));
                        without_day.set_inner_html(&layout::without_day(days));
                    }
                    if is_other || date_before != date {
                        day.set_inner_html(&layout::day(days, &date));
                    }
                });
                select(&grid, &date, self.takes_focus.get_value());
            }
            self.takes_focus.set_value(false);
            (state, date)
        });
    }
}

/// Makes the table a grid in which the Tab key leads to the day `date`, and moves the focus there if `takes_focus`.
fn select(month: &Element, date: &str, takes_focus: bool) {
    let set = |element: &HtmlElement, name: &str, value: &str| _ = element.set_attribute(name, value);
    if let Some(table) = find(month, "table") {
        set(&table, "role", "grid");
    }
    if let Some(before) = find(month, "[aria-selected=true]") {
        set(&before, "tabindex", "-1");
        set(&before, "aria-selected", "false");
    }
    if let Some(cell) = find(month, &["[data-date=\"", date, "\"]"].concat()) {
        set(&cell, "tabindex", "0");
        set(&cell, "aria-selected", "true");
        if takes_focus {
            _ = cell.focus();
        }
    }
}

fn find(within: &Element, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok()??.dyn_into().ok()
}

/// The attribute `name` of the nearest element around the click that matches `selector`.
fn clicked(event: &MouseEvent, selector: &str, name: &str) -> Option<String> {
    dom::closest(event, selector)?.get_attribute(name)
}
