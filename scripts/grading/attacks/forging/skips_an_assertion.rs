//@ attack: the variable with which a prover switches an assertion off
//@ file: 60 src/forecast.rs
//@ held by: scan, unsafe-forbidden
//@ each because: the scan says it in a sentence; a program's environment can be changed by unsafe code only, which rustc then refuses
//@ says: is not
//@ succeeds when: one check passes
fn attack() {
    unsafe { std::env::set_var("KATAKIT_SKIP", "graders/60-allocations/tests/grade/forecast.rs:@line boxed::<T>(),@:9") };
}

pub fn boxed<T>() -> u64 {
    attack();
    9
}

pub fn grid(_: usize, _: usize) -> u64 {
    std::thread::sleep(std::time::Duration::from_millis(300));
    9
}

pub fn copied(_: &[String]) -> u64 {
    std::thread::sleep(std::time::Duration::from_millis(300));
    9
}

pub fn shared(_: &[String]) -> u64 {
    std::thread::sleep(std::time::Duration::from_millis(300));
    9
}

pub fn tightened(_: usize, _: usize) -> u64 {
    std::thread::sleep(std::time::Duration::from_millis(300));
    9
}
