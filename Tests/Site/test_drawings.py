"""What stands in a drawing can be read: no line runs through it, and nothing lies over something else."""
from findings import expect_none

# Labels that reach beyond their grounds, and grounds over each other, over nodes, or beyond their drawing.
COVERED = """
    const box = element => element.getBoundingClientRect();
    const meets = (a, b) => a.left < b.right - 0.1 && b.left < a.right - 0.1 &&
      a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;
    const meetsCircle = (a, circle) => {
      const [x, y] = [circle.left + circle.width / 2, circle.top + circle.height / 2];
      const across = Math.max(a.left - x, x - a.right, 0), down = Math.max(a.top - y, y - a.bottom, 0);
      return Math.hypot(across, down) < circle.width / 2 - 0.1;
    };
    const isWithin = (a, b, slack) => a.left >= b.left - slack && a.right <= b.right + slack &&
      a.top >= b.top - slack && a.bottom <= b.bottom + slack;
    return [...document.querySelectorAll("svg.network:not(.outline)")].flatMap(drawing => {
      const grounds = [...drawing.querySelectorAll(".grounds rect")].map(box);
      const labels = [...drawing.querySelectorAll(".labels text")];
      const circles = [...drawing.querySelectorAll("circle")].map(box);
      const scale = box(drawing).width / drawing.viewBox.baseVal.width;
      return labels.flatMap((label, number) => {
        const ground = grounds[number], text = label.textContent, findings = [];
        // Letters have room above and below that they do not use.
        const own = box(label), letters = { left: own.left, right: own.right, top: ground.top, bottom: ground.bottom };
        if (!isWithin(letters, ground, 0.5 * scale)) findings.push(`${text} is wider than its ground`);
        if (!isWithin(ground, box(drawing), 0.5)) findings.push(`${text} is not within the drawing`);
        if (circles.some(circle => meetsCircle(ground, circle))) findings.push(`${text} lies over a node`);
        grounds.slice(0, number).forEach((other, before) => {
          if (meets(ground, other)) findings.push(`${text} lies over ${labels[before].textContent}`);
        });
        return findings;
      });
    });
    """


def test_labels_have_their_own_ground(page):
    with page.browser.folds_open():
        expect_none(page.browser.run(COVERED), of="labels that are covered")
