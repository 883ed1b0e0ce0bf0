//@ wrong: makes new texts of the names of copied nodes
//@ caught by: versions::cost::set_copies_only_the_path
//@ instead of
        node = Rc::make_mut(child);
//@ write
        node = Rc::make_mut(child);
        node.name = Rc::from(&*node.name);
