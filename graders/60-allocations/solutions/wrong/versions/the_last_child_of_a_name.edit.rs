//@ wrong: goes to the last child of a name
//@ caught by: versions::behaviour::get_follows_the_path, versions::behaviour::set_changes_one_node
//@ instead of
            .find(|child| *child.name == **name)
//@ write
            .rfind(|child| *child.name == **name)
//@ instead of
        let Some(child) = node.children.iter_mut().find(|child| *child.name == **name) else {
//@ write
        let Some(child) = node.children.iter_mut().rfind(|child| *child.name == **name) else {
