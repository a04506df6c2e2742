//! The group "Page parts": everything on pages besides body text.

use super::{
    example::{Example, Remark},
    finders, report,
    samples::Samples,
    see_inside,
};
use crate::{
    content::model::block::KeyFact,
    pages::{
        self, article, desk_finder, directory,
        frame::{Breadcrumbs, Neighbors, Provenance, Summaries},
        instructions::Instructions,
        needs::Needs,
        person,
        subscriptions::Subscriptions,
    },
};
use leptos::prelude::*;
use radiology::{
    components::{Crop, Markup, picture},
    model::{
        document::{self, Agenda},
        link::Link,
    },
    text::moment::WallTime,
    widgets::{
        Calendar, CardForm, CourseAgenda, DeskFinder, Plan, news_card,
        plan::{sheet, timeline},
    },
};

/// Shows all page parts in all their states.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    view! {
        {breadcrumbs(samples)}
        <Remark
            title="Local navigation"
            note="“In this section” on this page: beside the text on wide screens, below it on small ones. The current page’s \
                  entry is marked, also for screen readers."
        />
        {pictures(samples)}
        {news(samples)}
        {finders::view(samples)}
        {agenda(samples)}
        {calendar(samples)}
        {summaries(samples)}
        {exam(samples)}
        {plan(samples)}
        {article(samples)}
        {desks(samples)}
        {directory(samples)}
        {report::view(samples)}
        {see_inside::view(samples)}
        {provenance(samples)}
    }
}

fn breadcrumbs(samples: &Samples) -> impl IntoView + use<> {
    let trail = samples.exam().map(|(route, _)| samples.trail(&route)).unwrap_or_default();
    let trail: Vec<_> = trail.into_iter().map(|link| (link.label, link.href)).collect();
    view! {
        <Example title="Breadcrumbs" note="The pages above, from the home page down."><Breadcrumbs trail/></Example>
    }
}

fn pictures(samples: &Samples) -> impl IntoView + use<> {
    let crops = [(Crop::Card, "Card, 16 : 10"), (Crop::Still, "Still, 16 : 9"), (Crop::Band, "Band, a wide strip")];
    samples.picture().map(|name| {
        let pictures = crops
            .map(|(crop, caption)| {
                view! {
                    <figure class="figure">
                        <Markup html=picture(&name, crop, "", "(min-width: 64rem) 20rem, 100vw")/>
                        <figcaption>{caption}</figcaption>
                    </figure>
                }
            })
            .into_iter()
            .collect_view();
        view! {
            <Example
                title="Picture"
                note="Three crops of one picture. The browser loads the smallest file that is large enough."
                class="style-page__pictures"
            >
                {pictures}
            </Example>
        }
    })
}

fn news(samples: &Samples) -> impl IntoView + use<> {
    let mut cards = samples.news.clone();
    cards.truncate(2);
    let bare = cards.first().cloned().map(|mut item| {
        item.picture = None;
        view! {
            <Example title="News card without a picture" note="A picture is optional.">
                <Markup html=news_card(&item, CardForm::Card)/>
            </Example>
        }
    });
    // Not more pages than there are: its links lead there.
    let pages = samples.catalog.news_pages().min(3);
    view! {
        <Example title="News cards" note="The whole card links to the item. The lead card is shown below, under Full-bleed sections.">
            {pages::news::news_list(cards, "Newest first.".to_string(), pages.min(2), pages)}
        </Example>
        {bare}
    }
}

/// Shows the agenda as of the first day of the second course: one course is past, the others are upcoming.
fn agenda(samples: &Samples) -> impl IntoView + use<> {
    let agenda = samples.agenda.clone();
    let then = agenda.courses.get(1).map_or(agenda.built.clone(), |course| course.start.clone());
    let note = format!("Upcoming courses, then past ones, as of {}.", radiology::text::date::long(&then));
    let agenda = Agenda { built: then, none_upcoming: document::Markup::default(), shows_past: true, ..agenda };
    view! {
        <Example title="Agenda" note>
            <CourseAgenda agenda/>
        </Example>
    }
}

/// Shows the month of the build: the grid, or the agenda on narrow screens.
fn calendar(samples: &Samples) -> impl IntoView + use<> {
    let calendar = samples.calendar().map(|calendar| view! { <Calendar calendar/> });
    let origin = samples.catalog.site.origin.clone();
    view! {
        <Example title="Calendar" note="A month grid with one day’s events, or an agenda on narrow screens.">
            {calendar}
        </Example>
        <Example title="Subscriptions" note="The feeds of the calendar, by kind of event.">
            <Subscriptions origin/>
        </Example>
    }
}

