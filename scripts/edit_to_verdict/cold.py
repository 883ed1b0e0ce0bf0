"""What the first `cargo kata` costs on a fresh clone."""

import os
import resource
import shutil
import subprocess
import sys
import time

from .workspace import ROOT, WORK

LIMIT = 60


def cold():
    """Prints the CPU time of it; whether that is within the limit. What is not committed is not in the clone."""
    clone = WORK / "cold"
    shutil.rmtree(clone, ignore_errors=True)
    environment = {name: value for name, value in os.environ.items() if name != "CARGO_TARGET_DIR"}

    def run(*command, folder=clone):
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"edit-to-verdict: {' '.join(map(str, command))}:\n{done.stderr[-2000:]}")

    WORK.mkdir(parents=True, exist_ok=True)
    run("git", "clone", "--quiet", ROOT, clone, folder=WORK)
    for manifest in ["Cargo.toml", "scripts/Cargo.toml"]:
        run("cargo", "fetch", "--quiet", "--locked", "--manifest-path", manifest)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    run("cargo", "kata", "--version")
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
    print(f"the first `cargo kata` of a fresh clone, everything downloaded: {user + system:.1f} CPU s "
          f"({user:.1f} user, {system:.1f} system; at most {LIMIT}), {wall:.1f} s on the clock")
    shutil.rmtree(clone, ignore_errors=True)
    return user + system <= LIMIT
