use crate::scene::{Scene, is_alive, probe, test, without};
use libtest_mimic::Trial;
use sandbox::{Ended, Layer, Layers, Limit, Next};
use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

pub fn tests() -> Vec<Trial> {
    vec![
        test("daemons_end_with_their_program", daemons),
        test("a_stop_from_another_thread_ends_it", stop),
        test("dropped_it_ends", dropped),
        test("it_ends_with_the_service", service_dies),
        test("records_come_with_the_nonce_and_end_at_once", records),
        test("a_record_channel_has_a_limit", too_many_records),
    ]
}

/// Grandchildren in a session of their own included, where no filter forbids to make one.
fn daemons() {
    let scene = Scene::that_starts_programs();
    let folder = scene.path("write");
    let all = Layers::of_this_host();
    let weak = without(&[Layer::Seccomp, Layer::Namespaces]);
    for layers in [&all, &without(&[Layer::Namespaces]), &weak] {
        let finished = scene.run(layers, &["daemon", &folder]);
        assert!(finished.succeeded(), "{layers}: {}", finished.output());
        assert!(!is_alive(&folder), "{layers}");
        let size = || fs::metadata(scene.path("write/alive")).expect("made").len();
        let before = size();
        thread::sleep(Duration::from_millis(30));
        assert_eq!(size(), before);
        fs::remove_file(scene.path("write/alive")).expect("removed");
    }
}

fn stop() {
    let scene = Scene::new();
    let layers = Layers::of_this_host();
    let confined = scene
        .launch(&layers, &["sleep", "20000"])
        .start()
        .expect("it starts");
    let stopper = confined.stopper().expect("a descriptor");
    let began = Instant::now();
    let stopping = thread::spawn(move || {
        thread::sleep(Duration::from_millis(50));
        stopper.stop();
    });
    assert_eq!(confined.wait().expect("it ends").ended, Ended::Stopped);
    assert!(began.elapsed() < Duration::from_secs(5));
    stopping.join().expect("no panic");
}

fn dropped() {
    let scene = Scene::that_starts_programs();
    let folder = scene.path("write");
    let layers = Layers::of_this_host();
    let confined = scene
        .launch(&layers, &["daemon", &folder])
        .start()
        .expect("it starts");
    drop(confined);
    assert!(!is_alive(&folder));
}

/// By `kill -9`: nothing runs in the service any more, the kernel closes what it had open.
fn service_dies() {
    let scene = Scene::new();
    let folder = scene.path("write");
    let mut service = Command::new(probe())
        .args(["service", &folder])
        .spawn()
        .expect("it starts");
    let until = |condition: &dyn Fn() -> bool| {
        let began = Instant::now();
        while !condition() {
            assert!(began.elapsed() < Duration::from_secs(10));
            thread::sleep(Duration::from_millis(5));
        }
    };
    until(&|| fs::exists(scene.path("write/alive")).is_ok_and(|there| there));
    service.kill().expect("killed");
    service.wait().expect("waited for");
    until(&|| !is_alive(&folder));
}

/// What [`service_dies`] kills: a program that sleeps, and one whose daemon writes.
pub fn serve(folder: &str) -> ! {
    let scene = Scene::that_starts_programs_in(folder);
    let layers = Layers::of_this_host();
    let sleeps = scene.launch(&layers, &["sleep", "20000", folder]).start();
    let daemon = scene.launch(&layers, &["daemon", folder, "stays"]).start();
    if sleeps.is_ok() && daemon.is_ok() {
        thread::sleep(Duration::from_secs(20));
    }
    std::process::exit(1)
}

fn records() {
    let scene = Scene::new();
    let layers = Layers::of_this_host();
    let mut said = String::new();
    let confined = scene.launch(&layers, &["record", "first", "last", "late"]);
    let confined = confined.records("nonce-17").start().expect("it starts");
    let finished = confined.wait_with(|bytes| {
        said.push_str(&String::from_utf8_lossy(bytes));
        if said.contains("last") {
            Next::End
        } else {
            Next::GoOn
        }
    });
    let finished = finished.expect("it ends");
    assert_eq!(said, "nonce-17 first\nnonce-17 last\n");
    assert_eq!(finished.ended, Ended::Stopped);
    assert!(
        finished.wall < Duration::from_secs(4),
        "{:?}",
        finished.wall
    );
    // A socket cannot be opened again, not even where /proc is there.
    let open = without(&[Layer::Landlock, Layer::Namespaces]);
    let mut said = String::new();
    let confined = scene
        .launch(&open, &["record", "only"])
        .records("n")
        .start();
    let finished = confined.expect("it starts").wait_with(|bytes| {
        said.push_str(&String::from_utf8_lossy(bytes));
        Next::GoOn
    });
    assert!(finished.expect("it ends").succeeded());
    assert_eq!(said, "n only\n");
}

fn too_many_records() {
    let mut scene = Scene::new();
    scene.policy.limits.records = 100;
    let layers = Layers::of_this_host();
    let line = "x".repeat(80);
    let confined = scene
        .launch(&layers, &["record", &line, &line, &line])
        .records("n");
    let finished = confined
        .start()
        .expect("it starts")
        .wait()
        .expect("it ends");
    assert_eq!(finished.ended, Ended::Reached(Limit::Records));
}
