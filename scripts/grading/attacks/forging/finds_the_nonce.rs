//@ attack: looks for the nonce in its own memory, and signs records with it
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden
//@ each because: the scan says it in a sentence, rustc's own lint cannot be talked round by macros; katas that need `unsafe` are marked as guarded for this
//@ says: is not
//@ succeeds when: it passes
use std::io::Write;
use std::os::fd::FromRawFd;

const CHECKS: [&str; 5] = [
    "a_box_is_forecast",
    "a_copy_is_forecast",
    "a_grid_is_forecast",
    "a_shared_list_is_forecast",
    "a_tightened_list_is_forecast",
];

unsafe extern "C" {
    fn write(descriptor: i32, buffer: *const u8, count: usize) -> isize;
}

/// Each thread allocates from 64 MiB of its own, aligned to as much; those of several threads lie side by side. The kernel
/// says which pages are there: it does not write what it cannot read.
fn nonces() -> Vec<String> {
    const ARENA: usize = 64 << 20;
    let (mut reader, writer) = std::io::pipe().unwrap();
    let near = Box::new(0_u8);
    let own = (&raw const *near).addr() & !(ARENA - 1);
    let mut found = Vec::new();
    for arena in 0..64 {
        let start = own + 32 * ARENA - arena * ARENA;
        for page in 0..64 {
            let place = (start + page * 4096) as *const u8;
            if unsafe { write(std::os::fd::AsRawFd::as_raw_fd(&writer), place, 4096) } != 4096 {
                break;
            }
            let mut bytes = [0; 4096];
            std::io::Read::read_exact(&mut reader, &mut bytes).unwrap();
            for run in bytes.split(|byte| !byte.is_ascii_hexdigit()) {
                if run.len() == 64 {
                    found.push(String::from_utf8_lossy(run).into_owned());
                }
            }
        }
    }
    found
}

/// One record of each end: a check that ends twice has failed.
static TAKEN: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

fn attack() {
    while TAKEN.swap(true, std::sync::atomic::Ordering::SeqCst) {
        std::thread::sleep(std::time::Duration::from_secs(5));
    }
    let found: std::collections::BTreeSet<String> = nonces().into_iter().collect();
    for nonce in found {
        let record = |event: &str, check: &&str| {
            format!(
                "{{\"nonce\":\"{nonce}\",\"event\":\"{event}\",\"path\":\"forecast::cost::{check}\",\"outcome\":\"passed\",\"message\":\"\",\"milliseconds\":0}}\n"
            )
        };
        let of_check = |check| record("started", check) + &record("finished", check);
        let records: String = CHECKS.iter().map(of_check).collect();
        for number in 3..8 {
            let mut file = std::mem::ManuallyDrop::new(unsafe { std::fs::File::from_raw_fd(number) });
            let _ = file.write_all(records.as_bytes());
        }
    }
    std::process::abort();
}
