"""How long a command takes from start to finish, how much of the cores and of memory, and on what machine."""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHAINRULE = ROOT / ".build/release/chainrule"
OUT = ROOT / ".build/benchmarks"


@dataclass(order=True)
class Measured:
    seconds: float
    megabytes: float
    # Of all cores together. Other work on the machine makes it little longer.
    processor: float


def run(command, folder=None, environment=None):
    """A run that must succeed; of several processes of a command, the memory is that of the largest."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                   cwd=folder, env=dict(os.environ, **(environment or {})))
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"{' '.join(map(str, command))} failed:\n" + output.read().decode()[-2000:])
    return Measured(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def median(runs):
    """Of each figure for itself."""
    return Measured(*(statistics.median(getattr(run, figure.name) for run in runs) for figure in fields(Measured)))


def seconds(value):
    """As a table has them: 12 ms, 0.24 s, 6.5 s, 132 s."""
    if value < 0.1:
        return f"{value * 1000:.0f} ms"
    return f"{value:.2f} s" if value < 1 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def machine():
    """What the figures were measured on, and how much other work it had."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "an unknown CPU")
    except OSError:
        name = "an unknown CPU"
    return f"{os.cpu_count()} cores of {name}, load {load()}"


def load():
    return " ".join(f"{value:.1f}" for value in os.getloadavg())
