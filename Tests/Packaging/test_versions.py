"""The version is said in several places, and is one."""
import re
import subprocess

import yaml

from paths import CHAINRULE, ROOT, package


def read(name):
    return (ROOT / name).read_text()


VERSION = re.search(r'static let version = "(.+)"', read("Sources/Course/Building/CourseBuild.swift"))[1]


def test_it_is_one():
    assert re.match(r"chainrule \((.+)-1\) ", read("Packaging/debian/changelog"))[1] == VERSION
    assert yaml.safe_load(read("CITATION.cff"))["version"] == VERSION
    assert re.findall(r"^## (\d\S*)", read("CHANGELOG.md"), re.MULTILINE)[0] == VERSION
    assert package().name.startswith(f"chainrule_{VERSION}-1_")


def test_what_is_to_be_copied_names_it():
    text = read("README.md") + read("action.yml")
    assert set(re.findall(r"chainrule_(\d[^-_]*)-1_", text)) == {VERSION}
    assert set(re.findall(r"\bv(\d+\.\d+\.\d+)\b", text)) == {VERSION}


def test_the_program_says_it_with_its_commit():
    first = subprocess.run([CHAINRULE, "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    commit = re.fullmatch(rf"chainrule {re.escape(VERSION)}(?: \(([0-9a-f]{{7}})(?:, modified)?\))?", first)
    assert commit, first
    if (ROOT / ".git").exists():
        assert commit[1], first
        subprocess.run(["git", "cat-file", "-e", f"{commit[1]}^{{commit}}"], cwd=ROOT, check=True)
    else:
        assert commit[1] is None, first
