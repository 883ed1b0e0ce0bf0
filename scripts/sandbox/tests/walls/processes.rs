use crate::scene::{Scene, probe, test, without};
use libtest_mimic::Trial;
use sandbox::{Ended, Layer, Layers, Policy};
use std::process::Command;

pub fn tests() -> Vec<Trial> {
    vec![
        test("nothing_is_traced", tracing),
        test("no_namespace_is_made", namespaces),
        test("no_signal_reaches_the_host", signals),
        test("nobody_elses_limits_are_changed", limits_of_others),
        test("without_leave_only_threads_are_started", only_threads),
        test("a_status_and_a_signal_are_told_apart", endings),
        test("a_program_in_the_sandbox_confines_another_further", nested),
    ]
}

fn tracing() {
    Scene::new().each_alone_holds(&[Layer::Seccomp], &["trace"]);
}

fn namespaces() {
    let scene = Scene::that_starts_programs();
    for words in [["unshare"], ["clone"], ["clone3"]] {
        scene.each_alone_holds(&[Layer::Seccomp], &words);
    }
}

/// Who may signal whom is first a matter of users, so the program has the tests' own here.
fn signals() {
    let scene = Scene::new();
    let mut victim = Command::new("sleep").arg("60").spawn().expect("it starts");
    let id = victim.id().to_string();
    let walls = [
        Layer::Landlock,
        Layer::Seccomp,
        Layer::Namespaces,
        Layer::OwnUser,
    ];
    scene.each_alone_holds(&walls, &["signal", &id]);
    assert!(!victim.wait().expect("waited for").success());
}

/// Elsewhere a program may not make its own service run out of descriptors.
fn limits_of_others() {
    let scene = Scene::new();
    let own = std::process::id().to_string();
    let walls = [
        Layer::Seccomp,
        Layer::Namespaces,
        Layer::OwnUser,
        Layer::Landlock,
    ];
    for layer in [Layer::Seccomp, Layer::Namespaces] {
        let mut layers = without(&walls);
        if Layers::of_this_host().has(layer) {
            layers.0.insert(layer);
            scene.holds(&layers, &["limit", &own]);
        }
    }
}

fn only_threads() {
    let mut scene = Scene::new();
    let all = Layers::of_this_host();
    scene.lets_through(&all, &["threads", "4"]);
    scene.each_alone_holds(&[Layer::Seccomp], &["fork", "1", "0"]);
    let program = probe().to_str().expect("UTF-8");
    let words = ["execute", program, "probe", "exit", "0"];
    scene.each_alone_holds(&[Layer::Seccomp], &words);
    scene.policy.starts_programs = true;
    scene.lets_through(&all, &["fork", "1", "0"]);
    scene.lets_through(&all, &words);
    // std starts a program in another way where it must search for it, and hears of that over a pair of sockets.
    scene.policy.execute.push("/usr/bin".into());
    scene.lets_through(&all, &["execute-by-name", "true"]);
}

fn endings() {
    let scene = Scene::that_starts_programs();
    for layers in [Layers::of_this_host(), without(&[Layer::Namespaces])] {
        assert_eq!(scene.run(&layers, &["exit", "7"]).ended, Ended::Exited(7));
        let aborted = scene.run(&layers, &["abort"]).ended;
        assert_eq!(aborted, Ended::Signalled(libc::SIGABRT), "{layers}");
    }
}

fn nested() {
    let mut scene = Scene::that_starts_programs();
    let hidden = scene.path("hidden");
    let program = probe().to_str().expect("UTF-8").to_owned();
    scene.policy.read.push(hidden.clone().into());
    let inner = Policy {
        limits: scene.policy.limits,
        ..Policy::default()
    };
    let words = inner.confining_words(probe()).expect("UTF-8");
    assert!(words.iter().all(|word| !word.contains('\n')));
    let all = Layers::of_this_host();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let begin = [&["execute"], &words[..], &[&program, "probe"]].concat();
    let confined = |end: &[&'static str]| [&begin, end].concat();
    // The program itself may read the file and fork, and what it confines may run, but neither of the two.
    scene.lets_through(&all, &["read", &hidden]);
    scene.lets_through(&all, &confined(&["exit", "0"]));
    scene.holds(&all, &[&begin[..], &["read", &hidden]].concat());
    scene.lets_through(&all, &["fork", "1", "0"]);
    scene.holds(&all, &confined(&["fork", "1", "0"]));
    scene.holds(&all, &confined(&["descriptors"]));
}
