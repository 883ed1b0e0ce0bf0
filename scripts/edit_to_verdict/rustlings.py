"""The kit beside rustlings, where that is installed."""

import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

from .workspace import ROOT, copy_workspace, cpu, edit, in_turns

OURS = "00-first-cut"


def beside_rustlings(binary, exercise, pairs):
    """Edits one of rustlings' exercises beside one of kata 00's, both solved, and prints medians."""
    workspace = copy_workspace([OURS])
    folder, file, solved = lay_out_rustlings(binary, exercise)
    if file is None:
        print("  rustlings: its exercises could not be laid out here")
        return
    # An exercise of like size here: the whole of kata 00 is built, one of its exercises is edited and judged.
    ours = workspace / "katas" / OURS / "src/pancake.rs"

    def kit(number):
        edit(ours, number)
        return cpu(["cargo", "test", "--quiet", "-p", "grader-00", "--", "pancake::"], workspace)

    def rustlings(number):
        edit(file, number)
        return cpu([binary, "run", exercise], folder, may_fail=True)

    results = in_turns(kit, rustlings, pairs)
    lines = [len(path.read_text().splitlines()) for path in (ours, ROOT / "graders" / OURS / "tests/grade/pancake.rs", file)]
    print(f"beside rustlings, {pairs} pairs")
    print(f"  kit        00/pancake, {lines[0]} + {lines[1]} lines   {statistics.median(k for k, _ in results):.3f} CPU s")
    print(f"  rustlings  {exercise}, {lines[2]} lines, {'solved' if solved else 'unsolved: it stops early'}   {statistics.median(r for _, r in results):.3f} CPU s")
    print(f"  ratio      {statistics.median(k / r for k, r in results):.2f}")


def lay_out_rustlings(binary, exercise):
    """Its folder, the exercise's file, and whether that holds the solution."""
    # Outside of this repository: rustlings would add its exercises to the workspace that it finds around them.
    outside = pathlib.Path(tempfile.mkdtemp(prefix="edit-to-verdict-"))
    folder = outside / "rustlings"
    subprocess.run([binary, "init"], cwd=outside, input="\n", text=True, capture_output=True)
    file = next(folder.glob(f"**/exercises/**/{exercise}.rs"), None)
    # `cargo install` leaves rustlings' own solutions in cargo's cache; unsolved, the exercise stops at its first error.
    cache = pathlib.Path(os.environ.get("CARGO_HOME", pathlib.Path.home() / ".cargo")) / "registry/src"
    solution = next(cache.glob(f"*/rustlings-6*/solutions/**/{exercise}.rs"), None)
    if file and solution:
        shutil.copy(solution, file)
    return folder, file, bool(file and solution)
