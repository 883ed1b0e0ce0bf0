//! What valgrind and AddressSanitizer say, put into words for a learner: nothing is concluded from it but the words.

use crate::memory::MemoryJudge;

/// What the judges call it, and what it means.
const MEANINGS: &[(&str, &str)] = &[
    (
        "Invalid read",
        "reads memory that is not its own: freed before, or beyond what was allocated",
    ),
    (
        "Invalid write",
        "writes memory that is not its own: freed before, or beyond what was allocated",
    ),
    (
        "Invalid free",
        "frees memory twice, or memory that was never allocated",
    ),
    (
        "Mismatched free",
        "frees memory with another layout or allocator than it was allocated with",
    ),
    (
        "uninitialised",
        "decides by memory that nothing was ever written to",
    ),
    (
        "definitely lost",
        "leaks: memory is never freed, and nothing points at it any more",
    ),
    (
        "Jump to the invalid address",
        "calls through a pointer that leads nowhere",
    ),
    (
        "Source and destination overlap",
        "copies between ranges that overlap, with a call that forbids it",
    ),
    ("heap-use-after-free", "uses memory after it was freed"),
    ("double-free", "frees memory twice"),
    (
        "attempting free on address",
        "frees memory that was never allocated like that",
    ),
    ("heap-buffer-overflow", "goes beyond what was allocated"),
    ("stack-buffer-overflow", "goes beyond a value on the stack"),
    (
        "stack-use-after",
        "uses a value on the stack after its scope has ended",
    ),
    (
        "alloc-dealloc-mismatch",
        "frees memory with another allocator than it was allocated with",
    ),
    (
        "new-delete-type-mismatch",
        "frees memory with another size than it was allocated with",
    ),
    (
        "detected memory leaks",
        "leaks: memory is never freed, and nothing points at it any more",
    ),
    ("SEGV", "uses an address that leads nowhere"),
];

/// As many frames of a stack as help.
const MOST_FRAMES: usize = 6;

/// The first thing that was found: what it means, what the judge calls it, and where in the learner's code.
pub(crate) fn told(judge: MemoryJudge, log: &str) -> String {
    let lines: Vec<&str> = log.lines().map(without_process).collect();
    let found = lines.iter().enumerate().find_map(|(index, line)| {
        let meaning = MEANINGS.iter().find(|(words, _)| line.contains(words));
        meaning.map(|(_, meaning)| (index, *meaning))
    });
    let Some((index, meaning)) = found else {
        let text: Vec<&str> = lines
            .into_iter()
            .filter(|line| !line.is_empty())
            .take(12)
            .collect();
        return format!(
            "{} found something, and said:\n{}",
            judge.name(),
            text.join("\n")
        );
    };
    let mut message = format!(
        "the code {meaning}\n{} says: {}",
        judge.name(),
        lines[index].trim()
    );
    let mut shown = 0;
    for line in &lines[index + 1..] {
        // A second stack says where the memory came from or went to; the next error is another story.
        if MEANINGS.iter().any(|(words, _)| line.contains(words)) || shown >= MOST_FRAMES {
            break;
        }
        if is_of_the_code(line) {
            message.push_str("\n    ");
            message.push_str(&frame(line));
            shown += 1;
        } else if is_heading(line) {
            message.push_str("\n  ");
            message.push_str(line.trim());
        }
    }
    message
}

/// Without valgrind's `==123== `.
fn without_process(line: &str) -> &str {
    match line
        .strip_prefix("==")
        .and_then(|rest| rest.split_once("=="))
    {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            rest.strip_prefix(' ').unwrap_or(rest)
        }
        _ => line,
    }
}

fn is_of_the_code(line: &str) -> bool {
    ["kata_", "capstone_", "grade::"]
        .iter()
        .any(|name| line.contains(name))
}

/// Such as `Address 0x4… is 0 bytes after a block of size 4 alloc'd` or `freed by thread T1 here:`.
fn is_heading(line: &str) -> bool {
    [
        "Address 0x",
        "Block was alloc'd",
        "freed by thread",
        "previously allocated by",
        "allocated by thread",
    ]
    .iter()
    .any(|words| line.contains(words))
}

/// A frame without its address: `   at 0x1234: kata_52::row::Row<T>::pop (row.rs:40)` or `    #1 0x12 in kata_52::… path:40`.
fn frame(line: &str) -> String {
    let text = line.trim();
    let text = text
        .trim_start_matches(['#', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
        .trim_start();
    let text = text
        .strip_prefix("at ")
        .or(text.strip_prefix("by "))
        .unwrap_or(text);
    let text = match text.split_once(": ") {
        Some((address, rest)) if address.starts_with("0x") => rest,
        _ => text.split_once(" in ").map_or(text, |(_, rest)| rest),
    };
    text.chars().take(160).collect()
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::memory::MemoryJudge;

    #[test]
    fn valgrinds_first_error_is_told_with_the_codes_own_frames() {
        let log = "\
==12== Thread 2 row::memory:
==12== Invalid read of size 4
==12==    at 0x12F0: core::ptr::read (mod.rs:1)
==12==    by 0x1300: kata_52::row::Row<T>::pop (row.rs:40)
==12==    by 0x1400: grade::row::memory::pops (row.rs:7)
==12==  Address 0x4a5 is 0 bytes inside a block of size 4 free'd
==12==    at 0x48: free (vg_replace_malloc.c:538)
==12==    by 0x1500: kata_52::row::Row<T>::grow (row.rs:20)
==12== Invalid write of size 4
==12==    by 0x1500: kata_52::row::Row<T>::push (row.rs:9)
";
        assert_eq!(
            told(MemoryJudge::Valgrind, log),
            "the code reads memory that is not its own: freed before, or beyond what was allocated\n\
             valgrind says: Invalid read of size 4\n    kata_52::row::Row<T>::pop (row.rs:40)\n    \
             grade::row::memory::pops (row.rs:7)\n  Address 0x4a5 is 0 bytes inside a block of size 4 free'd\n    \
             kata_52::row::Row<T>::grow (row.rs:20)"
        );
    }

    #[test]
    fn what_has_no_meaning_here_is_shown_as_it_came() {
        let told = told(MemoryJudge::AddressSanitizer, "==1==ERROR: something new\n");
        assert_eq!(
            told,
            "AddressSanitizer found something, and said:\nERROR: something new"
        );
    }
}
