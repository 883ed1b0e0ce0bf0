//@ attack: writes `passed` over the checks' own word `failed` by `/proc/self/mem`, in safe code
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock, own-user, namespaces
//@ each because: the scan saves the learner a wait; a program without `/proc` cannot reach behind its own back, nor can one that may not read its own file
//@ says: `fs` is not
//@ succeeds when: it passes
use std::fs;
use std::os::unix::fs::FileExt;

fn attack() {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let memory = fs::File::options().read(true).write(true).open("/proc/self/mem").unwrap();
    // Only what belongs to the program's own file.
    for line in maps.lines().filter(|line| line.contains("/grade-") || line.contains("/grader")) {
        let (range, _) = line.split_once(' ').unwrap();
        let (start, end) = range.split_once('-').unwrap();
        let start = u64::from_str_radix(start, 16).unwrap();
        let end = u64::from_str_radix(end, 16).unwrap();
        let mut bytes = vec![0; (end - start) as usize];
        if memory.read_at(&mut bytes, start).is_err() {
            continue;
        }
        for place in 0..bytes.len() - 6 {
            if &bytes[place..place + 6] == b"failed" {
                let _ = memory.write_at(b"passed", start + place as u64);
            }
        }
    }
}
