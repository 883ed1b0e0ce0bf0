//@ wrong: copies each node on the way, also where nobody else holds it
//@ caught by: versions::cost::what_nobody_holds_changes_in_place
//@ instead of
        node = Rc::make_mut(child);
//@ write
        *child = Rc::new(Node::clone(child));
        node = Rc::make_mut(child);
