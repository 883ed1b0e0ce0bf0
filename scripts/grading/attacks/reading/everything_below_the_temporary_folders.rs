//@ attack: whatever other submissions left where temporary files stand
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, own-user
//@ each because: the scan saves the learner a wait; whatever it overlooks, the program sees no other submission
//@ says: `fs` is not
//@ succeeds when: it shows the canary
use std::fs;
use std::path::Path;

fn search(folder: &Path, depth: u32) -> Option<String> {
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) && depth < 6 {
            if let Some(found) = search(&path, depth + 1) {
                return Some(found);
            }
        } else if let Ok(text) = fs::read_to_string(&path)
            && let Some(line) = text.lines().find(|line| line.contains("@half@"))
        {
            return Some(line.to_owned());
        }
    }
    None
}

fn attack() {
    panic!("{:?}", search(Path::new("@secrets@"), 0));
}
