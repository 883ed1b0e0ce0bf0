#!/usr/bin/env python3
"""A full room: so many browsers on the board, so many submissions at once.

    scripts/dojo-load.py [--browsers 1000] [--submissions 200] [--learners 40] [--kata 10-iterators] [--release]

Starts a real service and waits until it is ready. Then each browser opens the board and its stream of events; each
learner joins, and all submissions are sent at the same moment: distinct, right pieces of work on one kata, a part of them
stubs. Printed are the memory of the service before and after the browsers came and at its peak, how long the service took
to take a submission in and to give its verdict, how far apart the first and the last browser heard of the same change, and
what was lost: submissions without exactly the verdict that the work deserves, browsers that were cut off or missed the
last change. Exit status 0 when nothing was lost.
"""

import argparse
import asyncio
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from dojo_measure.browsers import Browsers
from dojo_measure.service import ROOT, Service, built, quantile, reference

SETTINGS = """title = "A full room"

[limits]
requests_a_second_per_address = 10000
requests_a_second_per_token = 1000
joins_a_minute_per_address = 10000
connections = 4000

[attempts]
an_hour = 100000
interval = "0s"
"""


def stub(kata_folder, mark):
    bundle = reference(kata_folder, mark)
    for path in bundle["files"]:
        bundle["files"][path] = (ROOT / "graders" / kata_folder / "stub" / path).read_text()
    first = next(iter(bundle["files"]))
    bundle["files"][first] += f"\n// {mark}\n"
    return bundle


async def measured(service, arguments):
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=arguments.submissions + 8))
    before = service.memory()
    browsers = Browsers(service.address, arguments.browsers)
    await browsers.open()
    with_browsers = service.memory()
    peak = {"bytes": with_browsers}

    async def watch():
        while True:
            peak["bytes"] = max(peak["bytes"], service.memory())
            await asyncio.sleep(0.1)

    watching = asyncio.create_task(watch())
    names = [f"learner {number}" for number in range(arguments.learners)]
    tokens = await asyncio.gather(*(loop.run_in_executor(None, service.join, name) for name in names))

    def one(number):
        token = tokens[number % len(tokens)]
        is_stub = number % 5 == 4
        bundle = (stub if is_stub else reference)(arguments.kata, f"piece of work {number}")
        began = time.monotonic()
        taken = service.submit(token, bundle, f"submission-{number}")
        accepted = time.monotonic() - began
        state = service.verdict(token, taken["id"], arguments.patience)
        ended = time.monotonic() - began
        said = state["state"] if state["is"] == "graded" else state["is"]
        return accepted, ended, said == ("not-started" if is_stub else "passed"), taken["id"], said

    began = time.monotonic()
    results = await asyncio.gather(*(loop.run_in_executor(None, one, number) for number in range(arguments.submissions)),
                                   return_exceptions=True)
    took = time.monotonic() - began
    await asyncio.sleep(3)
    watching.cancel()
    heard = await browsers.close()
    return before, with_browsers, peak["bytes"], results, took, heard


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browsers", type=int, default=1000)
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--learners", type=int, default=40)
    parser.add_argument("--kata", default="10-iterators", help="the kata's folder")
    parser.add_argument("--release", action="store_true")
    parser.add_argument("--patience", type=int, default=1200, help="seconds until a verdict counts as lost")
    arguments = parser.parse_args()
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 65536), most))
    with Service(built(arguments.release), f'katas = "{arguments.kata.split("-")[0]}"\n' + SETTINGS) as service:
        service.wait_until_ready()
        before, with_browsers, peak, results, took, heard = asyncio.run(measured(service, arguments))
    broken = [result for result in results if isinstance(result, BaseException)]
    done = [result for result in results if not isinstance(result, BaseException)]
    wrong = [result for result in done if not result[2]]
    twice = len(done) - len({result[3] for result in done})
    mebibytes = 1 << 20
    accepted = [result[0] for result in done]
    ended = [result[1] for result in done]
    print(f"{arguments.browsers} browsers, {arguments.submissions} submissions at once by {arguments.learners} learners, kata {arguments.kata}")
    print(f"memory of the service: {before // mebibytes} MiB alone, {with_browsers // mebibytes} MiB with the browsers, {peak // mebibytes} MiB at its peak")
    print(f"taken in:   median {quantile(accepted, .5):.3f} s, 99 of 100 within {quantile(accepted, .99):.3f} s")
    print(f"verdict:    median {quantile(ended, .5):.1f} s, last {max(ended, default=0):.1f} s; {len(done) / took * 60:.0f} a minute")
    print(f"a change reaches the last browser after the first: median {quantile(heard.spreads, .5):.3f} s, 99 of 100 within {quantile(heard.spreads, .99):.3f} s ({len(heard.spreads)} changes)")
    print(f"lost: {len(broken)} submissions without a verdict, {len(wrong)} with a wrong one, {twice} taken for another; "
          f"{heard.cut_off} browsers cut off, {heard.behind} without the last change")
    for result in broken[:3] + wrong[:3]:
        print(f"  {result!r}", file=sys.stderr)
    sys.exit(1 if broken or wrong or twice or heard.cut_off or heard.behind else 0)


if __name__ == "__main__":
    main()
