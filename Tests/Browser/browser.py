"""A headless Chromium that notes what a page does: console messages, requests, time of its main thread."""

import json
import os
import pathlib
import shutil
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

# What `scripts/browser` fetches beside this package.
TOOLS = pathlib.Path(__file__).resolve().parents[2] / ".build-browser"


class Browser:
    def __init__(self):
        # A profile of its own, so that runs side by side do not meet.
        self.profile = tempfile.mkdtemp(prefix="keras-inspect-browser-")
        options = Options()
        options.binary_location = shutil.which("chromium")
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
        flags += [f"--user-data-dir={self.profile}", "--disable-background-networking", "--no-first-run"]
        for flag in flags:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        self.driver.set_page_load_timeout(240)
        self.driver.set_script_timeout(120)
        self.command("Performance.enable", timeDomain="threadTicks")
        self.window(1280, 900)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def window(self, width, height):
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, scheme="light", medium=""):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=medium, features=features)

    def scripts(self, enabled):
        self.command("Emulation.setScriptExecutionDisabled", value=not enabled)

    def open(self, path, fragment=""):
        """Opens a file, and forgets what was noted before. A fragment alone would not load it again."""
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(pathlib.Path(path).as_uri() + fragment)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self):
        """Until the page has reacted to what was done to it."""
        self.driver.execute_async_script(
            "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0)), 30)")

    def complaints(self):
        """Messages on the console, and requests other than the page itself."""
        messages = [entry["message"] for entry in self.driver.get_log("browser")]
        requests = []
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                requests.append(event["params"]["request"]["url"])
        page = self.driver.current_url.split("#")[0]
        return messages + [f"requests {url}" for url in requests if url.split("#")[0] not in (page, "about:blank")]

    def seconds(self):
        """The time of the page's main thread so far."""
        metrics = {entry["name"]: entry["value"] for entry in self.command("Performance.getMetrics")["metrics"]}
        return metrics["ThreadTime"]

    def accessibility(self):
        """What axe-core reports, a line for each violation."""
        self.run(next(TOOLS.glob("**/axe.min.js")).read_text())
        return self.driver.execute_async_script("""
            const done = arguments[0];
            const line = violation => `${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`;
            axe.run(document, { resultTypes: ["violations"] })
              .then(result => done(result.violations.map(line)), error => done([String(error)]));
            """)

    def save(self, path):
        self.driver.save_screenshot(os.fspath(path))
