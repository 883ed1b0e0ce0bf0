#!/usr/bin/env python3
"""How many submissions a minute a dojo grades, beside what a CI classroom does and beside the least that rustc needs.

    scripts/dojo-throughput.py [--kata 10-iterators] [--submissions 60] [--naive 4] [--release]

In one run, on all cores of this machine, for distinct right pieces of work on one kata:

naive   a fresh clone of the repository for each submission, the work laid over it, and `cargo test -p grader-NN` there,
        one after the other (cargo itself uses all cores), with the registry's downloads at hand
floor   the bare rustc calls that must be made for each submission, links among them: those that cargo makes for the kata and
        its grader when a file of the kata has changed, without incremental compilation and in one codegen unit, which is
        quickest, and one `rustc --emit=metadata` for all programs that must compile and one for all that must not; as many at
        a time as there are cores. Nothing is run
dojo    all submissions sent at once to a real service, from the first request to the last verdict

Exit status 0 when the dojo grades at least 20 times as many as naive, and half of the floor.
"""

import argparse
import os
import re
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from dojo_measure.service import ROOT, Service, built, reference

SETTINGS = """title = "Throughput"

[limits]
requests_a_second_per_address = 10000
requests_a_second_per_token = 1000
joins_a_minute_per_address = 10000

[attempts]
an_hour = 100000
interval = "0s"
"""


@dataclass
class Rate:
    """So much work in so many seconds, of the clock and of CPU time; the latter says what a busy machine hides."""

    count: int
    wall: float
    cpu: float

    def a_minute(self):
        return self.count * 60 / self.wall

    def __str__(self):
        return f"{self.a_minute():7.1f} a minute {self.cpu / self.count:7.2f} s of CPU each"


