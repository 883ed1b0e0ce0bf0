"""The watcher (`cargo kata watch`) beside plain `cargo test`, and beside rustlings' own watch mode."""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

from .rustlings import lay_out_rustlings
from .session_cpu import adopt_the_abandoned, once_quiet, session_cpu
from .terminal import Terminal
from .workspace import ROOT, copy_workspace, in_turns, kata_named

# What our watcher shows.
AT_WORK = re.compile(r"building…|judging…")
DONE = re.compile(r"judged in \d")
CHECKS = re.compile(r"(\d+) of (\d+) checks")
COMMAND = ["watch"]

# What rustlings shows.
RUSTLINGS_AT_WORK = "Please wait…"
RUSTLINGS_RIGHT = "Exercise done"
RUSTLINGS_DONE = "Current exercise:"
# One mistake in a solution that its tests see: like ours, it builds and is then refused.
RUSTLINGS_MISTAKES = {
    "iterators4": ("(2..=num).product()", "(2..num).product()"),
    "quiz2": ("string.to_uppercase()", "string.to_lowercase()"),
}

IDLE_SECONDS = 30
STARTS = 20
EDIT = "\n#[allow(unused)] const EDIT: u32 = {};\n"


def verdict(screen):
    """Right, wrong, or none yet."""
    text = screen.text()
    checks = CHECKS.search(text)
    if AT_WORK.search(text) or not DONE.search(text) or not checks:
        return None
    return "right" if checks[1] == checks[2] else "wrong"


def rustlings_verdict(screen):
    text = screen.text()
    if RUSTLINGS_AT_WORK in text or RUSTLINGS_DONE not in text:
        return None
    return "right" if RUSTLINGS_RIGHT in text else "wrong"


class Exercise:
    """A file that is right and wrong by turns, each time in another way, put in place as editors do it: by a rename."""

    def __init__(self, file, right, wrong):
        self.file, self.texts = file, {"right": right, "wrong": wrong}
        self.aside = file.parents[2] / f"{file.name}.new"

    def edit(self, number):
        """Which of the two it now is, and when that happened."""
        sort = "right" if number % 2 else "wrong"
        self.aside.write_text(self.texts[sort] + EDIT.format(number))
        began = time.monotonic()
        os.replace(self.aside, self.file)
        return sort, began


class Watcher:
    """A watcher at work on an exercise."""

    def __init__(self, command, folder, exercise, verdict):
        self.exercise, self.verdict = exercise, verdict
        self.exercise.edit(0)
        self.terminal = Terminal(command, folder)
        self.terminal.wait_for("a first verdict", lambda screen: verdict(screen) == "wrong", limit=600)

    def wall(self, number):
        """Seconds from the edit to the verdict on the screen."""
        self.terminal.pass_time(0.3)
        sort, began = self.exercise.edit(number)
        return self.terminal.wait_for(f"the verdict {sort}", lambda screen: self.verdict(screen) == sort) - began

    def cpu(self, number):
        """Seconds of CPU time that the edit costs, until nothing more is spent."""
        before = once_quiet(self.terminal)
        self.wall(number)
        return once_quiet(self.terminal) - before

    def idle_cpu(self):
        before = once_quiet(self.terminal)
        self.terminal.pass_time(IDLE_SECONDS)
        return session_cpu(self.terminal.process) - before


def our_exercise(workspace, number, name):
    """The exercise's file in that copy, with its reference and the first wrong solution that is told by an edit or a file."""
    kata = kata_named(number)
    description = (ROOT / "katas" / kata / "kata.toml").read_text()
    file = re.search(rf'^name = "{re.escape(name)}"[^\[]*?^file = "([^"]+)"', description, flags=re.MULTILINE)
    if file is None:
        sys.exit(f"edit-to-verdict: kata {number} has no exercise {name}")
    solutions = ROOT / "graders" / kata / "solutions"
    right = (solutions / "reference" / file[1]).read_text()
    wrong = next(iter(sorted((solutions / "wrong" / name).glob("*.rs"))), None)
    if wrong is None:
        sys.exit(f"edit-to-verdict: {number}/{name} has no wrong solution of one file")
    return Exercise(workspace / "katas" / kata / file[1], right, mistaken(right, wrong))


def mistaken(right, solution):
    text = solution.read_text()
    if not solution.name.endswith(".edit.rs"):
        return re.sub(r"^//@.*\n", "", text, flags=re.MULTILINE)
    for instead_of, write in re.findall(r"^//@ instead of\n(.*?)^//@ write\n(.*?)(?=^//@ |\Z)", text, flags=re.MULTILINE | re.DOTALL):
        if right.count(instead_of) != 1:
            sys.exit(f"edit-to-verdict: {solution} does not fit the reference")
        right = right.replace(instead_of, write)
    return right


def our_binary(given):
    if given:
        return pathlib.Path(given).resolve()
    subprocess.run(["cargo", "build", "--quiet", "--package", "cargo-kata", "--manifest-path", ROOT / "scripts/Cargo.toml",
                    "--target-dir", ROOT / "scripts/target"], check=True)
    return ROOT / "scripts/target/debug/cargo-kata"


