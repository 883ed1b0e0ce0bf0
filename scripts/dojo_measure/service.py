"""A real `dojo` on a free port, with its data in a folder that is gone afterwards, and what a learner's terminal says to it."""

import asyncio
import json
import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / "scripts" / "Cargo.toml"


def built(release):
    """The program, built as it is measured: with `--release` a host's own, else the one that tests use."""
    command = ["cargo", "build", "--quiet", "--package", "dojo", "--manifest-path", str(MANIFEST)]
    subprocess.run(command + (["--release"] if release else []), check=True)
    return ROOT / "scripts" / "target" / ("release" if release else "debug") / "dojo"


class Service:
    """`with Service(binary, settings) as service:`"""

    def __init__(self, binary, settings, pack=ROOT):
        self.folder = tempfile.TemporaryDirectory(prefix="dojo-measure-")
        data = Path(self.folder.name)
        (data / "dojo.toml").write_text(settings)
        self.log = open(data / "log", "w+")
        self.child = subprocess.Popen(
            [str(binary), "serve", "--data", str(data / "data"), "--settings", str(data / "dojo.toml"),
             "--listen", "127.0.0.1:0", "--pack", str(pack)],
            stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True,
        )
        self.address, self.code = self._join_address()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.send_signal(signal.SIGTERM)
        try:
            self.child.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(self.child.pid, signal.SIGKILL)
        self.folder.cleanup()

    def said(self):
        return (Path(self.folder.name) / "log").read_text()

    def _join_address(self):
        for _ in range(600):
            found = re.search(r"(http://127\.0\.0\.1:\d+)/join/([\w-]+)", self.said())
            if found:
                return found.groups()
            if self.child.poll() is not None:
                raise SystemExit(f"the service ended: {self.said()}")
            time.sleep(0.1)
        raise SystemExit(f"no join address: {self.said()}")

    def wait_until_ready(self, seconds=900):
        """The suites are prepared before anything is graded; that is no part of what is measured."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.address + "/ready", timeout=10) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                pass
            time.sleep(0.5)
        raise SystemExit(f"not ready after {seconds} s: {self.said()}")

    def call(self, path, body=None, token=None, timeout=70):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + "/api/v1" + path, data=data, headers=headers)
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            return json.load(answer)

    def join(self, name):
        return self.call("/join", {"code": self.code, "name": name})["token"]

    def submit(self, token, bundle, key):
        return self.call("/submissions", {"bundle": bundle, "key": key}, token)

    def verdict(self, token, submission, seconds=600):
        """Waits for it, as the terminal does: by one long request after another."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seen = self.call(f"/submissions/{submission}?wait=30", token=token)
            if seen["state"]["is"] in ("graded", "parked"):
                return seen["state"]
        raise TimeoutError(f"no verdict on {submission} within {seconds} s")

    def cpu(self):
        """CPU seconds of the service and of all processes that it has waited for."""
        fields = Path(f"/proc/{self.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident bytes of the service's own process."""
        for line in Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        return 0


def reference(kata_folder, mark):
    """The model answer as a bundle; the mark makes it another piece of work, so that it is graded afresh."""
    kata = (ROOT / "katas" / kata_folder / "kata.toml").read_text()
    number = kata_folder.split("-")[0]
    declared = set(re.findall(r'^file = "(.*)"', kata, re.M))
    for more in re.findall(r"^also = \[(.*)\]", kata, re.M):
        declared.update(re.findall(r'"(.*?)"', more))
    files = {}
    for path in sorted(declared):
        if path.endswith(".rs") and path != "build.rs":
            solved = ROOT / "graders" / kata_folder / "solutions" / "reference" / path
            files[path] = solved.read_text() if solved.exists() else (ROOT / "graders" / kata_folder / "stub" / path).read_text()
    first = next(iter(files))
    files[first] += f"\n// {mark}\n"
    return {"kata": number, "files": files}


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


async def gather_limited(tasks, at_once):
    """All results, with so many at a time."""
    room = asyncio.Semaphore(at_once)

    async def one(task):
        async with room:
            return await task

    return await asyncio.gather(*(one(task) for task in tasks))
