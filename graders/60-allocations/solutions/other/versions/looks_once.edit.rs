//@ right: looks at each node once: below one that others hold, it builds copies from the leaves up, if it builds any
//@ instead of
    if old == new || !has(root, old) {
        return 0;
    }
    let node = Rc::make_mut(root);
    let mut changed = 0;
//@ write
    if old == new {
        return 0;
    }
    let mut changed = 0;
    let Some(node) = Rc::get_mut(root) else {
        if let Some(copy) = replaced(root, old, new, &mut changed) {
            *root = copy;
        }
        return changed;
    };
//@ instead of
/// Whether the value is somewhere in this tree. Asked anew at each level: looking is cheap, a copy made in vain is not.
fn has(node: &Node, value: i64) -> bool {
    node.value == value || node.children.iter().any(|child| has(child, value))
}
//@ write
fn replaced(node: &Node, old: i64, new: i64, changed: &mut usize) -> Option<Rc<Node>> {
    let mut children = None;
    for (position, child) in node.children.iter().enumerate() {
        if let Some(copy) = replaced(child, old, new, changed) {
            children.get_or_insert_with(|| node.children.clone())[position] = copy;
        }
    }
    let changes = node.value == old;
    if !changes && children.is_none() {
        return None;
    }
    *changed += usize::from(changes);
    Some(Rc::new(Node {
        name: Rc::clone(&node.name),
        value: if changes { new } else { node.value },
        children: children.unwrap_or_else(|| node.children.clone()),
    }))
}
