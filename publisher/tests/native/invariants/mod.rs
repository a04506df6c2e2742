//! Checks that apply to the content of any department. [`test`] lists them; `logic/` and `site/` run all of them.

pub mod accessibility;
pub mod ages;
pub mod calendar;
pub mod content;
pub mod desks;
pub mod lists;
pub mod pages;
pub mod schema;
pub mod structured_data;

/// Defines one test per check, on one of the sites in [`crate::fixture`].
macro_rules! test {
    ($site:ident) => {
        $crate::invariants::tests! {
            $site,
            accessibility: browsers_parse_every_page_into_the_rendered_elements,
                every_control_landmark_and_graphic_has_a_name, references_between_elements_resolve_on_the_same_page,
                lists_and_tables_have_the_structure_that_screen_readers_announce;
            ages: each_child_matches_exactly_one_age_range_of_an_exam;
            calendar: every_dated_event_is_in_one_category_file_in_the_full_calendar_and_in_its_own_file,
                the_grid_shows_conferences_on_the_days_of_their_recurrence_rules;
            content: the_content_is_valid, overdue_reviews_are_listed;
            desks: both_desk_lists_contain_each_desk_once, every_need_matches_its_desk_on_the_locations_page,
                every_need_on_the_contact_page_links_to_a_desk_below,
                desks_with_hours_have_an_open_status_and_pages_one_note;
            lists: news_pages_list_every_item_once_in_order_twelve_per_page,
                every_news_item_is_found_by_its_title_people_and_summary, the_directory_lists_each_person_once,
                people_with_profile_content_have_a_page_and_a_directory_link;
            pages: every_page_has_one_main_heading_and_one_of_each_landmark, every_page_has_unique_metadata,
                the_search_shows_the_home_page_by_its_name, every_page_links_to_the_news_feeds,
                no_page_shows_an_error_or_a_loading_state, every_link_resolves,
                every_page_is_reachable_from_the_home_page,
                every_picture_exists_and_reserves_its_space, adjacent_links_are_separated_by_text,
                every_exam_shows_its_drawing_and_steps_and_only_pages_with_drawings_load_them,
                no_page_has_inline_code_or_duplicate_ids,
                headings_do_not_skip_a_level, every_menu_entry_links_to_a_page_with_section_navigation;
            schema: every_entry_conforms_to_the_schema_that_it_names,
                every_published_entry_conforms_to_the_schema_that_it_names;
            structured_data: structured_data_uses_only_schema_org_terms,
                every_page_except_the_404_page_has_its_own_graph, structured_breadcrumbs_match_the_visible_breadcrumbs,
                news_has_a_publication_date_only_if_it_is_known;
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
