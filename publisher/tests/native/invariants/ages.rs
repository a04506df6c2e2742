//! Ages of children in exam plans.

use crate::fixture::Site;
use publisher::content::values::AgeRange;
use radiology::model::document::{Content, Part, Plan, Widget};

impl Site {
    /// The plan for an exam.
    pub fn plan(&self, slug: &str) -> &Plan {
        let document = &self.documents.of_routes[&format!("/content/patient-care/exam-prep/{slug}.json")];
        let Content::Text(text) = &document.content else { panic!("{slug} is not a text page") };
        let plan = text.parts.iter().filter_map(Part::widget).find_map(|widget| match widget {
            Widget::Plan(plan) => plan.typed(),
            _ => None,
        });
        plan.expect("a plan")
    }

    fn age(&self, id: &str) -> AgeRange {
        let condition = self.catalog.conditions.conditions.iter().find(|condition| condition.id == id);
        condition.and_then(|condition| condition.age).expect("an age")
    }

    /// The age ranges in the plan that include a child of this age in months.
    pub fn matching_ages<'a>(&self, plan: &'a Plan, months: u16) -> Vec<&'a str> {
        plan.ages.iter().map(|(id, _)| id.as_str()).filter(|id| self.age(id).has(months)).collect()
    }
}

/// The choices used to include both "6 months to under 3 years" and "2 to 18 years". A child of two matched both, and
/// the first planned a fast of 4 hours instead of 6.
pub fn each_child_matches_exactly_one_age_range_of_an_exam(site: &Site) {
    for slug in site.catalog.exams.keys() {
        let plan = site.plan(slug);
        for months in 0..=18 * 12 {
            let found = site.matching_ages(plan, months);
            let expected = usize::from(!plan.ages.is_empty());
            assert_eq!(found.len(), expected, "{slug}, {months} months: {found:?}");
        }
    }
}
