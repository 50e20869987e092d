"""The jobs that the README and action.yml hand out: they fit their services' schemas, and do what they say."""
import json
import re
import shutil
import subprocess
import zipfile

import jsonschema
import pytest
import yaml

from lessons import RIGHT, SLIPS, write
from paths import BUILD, CHAINRULE, ROOT, package
from readme import job

GITHUB = job("name")
GITLAB = job("notes")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())


def schema(name):
    (wheel,) = BUILD.glob("check_jsonschema-*.whl")
    with zipfile.ZipFile(wheel) as files:
        return json.loads(files.read(f"check_jsonschema/builtin_schemas/vendor/{name}.json"))


@pytest.mark.parametrize("document, name", [
    (GITHUB, "github-workflows"), (ACTION, "github-actions"), (GITLAB, "gitlab-ci"),
    (yaml.safe_load((ROOT / "CITATION.cff").read_text()), "citation-file-format")], ids=lambda value: value if isinstance(value, str) else "")
def test_they_fit_their_schema(document, name):
    validator = jsonschema.validators.validator_for(schema(name))(schema(name))
    assert [error.message for error in validator.iter_errors(document)] == []


def github(inputs=None):
    """The commands of the workflow, and those of the action: name, environment, lines."""
    steps = GITHUB["jobs"]["notes"]["steps"] if inputs is None else ACTION["runs"]["steps"]
    for step in steps:
        if "run" not in step:
            continue
        values = {name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: inputs[match[1]], value)
                  for name, value in step.get("env", {}).items()}
        yield step["name"], values, step["run"]


INPUTS = {"lessons": "lessons", "notes": "notes", "strict": "true", "report": "chainrule.xml", "package": "/tmp/chainrule.deb"}
JOBS = {
    "github": list(github()),
    "action": list(github(INPUTS)),
    "gitlab": [(line, {}, line) for line in GITLAB["notes"]["script"] + GITLAB["notes"]["after_script"]],
}


@pytest.fixture
def course(tmp_path):
    """Lessons with their notes, and a PATH that has the program."""
    write(tmp_path / "lessons", a=RIGHT)
    subprocess.run([CHAINRULE, "build", "lessons", "--output", "notes"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/chainrule").symlink_to(CHAINRULE)
    return tmp_path


def statuses(job, folder):
    """How each command ends but for the one that installs, which test_they_install has."""
    found = []
    for name, environment, lines in JOBS[job]:
        if name == "Install chainrule":
            continue
        run = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines], cwd=folder, capture_output=True,
            env={"PATH": f"{folder}/bin:/usr/bin:/bin", "GITHUB_ACTIONS": "true"} | environment)
        found.append(run.returncode)
    return found


@pytest.mark.parametrize("job", JOBS)
def test_what_is_right_passes(job, course):
    assert set(statuses(job, course)) == {0}
    assert (course / "chainrule.xml").read_text().startswith("<?xml")
    if job == "gitlab":
        assert json.loads((course / "codequality.json").read_text()) == []


@pytest.mark.parametrize("job, expected", [("github", [0, 1, 0]), ("action", [0, 1, 0]), ("gitlab", [0, 1, 0, 0])])
def test_stale_notes_fail(job, expected, course):
    (course / "lessons/a.md").write_text(RIGHT + "\nMore.\n")
    assert statuses(job, course) == expected


@pytest.mark.parametrize("job, expected", [("github", [1, 1, 1]), ("action", [1, 1, 0]), ("gitlab", [1, 1, 0, 0])])
def test_false_equations_fail(job, expected, course):
    (course / "lessons/b.md").write_text(SLIPS)
    assert statuses(job, course) == expected
    assert "<failure " in (course / "chainrule.xml").read_text()
    if job == "gitlab":
        assert len(json.loads((course / "codequality.json").read_text())) > 3


def test_they_install(bare_system):
    """Word for word in a bare system; what would fetch the package from the releases takes the one that was made here."""
    bare_system.copy(package(), f"/tmp/releases/{package().name}")
    curl = bare_system.path / "usr/local/bin/curl"
    curl.write_text("#!/bin/sh\nfor word; do :; done\nexec cp \"/tmp/releases/${word##*/}\" .\n")
    curl.chmod(0o755)
    bare_system.copy(package(), INPUTS["package"])
    for steps in [JOBS["github"], JOBS["action"], [("Install chainrule", {}, "\n".join(GITLAB["notes"]["before_script"]))]]:
        ((_, environment, lines),) = [step for step in steps if step[0] == "Install chainrule"]
        bare_system.must_run(lines, folder="/root", RUNNER_TEMP="/tmp", **environment)
        assert bare_system.must_run("chainrule --version").startswith("chainrule ")
        bare_system.must_run("apt-get purge --yes chainrule && rm -f /root/chainrule_*.deb")


@pytest.fixture
def repository(course):
    """The course under git, with hooks of this repository."""
    hooks = course / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    for folder in [hooks, course]:
        subprocess.run([*git, "init", "--quiet"], cwd=folder, check=True)
    subprocess.run([*git, "add", "."], cwd=hooks, check=True)
    subprocess.run([*git, "commit", "--quiet", "-m", "Hooks"], cwd=hooks, check=True)
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hooks, check=True, capture_output=True, text=True).stdout.strip()
    (document,) = [job("repos")]
    (entry,) = document["repos"]
    assert [hook["id"] for hook in entry["hooks"]] == [hook["id"] for hook in HOOKS]
    entry |= {"repo": str(hooks), "rev": commit}
    (course / ".pre-commit-config.yaml").write_text(yaml.safe_dump(document))
    subprocess.run(["git", "add", "lessons", "notes", ".pre-commit-config.yaml"], cwd=course, check=True)
    return course


def hooks_of(repository):
    """What each hook says of what is to be committed."""
    run = subprocess.run(
        ["pre-commit", "run"], cwd=repository, capture_output=True, text=True,
        env={"PATH": f"{repository}/bin:/usr/bin:/bin", "HOME": str(repository), "PRE_COMMIT_HOME": f"{repository}/.cache"})
    return re.findall(r"^(.*?)\.+(Passed|Failed|Skipped)", run.stdout, re.MULTILINE), run.stdout + run.stderr


def test_hooks(repository):
    check, compare = [hook["name"] for hook in HOOKS]
    found, text = hooks_of(repository)
    assert found == [(check, "Passed"), (compare, "Passed")], text
    (repository / "lessons/README.md").write_text("# About\n\n$1 = 2$\n")
    (repository / "lessons/a.md").write_text(RIGHT.replace("2(", "3("))
    subprocess.run(["git", "add", "lessons"], cwd=repository, check=True)
    found, text = hooks_of(repository)
    assert found == [(check, "Failed"), (compare, "Failed")], text
    assert "lessons/a.md:3:" in text and "README.md:" not in text
