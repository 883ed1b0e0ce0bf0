//@ wrong: says that there is no node where it has the value already
//@ caught only by: versions::behaviour::set_changes_one_node, versions::property::agrees_with_building_all_anew
//@ instead of
        Some(node) if node.value == value => return true,
//@ write
        Some(node) if node.value == value => return false,
