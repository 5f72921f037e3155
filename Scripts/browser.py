"""Looks at pages in headless Chromium: does a page ask other hosts for anything, does axe-core find a barrier, does it fit a
narrow screen and paper, does any label of a picture cover another.

Uses playwright and axe-playwright-python (from PyPI) with the system's Chromium.
"""
import shutil

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}
# A4 without the page's margins, in CSS pixels.
PAPER = {"width": 672, "height": 980}
# The rules of WCAG 2.1 A and AA, and what axe-core's makers take for good practice.
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}

# Pairs of labels that cover each other by more than a pixel, and labels that stick out of their picture.
LABELS = """() => {
  const problems = [];
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const scale = frame.width / svg.viewBox.baseVal.width;
    for (const [index, one] of boxes.entries()) {
      if (one.box.left < frame.left - scale || one.box.right > frame.right + scale ||
          one.box.top < frame.top - scale || one.box.bottom > frame.bottom + scale)
        problems.push(`“${one.text}” sticks out of ${svg.querySelector("title").textContent}`);
      for (const other of boxes.slice(index + 1)) {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // A line's box is a little higher than its letters.
        if (width > scale && height > 4 * scale) problems.push(`“${one.text}” covers “${other.text}”`);
      }
    }
  }
  return problems;
}"""

# Elements wider than the page; those in a box that scrolls are none.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  return document.documentElement.scrollWidth > width ? [`${document.documentElement.scrollWidth} px wide`] : [];
}"""

CUT_OFF = """() => [...document.querySelectorAll("table, svg")]
  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(element => `${(element.querySelector("caption, title") || element).textContent.slice(0, 60)} is cut off`)"""


class Browser:
    """A headless Chromium; used in a `with`."""

    def __enter__(self):
        self._playwright = sync_playwright().start()
        path = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
        self._browser = self._playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        return self

    def __exit__(self, *_):
        self._browser.close()
        self._playwright.stop()

    def problems(self, path):
        """What is wrong with a page, as texts."""
        page = self._browser.new_page(viewport=WIDE)
        found = []
        page.on("request", lambda request: request.url.startswith(("file:", "data:")) or found.append(f"asks for {request.url}"))
        page.on("console", lambda message: message.type == "error" and found.append(f"console: {message.text}"))
        page.goto(f"file://{path}")
        found += self._barriers(page, "light")
        found += page.evaluate(LABELS)
        page.emulate_media(color_scheme="dark")
        found += self._barriers(page, "dark")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(NARROW)
        found += self._barriers(page, "360 px")
        found += [f"at 360 px: {problem}" for problem in page.evaluate(OVERFLOW)]
        page.emulate_media(media="print")
        page.set_viewport_size(PAPER)
        found += [f"printed: {problem}" for problem in page.evaluate(OVERFLOW) + page.evaluate(CUT_OFF)]
        page.close()
        return found

    def _barriers(self, page, look):
        violations = Axe().run(page, options=AXE).response["violations"]
        return [
            f"axe, {look}: {violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:200]}"
            for violation in violations
        ]
