"""Who asks for less motion gets none."""
from findings import expect_none

MOVING = """
    const seconds = list => Math.max(...list.split(",").map(parseFloat));
    const moving = style => seconds(style.transitionDuration) > 0 || seconds(style.animationDuration) > 0
      && style.animationName !== "none";
    const found = [];
    for (const element of document.querySelectorAll("*"))
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(element, part);
        if (moving(style)) found.push(`${element.outerHTML.slice(0, 80)}${part ?? ""}: ${style.transition}, ${style.animation}`);
        if (!part && style.scrollBehavior === "smooth") found.push(`${element.tagName.toLowerCase()} scrolls smoothly`);
      }
    return found.slice(0, 10);
    """


def test_reduced_motion_is_none(page):
    with page.browser.media(prefers_reduced_motion="reduce"):
        expect_none(page.browser.run(MOVING), of="motion")
