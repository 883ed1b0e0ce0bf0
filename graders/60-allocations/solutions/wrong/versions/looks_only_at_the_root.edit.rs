//@ wrong: looks whether anything changes once, and then copies every node
//@ caught only by: versions::cost::replace_copies_only_what_leads_to_changes
//@ instead of
    let node = Rc::make_mut(root);
    let mut changed = 0;
//@ write
    replace_below(root, old, new)
}

fn replace_below(root: &mut Rc<Node>, old: i64, new: i64) -> usize {
    let node = Rc::make_mut(root);
    let mut changed = 0;
//@ instead of
        changed += replace(child, old, new);
//@ write
        changed += replace_below(child, old, new);
