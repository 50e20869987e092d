#!/usr/bin/env python3
"""Writes build.ninja for a folder of lessons: one action of `chainrule build` for each of them.

    configure.py lessons
    ninja

Run in the folder that the lessons' folder lies in. ninja then makes what is stale, as many at a time as there are cores:
a lesson after it was changed itself, or anything that it was made from, as chainrule says with --depfile. The pages of all
lessons come together in `notes`.
"""
import argparse
import os
import shlex
import shutil
import sys

NINJA = """\
ninja_required_version = 1.10
builddir = {sites}

# A lesson's own site, and its pages from there to where those of all lessons are.
rule lesson
  command = {program} build $lesson --output $site --cache none --jobs 1 --depfile $site.d {options} && {collect}
  description = $in
  depfile = $depfile
  deps = gcc

# When lessons come and go, this file is written again.
rule configure
  command = {configure}
  description = build.ninja
  generator = 1

"""
# The first page of a lesson's site would be a list of this lesson alone, unless it is the lesson itself.
COLLECT = "tar -C $site -c --exclude .chainrule-manifest $home . | tar -C {pages} -x"
HOME = "--exclude ./index.md --exclude ./index.html"


def path(name):
    """A path as it stands in build.ninja."""
    if "\n" in name:
        sys.exit(f"ninja cannot build a lesson with a line break in its name: {name!r}")
    return name.replace("$", "$$").replace(" ", "$ ").replace(":", "$:")


def word(text):
    """A word of a command in build.ninja, which the shell reads."""
    return shlex.quote(text).replace("$", "$$")


def is_hidden(name):
    return name.startswith((".", "_"))


def found(folder):
    """What chainrule takes for lessons, and the folders that they were looked for in."""
    lessons, folders = [], []
    for place, below, files in os.walk(folder):
        below[:] = sorted(name for name in below
                          if not is_hidden(name) and not os.path.exists(os.path.join(place, name, ".chainrule-manifest")))
        folders.append(place)
        lessons += [os.path.join(place, name) for name in sorted(files)
                    if name.endswith(".md") and not is_hidden(name) and name != "README.md"]
    return lessons, folders


def settings(lesson):
    """Where chainrule looks for what is true of the whole course: a file of it that is new makes the lesson stale."""
    place = os.path.dirname(lesson)
    while place not in ("", "/"):
        if os.path.exists(os.path.join(place, "chainrule.yaml")):
            yield os.path.join(place, "chainrule.yaml")
        place = os.path.dirname(place)


def action(lesson, folder, sites, program):
    """How the pages of one lesson are made."""
    name = os.path.relpath(lesson, folder)
    site = os.path.join(sites, name)
    others = " ".join(map(path, [program, *settings(lesson)]))
    lines = [f"build {path(site)}/.chainrule-manifest: lesson {path(lesson)} | {others}",
             f"  lesson = {word(lesson)}", f"  site = {word(site)}", f"  depfile = {path(site)}.d"]
    if name != "index.md":
        lines.append(f"  home = {HOME}")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description="Write build.ninja for a folder of lessons.")
    parser.add_argument("lessons", help="their folder")
    parser.add_argument("--sites", default="out", help="where each lesson has a site of its own (out)")
    parser.add_argument("--pages", default="notes", help="where all their pages come together (notes)")
    parser.add_argument("--options", default="--to markdown",
                        help="of chainrule build (--to markdown); '--single-file' makes pages of HTML")
    arguments = parser.parse_args()
    lessons, folders = found(arguments.lessons)
    if len({os.path.dirname(lesson) for lesson in lessons}) > 1 and not os.path.exists(f"{arguments.lessons}/chainrule.yaml"):
        sys.exit(f"Lessons in several folders are one course where there is {arguments.lessons}/chainrule.yaml.")
    program = shutil.which("chainrule") or sys.exit("There is no 'chainrule' in PATH.")
    os.makedirs(arguments.pages, exist_ok=True)
    with open("build.ninja", "w") as file:
        file.write(NINJA.format(
            program=word(program), sites=path(arguments.sites), options=arguments.options.replace("$", "$$"),
            collect=COLLECT.format(pages=word(arguments.pages)),
            configure=" ".join(map(word, [sys.executable, *sys.argv]))))
        file.write(f"build build.ninja: configure | {path(sys.argv[0])} {' '.join(map(path, folders))}\n\n")
        for lesson in lessons:
            file.write(action(lesson, arguments.lessons, arguments.sites, program) + "\n")


main()
