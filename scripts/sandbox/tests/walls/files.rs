use crate::scene::{Scene, probe, test, without};
use libtest_mimic::Trial;
use sandbox::{Confined, Ended, Launch, Layer, Layers};
use std::fs::{self, File, Permissions};
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

pub fn tests() -> Vec<Trial> {
    vec![
        test(
            "a_file_that_the_policy_does_not_name_cannot_be_read",
            unnamed_files,
        ),
        test("what_the_policy_names_can_be_read_and_written", named_files),
        test("nothing_is_written_removed_or_truncated_outside", outside),
        test("modes_of_files_stay_as_they_are", modes),
        test("what_it_wrote_it_cannot_execute", own_programs),
        test("proc_shows_nothing", proc),
        test("inherited_descriptors_are_closed", descriptors),
        test("the_environment_is_empty", environment),
        test(
            "a_program_that_may_not_be_read_cannot_read_itself",
            own_text,
        ),
        test("a_program_or_path_that_is_not_there_is_named", missing),
        test(
            "a_user_that_reaches_no_file_stays_off_and_that_is_said",
            unreachable_user,
        ),
    ]
}

fn unnamed_files() {
    let scene = Scene::new();
    let hidden = scene.path("hidden");
    for words in [
        ["read", "/etc/passwd"],
        ["read", &hidden],
        ["list", "/"],
        ["list", "/tmp"],
    ] {
        scene.holds(&Layers::of_this_host(), &words);
        scene.lets_through(&without(&[Layer::Landlock]), &words);
    }
}

fn named_files() {
    let mut scene = Scene::new();
    let (hidden, new) = (scene.path("hidden"), scene.path("write/new"));
    scene.policy.read.push(hidden.clone().into());
    for words in [
        ["read", &hidden],
        ["write", &new],
        ["read", &new],
        ["remove", &new],
    ] {
        scene.lets_through(&Layers::of_this_host(), &words);
    }
    scene.holds(&Layers::of_this_host(), &["write", &hidden]);
}

fn outside() {
    let scene = Scene::new();
    let victim = scene.path("outside/victim");
    fs::write(&victim, "text").expect("written");
    fs::set_permissions(&victim, Permissions::from_mode(0o666)).expect("set");
    let new = scene.path("outside/new");
    for words in [["write", &new], ["write", &victim], ["remove", &victim]] {
        scene.holds(&Layers::of_this_host(), &words);
    }
    assert_eq!(fs::read(&victim).expect("read"), b"text");
    for words in [["write", &new], ["write", &victim]] {
        scene.lets_through(&without(&[Layer::Landlock]), &words);
    }
    let truncate = ["truncate", &victim];
    scene.each_alone_holds(&[Layer::Landlock, Layer::Seccomp], &truncate);
    scene.lets_through(&without(&[Layer::Landlock]), &["remove", &victim]);
}

/// Of its own files here, for the same user's: only seccomp stands between a program and the modes of all its user's files.
fn modes() {
    let mut scene = Scene::new();
    let own = scene.path("write/own");
    let (all, no_seccomp) = (Layers::of_this_host(), without(&[Layer::Seccomp]));
    scene.lets_through(&all, &["write", &own]);
    scene.holds(&all, &["mode", &own]);
    scene.lets_through(&no_seccomp, &["mode", &own]);
    scene.policy.changes_modes = true;
    scene.lets_through(&all, &["mode", &own]);
}

fn own_programs() {
    let mut scene = Scene::that_starts_programs();
    let copy = scene.path("write/copy");
    fs::copy(probe(), &copy).expect("copied");
    let words = ["execute", &copy, "probe", "exit", "0"];
    scene.holds(&Layers::of_this_host(), &words);
    scene.lets_through(&without(&[Layer::Landlock]), &words);
    scene.policy.execute.push(copy.clone().into());
    scene.lets_through(&Layers::of_this_host(), &words);
}

