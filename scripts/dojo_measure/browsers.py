"""Many browsers on the board, as far as the service can tell: each holds a stream of server-sent events open."""

import asyncio
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Heard:
    """What all browsers heard together."""

    # Between the first and the last browser that heard of the same change, in seconds.
    spreads: list = field(default_factory=list)
    cut_off: int = 0
    # Browsers that did not hear of the last change.
    behind: int = 0


class Browsers:
    def __init__(self, address, count):
        parts = urlsplit(address)
        self.host, self.port, self.count = parts.hostname, parts.port, count
        self.heard = [{} for _ in range(count)]
        self.cut_off = 0
        self.closing = False
        self.tasks = []

    async def open(self):
        opened = asyncio.Semaphore(50)
        ready = [asyncio.Event() for _ in range(self.count)]
        self.tasks = [asyncio.create_task(self._listen(number, opened, ready[number])) for number in range(self.count)]
        await asyncio.wait_for(asyncio.gather(*(event.wait() for event in ready)), 120)

    async def _listen(self, number, opened, ready):
        async with opened:
            page_reader, page_writer = await asyncio.open_connection(self.host, self.port)
            page_writer.write(f"GET /board HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nConnection: close\r\n\r\n".encode())
            page = await page_reader.read()
            page_writer.close()
            if b" 200 " not in page[:20]:
                raise SystemExit(f"the board is not there: {page[:200]!r}")
            reader, writer = await asyncio.open_connection(self.host, self.port)
            writer.write(f"GET /board/events HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nAccept: text/event-stream\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            if b" 200 " not in head[:20]:
                raise SystemExit(f"the board's stream is not there: {head!r}")
            ready.set()
        while True:
            try:
                line = await reader.readline()
            except (ConnectionError, asyncio.LimitOverrunError, ValueError):
                # A line longer than the buffer is data, no id.
                line = b"" if reader.at_eof() else await reader.read(1 << 16)
            if not line:
                self.cut_off += not self.closing
                return
            if line.startswith(b"id:"):
                self.heard[number][line.strip()] = time.monotonic()

    async def close(self):
        self.closing = True
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        seen = Heard(cut_off=self.cut_off)
        # Changes may be told together, so only those that every browser heard of are compared.
        common = set(self.heard[0]).intersection(*self.heard) if self.heard else set()
        for change in common:
            times = [heard[change] for heard in self.heard]
            seen.spreads.append(max(times) - min(times))
        everything = [(at, change) for heard in self.heard for change, at in heard.items()]
        if everything:
            last = max(everything)[1]
            seen.behind = sum(last not in heard for heard in self.heard)
        return seen
