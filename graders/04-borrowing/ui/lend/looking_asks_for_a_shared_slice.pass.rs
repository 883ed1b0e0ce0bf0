use kata_04::lend::lowest;

fn frost(readings: &[i32]) -> bool {
    lowest(readings).is_some_and(|lowest| lowest < 0)
}

fn main() {
    let week = vec![4, -2, 9];
    let screen = &week;
    let paper = &week;
    println!("{:?} {:?}", lowest(screen), lowest(paper));
    println!("{:?} {:?}", lowest(&week[1..]), lowest(&[1, 2]));
    println!("{}", frost(&week));
}
