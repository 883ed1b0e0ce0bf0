//@ attack: prints sixty megabytes
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: output-cap
//@ says: it printed too much
//@ succeeds when: it says so
fn attack() {
    for _ in 0..4000 {
        println!("{}", "all work and no play ".repeat(400));
        eprintln!("{}", "all work and no play ".repeat(400));
    }
    panic!("@confession@");
}
