//@ attack: changes what the next submission is built with
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, own-user
//@ each because: the scan saves the learner a wait; whatever it overlooks, what others need can only be read, if that
//@ says: `fs` is not
//@ succeeds when: the shared folder changes
fn everything(folder: &std::path::Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            everything(&entry.path());
        }
    }
    let _ = std::fs::write(folder.join("poison"), "here");
}

fn attack() {
    everything("@shared@".as_ref());
}
