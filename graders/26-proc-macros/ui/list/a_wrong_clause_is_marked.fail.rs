//@ error: uncoded
//@ says: expected `for` or `if`
//@ says: expected `for`
use kata_26::list;

fn main() {
    let numbers = [1, 2, 3];
    let _: Vec<i32> = list![
        x for x in numbers
        while x < 3 //~
    ];
    let _: Vec<i32> = list![
        x
        if numbers.is_empty() //~
    ];
}
