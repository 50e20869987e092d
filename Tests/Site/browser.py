"""Chromium, and what can be asked of the page that it shows."""
import json
import os
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service

WIDE = (1200, 900)

# A place in the window that is an element's own: what lies over it elsewhere does not matter. Edges of drawings
# have their middle, what is written the middle of its rows.
SEEN_PART = """
    const [element] = arguments;
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const along = element instanceof SVGGeometryElement
      ? [0.5, 0.3, 0.7, 0.2, 0.8].map(share =>
          element.getPointAtLength(share * element.getTotalLength()).matrixTransform(element.getScreenCTM()))
      : [...element.querySelectorAll("*"), element].flatMap(part => [...part.getClientRects()])
          .map(box => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 }));
    const own = along.find(({ x, y }) => {
      const met = document.elementFromPoint(x, y);
      return met && element.contains(met) && met.closest("[data-q], .mark, summary") ===
        element.closest("[data-q], .mark, summary");
    });
    return own ? [own.x, own.y] : null;
    """


class Browser:
    """One window of Chromium."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        options.add_argument("--headless=new")
        options.add_argument("--disable-gpu")
        options.add_argument("--disable-dev-shm-usage")
        options.add_argument("--hide-scrollbars")
        if os.geteuid() == 0:  # Chromium's sandbox does not start for root.
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.command("Network.enable")
        self.resize(*WIDE)

    def close(self):
        self.driver.quit()

    def command(self, name, **parameters):
        """Sends a command of the Chrome DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def run(self, script, *arguments):
        """The value of a script's `return`; elements come as elements."""
        return self.driver.execute_script(script, *arguments)

    def run_async(self, script, *arguments):
        """What a script hands to its last argument, a function."""
        return self.driver.execute_async_script(script, *arguments)

    def evaluate(self, expression):
        """The value of an expression, also where scripts of the page do not run."""
        return self.command("Runtime.evaluate", expression=expression)["result"]["value"]

    def point_at(self, element):
        """Moves the pointer to where a part of an element is seen."""
        self.move_pointer(*self.seen_part(element))

    def seen_part(self, element):
        place = self.run(SEEN_PART, element)
        assert place, f"other things cover {element.get_attribute('outerHTML')[:80]}"
        return place

    def move_pointer(self, x, y):
        self.command("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        self.settle()

    def tap(self, element):
        """Touches an element with a finger, where a part of it is seen."""
        x, y = self.seen_part(element)
        self.command("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.command("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.settle()

    def press(self, *keys, held=""):
        """Presses keys one after the other, wherever the focus is."""
        keyboard = ActionChains(self.driver, duration=0)
        if held:
            keyboard.key_down(held).send_keys(*keys).key_up(held).perform()
        else:
            keyboard.send_keys(*keys).perform()

    def open(self, address):
        """Opens a page, and waits for its fonts, too."""
        self.events()
        self.messages()
        self.driver.get(address)
        self.settle()

    def settle(self):
        """Waits for fonts, for formulas out of sight to be drawn, and for two frames: what the page does about a
        change is then done."""
        self.run_async("""
            const [done] = arguments;
            const isDrawn = formula => formula.style.contentVisibility === "visible";
            const wait = () => requestAnimationFrame(() =>
              [...document.querySelectorAll(".formula[style]")].every(isDrawn)
                ? requestAnimationFrame(done) : wait());
            document.fonts.ready.then(wait);""")

    def messages(self):
        """What the console has said since it was asked before."""
        return [f"{entry['level'].lower()}: {entry['message']}" for entry in self.driver.get_log("browser")]

    def events(self):
        """What the DevTools protocol has told since it was asked before."""
        return [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]

    def requests(self):
        """The addresses that were asked for since events were asked for before."""
        return [
            event["params"]["request"]["url"]
            for event in self.events()
            if event["method"] == "Network.requestWillBeSent"
        ]

    def resize(self, width, height):
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 500)

    @contextmanager
    def window(self, width, height):
        self.resize(width, height)
        self.settle()
        try:
            yield
        finally:
            self.resize(*WIDE)

    @contextmanager
    def media(self, kind="", **features):
        """A medium, such as "print", and media features, such as prefers_color_scheme="dark"."""
        self.command("Emulation.setEmulatedMedia", media=kind, features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])
        try:
            yield
        finally:
            self.command("Emulation.setEmulatedMedia", media="", features=[])

    @contextmanager
    def without_scripts(self):
        self.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            yield
        finally:
            self.command("Emulation.setScriptExecutionDisabled", value=False)

    @contextmanager
    def folds_open(self):
        """All folds of the page open; afterwards they are as they were."""
        self.run("""
            for (const fold of document.querySelectorAll("details:not([open])")) {
              fold.open = true;
              fold.dataset.wasClosed = "";
            }""")
        self.settle()
        try:
            yield
        finally:
            self.run("""
                for (const fold of document.querySelectorAll("[data-was-closed]")) {
                  fold.open = false;
                  delete fold.dataset.wasClosed;
                }""")
