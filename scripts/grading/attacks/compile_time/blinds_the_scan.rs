//@ attack: a first line that rustc passes over and that no lexer can read, so that a scan gives up
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, landlock
//@ helped by: own-user
//@ each because: the scan says plainly what is not wanted; whatever it cannot read, the compiler itself may not read those files
//@ says: Permission denied
//@ succeeds when: it shows the canary
#!/usr/bin/env it's a "shell script
const HIDDEN: &str = include_str!("@hidden@");

fn attack() {
    panic!("{}", HIDDEN.lines().rev().take(3).collect::<String>());
}
