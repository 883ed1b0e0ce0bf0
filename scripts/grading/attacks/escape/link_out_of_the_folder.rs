//@ attack: a symbolic link out of its own folder, and a write through it
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock
//@ each because: the scan saves the learner a wait; the walls judge where a path ends, not how it begins
//@ says: is not
//@ succeeds when: a file appears
fn attack() {
    for folder in [".", "/tmp", "@outside@"] {
        let link = std::path::Path::new(folder).join("a-way-out");
        let _ = std::os::unix::fs::symlink("@outside@", &link);
        let _ = std::fs::write(link.join("appeared"), "here");
    }
}
