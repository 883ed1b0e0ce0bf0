//@ wrong: gives the value to the child of the root, too
//@ caught by: versions::behaviour::set_changes_one_node, versions::property::agrees_with_building_all_anew
//@ instead of
        node = Rc::make_mut(child);
//@ write
        node = Rc::make_mut(child);
        node.value = value;