def watcher(what, pairs, rustlings, rustlings_exercise, binary):
    """Prints what the watcher costs; whether it was beside rustlings depends on whether that is there."""
    number, _, name = what.partition("/")
    binary = our_binary(binary)
    adopt_the_abandoned()
    workspace = copy_workspace([kata_named(number)], "watcher")
    command = [binary, *COMMAND, f"{number}/{name}"]
    ours = Watcher(command, workspace, our_exercise(workspace, number, name), verdict)
    if rustlings:
        beside_rustlings(ours, what, rustlings, rustlings_exercise, pairs)
    else:
        beside_cargo_test(ours, number, name, pairs)
    print(f"idle for {IDLE_SECONDS} s   {ours.idle_cpu():.2f} CPU s")
    ours.terminal.end()
    starts(command, workspace)


def beside_cargo_test(ours, number, name, pairs):
    # In a copy of its own: the watcher would judge the same edit at the same time.
    workspace = copy_workspace([kata_named(number)])
    exercise = our_exercise(workspace, number, name)
    command = ["cargo", "test", "--quiet", "-p", f"grader-{number}", f"{name}::"]

    def plain(round):
        sort, began = exercise.edit(round)
        done = subprocess.run(command, cwd=workspace, capture_output=True, text=True)
        took = time.monotonic() - began
        if (done.returncode == 0) != (sort == "right") or "test result" not in done.stdout:
            sys.exit(f"edit-to-verdict: {' '.join(command)} on the {sort} solution:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
        return took

    results = in_turns(ours.wall, plain, pairs)
    print(f"{number}/{name}: seconds on the clock from an edit to the verdict, {pairs} pairs, right and wrong in turns")
    print_both(results, "watcher", "cargo test")


def beside_rustlings(ours, what, binary, name, pairs):
    folder, file, solved = lay_out_rustlings(binary, name)
    if not solved or name not in RUSTLINGS_MISTAKES:
        sys.exit(f"edit-to-verdict: for {name} of rustlings there is no solution in cargo's cache, or no mistake in RUSTLINGS_MISTAKES")
    right = file.read_text()
    mistake = RUSTLINGS_MISTAKES[name]
    if mistake[0] not in right:
        sys.exit(f"edit-to-verdict: the mistake for {name} does not fit this rustlings")
    exercise = Exercise(file, right, right.replace(*mistake))
    (folder / ".rustlings-state.txt").write_text(f"DON'T EDIT THIS FILE!\n\n{name}\n\n")
    theirs = Watcher([pathlib.Path(binary).resolve()], folder, exercise, rustlings_verdict)
    results = in_turns(ours.cpu, theirs.cpu, pairs)
    lines = [len(exercise.texts["right"].splitlines()) for exercise in (ours.exercise, theirs.exercise)]
    print(f"CPU seconds that an edit costs in watch mode, all processes, {pairs} pairs, right and wrong in turns")
    # An exercise of rustlings' holds its own tests.
    number, own = what.split("/")
    checks = len((ROOT / "graders" / kata_named(number) / "tests/grade" / f"{own}.rs").read_text().splitlines())
    print(f"  {what}: {lines[0]} + {checks} lines; {name} of rustlings: {lines[1]} lines")
    print_both(results, "watcher", "rustlings")
    print(f"rustlings idle for {IDLE_SECONDS} s   {theirs.idle_cpu():.2f} CPU s")
    theirs.terminal.end()
    shutil.rmtree(folder.parent, ignore_errors=True)


def print_both(results, first, second):
    median = statistics.median
    # `in_turns` begins with number 2, which is wrong.
    sorts = [("wrong", results[0::2]), ("right", results[1::2]), ("both", results)]
    print(f"  {'':6} {first:>10} {second:>10}   ratio of neighbours")
    for sort, pairs in sorts:
        if pairs:
            print(f"  {sort:6} {median(a for a, _ in pairs):10.3f} {median(b for _, b in pairs):10.3f}   "
                  f"{median(a / b if b else float('nan') for a, b in pairs):.2f}")


def starts(command, workspace):
    """From the start to the first thing on the screen: the binary by itself, and as `cargo kata`."""
    # What the alias does, in the copy: the tools stand here.
    alias = ["cargo", "run", "--quiet", "--manifest-path", ROOT / "Cargo.toml", "--package", "launcher", "--", *command[1:]]

    def start(of):
        def begin(_):
            terminal = Terminal(of, workspace)
            shown = terminal.wait_for("a first screen", lambda screen: screen.alternate and screen.text().strip())
            terminal.end()
            return shown - terminal.began
        return begin

    results = in_turns(start(command), start(alias), STARTS)
    print(f"seconds from the start to the first screen, medians of {STARTS}")
    print(f"  the binary   {statistics.median(a for a, _ in results):.3f}")
    print(f"  cargo kata   {statistics.median(b for _, b in results):.3f}")
