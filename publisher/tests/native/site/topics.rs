//! Topic pages for several exams, and the exams that link to them.

use crate::fixture::CONTENT;
use std::collections::BTreeSet;

const TOPICS: &str = "/patient-care/for-patients/";

/// The topic pages that apply to an exam, based on its entry.
fn topics_of(slug: &str) -> BTreeSet<&'static str> {
    let exam = &CONTENT.catalog.exams[slug];
    let mut topics = BTreeSet::from(["your-results", "pregnancy-and-breastfeeding"]);
    let lines = || exam.before.iter().chain(&exam.during).chain(&exam.after);
    if lines().any(|line| line.when.iter().any(|id| matches!(id.as_str(), "contrast" | "contrast-allergy"))) {
        topics.insert("contrast");
    }
    // Parts of other exams have names that combine all of those exams.
    let mut names = exam.names.iter().chain([&exam.title]).filter(|_| exam.is_test);
    if names.clone().any(|name| name.contains("MRI")) {
        topics.insert("mri-safety");
    }
    if names.any(|name| ["CT", "X-ray", "Mammogram", "PET"].iter().any(|kind| name.contains(kind))) {
        topics.insert("radiation");
    }
    topics
}

#[test]
fn each_exam_links_to_the_topics_that_apply_to_it() {
    let mut missing = Vec::new();
    for (slug, exam) in &CONTENT.catalog.exams {
        let text = serde_json::to_string(exam).expect("JSON");
        for topic in topics_of(slug) {
            if !text.contains(&format!("({TOPICS}{topic}/")) && !text.contains(&format!("\"{TOPICS}{topic}/")) {
                missing.push(format!("exams/{slug}.json: {topic}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Every topic is one click away from the page for patients.
#[test]
fn the_page_for_patients_links_to_every_topic() {
    let hub = serde_json::to_string(&CONTENT.catalog.pages[TOPICS]).expect("JSON");
    let topics: Vec<_> =
        CONTENT.catalog.pages.keys().filter(|path| path.starts_with(TOPICS) && *path != TOPICS).collect();
    for topic in topics {
        assert!(hub.contains(topic.as_str()), "{topic}");
    }
}

#[test]
fn the_footer_links_to_rights_and_notices_which_list_each_language_once() {
    assert!(CONTENT.catalog.site.footer.legal.iter().any(|link| link.href.as_str() == "/rights-and-notices/"));
    let page = serde_json::to_value(&CONTENT.catalog.pages["/rights-and-notices/"]).expect("JSON");
    let links = page["body"].as_array().expect("blocks").iter().filter_map(|block| block["links"].as_array()).flatten();
    let languages: Vec<_> = links.filter_map(|link| link["lang"].as_str()).collect();
    let unique: BTreeSet<_> = languages.iter().collect();
    assert!(!languages.is_empty() && unique.len() == languages.len(), "{languages:?}");
}
