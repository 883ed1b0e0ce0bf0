#!/usr/bin/env python3
"""Makes an SVG of what a command really shows, colours and all.

    scripts/terminal-picture.py .github/verdict.svg cargo kata check 03
    scripts/terminal-picture.py --screen 100x30 --until 'judged in' .github/watcher.svg cargo kata watch 03/stack

With --screen the command draws on a whole screen of that size (tmux must be here), and the picture is taken once this text
is on it, and a second has passed.
"""

import argparse
import html
import os
import re
import shlex
import subprocess
import time

COLOURS = {"31": "#f47067", "32": "#57ab5a", "33": "#c69026", "34": "#539bf5", "36": "#39c5cf", "90": "#768390",
           "91": "#f47067", "92": "#57ab5a", "94": "#539bf5", "96": "#39c5cf"}
WIDTH, HEIGHT, MARGIN = 8.43, 19, 18


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--screen", metavar="COLUMNSxROWS")
    parser.add_argument("--until", metavar="TEXT", default="")
    parser.add_argument("picture")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    picture, command = arguments.picture, arguments.command
    if arguments.screen:
        lines = screen(arguments.screen, arguments.until, command)
    else:
        environment = {**os.environ, "CLICOLOR_FORCE": "1"}
        printed = subprocess.run(command, capture_output=True, text=True, env=environment).stdout
        lines = [f"\x1b[90m$\x1b[0m {' '.join(command)}"] + printed.rstrip().splitlines()
    columns = max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in lines)
    width, height = columns * WIDTH + 2 * MARGIN, len(lines) * HEIGHT + 2 * MARGIN
    with open(picture, "w") as out:
        out.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
                  f'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="#adbac7">\n'
                  f'<rect width="100%" height="100%" rx="8" fill="#22272e"/>\n')
        for number, line in enumerate(lines):
            y = MARGIN + (number + 0.75) * HEIGHT
            out.write(f'<text x="{MARGIN}" y="{y:.1f}" xml:space="preserve">{spans(line)}</text>\n')
        out.write("</svg>\n")


def screen(size, until, command):
    """The lines of a terminal in which the command runs."""
    columns, rows = size.split("x")
    tmux = ["tmux", "-u", "-L", f"picture-{os.getpid()}", "-f", os.devnull]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run([*tmux, "new-session", "-d", "-x", columns, "-y", rows, shlex.join(command)], check=True, env=environment)
    try:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            shown = subprocess.run([*tmux, "capture-pane", "-e", "-p"], capture_output=True, text=True, check=True).stdout
            if until in shown:
                time.sleep(1)
                return subprocess.run([*tmux, "capture-pane", "-e", "-p"], capture_output=True, text=True).stdout.splitlines()
            time.sleep(0.2)
        raise SystemExit(f"terminal-picture: {until!r} did not come within two minutes")
    finally:
        subprocess.run([*tmux, "kill-server"], capture_output=True)


def spans(line):
    pieces, colour, bold = [], None, False
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        code = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if not code:
            style = (f' fill="{colour}"' if colour else "") + (' font-weight="bold"' if bold else "")
            pieces.append(f"<tspan{style}>{html.escape(part)}</tspan>" if style else html.escape(part))
            continue
        for value in (code.group(1) or "0").split(";"):
            if value == "0":
                colour, bold = None, False
            elif value == "39":
                colour = None
            elif value == "1":
                bold = True
            elif value in COLOURS:
                colour = COLOURS[value]
    return "".join(pieces)


if __name__ == "__main__":
    main()
