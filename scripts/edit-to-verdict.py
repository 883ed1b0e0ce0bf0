#!/usr/bin/env python3
"""What one edit costs until its verdict is there.

    scripts/edit-to-verdict.py [NN ...] [--rounds 5]              what a person waits, kata by kata and kind by kind
    scripts/edit-to-verdict.py --floor 03 [--pairs 15]            the kit against the floor, in CPU time
    scripts/edit-to-verdict.py --rustlings PATH [--pairs 15]      the kit beside rustlings, where that is installed
    scripts/edit-to-verdict.py --watcher [NN/EXERCISE] [--pairs 15] [--rustlings PATH]
                                                                  `cargo kata watch` beside plain `cargo test`, on the clock;
                                                                  or beside rustlings' watch mode, in CPU time; then how it
                                                                  idles, and how long it takes to start
    scripts/edit-to-verdict.py --cold                             the first `cargo kata` of a fresh clone, in CPU time

The floor is `rustc --test` on ONE file with the kata's reference and the same checks as plain `#[test]`s with plain
asserts, with whichever flags make it fastest; the kit is `cargo test -p grader-NN`, asked for the same checks. Checks that
start a compiler are left out of both. Pairs run in turns, in ABBA order, after an edit of the same size; what is printed are
medians, and the median of the ratios of neighbours.

Nothing of the learner's is touched: the work happens in a copy below target/.
"""

import argparse
import sys

from edit_to_verdict.cold import cold
from edit_to_verdict.floor import against_the_floor
from edit_to_verdict.rustlings import beside_rustlings
from edit_to_verdict.waits import waits
from edit_to_verdict.watcher import watcher


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("katas", nargs="*", metavar="NN")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--floor", metavar="NN")
    parser.add_argument("--rustlings", metavar="PATH", help="a rustlings 6 binary")
    parser.add_argument("--exercise", help="the exercise of rustlings'")
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--watcher", metavar="NN/EXERCISE", nargs="?", const="00/pancake")
    parser.add_argument("--binary", metavar="PATH", help="another cargo-kata, for --watcher")
    parser.add_argument("--cold", action="store_true")
    arguments = parser.parse_args()
    if arguments.cold:
        sys.exit(0 if cold() else 1)
    elif arguments.watcher:
        watcher(arguments.watcher, arguments.pairs, arguments.rustlings, arguments.exercise or "iterators4", arguments.binary)
    elif arguments.rustlings:
        beside_rustlings(arguments.rustlings, arguments.exercise or "quiz2", arguments.pairs)
    elif arguments.floor:
        sys.exit(0 if against_the_floor(arguments.floor, arguments.pairs) else 1)
    else:
        waits(arguments.katas, arguments.rounds)


if __name__ == "__main__":
    main()
