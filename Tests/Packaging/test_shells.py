"""Completions as the shells that they are for carry them out, and the manual."""
import os
import pty
import select
import subprocess
import time

import pytest

from paths import CHAINRULE

# What stands on the command line, and what may come of its last word.
CASES = [
    ("chainrule bui", ["build"]),
    ("chainrule build --rep", ["--report"]),
    ("chainrule build --report j", ["json", "junit"]),
    ("chainrule check --report gitl", ["gitlab"]),
    ("chainrule build --to html,m", ["html,markdown"]),
    ("chainrule explain --detail t", ["terse"]),
    ("chainrule build --output lesso", ["lessons"]),
    ("chainrule check lessons/01", ["lessons/01.md"]),
    ("chainrule new less", ["lessons"]),
    ("chainrule completions z", ["zsh"]),
    ("chainrule build --jobs x", []),
    ("chainrule manual l", []),
]


def printed(*words):
    return subprocess.run([CHAINRULE, *words], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons/01.md").write_text("# One\n")
    for shell in ["bash", "zsh", "fish"]:
        (tmp_path / f".{shell}").write_text(printed("completions", shell))
    (tmp_path / "_chainrule").symlink_to(".zsh")
    return tmp_path


@pytest.mark.parametrize("line, expected", CASES + [("chainrule build --report=g", ["github", "gitlab"])])
def test_bash(line, expected, folder):
    words = line.replace("=", " = ").split(" ")
    script = f"""
        set -u
        compopt() {{ :; }}
        source .bash
        COMP_WORDS=("$@") COMP_CWORD={len(words) - 1}
        _chainrule
        printf '%s\\n' "${{COMPREPLY[@]}}"
        complete -p chainrule >&2
        """
    run = subprocess.run(["bash", "-ec", script, "bash", *words], cwd=folder, capture_output=True, text=True)
    assert (run.stdout.split(), run.stderr) == (expected, "complete -F _chainrule chainrule\n")


@pytest.mark.parametrize("line, expected", CASES)
def test_fish(line, expected, folder):
    run = subprocess.run(
        ["fish", "--no-config", "-c", f"source .fish; complete -C '{line}'"], cwd=folder, capture_output=True, text=True,
        env=os.environ | {"HOME": str(folder)})
    assert ([found.split("\t")[0].rstrip("/") for found in run.stdout.splitlines()], run.stderr) == (expected, "")


class Zsh:
    """zsh at a terminal, whose command line is written to a file after each tab."""

    def __init__(self, folder):
        self.lines = folder / "lines"
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execve("/usr/bin/zsh", ["zsh", "-f", "-i"],
                      {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TERM": "dumb", "PS1": ""})
        self.type("fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; setopt no_auto_menu no_list_beep\n")
        self.type("dump() { print -r -- $BUFFER >> lines; BUFFER= }; zle -N dump; bindkey '^X' dump; print -n > lines\n")
        self.wait_for(0)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, count):
        """Until so many lines have been written."""
        end = time.monotonic() + 20
        while not self.lines.exists() or len(self.lines.read_text().splitlines()) < count:
            assert time.monotonic() < end, "zsh does not answer"
            if select.select([self.terminal], [], [], 0.02)[0]:
                os.read(self.terminal, 1 << 16)

    def completed(self, line):
        count = len(self.lines.read_text().splitlines()) + 1
        self.type(line + "\t\x18")
        self.wait_for(count)
        return self.lines.read_text().splitlines()[-1]

    def close(self):
        self.type("exit\n")
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def test_zsh(folder):
    """Only what is clear stands on the line after a tab; of several, what they have in common."""
    zsh = Zsh(folder)
    try:
        found = {line: zsh.completed(line) for line, _ in CASES}
    finally:
        zsh.close()
    for line, expected in CASES:
        head, _, word = line.rpartition(" ")
        common = os.path.commonprefix(expected) if expected else word
        # zsh adds what may follow: another word of a list, a value, a file.
        assert found[line].rstrip(" =/,") == f"{head} {common}", found


def test_manual():
    """mandoc misses the date, which would differ from build to build."""
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning"], input=printed("manual"), capture_output=True, text=True)
    assert [line for line in lint.stdout.splitlines() if "missing date" not in line] == []
    page = subprocess.run(["man", "--warnings", "-l", "-"], input=printed("manual"), capture_output=True, text=True,
                          env=os.environ | {"MANWIDTH": "100", "LC_ALL": "C.UTF-8"})
    assert page.stderr == ""
    for words in ["chainrule - turns Markdown lessons", "-o, --output FOLDER", r"'\frac{\partial C_0}{\partial w_{12}^{(L)}}'",
                  "# yaml-language-server: $schema=network.schema.json", "CHAINRULE_KATEX"]:
        assert words in page.stdout
