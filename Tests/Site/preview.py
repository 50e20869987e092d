"""`chainrule serve`, and what its pages show."""
import re
import subprocess
import time
from contextlib import contextmanager

from paths import COMMAND

# Long enough for the slowest machine; a test goes on as soon as what it waits for is there.
PATIENCE = 30


@contextmanager
def serve(folder):
    """The address at which the lessons of a folder are served."""
    process = subprocess.Popen(
        [COMMAND, "serve", folder, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        for line in process.stdout:
            if found := re.match(r"http://127\.0\.0\.1:\d+/", line):
                yield found[0]
                break
        else:
            raise AssertionError("chainrule serve ended before it served")
    finally:
        process.terminate()
        process.wait(PATIENCE)


def eventually(find, is_right):
    """What is found once it is as it should be, else what was found last."""
    end = time.monotonic() + PATIENCE
    while not is_right(found := find()) and time.monotonic() < end:
        time.sleep(0.05)
    return found
