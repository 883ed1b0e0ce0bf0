//@ wrong: copies the whole tree, and changes the copy
//@ caught only by: versions::cost::set_copies_only_the_path
//@ instead of
    let mut node = Rc::make_mut(root);
    for name in path {
//@ write
    if Rc::get_mut(root).is_none() {
        *root = copy(root);
    }
    let mut node = Rc::make_mut(root);
    for name in path {
//@ instead of
/// Whether the value is somewhere in this tree. Asked anew at each level: looking is cheap, a copy made in vain is not.
//@ write
fn copy(node: &Node) -> Rc<Node> {
    let children = node.children.iter().map(|child| copy(child)).collect();
    Rc::new(Node {
        name: Rc::clone(&node.name),
        value: node.value,
        children,
    })
}
