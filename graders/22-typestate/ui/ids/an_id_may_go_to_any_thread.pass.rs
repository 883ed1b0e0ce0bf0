use kata_22::ids::Id;
use std::rc::Rc;

/// An `Rc` must stay on its thread; so must whoever holds one.
struct Widget {
    _parent: Rc<()>,
}

fn takes<T: Send + Sync>(_: T) {}

fn main() {
    let button: Id<Widget> = Id::new(1);
    takes(button);
}
