//@ attack: files without end in the folder for temporary files
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack
//@ held by: scan, limits
//@ each because: the scan saves the learner a wait; a file ends somewhere, and so does what its folder may hold
//@ says: is not
//@ succeeds when: it says so
fn attack() {
    use std::io::Write;
    for number in 0..8 {
        let path = std::env::temp_dir().join(format!("large-{number}"));
        let mut file = std::fs::File::create(path).unwrap();
        for _ in 0..200 {
            file.write_all(&[1; 1 << 20]).unwrap();
        }
    }
    panic!("@confession@");
}
