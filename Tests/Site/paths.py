"""Where things are."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / os.environ["PROGRAMS"] / "chainrule"
OUT = ROOT / ".build/site-tests"
SITE = OUT / "site"
# Whether all is left out but what is true of every page, on those pages that hold what is hard.
IS_SHORT = "SHORT" in os.environ
HARD = [SITE / "edges/02-network.html", SITE / "edges/03-formulas.html"]
PAGES = HARD if IS_SHORT else sorted(SITE.rglob("*.html"))
