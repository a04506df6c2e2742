//! Checks that hold for the content of any department. [`test`] lists them; `logic/` and `site/` run them all.

pub mod accessibility;
pub mod ages;
pub mod calendar;
pub mod content;
pub mod desks;
pub mod lists;
pub mod pages;
pub mod schema;
pub mod structured_data;

/// A test a check, on one of the sites in [`crate::fixture`].
macro_rules! test {
    ($site:ident) => {
        $crate::invariants::tests! {
            $site,
            accessibility: every_page_is_parsed_into_the_elements_that_were_rendered,
                every_control_landmark_and_graphic_has_a_name, references_between_elements_lead_to_one_of_the_page,
                lists_terms_and_tables_have_the_parts_that_readers_announce;
            ages: of_the_ages_of_an_exam_exactly_one_fits_each_child;
            calendar: every_event_with_a_day_is_in_one_category_in_all_and_in_a_file_of_its_own,
                the_conferences_of_the_site_are_laid_out_as_their_rules_say;
            content: the_content_is_without_fault, what_is_due_for_review_is_listed;
            desks: both_lists_have_every_desk_once, every_need_finds_its_desk_among_the_locations,
                every_need_of_the_contact_page_leads_to_a_desk_below, desks_with_hours_say_them_as_text_and_to_the_clock;
            lists: the_news_stand_on_pages_of_a_dozen_each_item_once_in_the_order_of_the_list,
                every_item_is_found_by_its_title_its_people_and_its_text, the_directory_has_everybody_once,
                those_with_something_to_say_of_have_a_page_and_the_directory_leads_to_it;
            pages: every_page_has_one_heading_and_one_of_each_landmark, every_page_has_a_head_of_its_own,
                the_home_page_goes_by_its_name, every_page_names_the_feeds_of_the_news,
                no_page_shows_an_error_or_a_loading_state, every_link_leads_somewhere, every_page_can_be_reached_from_home,
                every_picture_is_there_and_keeps_its_space, no_links_run_into_each_other,
                every_exam_shows_its_drawing_and_its_steps_and_no_other_page_loads_them, no_page_has_inline_code_or_an_id_twice,
                headings_do_not_skip_a_level, every_entry_of_the_menu_stands_in_its_section;
            schema: every_entry_names_its_schema_and_follows_it, every_published_entry_follows_the_schema_that_it_names;
            structured_data: every_type_property_and_value_is_one_of_schema_org,
                every_page_carries_its_own_graph_and_the_page_not_found_none, breadcrumbs_say_what_the_page_shows,
                news_has_the_date_that_is_known_and_else_none;
        }
    };
}

macro_rules! tests {
    ($site:ident, $($subject:ident: $($check:ident),+;)+) => {
        $(
            mod $subject {
                $(
                    #[test]
                    fn $check() {
                        $crate::invariants::$subject::$check(&$crate::fixture::$site);
                    }
                )+
            }
        )+
    };
}

pub(crate) use {test, tests};
