"""The JSON Schema of networks against the program that reads them."""
import json
import re
import subprocess

import jsonschema
import pytest
import yaml

from paths import CHAINRULE, ROOT

SCHEMA = json.loads(subprocess.run([CHAINRULE, "schema"], check=True, capture_output=True, text=True).stdout)
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
LAYER = "{nodes: 1, activation: tanh, weights: [[1, 2]]}"


def network(layer=LAYER, rest="", loss="sum-of-squares"):
    return f"inputs: 2\nlayers: [{layer}]\nloss: {loss}\n{rest}"


def activation(text):
    return network(LAYER.replace("tanh", text))


def weights(text):
    return network(LAYER.replace("[[1, 2]]", text))


NETWORKS = {
    "as it is": network(),
    "all keys": network(rest="name: n\nreduction: sum\nsamples: [{input: [1, .5], target: [1.0e-3]}]\n"
                        "training: {rate: 1, momentum: 0.9, weight-decay: 0.1, order: online, biases: fixed}"),
    "nothing behind keys": network(rest="samples:\ntraining:"),
    "biases": network("{nodes: 1, activation: tanh, weights: [[1, 2]], biases: [3]}"),
    "an unknown key": network(rest="layer: []"),
    "a file": network(rest="file: net.yaml"),
    "no loss": "inputs: 2\nlayers: [" + LAYER + "]",
    "an unknown loss": network(loss="mse"),
    "no layers": "inputs: 2\nlayers: []\nloss: sum-of-squares",
    "no inputs": "inputs: 0\nlayers: [" + LAYER + "]\nloss: sum-of-squares",
    "a number in quotes": weights("[['1', 2]]"),
    "weights in one row": weights("[1, 2]"),
    "an unknown key of a layer": network("{nodes: 1, activation: tanh, weights: [[1, 2]], bias: [3]}"),
    "no activation": network("{nodes: 1, weights: [[1, 2]]}"),
    "an unknown activation": activation("swish"),
    "a slope": activation("{leaky-relu: {slope: 0.1}}"),
    "an alpha": activation("{elu: {alpha: 0.1}}"),
    "a slope of elu": activation("{elu: {slope: 0.1}}"),
    "a parameter too many": activation("{tanh: {slope: 0.1}}"),
    "no parameter": activation("{tanh: }"),
    "two activations": activation("{tanh: , relu: }"),
    "uniform": weights("{random: uniform, from: -1, to: 1, seed: 7, decimals: 2}"),
    "normal": weights("{random: normal, mean: 0, deviation: 0.5}"),
    "a mean of a uniform distribution": weights("{random: uniform, mean: 0}"),
    "an unknown distribution": weights("{random: cauchy}"),
    "too many decimals": weights("{random: uniform, decimals: 16}"),
    "a seed below 0": weights("{random: uniform, seed: -1}"),
    "an unknown reduction": network(rest="reduction: average"),
    "a sample without a target": network(rest="samples: [{input: [1, 2]}]"),
    "an unknown key of a sample": network(rest="samples: [{input: [1, 2], target: [1], weight: 2}]"),
    "samples in a file": network(rest="samples: {file: data.csv}"),
    "samples that are a number": network(rest="samples: 3"),
    "training without a rate": network(rest="training: {momentum: 0.9}"),
    "an unknown order": network(rest="training: {rate: 1, order: random}"),
}
for name in ["identity", "sigmoid", "tanh", "relu", "leaky-relu", "elu", "softplus", "gelu", "silu", "mish", "softmax"]:
    NETWORKS[name] = activation(name)
for name in ["sum-of-squares", "half-sum-of-squares", "mean-squared-error", "cross-entropy", "binary-cross-entropy"]:
    NETWORKS[name] = network(loss=name)


def test_it_is_a_schema():
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", NETWORKS.values(), ids=NETWORKS)
def test_it_agrees_with_the_reader(text, tmp_path):
    (tmp_path / "net.yaml").write_text(text)
    (tmp_path / "data.csv").write_text("1,2,3\n")
    run = subprocess.run([CHAINRULE, "values", "net.yaml"], cwd=tmp_path, capture_output=True, text=True)
    errors = [error.message for error in VALIDATOR.iter_errors(yaml.safe_load(text))]
    assert (errors == []) == (run.returncode == 0), (errors, run.stderr)


def networks():
    for path in [*ROOT.rglob("lessons/**/*.yaml"), *ROOT.glob("Tests/Lessons/**/*.yaml")]:
        if "layers:" in path.read_text():
            yield path


@pytest.mark.parametrize("path", sorted(networks()), ids=lambda path: str(path.relative_to(ROOT)))
def test_it_takes_the_networks_of_this_repository(path):
    assert [error.message for error in VALIDATOR.iter_errors(yaml.safe_load(path.read_text()))] == []


def test_it_takes_the_networks_of_the_lessons():
    found = 0
    for path in ROOT.glob("lessons/*.md"):
        for text in re.findall(r"^```network[^\n]*\n(.*?)^```$", path.read_text(), re.MULTILINE | re.DOTALL):
            if not text.startswith("file:"):
                assert [error.message for error in VALIDATOR.iter_errors(yaml.safe_load(text))] == [], path
                found += 1
    assert found >= 5
