//@ attack: a shell
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, seccomp
//@ each because: the scan saves the learner a wait; what may be executed is named, and what only runs checks starts nothing
//@ says: `process` is not
//@ succeeds when: a file appears
fn attack() {
    let _ = std::process::Command::new("/bin/sh")
        .args(["-c", "echo here > @outside@/appeared"])
        .status();
}