def of_children():
    """CPU seconds of all processes that this one has waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def lay(bundle, workspace, kata):
    for path, text in bundle["files"].items():
        (workspace / "katas" / kata / path).write_text(text)


def clone(into):
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(into)], check=True)


def naive(kata, count, scratch):
    began, cpu = time.monotonic(), of_children()
    for number in range(count):
        workspace = scratch / f"naive-{number}"
        clone(workspace)
        lay(reference(kata, f"naive {number}"), workspace, kata)
        done = subprocess.run(["cargo", "test", "--quiet", "--offline", "-p", f"grader-{kata.split('-')[0]}"],
                              cwd=workspace, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"the model answer fails: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        shutil.rmtree(workspace)
    return Rate(count, time.monotonic() - began, of_children() - cpu)


def rustc_calls(kata, workspace):
    """What cargo runs for the kata and its grader once everything else is built."""
    number = kata.split("-")[0]
    command = ["cargo", "test", "--offline", "--no-run", "-vv", "-p", f"grader-{number}"]
    environment = {**os.environ, "CARGO_INCREMENTAL": "0", "CARGO_TERM_COLOR": "never"}
    subprocess.run(command, cwd=workspace, env=environment, capture_output=True, check=True)
    lay(reference(kata, "the floor"), workspace, kata)
    for file in (workspace / "katas" / kata / "src").rglob("*.rs"):
        file.touch()
    done = subprocess.run(command, cwd=workspace, env=environment, capture_output=True, text=True, check=True)
    calls = []
    for line in re.findall(r"Running `(.*)`$", done.stderr, re.M):
        words = shlex.split(line)
        start = next((index for index, word in enumerate(words) if re.search(r"(^|/)rustc$", word)), None)
        if start is not None:
            calls.append((dict(word.split("=", 1) for word in words[:start]), words[start:]))
    if not calls:
        sys.exit(f"cargo ran no rustc: {done.stderr}")
    return calls


def into(words, folder):
    """The same call with its outputs in a folder of its own, and what is built there taken from there."""
    words = list(words)
    at = words.index("--out-dir")
    deps, words[at + 1] = words[at + 1], str(folder)
    return words + ["-L", f"dependency={deps}", "-C", "codegen-units=1"]


def together(cases, folder):
    """One program of which these are the modules."""
    folder.mkdir()
    root = folder / "main.rs"
    names = [f"{case.parent.name}__{case.name.split('.')[0]}" for case in cases]
    for name, case in zip(names, cases):
        shutil.copy(case, folder / f"{name}.rs")
    root.write_text("".join(f"mod {name};\n" for name in names) + "fn main() {}\n")
    return root


def floor(kata, count, scratch):
    workspace = scratch / "floor"
    clone(workspace)
    calls = rustc_calls(kata, workspace)
    lib = next(word for _, words in calls for word in [words[words.index("--out-dir") + 1]])
    rlib = next(Path(lib).glob(f"libkata_{kata.split('-')[0]}-*.rlib"))
    programs = ROOT / "graders" / kata / "ui"
    cases = [(sorted(programs.glob(f"*/*.{ending}.rs")), ending) for ending in ("pass", "fail")]
    roots = [together(found, scratch / ending) for found, ending in cases if found]

    def one(number):
        folder = scratch / f"floor-{number}"
        folder.mkdir()
        for environment, words in calls:
            subprocess.run(into(words, folder), cwd=workspace, env={**os.environ, **environment}, capture_output=True, check=True)
        for root in roots:
            # One of them is there to be refused.
            subprocess.run(["rustc", "--edition=2024", "--crate-type=bin", "--crate-name=case", "--emit=metadata", "--out-dir", str(folder),
                            f"--extern=kata_{kata.split('-')[0]}={rlib}", "-L", f"dependency={lib}", str(root)],
                           cwd=workspace, capture_output=True)
        shutil.rmtree(folder)

    began, cpu = time.monotonic(), of_children()
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(one, range(count)))
    return Rate(count, time.monotonic() - began, of_children() - cpu)


def dojo(kata, count, release):
    with Service(built(release), f'katas = "{kata.split("-")[0]}"\n' + SETTINGS) as service:
        service.wait_until_ready()
        tokens = [service.join(f"learner {number}") for number in range(min(count, 20))]
        # Once, so that nothing is measured that happens only the first time.
        first = service.submit(tokens[0], reference(kata, "warm"), "warm-up-first")
        service.verdict(tokens[0], first["id"])

        def one(number):
            token = tokens[number % len(tokens)]
            taken = service.submit(token, reference(kata, f"piece of work {number}"), f"submission-{number}")
            state = service.verdict(token, taken["id"])
            return state["state"] if state["is"] == "graded" else state["is"]

        began, cpu = time.monotonic(), service.cpu()
        with ThreadPoolExecutor(max_workers=count) as pool:
            verdicts = list(pool.map(one, range(count)))
        rate = Rate(count, time.monotonic() - began, service.cpu() - cpu)
    if set(verdicts) - {"passed", "not-judged"}:
        sys.exit(f"a right piece of work was refused: {sorted(set(verdicts))}")
    return rate


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kata", default="10-iterators", help="the kata's folder")
    parser.add_argument("--submissions", type=int, default=60)
    parser.add_argument("--naive", type=int, default=4, help="how many of the slow ones")
    parser.add_argument("--release", action="store_true")
    arguments = parser.parse_args()
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="dojo-throughput-") as scratch:
        scratch = Path(scratch)
        least = floor(arguments.kata, arguments.submissions, scratch)
        graded = dojo(arguments.kata, arguments.submissions, arguments.release)
        slow = naive(arguments.kata, arguments.naive, scratch)
    times_naive, of_floor = graded.a_minute() / slow.a_minute(), graded.a_minute() / least.a_minute()
    print(f"kata {arguments.kata}, {os.cpu_count()} cores, load before {before:.1f}")
    print(f"naive {slow}")
    print(f"floor {least}")
    print(f"dojo  {graded}   {times_naive:.1f} times naive, {of_floor:.2f} of the floor")
    sys.exit(0 if times_naive >= 20 and of_floor >= 0.5 else 1)


if __name__ == "__main__":
    main()
