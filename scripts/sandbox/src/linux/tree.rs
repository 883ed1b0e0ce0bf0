//! What a tree of processes takes, as `/proc` shows it.

use std::collections::HashSet;
use std::fs;
use std::time::Duration;

/// A tree at one moment.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Its processes, the dead that nobody collected among them.
    pub members: Vec<Member>,
    /// Processes and threads.
    pub tasks: u64,
    /// Bytes of memory that no file stands behind, and of page tables.
    pub memory: u64,
    /// CPU time of what lives, and of what the living have collected.
    pub cpu: Duration,
}

/// One process.
#[derive(Debug)]
pub(super) struct Member {
    pub id: i32,
    pub parent: i32,
    pub is_dead: bool,
}

/// Everything below this process, but not itself; as soon as it has more than `most` tasks it is looked at no further. A
/// process that starts or ends meanwhile may be missing: the next look sees it. Cost: some 50 µs a process.
pub(super) fn below(parent: i32, most: u64) -> Tree {
    let mut tree = Tree::default();
    let mut seen = HashSet::new();
    let mut waiting = children(parent);
    while let Some(id) = waiting.pop()
        && tree.tasks <= most
    {
        if !seen.insert(id) {
            continue;
        }
        if let Some(taken) = look_at(id, &mut tree) {
            tree.members.push(taken);
            waiting.extend(children(id));
        }
    }
    tree
}

/// Its open descriptors; 0 where it may not be looked into.
pub(super) fn descriptors(id: i32) -> usize {
    fs::read_dir(format!("/proc/{id}/fd")).map_or(0, Iterator::count)
}

/// The processes that this one started, or that were left to it.
pub(super) fn children(parent: i32) -> Vec<i32> {
    let tasks = fs::read_dir(format!("/proc/{parent}/task"));
    let tasks = tasks.into_iter().flatten().flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|children| numbers(&children))
        .collect()
}

fn numbers(text: &str) -> Vec<i32> {
    let words = text.split_ascii_whitespace();
    words.filter_map(|word| word.parse().ok()).collect()
}

fn look_at(id: i32, tree: &mut Tree) -> Option<Member> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let fields = after_name(&stat)?;
    let number = |index: usize| fields.get(index)?.parse::<u64>().ok();
    tree.tasks += number(THREADS)?.max(1);
    let ticks: u64 = TIMES.iter().filter_map(|index| number(*index)).sum();
    tree.cpu += Duration::from_millis(ticks * 1000 / TICKS_A_SECOND);
    if let Ok(status) = fs::read_to_string(format!("/proc/{id}/status")) {
        tree.memory += memory(&status);
    }
    Some(Member {
        id,
        parent: fields.get(1)?.parse().ok()?,
        is_dead: matches!(*fields.first()?, "Z" | "X"),
    })
}

/// What Linux shows times in, on every architecture that this runs on.
const TICKS_A_SECOND: u64 = 100;

/// Counted from the state, which follows the name.
const THREADS: usize = 17;
const TIMES: [usize; 4] = [11, 12, 13, 14];

/// The number of threads, from the text of a `stat` file.
pub(super) fn threads(stat: &str) -> Option<u64> {
    after_name(stat)?.get(THREADS)?.parse().ok()
}

/// The name may itself contain spaces and parentheses.
fn after_name(stat: &str) -> Option<Vec<&str>> {
    let (_, fields) = stat.rsplit_once(") ")?;
    Some(fields.split_ascii_whitespace().collect())
}

fn memory(status: &str) -> u64 {
    let counted = ["RssAnon:", "RssShmem:", "VmPTE:", "VmSwap:"];
    let kibibytes: u64 = status
        .lines()
        .filter_map(|line| counted.iter().find_map(|name| line.strip_prefix(name)))
        .filter_map(|value| value.trim().trim_end_matches(" kB").parse::<u64>().ok())
        .sum();
    kibibytes * 1024
}

#[cfg(test)]
mod tests {
    use super::{after_name, below, memory, threads};
    use std::process::Command;

    #[test]
    fn a_name_with_parentheses_hides_nothing() {
        let stat = "7 (a) R (b) S 1 7 7 0 -1 0 0 0 0 0 5 6 0 0 20 0 3 0 1 2 3";
        assert_eq!(after_name(stat).expect("fields")[0], "S");
        assert_eq!(threads(stat), Some(3));
    }

    #[test]
    fn memory_is_what_no_file_stands_behind() {
        let status = "VmRSS:\t 900 kB\nRssAnon:\t 100 kB\nRssFile:\t 700 kB\nRssShmem:\t 20 kB\nVmPTE:\t 4 kB\n";
        assert_eq!(memory(status), 124 * 1024);
    }

    #[test]
    fn a_child_is_seen() {
        let mut child = Command::new("sleep").arg("5").spawn().expect("it starts");
        let id = child.id().cast_signed();
        let tree = below(std::process::id().cast_signed(), 100);
        let found = tree
            .members
            .iter()
            .any(|member| member.id == id && !member.is_dead);
        child.kill().expect("killed");
        child.wait().expect("waited for");
        assert!(found);
    }
}
