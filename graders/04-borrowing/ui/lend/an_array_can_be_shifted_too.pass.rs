use kata_04::lend::shift;

fn main() {
    let mut day = [4, -2, 9];
    shift(&mut day, 1);
    let mut week = vec![4, -2, 9, 7];
    let (morning, evening) = week.split_at_mut(2);
    shift(morning, 1);
    shift(evening, -1);
    println!("{day:?} {week:?}");
}
