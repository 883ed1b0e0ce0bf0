use crate::scene::{HELD, Scene, test};
use libtest_mimic::Trial;
use sandbox::{Ended, Layers};

pub fn tests() -> Vec<Trial> {
    vec![
        test("calls_that_harm_are_refused", harmful),
        test("calls_by_another_number_are_unknown", other_numbers),
    ]
}

/// With arguments that are in order, as far as integers can be, so that it is the filter that refuses.
const HARMFUL: &[(&str, i64, &[i64])] = &[
    ("socket", libc::SYS_socket, &[2, 1, 0]),
    ("netlink", libc::SYS_socket, &[16, 3, 0]),
    ("packets", libc::SYS_socket, &[17, 3, 0]),
    ("keyctl", libc::SYS_keyctl, &[0, -3, 1]),
    ("bpf", libc::SYS_bpf, &[0, 0, 0]),
    (
        "perf_event_open",
        libc::SYS_perf_event_open,
        &[0, 0, -1, -1, 0],
    ),
    ("userfaultfd", libc::SYS_userfaultfd, &[1]),
    ("io_uring_setup", libc::SYS_io_uring_setup, &[1, 0]),
    ("memfd_create", libc::SYS_memfd_create, &[0, 0]),
    ("shmget", libc::SYS_shmget, &[0, 4096, 0o1600]),
    ("msgget", libc::SYS_msgget, &[0, 0o1600]),
    ("personality", libc::SYS_personality, &[0x0040_0000]),
    ("setsid", libc::SYS_setsid, &[]),
    ("setpgid", libc::SYS_setpgid, &[0, 0]),
    ("unshare files", libc::SYS_unshare, &[0x0400]),
    ("prctl dumpable", libc::SYS_prctl, &[4, 1]),
    ("prctl ptracer", libc::SYS_prctl, &[0x5961_6d61, -1]),
    ("fcntl owner", libc::SYS_fcntl, &[1, 8, 1]),
    ("fcntl signal", libc::SYS_fcntl, &[1, 10, 9]),
    ("pidfd_open", libc::SYS_pidfd_open, &[1, 0]),
    ("seccomp", libc::SYS_seccomp, &[0, 0, 0]),
    ("setuid", libc::SYS_setuid, &[0]),
    ("inotify", libc::SYS_inotify_init1, &[0]),
    ("clone3", libc::SYS_clone3, &[0, 0]),
];

fn harmful() {
    let scene = Scene::new();
    let layers = Layers::of_this_host();
    for (name, call, arguments) in HARMFUL {
        let words = words(*call, arguments);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let finished = scene.run(&layers, &words);
        assert_eq!(finished.ended, Ended::Exited(HELD), "{name}");
        let said = finished.output();
        let by_the_filter = ["not permitted", "not implemented"];
        assert!(
            by_the_filter.iter().any(|reason| said.contains(reason)),
            "{name}: {said}"
        );
    }
}

/// Where a kernel answers the numbers of another interface as well, a list of refused calls by number would be passed by.
fn other_numbers() {
    const X32: i64 = 0x4000_0000;
    let scene = Scene::new();
    for call in [libc::SYS_getpid, libc::SYS_ptrace, libc::SYS_socket] {
        let words = words(call + X32, &[0, 0, 0]);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        scene.holds(&Layers::of_this_host(), &words);
    }
}

fn words(call: i64, arguments: &[i64]) -> Vec<String> {
    let numbers = [call].into_iter().chain(arguments.iter().copied());
    let numbers = numbers.map(|number| number.to_string());
    ["call".to_owned()].into_iter().chain(numbers).collect()
}
