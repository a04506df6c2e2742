use super::Prose;
use crate::content::model::block;
use leptos::prelude::*;

/// The most columns that a table may have before it needs the width of a large screen.
pub const FEW_COLUMNS: usize = 4;

/// A table whose rows become cards on narrow screens; for that, every cell carries the name of its column. The explicit
/// roles equal the elements' own: some browsers drop those when the style sheet shows a table as cards.
#[component]
pub fn Table(table: block::Table) -> impl IntoView {
    let block::Table { caption, columns, rows, unknown } = table;
    let head =
        columns.iter().map(|column| view! { <th scope="col" role="columnheader">{column.clone()}</th> }).collect_view();
    let class = if columns.len() > FEW_COLUMNS { "table table--wide" } else { "table" };
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(i, (text, column))| match i {
                    0 => view! { <th scope="row" role="rowheader"><Prose text/></th> }.into_any(),
                    _ if text.is_empty() => view! {
                        <td role="cell" class="table__unknown" data-column=column.clone()>
                            <span aria-hidden="true">"—"</span>
                            <span class="visually-hidden">"not known"</span>
                        </td>
                    }
                    .into_any(),
                    _ => view! { <td role="cell" data-column=column.clone()><Prose text/></td> }.into_any(),
                })
                .collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    let legend = unknown.map(|text| {
        view! {
            <p class="table__legend"><span class="table__mark" aria-hidden="true">"—"</span><span><Prose text/></span></p>
        }
    });
    view! {
        <table class=class role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{head}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {legend}
    }
}
