//! What every test needs: a probe that any user may execute, folders that any user may reach, and words for "held".

use libtest_mimic::Trial;
use sandbox::{Ended, Finished, Launch, Layer, Layers, Limits, Policy};
use std::env;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// In the environment of the tests, and of no probe.
pub const SECRET_VARIABLE: &str = "SANDBOX_TEST_SECRET";

/// How the copy's name begins.
const COPY: &str = "sandbox-probe-";

/// A named test.
pub fn test(name: &str, body: fn()) -> Trial {
    Trial::test(name, move || {
        body();
        Ok(())
    })
}

/// The probe, where any user may execute it, whoever owns the folder that this was built in.
pub fn probe() -> &'static Path {
    static PROBE: LazyLock<PathBuf> = LazyLock::new(|| {
        let own = env::current_exe().expect("its path");
        if own
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(COPY))
        {
            return own;
        }
        let copy = env::temp_dir().join(format!("{COPY}{}", std::process::id()));
        fs::copy(own, &copy).expect("copied");
        fs::set_permissions(&copy, Permissions::from_mode(0o555)).expect("set");
        // A statics' destructor never runs, so the file goes as the process does.
        extern "C" fn remove() {
            let _ = fs::remove_file(probe());
        }
        // SAFETY: the handler neither unwinds nor calls exit.
        unsafe { libc::atexit(remove) };
        copy
    });
    &PROBE
}

/// The layers of this host but for these.
pub fn without(layers: &[Layer]) -> Layers {
    let all = Layers::of_this_host();
    layers.iter().fold(all, |all, layer| all.without(*layer))
}

/// A place with a hidden file and a folder to write in.
pub struct Scene {
    pub folder: TempDir,
    pub policy: Policy,
}

impl Scene {
    pub fn new() -> Self {
        static SLOTS: AtomicU32 = AtomicU32::new(0);
        let folder = tempfile::tempdir().expect("a folder");
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).expect("set");
        fs::write(folder.path().join("hidden"), "hidden").expect("written");
        for open in ["write", "outside"] {
            let open = folder.path().join(open);
            fs::create_dir(&open).expect("made");
            fs::set_permissions(&open, Permissions::from_mode(0o777)).expect("set");
        }
        let policy = Policy {
            write: vec![folder.path().join("write")],
            limits: Limits {
                wall: Duration::from_secs(20),
                ..Limits::default()
            },
            slot: SLOTS.fetch_add(1, Ordering::SeqCst),
            ..Policy::default()
        };
        Self { folder, policy }
    }

    /// With processes.
    pub fn that_starts_programs() -> Self {
        let mut scene = Self::new();
        scene.policy.starts_programs = true;
        scene
    }

    /// Its programs write in somebody else's folder.
    pub fn that_starts_programs_in(folder: &str) -> Self {
        let mut scene = Self::that_starts_programs();
        scene.policy.write = vec![folder.into()];
        scene
    }

    pub fn path(&self, name: &str) -> String {
        let path = self.folder.path().join(name);
        path.to_str().expect("UTF-8").to_owned()
    }

    pub fn launch<'scene>(&'scene self, layers: &'scene Layers, words: &[&str]) -> Launch<'scene> {
        let words = ["probe"].iter().chain(words);
        Launch::new(probe(), &self.policy, layers).arguments(words.copied())
    }

    /// Runs the probe to its end.
    pub fn run(&self, layers: &Layers, words: &[&str]) -> Finished {
        let confined = self.launch(layers, words).start().expect("it starts");
        assert_eq!(confined.left_off(), &[] as &[String]);
        assert_eq!(confined.layers(), layers);
        confined.wait().expect("it ends")
    }

    /// The probe said that it could not, and why.
    pub fn holds(&self, layers: &Layers, words: &[&str]) {
        let finished = self.run(layers, words);
        assert_eq!(
            finished.ended,
            Ended::Exited(HELD),
            "{words:?} in {layers}: {}",
            finished.output()
        );
    }

    /// The probe did what it is there for.
    pub fn lets_through(&self, layers: &Layers, words: &[&str]) {
        let finished = self.run(layers, words);
        assert_eq!(
            finished.ended,
            Ended::Exited(0),
            "{words:?} in {layers}: {}",
            finished.output()
        );
    }

    /// Each of these layers holds where the others are missing; without any of them, the probe gets through.
    pub fn each_alone_holds(&self, alone: &[Layer], words: &[&str]) {
        let none = without(alone);
        for layer in alone {
            if Layers::of_this_host().has(*layer) {
                let mut layers = none.clone();
                layers.0.insert(*layer);
                self.holds(&layers, words);
            }
        }
        self.lets_through(&none, words);
    }
}

/// How a probe ends that could not do what it is there for.
pub const HELD: i32 = 9;

/// Whether any process has this among its arguments.
pub fn is_alive(marker: &str) -> bool {
    let own = std::process::id().to_string();
    let processes = fs::read_dir("/proc").expect("/proc").flatten();
    processes
        .filter(|entry| entry.file_name().to_str() != Some(&own))
        .filter_map(|entry| fs::read(entry.path().join("cmdline")).ok())
        .any(|line| String::from_utf8_lossy(&line).contains(marker))
}
