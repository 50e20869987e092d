"""A course of many short lessons that share networks: each is asked for a derivation on its network.

Fifty lessons have one network, whose samples are in a CSV file that the networks of two hundred lessons share.
"""
from pathlib import Path

LESSONS_OF_A_NETWORK = 50
NETWORKS_OF_A_TABLE = 4

LESSON = r"""---
title: Lesson {number}
network: networks/net-{network:02}.yaml
---

How does the loss change with one weight? It acts through $z_{{{node}}}^{{(1)}}$, so that

$$\frac{{\partial C_0}}{{\partial w_{{{node}{input}}}^{{(1)}}}} = \delta_{{{node}}}^{{(1)}}\, x_{{{input}}} = ??$$

and through the activation, with $\delta_{{{node}}}^{{(1)}} = \frac{{\partial C_0}}{{\partial z_{{{node}}}^{{(1)}}}}$.
"""

NETWORK = """\
inputs: 3
layers:
  - {{nodes: 4, activation: tanh, weights: {{random: uniform, from: -1, to: 1, seed: {seed}, decimals: 2}}}}
  - {{nodes: 2, activation: sigmoid, weights: {{random: uniform, from: -1, to: 1, seed: {seed}, decimals: 2}}}}
loss: sum-of-squares
samples: {{file: samples-{table}.csv}}
"""

TABLE = "0.5, 0.1, 0.9, 0, 1\n0.2, 0.7, 0.3, 1, 0\n"


def write(folder, lessons):
    """Lesson N is lesson-NNNN.md, from 0; `network_of` and `table_of` say what it was made from."""
    folder = Path(folder)
    (folder / "networks").mkdir(parents=True)
    for number in range(lessons):
        lesson(folder, number).write_text(LESSON.format(
            number=number, network=number // LESSONS_OF_A_NETWORK, node=number % 4, input=number % 3))
        network = network_of(folder, number)
        if not network.exists():
            seed = number // LESSONS_OF_A_NETWORK
            network.write_text(NETWORK.format(seed=seed + 1, table=seed // NETWORKS_OF_A_TABLE))
            table_of(folder, number).write_text(TABLE)


def lesson(folder, number):
    return Path(folder) / f"lesson-{number:04}.md"


def network_of(folder, number):
    return Path(folder) / f"networks/net-{number // LESSONS_OF_A_NETWORK:02}.yaml"


def table_of(folder, number):
    return Path(folder) / f"networks/samples-{number // LESSONS_OF_A_NETWORK // NETWORKS_OF_A_TABLE}.csv"
