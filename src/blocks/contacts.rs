use crate::{
    content::model::{
        Desk,
        desk::{Day, Hours},
    },
    text::{phone, time},
};
use leptos::prelude::*;

/// Desks, each with what it is for, its telephone number in large figures, hours and place.
#[component]
pub fn Contacts(desks: Vec<Desk>) -> impl IntoView {
    let desks = desks.into_iter().map(desk).collect_view();
    view! { <ul class="contacts">{desks}</ul> }
}

fn desk(desk: Desk) -> impl IntoView {
    let hours = desk.hours.iter().map(hours_in_words).collect::<Vec<_>>();
    let details = [
        ("Hours", (!hours.is_empty()).then(|| hours.join("; ")).or(desk.hours_note.clone())),
        ("Please note", desk.hours_note.filter(|_| !hours.is_empty())),
        ("Place", desk.place.map(|lines| lines.join(", "))),
        ("Fax", desk.fax),
        ("As of", desk.as_of),
    ];
    let details = details
        .into_iter()
        .filter_map(|(term, detail)| Some(view! { <div><dt>{term}</dt><dd>{detail?}</dd></div> }))
        .collect_view();
    let email = desk.email.map(|email| {
        let href = format!("mailto:{email}");
        view! { <div><dt>"E-mail"</dt><dd><a href=href>{email}</a></dd></div> }
    });
    view! {
        <li class="contacts__desk">
            <p class="contacts__name">{desk.name}</p>
            <p class="contacts__purpose">{desk.purpose}</p>
            <p class="contacts__phone">
                {number(desk.phone)}
                {desk.extension.map(|extension| format!(", {extension}"))}
                {desk.other_phone.map(|other| view! { <span class="contacts__other">"or "{number(other)}</span> })}
            </p>
            <dl class="contacts__details">{details}{email}</dl>
        </li>
    }
}

fn number(number: String) -> impl IntoView {
    let href = phone::href(&number);
    view! { <a href=href>{number}</a> }
}

/// "Monday–Friday, 7:30 am – 5:30 pm"; "Every day, 24 hours".
pub fn hours_in_words(hours: &Hours) -> String {
    let days = match hours.days.as_slice() {
        [day] => day.as_str().to_string(),
        days if days.len() == 7 => "Every day".to_string(),
        [first, .., last] if is_run(&hours.days) => format!("{}–{}", first.as_str(), last.as_str()),
        days => days.iter().map(|day| day.as_str()).collect::<Vec<_>>().join(", "),
    };
    match (hours.opens.as_str(), hours.closes.as_str()) {
        ("00:00", "24:00") => format!("{days}, 24 hours"),
        (opens, closes) => format!("{days}, {} – {}", time::twelve_hour(opens), time::twelve_hour(closes)),
    }
}

/// Whether the days follow one another without a gap.
fn is_run(days: &[Day]) -> bool {
    days.windows(2).all(|pair| pair[0] as u8 + 1 == pair[1] as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(days: &[Day], opens: &str, closes: &str) -> String {
        hours_in_words(&Hours { days: days.to_vec(), opens: opens.into(), closes: closes.into() })
    }

    #[test]
    fn hours_read_as_people_say_them() {
        use Day::*;
        let week = [Monday, Tuesday, Wednesday, Thursday, Friday];
        assert_eq!(hours(&week, "07:30", "17:30"), "Monday–Friday, 7:30 am – 5:30 pm");
        assert_eq!(hours(&[Saturday], "08:00", "12:00"), "Saturday, 8 am – noon");
        assert_eq!(hours(&[Monday, Wednesday], "00:30", "24:00"), "Monday, Wednesday, 12:30 am – midnight");
        let all = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
        assert_eq!(hours(&all, "00:00", "24:00"), "Every day, 24 hours");
    }
}
