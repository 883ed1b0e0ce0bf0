#!/usr/bin/env python3
"""Whether the rule of the kind speed (crate grader-kit-speed) can be trusted.

    scripts/speed-rule.py [--same 60] [--slower 60] [--limit 1.25] [--ratio 1.7]

Gives verdicts on an identical copy of the reference, none of which may be a refusal, and on code that is 1.7 times slower,
all of which must be. Both with a busy neighbour pinned to the same core, so that the measured process has it half of the time.
Ends with 1 where a verdict was wrong. Needs Linux, for the pinning.
"""

import argparse
import datetime
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--same", type=int, default=60, help="verdicts on an identical copy")
    parser.add_argument("--slower", type=int, default=60, help="verdicts on a slower one")
    parser.add_argument("--limit", type=float, default=1.25)
    parser.add_argument("--ratio", type=float, default=1.7, help="how much slower the slower one is")
    arguments = parser.parse_args()
    program = built()
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {cpu_model()}, load {os.getloadavg()[0]:.1f}, limit {arguments.limit}")
    wrong = 0
    for name, ratio, count, right in [
        ("identical copy", 1.0, arguments.same, "accepted"),
        (f"{arguments.ratio} times slower", arguments.ratio, arguments.slower, "refused"),
    ]:
        verdicts = beside_a_busy_neighbour([program, str(ratio), str(arguments.limit), str(count)])
        as_it_should = sum(outcome == right for outcome, _ in verdicts)
        seconds = [taken for _, taken in verdicts]
        print(
            f"{name}: {right} {as_it_should} of {count}; a verdict took {statistics.median(seconds):.2f} s of wall-clock time"
            f" (median), {max(seconds):.2f} s at most"
        )
        wrong += count - as_it_should
    sys.exit(1 if wrong else 0)


def built():
    """The program that gives verdicts, built with optimisation."""
    command = ["cargo", "build", "--quiet", "--release", "-p", "grader-kit-speed", "--example", "verdicts"]
    subprocess.run(command, cwd=ROOT, check=True)
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return str(target / "release" / "examples" / "verdicts")


def beside_a_busy_neighbour(command):
    """The verdicts that the command prints while another process keeps its core busy."""
    core = max(os.sched_getaffinity(0))

    def pinned():
        os.sched_setaffinity(0, {core})

    with subprocess.Popen([sys.executable, "-c", "while True: pass"], preexec_fn=pinned) as neighbour:
        try:
            printed = subprocess.run(command, preexec_fn=pinned, stdout=subprocess.PIPE, text=True, check=True).stdout
        finally:
            neighbour.kill()
    return [(outcome, float(seconds)) for outcome, seconds in map(str.split, printed.splitlines())]


def cpu_model():
    """As Linux names it; "unknown" elsewhere."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return "unknown processor"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor")


if __name__ == "__main__":
    main()
