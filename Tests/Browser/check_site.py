"""Checks the site in a real browser: check_site.py FOLDER. Prints a line for each fault, and fails if there is one."""

import functools
import http.server
import pathlib
import sys
import threading

from browser import Browser

FOLDER = pathlib.Path(sys.argv[1])
FAULTS = []

#: Pages of each kind, and what each must show.
PAGES = {
    "": "Audits saved Keras models",
    "messages/": "Which message brought you here?",
    "rules/": "Rules",
    "rules/KI105/": "KI105 shape-mismatch",
    "layers/Conv2D/": "Conv2D",
    "gallery/": "Gallery",
    "gallery/wrong-shape.html": "wrong",
    "ci/": "GitHub Actions",
    "releases/": "What breaks between Keras releases",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def expect(condition, text):
    if not condition:
        FAULTS.append(text)


def messages(browser):
    return [entry["message"] for entry in browser.driver.get_log("browser") if "favicon" not in entry["message"]]


def check_finder(browser):
    """The message that is pasted comes first, and the rule that explains it."""
    pasted = {
        "ValueError: Layer count mismatch when loading weights from file. Model expected 4 layers, found 3 saved layers.": "KI101",
        "ValueError: axes don't match array": "KI105",
        "ValueError: Unrecognized keyword arguments passed to LSTM: {'time_major': False}": "KI720",
        "TypeError: Could not locate class 'Functional'. Make sure custom classes and functions are decorated": "KI711",
    }
    for text, rule in pasted.items():
        browser.run("const f = document.getElementById('message'); f.value = arguments[0]; f.dispatchEvent(new Event('input'))", text)
        browser.wait()
        best = browser.run("return document.querySelector('.message.best')?.textContent || ''")
        expect(rule in best, f"the finder shows {best[:120]!r} for {text!r}, expected {rule}")
    browser.run("const f = document.getElementById('message'); f.value = ''; f.dispatchEvent(new Event('input'))")
    browser.wait()
    expect(browser.run("return document.querySelectorAll('.message[hidden]').length") == 0, "an empty field hides messages")


def check_search(browser, address):
    """The search of the site finds a rule by its code."""
    browser.driver.get(address)
    browser.run("document.querySelector('[data-md-component=search-query]').focus()")
    browser.driver.find_element("css selector", "[data-md-component=search-query]").send_keys("KI105")
    for _ in range(100):
        browser.wait()
        found = browser.run("return [...document.querySelectorAll('.md-search-result__link')].map(a => a.href)")
        if found:
            break
    expect(any("/rules/KI105/" in link for link in found), f"the search finds {found[:5]} for KI105")


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(FOLDER)))
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}/"
with Browser() as browser:
    browser.driver.get("about:blank")
    messages(browser)
    for scheme in ("light", "dark"):
        browser.media(scheme)
        for page, text in PAGES.items():
            browser.driver.get(address + page)
            browser.wait()
            expect(text in browser.run("return document.body.innerText"), f"{page}: does not show {text!r}")
            for message in messages(browser):
                expect(False, f"{page}: {message}")
            width = browser.run("return document.documentElement.scrollWidth - innerWidth")
            expect(width <= 0, f"{page}: {width} pixels wider than the window")
            if page == "messages/":
                check_finder(browser)
    check_search(browser, address)
    if (FOLDER / "library/documentation").exists():
        browser.driver.get(address + "library/")
        for _ in range(100):
            browser.wait()
            if "Audit saved Keras models" in browser.run("return document.body.innerText"):
                break
        else:
            expect(False, "library: its first page does not show")
    for message in messages(browser):
        expect(False, message)
server.shutdown()
print("\n".join(FAULTS) or f"{2 * len(PAGES)} pages opened in a browser: no faults")
sys.exit(1 if FAULTS else 0)
