"""How a test says what is wrong with a page."""
import pytest


def expect_none(findings, of):
    """Fails with all findings, where there are any: `of` says what there should be none of."""
    if findings:
        lines = "\n".join(f"  {finding}" for finding in findings)
        pytest.fail(f"expected no {of}; found {len(findings)}:\n{lines}", pytrace=False)