/// Nor does a `/proc` of its own, that a program gets which starts others.
fn proc() {
    for scene in [Scene::new(), Scene::that_starts_programs()] {
        for file in ["environ", "maps", "stat", "cmdline"] {
            let parent = format!("/proc/{}/{file}", std::process::id());
            let words = ["read", &parent];
            scene.holds(&Layers::of_this_host(), &words);
            let readable_by_all = ["stat", "cmdline"].contains(&file);
            if readable_by_all {
                scene.each_alone_holds(&[Layer::Landlock, Layer::Namespaces], &words);
            }
            let itself = format!("/proc/self/{file}");
            scene.holds(&Layers::of_this_host(), &["read", &itself]);
        }
        let itself = ["write", "/proc/self/mem"];
        scene.holds(&Layers::of_this_host(), &itself);
        let environment = ["read", "/proc/self/environ"];
        scene.lets_through(
            &without(&[Layer::Landlock, Layer::Namespaces]),
            &environment,
        );
        scene.holds(&without(&[Layer::Namespaces]), &environment);
    }
}

fn descriptors() {
    let scene = Scene::new();
    let secret = File::open(scene.path("hidden")).expect("open");
    // SAFETY: the number is a live descriptor's; what comes out is a new one, which nothing closes at exec.
    let inherited = unsafe { File::from_raw_fd(libc::dup(secret.as_raw_fd())) };
    scene.holds(&Layers::of_this_host(), &["descriptors"]);
    scene.lets_through(&without(&[Layer::EmptyEnvironment]), &["descriptors"]);
    drop(inherited);
}

fn environment() {
    let mut scene = Scene::new();
    scene.holds(&Layers::of_this_host(), &["environment"]);
    scene.lets_through(&without(&[Layer::EmptyEnvironment]), &["environment"]);
    let name = crate::scene::SECRET_VARIABLE.into();
    scene.policy.environment.insert(name, "given".into());
    scene.lets_through(&Layers::of_this_host(), &["environment"]);
}

fn own_text() {
    let scene = Scene::new();
    let program = scene.path("program");
    fs::copy(probe(), &program).expect("copied");
    let layers = Layers::of_this_host();
    let read_itself = || {
        Launch::new(Path::new(&program), &scene.policy, &layers)
            .arguments(["probe", "read", &program])
            .start()
            .and_then(Confined::wait)
            .expect("it runs")
    };
    fs::set_permissions(&program, Permissions::from_mode(0o111)).expect("set");
    assert_eq!(read_itself().ended, Ended::Exited(crate::scene::HELD));
    fs::set_permissions(&program, Permissions::from_mode(0o555)).expect("set");
    assert!(read_itself().succeeded());
}

fn missing() {
    let mut scene = Scene::new();
    let layers = Layers::of_this_host();
    let start = |scene: &Scene, program: &str| {
        let started = Launch::new(Path::new(program), &scene.policy, &layers).start();
        started.expect_err("it does not start").to_string()
    };
    let said = start(&scene, "/nowhere/program");
    assert!(
        said.contains("/nowhere/program") && said.contains("No such file"),
        "{said}"
    );
    let said = start(&scene, "/etc/passwd");
    assert!(said.contains("Permission denied"), "{said}");
    scene.policy.read.push("/nowhere/to/read".into());
    let said = start(&scene, "/bin/true");
    assert!(said.contains("/nowhere/to/read"), "{said}");
}

fn unreachable_user() {
    let mut scene = Scene::new();
    let layers = Layers::of_this_host();
    if !layers.has(Layer::OwnUser) {
        return;
    }
    let own = scene.run(&layers, &["user"]);
    let expected = sandbox::slot_user(scene.policy.slot).expect("a user").0;
    assert!(
        own.output().contains(&expected.to_string()),
        "{}",
        own.output()
    );
    let folder = scene.folder.path().join("closed");
    fs::create_dir(&folder).expect("made");
    fs::set_permissions(&folder, Permissions::from_mode(0o700)).expect("set");
    scene.policy.read.push(folder);
    let confined = scene.launch(&layers, &["user"]).start().expect("it starts");
    assert_eq!(*confined.layers(), layers.without(Layer::OwnUser));
    assert!(
        confined.left_off()[0].contains("closed"),
        "{:?}",
        confined.left_off()
    );
    let finished = confined.wait().expect("it ends");
    assert!(finished.output().contains("\n0\n"), "{}", finished.output());
}
