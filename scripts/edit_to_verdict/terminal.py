"""A program in a pseudo-terminal, and the screen that it draws: as much of xterm as watchers use."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
import unicodedata

COLUMNS, ROWS = 110, 50

# One sequence, or one character; what is cut off at the end waits for the rest.
SEQUENCE = re.compile(
    r"\x1b\[([?<=>]?)([\d;:]*)[ !$'\"]?([@-~])"            # CSI: a mark, parameters, what to do
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"                     # OSC and its like: nothing that is seen
    r"|\x1b[()*+#][\s\S]|\x1b([^\[\]PX^_()*+#])"
    r"|([^\x1b])", re.DOTALL)


class Screen:
    def __init__(self):
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.rest = ""
        self.alternate, self.wraps = False, True
        self.saved = (0, 0)
        self.main = None
        self.clear()

    def clear(self):
        self.lines = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self.top, self.bottom = 0, ROWS - 1

    def text(self):
        return "\n".join("".join(line).rstrip() for line in self.lines)

    def feed(self, data):
        text, end = self.rest + self.decoder.decode(data), 0
        for found in SEQUENCE.finditer(text):
            if found.start() != end:
                break
            end = found.end()
            mark, parameters, final, escape, character = found.groups()
            if character:
                self.put(character)
            elif final:
                self.control(mark, [int(part) if part.isdigit() else 0 for part in parameters.split(";")], final)
            elif escape:
                self.escape(escape)
        self.rest = text[end:]

    def put(self, character):
        if character == "\n":
            self.line_feed()
        elif character == "\r":
            self.column = 0
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character == "\t":
            self.column = min(COLUMNS - 1, self.column // 8 * 8 + 8)
        elif character >= " " and not unicodedata.combining(character):
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            if self.column + width > COLUMNS and self.wraps:
                self.column = 0
                self.line_feed()
            self.column = min(self.column, COLUMNS - width)
            self.lines[self.row][self.column:self.column + width] = [character] + [""] * (width - 1)
            self.column += width

    def line_feed(self):
        if self.row == self.bottom:
            self.scroll(1)
        else:
            self.row = min(ROWS - 1, self.row + 1)

    def scroll(self, by):
        for _ in range(min(abs(by), ROWS)):
            if by > 0:
                del self.lines[self.top]
                self.lines.insert(self.bottom, [" "] * COLUMNS)
            else:
                del self.lines[self.bottom]
                self.lines.insert(self.top, [" "] * COLUMNS)

    def escape(self, final):
        if final == "7":
            self.saved = (self.row, self.column)
        elif final == "8":
            self.row, self.column = self.saved
        elif final == "M":
            if self.row == self.top:
                self.scroll(-1)
            else:
                self.row = max(0, self.row - 1)
        elif final == "c":
            self.clear()

    def control(self, mark, parameters, final):
        count, first = max(1, parameters[0]), parameters[0]
        if mark:
            if mark == "?" and final in "hl" and {47, 1047, 1049} & set(parameters):
                self.switch(final == "h")
            if mark == "?" and final in "hl" and 7 in parameters:
                self.wraps = final == "h"
        elif final in "Hf":
            second = parameters[1] if len(parameters) > 1 else 1
            self.row, self.column = min(count, ROWS) - 1, min(max(1, second), COLUMNS) - 1
        elif final in "AF":
            self.row = max(0, self.row - count)
        elif final in "BEe":
            self.row = min(ROWS - 1, self.row + count)
        elif final in "Ca":
            self.column = min(COLUMNS - 1, self.column + count)
        elif final == "D":
            self.column = max(0, self.column - count)
        elif final in "G`":
            self.column = min(count, COLUMNS) - 1
        elif final == "d":
            self.row = min(count, ROWS) - 1
        elif final == "J":
            self.erase(first)
        elif final == "K":
            self.erase_line(first)
        elif final == "X":
            self.blank(self.row, self.column, self.column + count)
        elif final == "P":
            line = self.lines[self.row]
            del line[self.column:self.column + count]
            line.extend([" "] * (COLUMNS - len(line)))
        elif final == "@":
            self.lines[self.row][self.column:self.column] = [" "] * count
            del self.lines[self.row][COLUMNS:]
        elif final in "LM" and self.top <= self.row <= self.bottom:
            top, self.top = self.top, self.row
            self.scroll(-count if final == "L" else count)
            self.top = top
        elif final == "S":
            self.scroll(count)
        elif final == "T":
            self.scroll(-count)
        elif final == "r":
            last = parameters[1] if len(parameters) > 1 and parameters[1] else ROWS
            self.top, self.bottom, self.row, self.column = count - 1, min(last, ROWS) - 1, 0, 0
        elif final == "s":
            self.saved = (self.row, self.column)
        elif final == "u":
            self.row, self.column = self.saved
        if final in "EF" and not mark:
            self.column = 0

    def switch(self, alternate):
        if alternate == self.alternate:
            return
        self.alternate = alternate
        if alternate:
            self.main = (self.lines, self.row, self.column)
            self.clear()
        else:
            self.lines, self.row, self.column = self.main

    def erase(self, what):
        first, last = (self.row + 1, ROWS) if what == 0 else (0, self.row) if what == 1 else (0, ROWS)
        for row in range(first, last):
            self.blank(row, 0, COLUMNS)
        if what in (0, 1):
            self.erase_line(what)

    def erase_line(self, what):
        first, last = (self.column, COLUMNS) if what == 0 else (0, self.column + 1) if what == 1 else (0, COLUMNS)
        self.blank(self.row, first, last)

    def blank(self, row, first, last):
        last = min(last, COLUMNS)
        self.lines[row][first:last] = [" "] * max(0, last - first)


class Terminal:
    """What is started leads a session of its own, so all that it starts can be told from the rest by that number."""

    def __init__(self, command, folder):
        self.command = command
        self.screen = Screen()
        self.began = time.monotonic()
        self.process, self.master = pty.fork()
        if self.process == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.chdir(folder)
                os.environ["TERM"] = "xterm-256color"
                os.execvp(command[0], [str(part) for part in command])
            except OSError as error:
                os.write(2, f"{command[0]} cannot be started: {error}\n".encode())
            os._exit(127)

    def wait_for(self, what, holds, limit=120):
        """The moment at which that first held of the screen."""
        deadline = time.monotonic() + limit
        while not holds(self.screen):
            left = deadline - time.monotonic()
            if left <= 0 or not self.read(left):
                why = f"not within {limit} s" if left <= 0 else "it ended before this came"
                sys.exit(f"edit-to-verdict: {' '.join(map(str, self.command))}: {why}: {what}. "
                         f"The screen is:\n{self.screen.text().rstrip()}")
        return time.monotonic()

    def read(self, limit):
        """Shows what is printed within that time; false once nobody can print any more."""
        if not select.select([self.master], [], [], limit)[0]:
            return True
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.screen.feed(data)
        return bool(data)

    def pass_time(self, seconds):
        """Lets it print as it likes for so long: one that is not read would block."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if not self.read(left):
                time.sleep(max(0, deadline - time.monotonic()))

    def end(self, keys=b"q"):
        """Asks it to end, and insists after five seconds."""
        try:
            os.write(self.master, keys)
        except OSError:
            pass
        deadline = time.monotonic() + 5
        while os.waitpid(self.process, os.WNOHANG)[0] == 0:
            if time.monotonic() > deadline:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
                break
            self.pass_time(0.01)
        os.close(self.master)
