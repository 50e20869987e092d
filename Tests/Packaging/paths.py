"""Where things are that the tests try."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build/package-tests"
CHAINRULE = ROOT / ".build/release/chainrule"


def package():
    """The Debian package, as `make deb` made it."""
    (path,) = (ROOT / ".build/deb").glob("chainrule_*.deb")
    return path
