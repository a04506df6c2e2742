use crate::{components::Prose, content::model::block};
use leptos::prelude::*;

/// A table whose rows become cards where there is no room for columns: every cell carries the name
/// of its column for that. The roles are the elements' own: some browsers forget them when the style
/// shows a table as cards.
#[component]
pub fn Table(table: block::Table) -> impl IntoView {
    let block::Table { caption, columns, rows } = table;
    let head =
        columns.iter().map(|column| view! { <th scope="col" role="columnheader">{column.clone()}</th> }).collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(i, (text, column))| match i {
                    0 => view! { <th scope="row" role="rowheader"><Prose text/></th> }.into_any(),
                    _ => view! { <td role="cell" data-column=column.clone()><Prose text/></td> }.into_any(),
                })
                .collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="table" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{head}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
