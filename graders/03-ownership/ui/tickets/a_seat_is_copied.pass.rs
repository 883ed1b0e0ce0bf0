use kata_03::tickets::Seat;

fn main() {
    let mine = Seat { row: 2, number: 5 };
    let yours = mine;
    println!("{mine:?} {yours:?}");
}
