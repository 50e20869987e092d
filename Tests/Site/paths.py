"""Where things are."""
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / ".build/release/chainrule"
OUT = ROOT / ".build/site-tests"
SITE = OUT / "site"
PAGES = sorted(SITE.rglob("*.html"))
