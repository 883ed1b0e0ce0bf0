//@ wrong: counts nodes that are given the value that they have
//@ caught by: versions::behaviour::replace_changes_every_such_node
//@ instead of
    if old == new || !has(root, old) {
//@ write
    if !has(root, old) {
