//@ attack: a constructor that takes the nonce before the checks do, and signs records with it
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, unsafe-forbidden
//@ each because: the scan says it in a sentence, rustc's own lint cannot be talked round by macros
//@ says: is not
//@ succeeds when: it passes
const CHECKS: [&str; 5] = [
    "a_box_is_forecast",
    "a_copy_is_forecast",
    "a_grid_is_forecast",
    "a_shared_list_is_forecast",
    "a_tightened_list_is_forecast",
];

unsafe extern "C" {
    fn read(descriptor: i32, buffer: *mut u8, count: usize) -> isize;
    fn write(descriptor: i32, buffer: *const u8, count: usize) -> isize;
    fn _exit(status: i32) -> !;
}

#[used]
#[unsafe(link_section = ".init_array")]
static EARLY: extern "C" fn() = early;

extern "C" fn early() {
    let mut nonce = [0; 200];
    let count = unsafe { read(3, nonce.as_mut_ptr(), nonce.len()) };
    let Ok(count) = usize::try_from(count) else {
        return;
    };
    let nonce = String::from_utf8_lossy(&nonce[..count]).trim().to_owned();
    let record = |event: &str, check: &&str| {
        format!(
            "{{\"nonce\":\"{nonce}\",\"event\":\"{event}\",\"path\":\"forecast::cost::{check}\",\"outcome\":\"passed\",\"message\":\"\",\"milliseconds\":0}}\n"
        )
    };
    let of_check = |check| record("started", check) + &record("finished", check);
    let records: String = CHECKS.iter().map(of_check).collect();
    unsafe {
        write(3, records.as_ptr(), records.len());
        _exit(0)
    }
}

fn attack() {}
