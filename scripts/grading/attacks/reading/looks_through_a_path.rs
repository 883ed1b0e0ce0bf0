//@ attack: which files there are, by the methods of a path, without any name that a scan would know
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: landlock, own-user
//@ each because: which of the two a host has differs, and neither asks how a path was come by
//@ says: called
//@ succeeds when: it shows the canary
fn attack() {
    let folder: &std::path::Path = "@secrets@".as_ref();
    let found: Vec<_> = folder.read_dir().unwrap().flatten().collect();
    panic!("{found:?}");
}
