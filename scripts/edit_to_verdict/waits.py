"""What a person waits, kata by kata and kind by kind: from an edit until the verdict of that kind is there."""

import re
import statistics
import subprocess

from .workspace import copy_workspace, edit, katas, largest_exercise, timed

# Memory checks are judged by who watches them, apart from the others.
KINDS = ["behaviour", "property", "compile", "model", "speed", "cost", "craft"]


def waits(numbers, rounds):
    """Prints a line for each of these katas (all of them where none is named), then one for each kind."""
    names = [name for name in katas() if not numbers or name.split("-")[0] in numbers]
    workspace = copy_workspace(names)
    print(f"Seconds on the clock from an edit until the verdict, medians of {rounds}: all checks of a kata, or those of one kind.\n")
    print(f"{'kata':20} {'all':>6}   " + " ".join(f"{kind:>9}" for kind in KINDS))
    by_kind = {kind: [] for kind in KINDS}
    for name in names:
        number = name.split("-")[0]
        command = ["cargo", "test", "--quiet", "-p", f"grader-{number}"]
        exercise = largest_exercise(workspace / "katas" / name)
        present = kinds_of(number, workspace)
        seconds = {kind: wait([*command, "--", f"::{kind}::"], exercise, workspace, rounds) for kind in present}
        for kind, wall in seconds.items():
            by_kind[kind].append(wall)
        shown = " ".join(f"{seconds[kind]:9.2f}" if kind in seconds else f"{'':9}" for kind in KINDS)
        print(f"{name:20} {wait(command, exercise, workspace, rounds):6.2f}   {shown}", flush=True)
    print("\nkind        shortest  longest")
    for kind, walls in by_kind.items():
        if walls:
            print(f"{kind:10}  {min(walls):8.2f} {max(walls):8.2f}")


def kinds_of(number, workspace):
    listed = subprocess.run(["cargo", "test", "--quiet", "-p", f"grader-{number}", "--", "--list"],
                            cwd=workspace, capture_output=True, text=True, check=True).stdout
    found = set(re.findall(r"^\w+::(\w+)::\w+: test$", listed, flags=re.MULTILINE))
    return [kind for kind in KINDS if kind in found]


def wait(command, exercise, workspace, rounds):
    """The first round is not counted: it builds what no edit changes."""
    walls = []
    for round in range(rounds + 1):
        edit(exercise, round)
        walls.append(timed(command, workspace)[1])
    return statistics.median(walls[1:])
