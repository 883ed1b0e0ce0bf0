use kata_26::list;

fn main() {
    let numbers = [1, 2, 3];
    let _: Vec<i32> = list![
        x for x in numbers
        if x < 3
    ];
}
