"""A copy of the workspace to edit and to judge in, below target/: nothing of the learner's is touched."""

import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORK = ROOT / "target" / "edit-to-verdict"


def katas():
    """The names of all katas that have a reference."""
    return sorted(folder.name for folder in (ROOT / "katas").glob("[0-9][0-9]-*")
                  if (ROOT / "graders" / folder.name / "solutions" / "reference").is_dir())


def kata_named(number):
    found = next((name for name in katas() if name.split("-")[0] == number), None)
    if found is None:
        sys.exit(f"edit-to-verdict: there is no kata {number}")
    return found


def copy_workspace(names, into="workspace"):
    """The whole workspace, with these katas solved: cargo reads the whole lock file and every manifest for each verdict."""
    workspace = WORK / into
    skip = shutil.ignore_patterns("target", ".git", ".katakit")
    for part in ["katas", "capstones", "c-src", "graders", "scripts/launcher", ".cargo"]:
        shutil.rmtree(workspace / part, ignore_errors=True)
        shutil.copytree(ROOT / part, workspace / part, ignore=skip)
    for part in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml"]:
        shutil.copy(ROOT / part, workspace / part)
    for name in names:
        for part in ["stub", "solutions/reference"]:
            shutil.copytree(ROOT / "graders" / name / part, workspace / "katas" / name, dirs_exist_ok=True)
    return workspace


def largest_exercise(kata):
    """The last edit of an hour, not the first."""
    exercises = re.findall(r'^file = "([^"]+)"', (kata / "kata.toml").read_text(), flags=re.MULTILINE)
    return max((kata / file for file in exercises), key=lambda file: file.stat().st_size)


def edit(file, number):
    """Changes the file by one item, in a way that each time is another."""
    text = re.sub(r"\n(#\[allow\(unused\)\] )?const EDIT: u32 = \d+;\n$", "", file.read_text())
    file.write_text(f"{text}\n#[allow(unused)] const EDIT: u32 = {number};\n")


def timed(command, folder, may_fail=False):
    """Seconds of CPU time, and of the clock on the wall."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    if done.returncode != 0 and not may_fail:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime), wall


def cpu(command, folder, may_fail=False):
    return timed(command, folder, may_fail)[0]


def in_turns(first, second, pairs):
    """Both in turns, in ABBA order, so that whatever slows the machine down meets both."""
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
