//@ wrong: gives the last node that it could reach
//@ caught by: versions::behaviour::get_follows_the_path
//@ instead of
    path.iter().try_fold(root, |node, name| {
//@ write
    let found = path.iter().fold(root, |node, name| {
//@ instead of
            .map(|child| &**child)
    })
//@ write
            .map_or(node, |child| &**child)
    });
    Some(found)
