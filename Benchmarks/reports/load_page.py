#!/usr/bin/env python3
"""Times how long headless Chromium takes until a page is loaded and painted: the median of five loads, in ms.

    pip install playwright
    python3 reports/load_page.py /tmp/large/report.html
"""
import pathlib
import statistics
import sys

from playwright.sync_api import sync_playwright

TIMES = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
  const load = performance.getEntriesByType("navigation")[0];
  done([load.domContentLoadedEventEnd, load.loadEventEnd, performance.now()]);
})))"""

page_address = pathlib.Path(sys.argv[1]).resolve().as_uri()
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    runs = []
    for _ in range(5):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(page_address)
        runs.append(page.evaluate(TIMES))
        page.close()
    browser.close()
for name, times in zip(("read", "loaded", "painted"), zip(*runs)):
    print(f"{name}: {statistics.median(times):.0f} ms")
