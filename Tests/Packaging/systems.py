"""Bare Debian systems, each a folder that is the root of all that runs in it."""
import os
import shutil
import subprocess

import pytest

from paths import BUILD

NAMES = {"12": "bookworm", "13": "trixie"}
ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive"}


class System:
    """A copy of a bare Debian of one version, with its package lists and nothing but what every Debian has."""

    def __init__(self, version, folder):
        self.version = version
        self.path = folder / "root"
        subprocess.run(["cp", "-a", bare(version), self.path], check=True)

    def run(self, command, folder="/", **environment):
        """Runs lines of a shell, which end at the first that fails; the system sees its own processes alone."""
        return subprocess.run(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", f"--mount-proc={self.path}/proc", "chroot", self.path,
             "/bin/bash", "-ec", f"cd {folder}\n{command}"],
            env=ENVIRONMENT | environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=3000)

    def must_run(self, command, **options):
        result = self.run(command, **options)
        assert result.returncode == 0, f"{command}\n{result.stdout[-3000:]}\n{result.stderr[-3000:]}"
        return result.stdout

    def copy(self, source, destination):
        target = self.path / destination.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copy(source, target)

    def remove(self):
        subprocess.run(["rm", "-rf", self.path], check=True)

    def files(self):
        """All files but those that packages' lists, caches and logs are kept in."""
        passed_over = {"proc", "var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "tmp"}
        found = set()
        for folder, folders, names in os.walk(self.path):
            place = os.path.relpath(folder, self.path)
            folders[:] = [name for name in folders if os.path.normpath(os.path.join(place, name)) not in passed_over]
            found.update(os.path.normpath(os.path.join(place, name)) for name in names)
        return found


def bare(version):
    """The folder that is copied; made at the first time. Skips the test where none can be made."""
    if os.geteuid() != 0:
        pytest.skip("not tried in a bare Debian: only root can make one")
    if shutil.which("debootstrap") is None or shutil.which("unshare") is None:
        pytest.skip("not tried in a bare Debian: debootstrap or unshare is missing")
    if subprocess.run(["unshare", "--mount", "--pid", "--fork", "true"], capture_output=True).returncode != 0:
        pytest.skip("not tried in a bare Debian: this machine lets no process have mounts of its own")
    folder = BUILD / f"debian-{version}"
    if folder.exists():
        return folder
    unfinished = BUILD / f"debian-{version}.unfinished"
    subprocess.run(["rm", "-rf", unfinished], check=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", NAMES[version], unfinished], capture_output=True, text=True)
    if made.returncode != 0:
        pytest.skip(f"not tried in a bare Debian {version}: debootstrap failed: {(made.stdout + made.stderr)[-300:]}")
    unfinished.rename(folder)
    return folder
