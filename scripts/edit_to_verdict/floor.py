"""The kit against the floor: `rustc --test` on one file that holds the kata's reference and the same checks."""

import re
import shutil
import statistics

from .workspace import WORK, copy_workspace, cpu, edit, in_turns, kata_named, largest_exercise

KINDS = ["behaviour::", "cost::"]
# The fastest of these is the floor.
FLOORS = [
    [],
    ["-C", "incremental=incremental"],
    ["-C", "incremental=incremental-4", "-C", "codegen-units=4"],
]

SHIM = """
#[macro_export]
macro_rules! expect_eq {
    ($left:expr, $right:expr $(, $($rest:tt)*)?) => { assert_eq!($left, $right $(, $($rest)*)?) };
}
#[macro_export]
macro_rules! expect {
    ($condition:expr, $($rest:tt)+) => { assert!($condition, $($rest)+) };
}
#[macro_export]
macro_rules! expect_ok {
    ($verdict:expr) => { if let Err(reason) = $verdict { panic!("{reason}") } };
}
#[macro_export]
macro_rules! expect_panic {
    ($call:expr, $words:expr $(, $($rest:tt)*)?) => {
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| $call)).is_err())
    };
}
"""


def against_the_floor(number, pairs):
    """Measures both in turns and prints medians; whether the ratio is within its limit."""
    name = kata_named(number)
    workspace = copy_workspace([name])
    exercise = largest_exercise(workspace / "katas" / name)
    floor = WORK / "floor"
    shutil.rmtree(floor, ignore_errors=True)
    floor.mkdir(parents=True)
    one_file = floor / "one_file.rs"
    one_file.write_text(in_one_file(workspace, name))

    def kit(round):
        edit(exercise, round)
        return cpu(["cargo", "test", "--quiet", "-p", f"grader-{number}", "--", *KINDS], workspace)

    def bare_with(flags):
        def bare(round):
            edit(one_file, round)
            compiled = cpu(["rustc", "--test", "--edition", "2024", "-A", "warnings", *flags, "-o", "one_file", "one_file.rs"], floor)
            return compiled + cpu(["./one_file", *KINDS, "--quiet"], floor)
        return bare

    tried = [(statistics.median(bare_with(flags)(round) for round in range(5)), flags) for flags in FLOORS]
    for seconds, flags in tried:
        print(f"  tried for the floor: rustc --test {' '.join(flags)}   {seconds:.3f} CPU s")
    fastest = min(tried)[1]
    results = in_turns(kit, bare_with(fastest), pairs)
    checks = one_file.read_text().count("#[test]")
    lines = len(one_file.read_text().splitlines())
    print(f"kata {number}, {checks} checks without a compiler, {lines} lines in one file, {pairs} pairs")
    print(f"  kit    cargo test -p grader-{number}   {statistics.median(k for k, _ in results):.3f} CPU s")
    print(f"  floor  rustc --test {' '.join(fastest)}   {statistics.median(b for _, b in results):.3f} CPU s")
    ratio = statistics.median(k / b for k, b in results)
    print(f"  ratio  {ratio:.2f} (at most 1.25; the target is 1.05)")
    return ratio <= 1.25


def in_one_file(workspace, name):
    number = name.split("-")[0]
    grader, kata = workspace / "graders" / name, workspace / "katas" / name
    kata_code = inline(kata / "src" / "lib.rs").replace("crate::", f"crate::kata_{number}::")
    checks = inline(grader / "tests" / "grade.rs")
    checks = without_attribute_blocks(checks, "#[cfg(not(miri))]")
    checks = re.sub(r"#\[grader_kit::test\(", "#[test(", checks)
    checks = plain_tests(checks).replace(f"kata_{number}::", f"crate::kata_{number}::")
    checks = checks.replace("grader_kit::", "crate::grader_kit::")
    cost = without_attribute_blocks((workspace / "graders/kit/src/cost.rs").read_text(), "#[cfg(test)]")
    header = "#![allow(unused, missing_docs)]\n"
    return (f"{header}pub mod kata_{number} {{\n{comments_out(kata_code)}\n}}\n"
            f"{SHIM}\npub mod grader_kit {{\npub use crate::{{expect, expect_eq, expect_ok, expect_panic}};\npub mod cost {{\n{comments_out(cost)}\n}}\n}}\n{comments_out(checks)}\n")


def inline(file):
    """The file with each `mod x;` replaced by the module it names."""
    text = file.read_text()
    path = re.compile(r'(?:#\[path = "([^"]+)"\]\s*)?(pub )?mod (\w+);')
    def module(match):
        target = file.parent / (match.group(1) or f"{match.group(3)}.rs")
        return f"{match.group(2) or ''}mod {match.group(3)} {{\n{comments_out(inline(target))}\n}}"
    return path.sub(module, text)


def comments_out(text):
    """Inner doc comments are allowed at the start of a file only."""
    return re.sub(r"^\s*//!.*$", "", text, flags=re.MULTILINE)


def closing(text, start, opened, closed):
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] == opened) - (text[index] == closed)
        if depth == 0 and text[index] == closed:
            return index
    return len(text) - 1


def without_attribute_blocks(text, attribute):
    while (start := text.find(attribute)) >= 0:
        text = text[:start] + text[closing(text, text.index("{", start), "{", "}") + 1:]
    return text


def plain_tests(text):
    pieces, rest = [], text
    while (start := rest.find("#[test(")) >= 0:
        # Contracts may hold brackets of any kind, so their texts are passed over.
        index, quoted = start + len("#["), False
        while quoted or rest[index] != "]":
            quoted ^= rest[index] == '"' and rest[index - 1] != "\\"
            index += 1
        pieces += [rest[:start], "#[test]"]
        rest = rest[index + 1:]
    return "".join(pieces) + rest
