//@ prints: 2 rows of table, 3
//@ prints: Err("items")
use kata_26::Builder;
use std::fmt::Debug;

/// Neither `Clone` nor `Default`.
#[derive(Debug)]
struct Plain(u8);

trait Row {}

impl Row for Plain {}

#[derive(Builder, Debug)]
struct Table<'a, T: Debug, U = u8, const N: usize = 2>
where
    T: Row,
{
    name: &'a str,
    items: [T; N],
    extra: Option<U>,
    #[builder(each = "more")]
    others: Vec<T>,
}

fn main() {
    let name = String::from("table");
    let built: Result<Table<Plain>, _> =
        Table::builder().name(&name).items([Plain(1), Plain(2)]).extra(3).more(Plain(4)).build();
    if let Ok(table) = built {
        println!("{} rows of {}, {}", table.items.len(), table.name, table.extra.unwrap_or(0));
    }
    let none = Table::<Plain, String, 1>::builder().name("none").build();
    println!("{:?}", none.map(|table| table.name));
}
