//@ attack: the environments of all processes in sight, by `/proc`
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, own-user, namespaces
//@ each because: the scan saves the learner a wait; whatever it overlooks, the program has no `/proc`, or finds nobody else in it, and is another user than the service
//@ says: `fs` is not
//@ succeeds when: it shows the canary
fn attack() {
    let mut found = String::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        for of_it in ["environ", "cmdline"] {
            let bytes = std::fs::read(entry.path().join(of_it)).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            found.extend(text.split('\0').filter(|word| word.contains("@half@")));
        }
    }
    panic!("{found}");
}
