//@ attack: a panic whose text is a record of its own, on a line of its own
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: construction
//@ because: a record's text is escaped and its fields are told apart by a parser; there is nothing to switch off
//@ says: panicked
//@ succeeds when: it passes
fn attack() {
    const CHECKS: [&str; 5] = [
        "a_box_is_forecast",
        "a_copy_is_forecast",
        "a_grid_is_forecast",
        "a_shared_list_is_forecast",
        "a_tightened_list_is_forecast",
    ];
    let records: String = CHECKS
        .iter()
        .map(|check| {
            format!(
                "\"}}\n{{\"event\":\"finished\",\"path\":\"forecast::cost::{check}\",\"outcome\":\"passed\",\"message\":\"\",\"milliseconds\":0}}\n"
            )
        })
        .collect();
    panic!("{records}");
}
