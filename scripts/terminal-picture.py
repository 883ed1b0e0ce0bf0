#!/usr/bin/env python3
"""Makes an SVG of what a command really prints, colours and all.

    scripts/terminal-picture.py .github/verdict.svg cargo kata check 03
"""

import html
import os
import re
import subprocess
import sys

COLOURS = {"31": "#f47067", "32": "#57ab5a", "33": "#c69026", "34": "#539bf5", "36": "#39c5cf", "90": "#768390",
           "91": "#f47067", "92": "#57ab5a", "94": "#539bf5", "96": "#39c5cf"}
WIDTH, HEIGHT, MARGIN = 8.43, 19, 18


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    picture, command = sys.argv[1], sys.argv[2:]
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
            elif value == "1":
                bold = True
            elif value in COLOURS:
                colour = COLOURS[value]
    return "".join(pieces)


if __name__ == "__main__":
    main()
