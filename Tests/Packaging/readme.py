"""What the README shows to be copied."""
import re

import yaml

from paths import ROOT


def blocks(language):
    text = (ROOT / "README.md").read_text()
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def loaded(text):
    """YAML 1.1 takes GitHub's `on` for a truth value."""
    document = yaml.safe_load(text)
    return {("on" if key is True else key): value for key, value in document.items()}


def job(first_key):
    """The block of YAML that begins with a key."""
    (text,) = [text for text in blocks("yaml") if text.startswith(first_key + ":")]
    return loaded(text)
