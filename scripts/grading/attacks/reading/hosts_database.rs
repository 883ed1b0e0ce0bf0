//@ attack: the host's database, by another name for `std`
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, own-user
//@ each because: the scan saves the learner a wait; whatever it overlooks, the program sees no file of the host's
//@ says: `std` stands here by itself
//@ succeeds when: it shows the canary
use std as library;

fn attack() {
    let mut text = String::new();
    library::io::Read::read_to_string(&mut library::fs::File::open("@secret@").unwrap(), &mut text)
        .unwrap();
    panic!("{text}");
}
