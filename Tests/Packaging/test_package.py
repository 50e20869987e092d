"""The package in systems that hold nothing else."""
import filecmp
import os
import pathlib
import subprocess

import pytest

from paths import CHAINRULE, ROOT, package

INSTALLED = [
    "usr/bin/chainrule",
    "usr/share/bash-completion/completions/chainrule",
    "usr/share/chainrule/network.schema.json",
    "usr/share/chainrule/problem-matcher.json",
    "usr/share/chainrule/templates/page/page.html",
    "usr/share/chainrule/templates/words/chain.md",
    "usr/share/doc/chainrule/examples/first-lesson/chainrule.yaml",
    "usr/share/fish/vendor_completions.d/chainrule.fish",
    "usr/share/man/man1/chainrule.1.gz",
    "usr/share/zsh/vendor-completions/_chainrule",
]


def katex(version_text):
    return version_text.splitlines()[1]


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*") if path.is_file())


def test_the_course_is_the_same_bytes(system, tmp_path):
    """As the program on this machine writes them; pages of HTML only where both have one KaTeX."""
    if not (system.path / "course/lessons").exists():
        system.copy(ROOT / "lessons", "/course/lessons")
    system.must_run("chainrule build lessons --output site", folder="/course")
    own = tmp_path / "site"
    subprocess.run([CHAINRULE, "build", "lessons", "--output", own], cwd=ROOT, check=True, capture_output=True)
    theirs = system.path / "course/site"
    both = [subprocess.run([CHAINRULE, "--version"], capture_output=True, text=True).stdout,
            system.must_run("chainrule --version")]
    assert both[0].splitlines()[0] == both[1].splitlines()[0]
    if katex(both[0]) == katex(both[1]):
        assert files(own) == files(theirs)
        compared = files(own)
    else:
        compared = [name for name in files(own) if name.endswith(".md")]
    assert len([name for name in compared if name.endswith(".md")]) == len(list((ROOT / "lessons").glob("*.md"))) + 1
    assert filecmp.cmpfiles(own, theirs, compared, shallow=False)[1:] == ([], [])


def test_the_first_lesson_builds(system):
    system.must_run("rm -rf /course/first /course/new && mkdir -p /course")
    system.must_run("cp -r /usr/share/doc/chainrule/examples/first-lesson first && chainrule build first --output out",
                    folder="/course")
    system.must_run("chainrule new new && diff -r first new && rm -r first new out", folder="/course")


def test_the_templates_can_be_changed(system):
    """They are in the program; those that are installed are to be copied."""
    system.must_run(
        "rm -rf worded && chainrule new worded && cp -r /usr/share/chainrule/templates worded/wording && "
        "echo 'templates: wording' >> worded/chainrule.yaml && chainrule build worded --output as-copied && "
        "chainrule new plain && chainrule build plain --output as-is && diff as-copied/01-one-weight.md as-is/01-one-weight.md && "
        "rm -r worded plain as-copied as-is", folder="/course")


def test_all_is_installed_and_goes_again(bare_system):
    bare_system.copy(package(), "/tmp/chainrule.deb")
    bare_system.must_run("apt-get update")
    before = bare_system.files()
    # A bare system leaves manuals out.
    bare_system.must_run("rm -f /etc/dpkg/dpkg.cfg.d/*")
    bare_system.must_run("apt-get install --yes --no-install-recommends /tmp/chainrule.deb")
    installed = bare_system.files()
    assert [name for name in INSTALLED if name not in installed] == []
    bare_system.must_run("apt-get purge --yes chainrule")
    assert [name for name in bare_system.files() if "chainrule" in name] == []
    assert "usr/bin/chainrule" not in before


def test_installs_and_uninstalls_by_make(tmp_path):
    make = ["make", "--no-print-directory", f"DESTDIR={tmp_path}", "PREFIX=/opt/it"]
    subprocess.run([*make, "install"], cwd=ROOT, check=True, capture_output=True)
    names = files(tmp_path)
    assert "opt/it/bin/chainrule" in names
    assert "opt/it/share/zsh/site-functions/_chainrule" in names
    assert os.stat(tmp_path / "opt/it/bin/chainrule").st_size < CHAINRULE.stat().st_size
    version = subprocess.run([tmp_path / "opt/it/bin/chainrule", "--version"], capture_output=True, text=True)
    assert version.stdout.startswith("chainrule ")
    subprocess.run([*make, "uninstall"], cwd=ROOT, check=True, capture_output=True)
    assert files(tmp_path) == []


def lines_of_container(name):
    """The commands of one stage of the Containerfile."""
    stages = (ROOT / "Packaging/Containerfile").read_text().split("\nFROM ")
    (stage,) = [stage for stage in stages if stage.splitlines()[0].endswith(name)]
    return [line.removeprefix("RUN ") for line in stage.splitlines() if line.startswith("RUN ")]


@pytest.mark.parametrize("bare_system", ["12"], indirect=True)
def test_the_commands_of_the_container(bare_system):
    """Those that install the package, in place of a daemon that builds images."""
    bare_system.copy(package(), f"/tmp/{package().name}")
    for line in lines_of_container("docker.io/library/debian:12-slim"):
        bare_system.must_run(line)
    assert "Usage: chainrule COMMAND" in bare_system.must_run("chainrule --help")


def test_builds_from_source(bare_system, request):
    """What a clone needs is found out and installed; Swift is lent by this machine."""
    if not request.config.getoption("--from-source"):
        pytest.skip("takes minutes; asked for by --from-source")
    swift = pathlib.Path(subprocess.run(["which", "swift"], capture_output=True, text=True).stdout.strip()).resolve().parents[1]
    subprocess.run(["git", "clone", "--quiet", ROOT, bare_system.path / "chainrule"], check=True)
    alone = bare_system.run(".ci/packages", folder="/chainrule")
    assert (alone.returncode, alone.stderr.splitlines()[0]) == (
        1, "Swift is missing: no 'swift' in PATH. Version 6.2 or later is needed, see https://www.swift.org/install")
    bare_system.copy(swift, "/opt/swift/usr")
    path = "/opt/swift/usr/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    bare_system.must_run("apt-get update && apt-get install --yes --no-install-recommends make")
    log = bare_system.must_run("make deb 2>&1", folder="/chainrule", PATH=path)
    assert "Installing missing packages: " in log
    bare_system.must_run("apt-get install --yes ./.build/deb/chainrule_*.deb && chainrule build lessons -o /tmp/site",
                         folder="/chainrule")
