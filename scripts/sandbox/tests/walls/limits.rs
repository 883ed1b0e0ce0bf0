use crate::scene::{HELD, Scene, test, without};
use libtest_mimic::Trial;
use sandbox::{Ended, Layer, Layers, Limit};
use std::os::unix::fs::MetadataExt;
use std::time::{Duration, Instant};

pub fn tests() -> Vec<Trial> {
    vec![
        test("memory_of_one_process", memory),
        test("shared_memory_counts", shared_memory),
        test("memory_of_a_tree", memory_of_a_tree),
        test("address_space", address_space),
        test("cpu_time_of_one_process", cpu),
        test("cpu_time_of_a_tree", cpu_of_a_tree),
        test("wall_time", wall),
        test("processes", processes),
        test("threads_count_as_processes", threads),
        test("output", output),
        test("a_files_size", file_size),
        test("the_disk", disk),
        test("files_without_a_name_count", unlinked_files),
        test("the_number_of_files", files),
        test("open_files_of_a_tree", open_files),
    ]
}

/// The limit ends it; without the layer it gets through.
fn reaches(scene: &Scene, words: &[&str], limit: Limit) {
    let finished = scene.run(&Layers::of_this_host(), words);
    assert_eq!(
        finished.ended,
        Ended::Reached(limit),
        "{}",
        finished.output()
    );
    scene.lets_through(&without(&[Layer::Limits]), words);
}

fn memory() {
    let mut scene = Scene::new();
    scene.policy.limits.memory = 50 << 20;
    reaches(&scene, &["memory", "150"], Limit::Memory);
    scene.lets_through(&Layers::of_this_host(), &["memory", "20"]);
}

fn shared_memory() {
    let mut scene = Scene::new();
    scene.policy.limits.memory = 50 << 20;
    reaches(&scene, &["shared-memory", "150"], Limit::Memory);
}

fn memory_of_a_tree() {
    let mut scene = Scene::that_starts_programs();
    scene.policy.limits.memory = 100 << 20;
    reaches(&scene, &["memory-tree", "4", "50"], Limit::Memory);
    scene.lets_through(&Layers::of_this_host(), &["memory-tree", "2", "20"]);
}

fn address_space() {
    let mut scene = Scene::new();
    scene.policy.limits.address_space = 100 << 20;
    let all = Layers::of_this_host();
    assert_ne!(scene.run(&all, &["memory", "150"]).ended, Ended::Exited(0));
    scene.lets_through(&without(&[Layer::Limits]), &["memory", "150"]);
}

fn cpu() {
    let mut scene = Scene::new();
    scene.policy.limits.cpu = Duration::from_millis(100);
    reaches(&scene, &["spin", "600"], Limit::Cpu);
}

fn cpu_of_a_tree() {
    let mut scene = Scene::that_starts_programs();
    scene.policy.limits.cpu = Duration::from_millis(300);
    let finished = scene.run(&Layers::of_this_host(), &["spin-tree", "4", "400"]);
    assert_eq!(finished.ended, Ended::Reached(Limit::Cpu));
    assert!(
        finished.cpu >= Duration::from_millis(200),
        "{:?}",
        finished.cpu
    );
}

fn wall() {
    let mut scene = Scene::new();
    scene.policy.limits.wall = Duration::from_millis(100);
    let began = Instant::now();
    reaches(&scene, &["sleep", "400"], Limit::Wall);
    assert!(began.elapsed() < Duration::from_secs(5));
}

fn processes() {
    let mut scene = Scene::that_starts_programs();
    scene.policy.limits.processes = 10;
    // Where the kernel counts for this program alone, a fork fails; where not, the keeper ends the tree.
    let ended = scene
        .run(&Layers::of_this_host(), &["fork", "50", "300"])
        .ended;
    assert!(
        [Ended::Exited(HELD), Ended::Reached(Limit::Processes)].contains(&ended),
        "{ended:?}"
    );
    let watched = without(&[Layer::OwnUser, Layer::Namespaces]);
    let ended = scene.run(&watched, &["fork", "50", "300"]).ended;
    assert!(
        [Ended::Exited(HELD), Ended::Reached(Limit::Processes)].contains(&ended),
        "{ended:?}"
    );
    scene.lets_through(&without(&[Layer::Limits]), &["fork", "50", "300"]);
}

fn threads() {
    let mut scene = Scene::new();
    scene.policy.limits.processes = 10;
    let ended = scene.run(&Layers::of_this_host(), &["threads", "50"]).ended;
    assert!(
        [Ended::Exited(HELD), Ended::Reached(Limit::Processes)].contains(&ended),
        "{ended:?}"
    );
    scene.lets_through(&without(&[Layer::Limits]), &["threads", "50"]);
}

fn output() {
    let mut scene = Scene::new();
    scene.policy.limits.output = 8192;
    let all = Layers::of_this_host();
    let finished = scene.run(&all, &["print", "1000000000"]);
    assert_eq!(finished.ended, Ended::Reached(Limit::Output));
    assert_eq!((finished.stdout.len(), finished.cut), (8192, true));
    let finished = scene.run(&all, &["print", "40960"]);
    assert!(finished.succeeded() && finished.cut && finished.stdout.len() == 8192);
    let finished = scene.run(&all, &["print", "8192"]);
    assert!(finished.succeeded() && !finished.cut && finished.stdout.len() == 8192);
}

fn file_size() {
    let mut scene = Scene::new();
    scene.policy.limits.file_size = 1 << 20;
    let path = scene.path("write/large");
    reaches(&scene, &["file", &path, "3"], Limit::FileSize);
}

fn disk() {
    let mut scene = Scene::new();
    scene.policy.limits.disk = 5 << 20;
    let folder = scene.path("write");
    reaches(&scene, &["files", &folder, "10", "2"], Limit::Disk);
}

fn unlinked_files() {
    let mut scene = Scene::new();
    scene.policy.limits.disk = 5 << 20;
    let folder = scene.path("write");
    // Only root sees what another process has in its memory.
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let kinds = ["unlinked-files", "mapped-files"];
    for kind in &kinds[..1 + usize::from(is_root)] {
        reaches(&scene, &[kind, &folder, "10", "2"], Limit::Disk);
    }
}

fn files() {
    let mut scene = Scene::new();
    scene.policy.limits.files = 30;
    let folder = scene.path("write");
    reaches(&scene, &["files", &folder, "100", "0"], Limit::Disk);
}

fn open_files() {
    let mut scene = Scene::that_starts_programs();
    scene.policy.limits.open_files = 20;
    reaches(&scene, &["sockets", "20"], Limit::OpenFiles);
    scene.lets_through(&Layers::of_this_host(), &["sockets", "4"]);
}
