//! Disk, memory, cores.

use super::finding::{Finding, Group};
use super::question::Question;
use std::env;
use std::path::{Path, PathBuf};
use std::thread;

const GROUP: Group = Group::Resources;
const MIB: u64 = 1024 * 1024;

/// What the largest kata (the capstone `grep`, which is built for release too) leaves below `target/` after
/// `cargo kata offline --katas grep` alone: 245 MiB on Linux in November 2026; a first kata leaves 23.
const LARGEST_KATA: u64 = 260 * MIB;

/// What a kata adds on average, since they share much of what they stand on: all 15 left 840 MiB after a verdict on the
/// stubs and one on right solutions.
const AVERAGE_KATA: u64 = 60 * MIB;

/// An edit and its verdict rewrite 12 to 27 MiB, measured on katas 26, 39, 52 and 61; below this, nothing works for long.
const LEAST: u64 = 64 * MIB;

/// The largest compiler while all of that was built took 390 MiB, and two run at a time on two cores.
const MEMORY_OF_COMPILERS: u64 = 1024 * MIB;

pub fn examine(question: &Question) -> Vec<Finding> {
    let mut findings: Vec<Finding> = disk(question).into_iter().collect();
    findings.extend(memory(question));
    if let Ok(cores) = thread::available_parallelism() {
        let cores = crate::screen::counted(cores.get(), "core");
        findings.push(GROUP.ok("cores", cores, question.all()));
    }
    findings
}

fn disk(question: &Question) -> Option<Finding> {
    let target = target_folder(question);
    let free = free_space(target.ancestors().find(|folder| folder.exists())?)?;
    let katas = question.katas.len() as u64;
    let needed = LARGEST_KATA.max(AVERAGE_KATA * katas);
    let found = format!("{} free for target/", shown(free));
    let remedy = "make room, or point CARGO_TARGET_DIR at a disk that has some; `cargo clean` empties target/";
    Some(if free < LEAST {
        let found = format!("{found}; even one verdict may write {}", shown(LEAST));
        GROUP.missing("disk", found, remedy, question.all())
    } else if free < needed {
        let found = format!(
            "{found}; a first build for these katas takes about {}",
            shown(needed)
        );
        GROUP.warning("disk", found, remedy, question.all())
    } else {
        GROUP.ok(
            "disk",
            format!("{found}, about {} needed", shown(needed)),
            question.all(),
        )
    })
}

/// Where cargo builds; a `build.target-dir` in somebody's configuration is not looked at.
fn target_folder(question: &Question) -> PathBuf {
    let configured = env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty());
    question
        .root
        .folder()
        .join(configured.unwrap_or_else(|| "target".into()))
}

fn memory(question: &Question) -> Option<Finding> {
    let free = available_memory()?;
    let found = format!("{} available", shown(free));
    Some(if free < MEMORY_OF_COMPILERS {
        let found = format!("{found}; a compiler with little memory is slow, or is killed");
        let remedy = "close what you do not need, or set CARGO_BUILD_JOBS=1";
        GROUP.warning("memory", found, remedy, question.all())
    } else {
        GROUP.ok("memory", found, question.all())
    })
}

/// `1.4 GiB`, `120 MiB`.
fn shown(bytes: u64) -> String {
    let mib = bytes / MIB;
    if mib < 1024 {
        format!("{mib} MiB")
    } else {
        format!("{}.{} GiB", mib / 1024, mib % 1024 * 10 / 1024)
    }
}

/// What may still be written there, in bytes. On Windows nothing is said of it.
#[cfg(unix)]
fn free_space(folder: &Path) -> Option<u64> {
    let there = rustix::fs::statvfs(folder).ok()?;
    there.f_bavail.checked_mul(there.f_frsize)
}

#[cfg(not(unix))]
fn free_space(_: &Path) -> Option<u64> {
    None
}

/// In bytes; only Linux says it in a file.
fn available_memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kib.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::{MIB, shown};

    #[test]
    fn sizes_read_well() {
        assert_eq!(shown(120 * MIB), "120 MiB");
        assert_eq!(shown(1536 * MIB), "1.5 GiB");
        assert_eq!(shown(0), "0 MiB");
    }
}
