"""What the tests are given: bare systems, and those that have the package."""
import pytest

from paths import package
from systems import NAMES, System


def pytest_addoption(parser):
    parser.addoption("--from-source", action="store_true", help="also build the package in bare systems")


@pytest.fixture(params=NAMES, ids=lambda version: f"debian-{version}")
def bare_system(request, tmp_path):
    system = System(request.param, tmp_path)
    yield system
    system.remove()


@pytest.fixture(scope="session", params=NAMES, ids=lambda version: f"debian-{version}")
def system(request, tmp_path_factory):
    """One with the package, which tests leave as they found it but for /course."""
    system = System(request.param, tmp_path_factory.mktemp("system"))
    system.copy(package(), "/tmp/chainrule.deb")
    system.must_run("apt-get update && apt-get install --yes --no-install-recommends /tmp/chainrule.deb")
    yield system
    system.remove()
