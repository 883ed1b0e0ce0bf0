#!/usr/bin/env python3
"""How much CPU time one edit costs until its verdict is there, against the floor.

    scripts/edit-to-verdict.py [--kata 03] [--pairs 15] [--rustlings PATH]

The floor is `rustc --test` on ONE file with the kata's reference and the same checks as plain `#[test]`s with plain
asserts, with whichever flags make it fastest. The kit is `cargo test -p grader-NN`, asked for the same checks. Both run in
turns, in ABBA order, after an edit of the same size; what is printed are medians, and the median of the ratios of
neighbours. Checks that start a compiler are left out of both. Where rustlings is installed, one of its exercises is
edited and run beside one of kata 00's, both solved.

Nothing of the learner's is touched: the work happens in a copy below target/.
"""

import argparse
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "target" / "edit-to-verdict"
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


def main():
    arguments = parse_arguments()
    kata = next((ROOT / "katas").glob(f"{arguments.kata}-*"), None)
    if kata is None:
        sys.exit(f"there is no kata {arguments.kata}")
    workspace = copy_workspace(kata.name)
    exercise = first_exercise(workspace / "katas" / kata.name)
    floor = WORK / "floor"
    shutil.rmtree(floor, ignore_errors=True)
    floor.mkdir(parents=True)
    one_file = floor / "one_file.rs"
    one_file.write_text(in_one_file(workspace, kata.name))

    def kit(number):
        edit(exercise, number)
        return cpu(["cargo", "test", "--quiet", "-p", f"grader-{arguments.kata}", "--", *KINDS], workspace)

    def bare_with(flags):
        def bare(number):
            edit(one_file, number)
            compiled = cpu(["rustc", "--test", "--edition", "2024", "-A", "warnings", *flags, "-o", "one_file", "one_file.rs"], floor)
            return compiled + cpu(["./one_file", *KINDS, "--quiet"], floor)
        return bare

    tried = [(statistics.median(bare_with(flags)(number) for number in range(5)), flags) for flags in FLOORS]
    for seconds, flags in tried:
        print(f"  tried for the floor: rustc --test {' '.join(flags)}   {seconds:.3f} CPU s")
    fastest = min(tried)[1]
    bare = bare_with(fastest)
    pairs = in_turns(kit, bare, arguments.pairs)
    checks = one_file.read_text().count("#[test]")
    lines = len(one_file.read_text().splitlines())
    print(f"kata {arguments.kata}, {checks} checks without a compiler, {lines} lines in one file, {arguments.pairs} pairs")
    print(f"  kit    cargo test -p grader-{arguments.kata}   {statistics.median(k for k, _ in pairs):.3f} CPU s")
    print(f"  floor  rustc --test {' '.join(fastest)}   {statistics.median(b for _, b in pairs):.3f} CPU s")
    ratio = statistics.median(k / b for k, b in pairs)
    print(f"  ratio  {ratio:.2f} (at most 1.25; the target is 1.05)")
    if arguments.rustlings:
        beside_rustlings(arguments, workspace)
    sys.exit(0 if ratio <= 1.25 else 1)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kata", default="03")
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--rustlings", help="a rustlings 6 binary to measure beside, where one is installed",
                        default=shutil.which("rustlings"))
    parser.add_argument("--exercise", help="the exercise of rustlings'", default="quiz2")
    return parser.parse_args()


def copy_workspace(kata):
    """The whole workspace: cargo reads the whole lock file and every manifest for each verdict."""
    workspace = WORK / "workspace"
    skip = shutil.ignore_patterns("target", ".git", ".katakit")
    for part in ["katas", "graders", "scripts/launcher", ".cargo"]:
        shutil.rmtree(workspace / part, ignore_errors=True)
        shutil.copytree(ROOT / part, workspace / part, ignore=skip)
    for part in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml"]:
        shutil.copy(ROOT / part, workspace / part)
    for part in ["stub", "solutions/reference"]:
        shutil.copytree(ROOT / "graders" / kata / part, workspace / "katas" / kata, dirs_exist_ok=True)
    return workspace


def first_exercise(kata):
    """The largest file: the last edit of an hour, not the first."""
    return max((kata / "src").glob("*.rs"), key=lambda file: file.stat().st_size)


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


def edit(file, number):
    text = re.sub(r"\npub const EDIT: u32 = \d+;\n$", "", file.read_text())
    file.write_text(f"{text}\npub const EDIT: u32 = {number};\n")


def cpu(command, folder, may_fail=False):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0 and not may_fail:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def in_turns(first, second, pairs):
    first(0), second(0)
    first(1), second(1)
    results = []
    for number in range(2, 2 + pairs):
        if number % 2:
            a, b = first(number), second(number)
        else:
            b, a = second(number), first(number)
        results.append((a, b))
    return results


def beside_rustlings(arguments, workspace):
    # Outside of this repository: rustlings would add its exercises to the workspace that it finds around them.
    outside = pathlib.Path(tempfile.mkdtemp(prefix="edit-to-verdict-"))
    folder = outside / "rustlings"
    subprocess.run([arguments.rustlings, "init"], cwd=outside, input="\n", text=True, capture_output=True)
    file = next(folder.glob(f"**/exercises/**/{arguments.exercise}.rs"), None)
    if file is None:
        print("  rustlings: its exercises could not be laid out here")
        return
    # `cargo install` leaves rustlings' own solutions in cargo's cache; unsolved, the exercise stops at its first error.
    cache = pathlib.Path(os.environ.get("CARGO_HOME", pathlib.Path.home() / ".cargo")) / "registry/src"
    solution = next(cache.glob(f"*/rustlings-6*/solutions/**/{arguments.exercise}.rs"), None)
    if solution:
        shutil.copy(solution, file)
    # An exercise of like size here: the whole of kata 00 is built, one of its exercises is edited and judged.
    ours = workspace / "katas/00-first-cut/src/pancake.rs"
    shutil.copytree(ROOT / "graders/00-first-cut/solutions/reference", workspace / "katas/00-first-cut", dirs_exist_ok=True)

    def kit(number):
        edit(ours, number)
        return cpu(["cargo", "test", "--quiet", "-p", "grader-00", "--", "pancake::"], workspace)

    def rustlings(number):
        edit(file, number)
        return cpu([arguments.rustlings, "run", arguments.exercise], folder, may_fail=True)

    pairs = in_turns(kit, rustlings, arguments.pairs)
    lines = [len(path.read_text().splitlines()) for path in (ours, ROOT / "graders/00-first-cut/tests/grade/pancake.rs", file)]
    print(f"beside rustlings, {arguments.pairs} pairs")
    print(f"  kit        00/pancake, {lines[0]} + {lines[1]} lines   {statistics.median(k for k, _ in pairs):.3f} CPU s")
    print(f"  rustlings  {arguments.exercise}, {lines[2]} lines, {'solved' if solution else 'unsolved: it stops early'}   {statistics.median(r for _, r in pairs):.3f} CPU s")
    print(f"  ratio      {statistics.median(k / r for k, r in pairs):.2f}")


if __name__ == "__main__":
    main()
