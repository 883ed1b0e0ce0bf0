//@ right: asks itself who holds a node, goes down recursively, and finds places before it changes them

use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub name: Rc<str>,
    pub value: i64,
    pub children: Vec<Rc<Node>>,
}

pub fn get<'a>(root: &'a Node, path: &[&str]) -> Option<&'a Node> {
    let Some((name, rest)) = path.split_first() else {
        return Some(root);
    };
    for child in &root.children {
        if &*child.name == *name {
            return get(child, rest);
        }
    }
    None
}

fn own(node: &mut Rc<Node>) -> &mut Node {
    if Rc::strong_count(node) > 1 {
        *node = Rc::new(Node {
            name: Rc::clone(&node.name),
            value: node.value,
            children: node.children.iter().map(Rc::clone).collect(),
        });
    }
    Rc::get_mut(node).expect("nobody else holds it")
}

pub fn set(root: &mut Rc<Node>, path: &[&str], value: i64) -> bool {
    let before = get(root, path).map(|node| node.value);
    if before.is_some_and(|before| before != value) {
        write(root, path, value);
    }
    before.is_some()
}

fn write(node: &mut Rc<Node>, path: &[&str], value: i64) {
    let node = own(node);
    match path.split_first() {
        None => node.value = value,
        Some((name, rest)) => {
            let child = node.children.iter_mut().find(|child| &*child.name == *name);
            write(child.expect("get went this way"), rest, value);
        }
    }
}

pub fn replace(root: &mut Rc<Node>, old: i64, new: i64) -> usize {
    if old == new {
        return 0;
    }
    let mut changed = 0;
    if root.value == old {
        own(root).value = new;
        changed += 1;
    }
    for position in 0..root.children.len() {
        if count(&root.children[position], old) > 0 {
            changed += replace(&mut own(root).children[position], old, new);
        }
    }
    changed
}

fn count(node: &Node, value: i64) -> usize {
    let below: usize = node.children.iter().map(|child| count(child, value)).sum();
    below + usize::from(node.value == value)
}
