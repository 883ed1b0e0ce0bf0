//@ wrong: copies every node of the tree to see whether it changes
//@ caught only by: versions::cost::replace_copies_only_what_leads_to_changes, versions::cost::no_change_costs_nothing
//@ instead of
    if old == new || !has(root, old) {
//@ write
    if old == new {
