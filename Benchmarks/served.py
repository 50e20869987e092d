"""`chainrule serve`: how soon a browser has what was saved, and what memory that takes."""
import http.client
import re
import subprocess
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

from measured import CHAINRULE


class Served:
    def __init__(self, process, address, started):
        self.process = process
        self.started = started
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc)

    def page(self, name):
        self.connection.request("GET", "/" + name)
        return self.connection.getresponse().read()

    def save(self, lesson, sentence, page):
        """The seconds from a lesson's save to the first page that has its new sentence."""
        with lesson.open("a") as file:
            file.write(f"\n{sentence}\n")
        start = time.perf_counter()
        while sentence.encode() not in self.page(page):
            if time.perf_counter() - start > 60:
                raise SystemExit(f"{page} does not show what was saved")
            time.sleep(0.002)
        return time.perf_counter() - start

    def megabytes(self, name="VmRSS"):
        """What the process has in memory now, or with VmHWM the most that it had."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(name + r":\s+(\d+)", status.read())[1]) / 1024


@contextmanager
def serve(folder, cache):
    start = time.perf_counter()
    process = subprocess.Popen([CHAINRULE, "serve", folder, "--port", "0", "--cache", cache], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    try:
        for line in process.stdout:
            if found := re.match(r"http://127\.0\.0\.1:\d+/", line):
                yield Served(process, found[0], time.perf_counter() - start)
                break
        else:
            raise SystemExit("chainrule serve ended before it served")
    finally:
        process.terminate()
        process.wait(30)
