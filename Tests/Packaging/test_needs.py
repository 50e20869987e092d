"""What .ci/packages finds missing in bare systems."""
import contextlib
import fcntl
import threading

from paths import ROOT

LIBRARIES = "libcmark-dev libyaml-dev libjavascriptcoregtk-4.1-dev libmicrohttpd-dev libjs-katex fonts-katex pkg-config"
OF_SWIFT = {"12": "binutils git libc6-dev libstdc++-12-dev", "13": "binutils git libc6-dev libstdc++-14-dev"}


@contextlib.contextmanager
def locked(system, name, seconds):
    """A lock as another run of the package manager has it, for a while."""
    file = open(system.path / name, "w")
    fcntl.lockf(file, fcntl.LOCK_EX)
    timer = threading.Timer(seconds, file.close)
    timer.start()
    yield
    timer.join()


NO_SWIFT = """\
Swift is missing: no 'swift' in PATH. Version 6.2 or later is needed, see https://www.swift.org/install
and, where it is installed, add its usr/bin to PATH.
"""


def test_what_is_missing_is_said_or_installed(bare_system):
    """Also where another run of the package manager goes on, and where package lists are missing."""
    bare_system.copy(ROOT / ".ci/packages", "/packages")
    run = bare_system.run("./packages")
    assert (run.returncode, run.stdout, run.stderr) == (1, "", NO_SWIFT)
    swift = bare_system.path / "usr/local/bin/swift"
    swift.write_text("#!/bin/sh\n")
    swift.chmod(0o755)
    bare_system.must_run("rm -rf /var/lib/apt/lists/*_*")
    with locked(bare_system, "var/lib/dpkg/lock-frontend", 2), locked(bare_system, "var/lib/apt/lists/lock", 10):
        run = bare_system.run("./packages")
    assert run.returncode == 0, run.stderr
    lines = run.stderr.splitlines()
    assert lines[0] == f"Installing missing packages: {LIBRARIES} {OF_SWIFT[bare_system.version]}"
    assert "Waiting for another run of the package manager" in lines
    again = bare_system.run("./packages")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
