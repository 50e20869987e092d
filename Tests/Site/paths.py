"""Where things are."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / os.environ["PROGRAMS"] / "chainrule"
OUT = ROOT / ".build/site-tests"
SITE = OUT / "site"
# Those that everything is tried on which is true of every page.
PAGES = sorted(
    page for page in SITE.rglob("*.html")
    if os.environ.get("PAGES_OF") != "courses" or page.relative_to(SITE).parts[0] != "lessons")
