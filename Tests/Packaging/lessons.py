"""A small course, right or with slips in it."""

NETWORK = """\
inputs: 2
layers:
  - nodes: 1
    activation: sigmoid
    weights: [[.15, .20]]
loss: sum-of-squares
samples: [{input: [1, 2], target: [0]}]
"""
RIGHT = r"""# A step

$$\frac{\partial C_0}{\partial a_0^{(L)}} = 2(a_0^{(L)} - y_0)$$
"""
SLIPS = r"""# Slips

$C_0 = 3$ and $a_0^{(L)} = g'^{(L)}(z_0^{(L)})$ and $\tnah(x) = 2$.

See [nothing](nowhere.md), where $C_0 = C_0 + \mathcal{H}$ is <b>not</b> "checked", and $C_0 = C$.
"""


def write(folder, **lessons):
    """Lessons by their names, with a network for all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "net.yaml").write_text(NETWORK)
    (folder / "chainrule.yaml").write_text("network: net.yaml\n")
    for name, text in lessons.items():
        (folder / f"{name}.md").write_text(text)
    return folder
