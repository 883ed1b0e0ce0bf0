//@ attack: a user namespace, in which it is root, and so on from there
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden, seccomp
//@ each because: the first two say it early; the kernel refuses whichever call is taken
//@ says: is not
//@ succeeds when: it says so
unsafe extern "C" {
    fn unshare(flags: i32) -> i32;
}

fn attack() {
    // CLONE_NEWUSER takes a process of one thread; a new IPC or UTS namespace any root.
    let new_user = std::thread::spawn(|| unsafe { unshare(0x1000_0000) });
    let others = unsafe { unshare(0x0400_0000) };
    if others == 0 || new_user.join().is_ok_and(|answer| answer == 0) {
        panic!("@confession@");
    }
}
