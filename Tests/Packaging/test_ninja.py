"""The rule of `build --depfile`, as make and ninja read it, and docs/examples/ninja: what is touched decides what is built."""
import os
import re
import subprocess
import sys
import time

import pytest

from paths import CHAINRULE, ROOT

ENVIRONMENT = {"PATH": f"{CHAINRULE.parent}:/usr/bin:/bin"}
LESSON = r"""---
title: Lesson {number}
network: networks/{network}.yaml
---

$$\frac{{\partial C_0}}{{\partial w_{{00}}^{{(1)}}}} = ??$$
"""
NETWORK = """\
inputs: 1
layers: [{nodes: 1, activation: tanh, weights: [[.5]]}]
loss: sum-of-squares
samples: {file: samples.csv}
"""
TABLE = "0.5, 1\n"


class Course:
    """Forty lessons: those from 0 to 9 have the network `first`, which reads samples, from 10 to 39 `second`."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "lessons/networks").mkdir(parents=True)
        self.write("lessons/networks/first.yaml", NETWORK)
        self.write("lessons/networks/second.yaml", NETWORK.replace("{file: samples.csv}", "[{input: [0.5], target: [1]}]"))
        self.write("lessons/networks/samples.csv", TABLE)
        for number in range(40):
            self.write(f"lessons/{number:02}.md", LESSON.format(number=number, network="first" if number < 10 else "second"))

    def write(self, name, text):
        time.sleep(0.01)  # So that what is newer is seen to be.
        (self.folder / name).write_text(text)

    def configure(self, *options):
        subprocess.run([sys.executable, ROOT / "docs/examples/ninja/configure.py", "lessons", *options], cwd=self.folder,
                       env=ENVIRONMENT, check=True)

    def ninja(self):
        """The lessons that were built, sorted, and the exit status."""
        run = subprocess.run(["ninja", "-k", "0"], cwd=self.folder, env=ENVIRONMENT, capture_output=True, text=True)
        return sorted(re.findall(r"^\[\d+/\d+\] '?lessons/(.*?)\.md'?$", run.stdout, re.MULTILINE)), run.returncode


def numbers(*range_of):
    return [f"{number:02}" for number in range(*range_of)]


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    course.configure()
    assert course.ninja() == (numbers(40), 0)
    return course


def test_what_is_touched_is_built(course):
    assert course.ninja() == ([], 0)
    assert {path.name for path in (course.folder / "notes").iterdir()} == {f"{number}.md" for number in numbers(40)}
    course.write("lessons/07.md", LESSON.format(number="of seven", network="first"))
    assert course.ninja() == (["07"], 0)
    assert (course.folder / "notes/07.md").read_text().startswith("# Lesson of seven\n")
    course.write("lessons/networks/first.yaml", NETWORK.replace(".5", ".6"))
    assert course.ninja() == (numbers(10), 0)
    course.write("lessons/networks/second.yaml", NETWORK)
    assert course.ninja() == (numbers(10, 40), 0)
    course.write("lessons/networks/samples.csv", "0.25, 1\n")
    assert course.ninja() == (numbers(40), 0)
    course.write("lessons/chainrule.yaml", "title: All\n")
    assert course.ninja() == (numbers(40), 0)
    assert course.ninja() == ([], 0)


def test_lessons_come_and_go(course):
    course.write("lessons/new one: $1 #1.md", "# New\n\nAs [](07.md) has it, and ![](p.svg).\n")
    course.write("lessons/p.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert course.ninja() == (["new one: $1 #1"], 0)
    course.write("lessons/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9'/>")
    assert course.ninja() == (["new one: $1 #1"], 0)
    (course.folder / "lessons/new one: $1 #1.md").unlink()
    assert course.ninja() == ([], 0)


def test_lessons_in_folders_of_a_course(course):
    (course.folder / "lessons/part").mkdir()
    course.write("lessons/part/index.md", "# Part\n\nAs [](../07.md) has it.\n")
    assert course.ninja() == ([], 1)
    course.write("lessons/chainrule.yaml", "title: All\n")
    course.configure()
    assert course.ninja() == (numbers(40) + ["part/index"], 0)
    assert "(../07.md)" in (course.folder / "notes/part/index.md").read_text()
    assert not (course.folder / "notes/index.md").exists()


def test_a_lesson_with_a_mistake_is_built_until_it_is_mended(course):
    course.write("lessons/07.md", "# Seven\n\n$2 + 2 = 5$\n")
    assert course.ninja() == (["07"], 1)
    assert course.ninja() == (["07"], 1)
    assert (course.folder / "notes/07.md").read_text().startswith("# Lesson 7\n")
    course.write("lessons/07.md", "# Seven\n\n$2 + 2 = 4$\n")
    assert course.ninja() == (["07"], 0)
    assert course.ninja() == ([], 0)


def test_the_notes_are_those_of_one_build(course):
    subprocess.run([CHAINRULE, "build", "lessons", "--to", "markdown"], cwd=course.folder, check=True, capture_output=True)
    pages = {path.name: path.read_text() for path in (course.folder / "site").glob("[0-9]*")}
    assert {path.name: path.read_text() for path in (course.folder / "notes").iterdir()} == pages


NAMES = ["a b", "a$b", "$(touch x)", "a#b", "a:b", "a: b", "a%b", "a=b", "(a)", "[a]", "a,b", "ä", "~a", "a+b@c"]


@pytest.fixture
def odd(tmp_path):
    """A course whose lessons and site have odd names, in a folder."""
    (tmp_path / "l").mkdir()
    for name in NAMES:
        (tmp_path / f"l/{name}.md").write_text("# Odd\n")
    return tmp_path


BUILD = "chainrule build l -o 'my $$ite #1: a' --to markdown --cache none --depfile site.d"
MANIFEST = r"my\ $$ite\ \#1\:\ a/.chainrule-manifest"
MAKEFILE = f"{MANIFEST}:\n\t{BUILD}\n-include site.d\n"
NINJA = f"""\
rule site
  command = {BUILD}
  depfile = site.d
  deps = gcc
build my$ $$ite$ #1$:$ a/.chainrule-manifest: site
"""


@pytest.mark.parametrize("command, file, text, current", [
    (["make"], "Makefile", MAKEFILE, "is up to date"), (["ninja"], "build.ninja", NINJA, "no work to do")],
    ids=["make", "ninja"])
def test_odd_names(odd, command, file, text, current):
    (odd / file).write_text(text)

    def built():
        run = subprocess.run(command, cwd=odd, env=ENVIRONMENT, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
        return current not in run.stdout

    assert [built(), built()] == [True, False]
    stale = []
    for name in NAMES:
        time.sleep(0.01)
        os.utime(odd / f"l/{name}.md")
        stale.append((name, built(), built()))
    assert stale == [(name, True, False) for name in NAMES]
    assert not (odd / "x").exists()
