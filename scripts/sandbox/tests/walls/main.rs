//! Each wall is shown to hold, and to be needed: without its layer the same probe gets through.
//!
//! This executable is the tests, the launcher, and the probe that is launched: the tests' `main` is therefore its own.

#[cfg(target_os = "linux")]
mod files;
#[cfg(target_os = "linux")]
mod keeping;
#[cfg(target_os = "linux")]
mod limits;
#[cfg(target_os = "linux")]
mod network;
#[cfg(target_os = "linux")]
mod probe;
#[cfg(target_os = "linux")]
mod processes;
#[cfg(target_os = "linux")]
mod scene;
#[cfg(target_os = "linux")]
mod system_calls;

#[cfg(target_os = "linux")]
fn main() {
    sandbox::launch_if_asked();
    let mut arguments = std::env::args();
    match arguments.nth(1).as_deref() {
        Some("probe") => probe::run(arguments.collect()),
        Some("service") => keeping::serve(&arguments.next().expect("a folder")),
        _ => {}
    }
    // SAFETY: this process has one thread.
    unsafe { std::env::set_var(scene::SECRET_VARIABLE, "secret") };
    let tests = [
        files::tests(),
        keeping::tests(),
        limits::tests(),
        network::tests(),
        processes::tests(),
        system_calls::tests(),
    ];
    let mut arguments = libtest_mimic::Arguments::from_args();
    // Most of them wait.
    arguments.test_threads = arguments.test_threads.or(Some(8));
    libtest_mimic::run(&arguments, tests.into_iter().flatten().collect()).exit();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    assert!(sandbox::Layers::refusal().is_some_and(|reason| reason.contains("Linux")));
}