fn summaries(samples: &Samples) -> impl IntoView + use<> {
    let (summaries, gallery) = (samples.summaries(), samples.gallery());
    view! {
        <Example title="Summaries" note="Other pages, each with a one-sentence summary.">
            <Summaries title="Related pages" summaries/>
        </Example>
        <Example title="Gallery" note="The pages below a page, if each has a picture.">
            <Summaries title="More in this section" summaries=gallery is_strip=true/>
        </Example>
    }
}

fn exam(samples: &Samples) -> impl IntoView + use<> {
    samples.exam().map(|(route, exam)| {
        let exam = exam.clone();
        let note = format!("Steps along a line; those of general guidance are marked. From [{}]({route}).", exam.title);
        let names = exam.names.join(", ");
        view! {
            <Example title="Exam parts" note class="body exam">
                <p class="exam-names">"Also called: "{names}</p>
                <div class="exam__parts stations">
                    <Instructions id="before" title="Before" steps=exam.steps.before instructions=exam.before is_mixed=true/>
                    <Instructions id="during" title="During" steps=exam.steps.during instructions=exam.during is_mixed=true/>
                    <Instructions id="after" title="After" steps=exam.steps.after instructions=exam.after is_mixed=true/>
                </div>
            </Example>
        }
    })
}

/// Shows the form without an appointment, and the plan for an appointment at 9:30 am on the day of the build.
fn plan(samples: &Samples) -> impl IntoView + use<> {
    samples.plan().map(|data| {
        let at = WallTime::parse(&data.built, "09:30").expect("the day of the build");
        let made = timeline(&data, at, &[]);
        let sheet = sheet(StoredValue::new(data.clone()), at, made);
        view! {
            <Example title="Plan: the form" note="Beside an exam’s steps where there is room. Needs the app.">
                <Plan plan=data/>
            </Example>
            <Example title="Plan: the sheet" note="The plan for one appointment; it prints as a full page.">
                <div class="plan">{sheet}</div>
            </Example>
        }
    })
}

fn article(samples: &Samples) -> impl IntoView + use<> {
    samples.article().map(|(route, item)| {
        let note = format!("People in a news item, and the items before and after it. From [{}]({route}).", item.title);
        let [newer, older] = [0, 1].map(|i| samples.news.get(i).map(|item| Link::new(&item.title, &item.path)));
        let people = article::people(&item.people, |_| None);
        view! {
            <Example title="Foot of an article" note class="body">
                {people}
                <Neighbors newer older/>
            </Example>
        }
    })
}

fn desks(samples: &Samples) -> impl IntoView + use<> {
    let statuses = [(true, "Open now until 5:30 pm"), (false, "Closed today. Opens Monday at 7:30 am")]
        .map(|(is_open, words)| view! { <p class="contacts__status" data-open=is_open>{words}</p> });
    let needs = samples.needs().map(|(route, audiences)| {
        view! {
            <Example title="Needs" note="On the contact page: who you are, then what you need. The matching desks are below.">
                <link rel="stylesheet" href=desk_finder::STYLE/>
                <Needs audiences route/>
            </Example>
        }
    });
    let finder = samples.desk_finder().map(|finder| {
        view! {
            <Example title="Desk finder" note="Search words filter the list of locations.">
                <DeskFinder finder/>
            </Example>
        }
    });
    view! {
        <Example title="Status of a desk" note="Uses Eastern time, once the app runs.">
            {statuses.collect_view()}
        </Example>
        {needs}
        {finder}
    }
}

fn directory(samples: &Samples) -> impl IntoView + use<> {
    let letters = directory::by_letter(&samples.catalog).into_iter();
    let smallest = letters.filter(|(_, people)| people.len() > 1).min_by_key(|(_, people)| people.len());
    smallest.map(|(letter, people)| {
        let person = people[0].person.clone();
        let fact = KeyFact { term: "Information from".to_string(), detail: person.as_of.clone() };
        view! {
            <Example title="Directory" note="Faculty whose names begin with one letter.">
                <link rel="stylesheet" href=directory::STYLE/>
                <div class="directory">
                    {directory::letters_nav(&[letter])}
                    {directory::group(letter, people)}
                </div>
            </Example>
            <Example title="Portrait" note="A monogram in place of a photo, and what is known." class="body">
                {person::portrait(person.monogram(), vec![fact])}
            </Example>
        }
    })
}

fn provenance(samples: &Samples) -> impl IntoView + use<> {
    samples.provenance().map(|(sources, reviewed)| {
        view! {
            <Example title="Provenance" note="When the page was reviewed and, when opened, its sources.">
                <Provenance sources reviewed/>
            </Example>
        }
    })
}
