//@ prints: ["name", "items", "last"]
//@ prints: ["name", "items", "last"]
use kata_26::FieldNames;
use std::fmt::Debug;

#[derive(FieldNames)]
struct Window<'a, T: Debug, U = u8, const N: usize = 2>
where
    T: Copy,
{
    name: &'a str,
    items: [T; N],
    last: Option<U>,
}

fn names_of<T: Debug + Copy>(_: T) -> &'static [&'static str] {
    Window::<'static, T, String, 7>::FIELD_NAMES
}

fn main() {
    println!("{:?}", names_of('x'));
    println!("{:?}", <Window<'_, u8>>::FIELD_NAMES);
}
