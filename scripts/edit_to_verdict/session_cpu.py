"""CPU time of a program that goes on running, with all that it has started. Linux only.

The kernel adds a process's time to its parent when the parent waits for it, so each process's own time and that of the
children that it has waited for, summed over all processes that there are now, count everything once. Whoever is left behind by
a parent comes to this process (a "subreaper"), which waits for nobody, so their time stays to be seen too. What belongs to a
program is told by its session, and by who started whom. Not counted is only what both left its session and was left behind.
"""

import ctypes
import os
import pathlib
import sys
import time

TICK = 1 / os.sysconf("SC_CLK_TCK")
PR_SET_CHILD_SUBREAPER = 36


def adopt_the_abandoned():
    if not sys.platform.startswith("linux"):
        sys.exit("edit-to-verdict: the CPU time of a watcher is counted by /proc, which only Linux has")
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        sys.exit("edit-to-verdict: the kernel does not let this process adopt what a watcher leaves behind")


def session_cpu(leader):
    """Seconds of CPU time, user and system, of this process, its session and its descendants so far."""
    parents, sessions, seconds = {}, {}, {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        process = int(stat.parent.name)
        parents[process], sessions[process] = int(fields[1]), int(fields[3])
        seconds[process] = sum(map(int, fields[11:15])) * TICK

    def belongs(process):
        while process in parents:
            if process == leader or sessions[process] == leader:
                return True
            process = parents[process]
        return False

    return sum(seconds[process] for process in parents if belongs(process))


def once_quiet(terminal, limit=20):
    """The CPU time once nothing more is spent: what is done after the verdict is there counts too."""
    deadline = time.monotonic() + limit
    before = session_cpu(terminal.process)
    while time.monotonic() < deadline:
        terminal.pass_time(0.3)
        now = session_cpu(terminal.process)
        if now - before < 1.5 * TICK:
            return now
        before = now
    sys.exit(f"edit-to-verdict: {terminal.command[0]} is still at work {limit} s after its verdict")
