"""Checks pages in a real browser: check_pages.py TOOL. Prints a line for each fault; nothing if there is none."""

import json
import pathlib
import subprocess
import sys
import tempfile

from browser import TOOLS, Browser
from models import branches, escaped, hostile_model, large_model, HOSTILE

TOOL = sys.argv[1]
FAULTS = []


def expect(condition, text):
    if not condition:
        FAULTS.append(text)


def equal(found, expected, text):
    expect(found == expected, f"{text}: {found!r}, expected {expected!r}")


def write(path, *arguments):
    """The output of the tool in a file."""
    with open(path, "wb") as file:
        subprocess.run([TOOL, *arguments], stdout=file, stderr=subprocess.DEVNULL)
    return path


VISIBLE = "return [...document.querySelectorAll('#layers > tbody > tr:not(.detail)')].filter(row => !row.hidden)"
# Without the models around a layer, which only a sorted table shows.
NAMES = VISIBLE + """.map(row => {
    const link = row.querySelector('th a'), around = link.querySelector('.p');
    return link.textContent.slice(around ? around.textContent.length : 0); })"""


def type_in_search(browser, text):
    browser.run(
        "search.value = arguments[0]; search.dispatchEvent(new Event('input'))".replace(
            "search", "document.getElementById('search')"), text)
    browser.wait()


def click(browser, selector):
    browser.run("document.querySelector(arguments[0]).click()", selector)
    browser.wait()


def press(browser, key):
    for kind in ("keyDown", "keyUp"):
        text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
        codes = {
            "Tab": 9, "Enter": 13, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
            "ArrowDown": 40, "/": 191,
        }
        browser.command("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=codes[key], **text)
    browser.wait()


def check_table(browser, page):
    """Search, sorting, opening, folding, shading, the keyboard."""
    browser.open(page)
    equal(len(browser.run(NAMES)), 19, "rows at first")
    type_in_search(browser, "conv2d_5")
    equal(browser.run(NAMES), ["vision_model", "conv2d_5"], "rows found, with the model around")
    equal(browser.run("return document.getElementById('count').textContent"), "1 of 19 rows", "count of rows found")
    type_in_search(browser, "lstm")
    equal(browser.run(NAMES), ["lstm_1"], "rows found by class")
    type_in_search(browser, "")
    click(browser, "#faults")
    equal(browser.run(NAMES), ["vision_model", "conv2d_1"], "rows with a fault")
    click(browser, "#faults")

    order = browser.run(NAMES)
    click(browser, "th[data-sort=parameters] button")
    equal(browser.run(NAMES)[:2], ["dense_1", "embedding_1"], "rows by parameters")
    equal(
        browser.run("return document.querySelector('th[data-sort=parameters]').ariaSort"), "descending", "aria-sort")
    click(browser, "th[data-sort=parameters] button")
    expect(browser.run(NAMES)[-1] == "dense_1", "a second press does not reverse the order")
    click(browser, "th[data-sort=parameters] button")
    equal(browser.run(NAMES), order, "rows after a third press")
    click(browser, "th[data-sort=name] button")
    equal(browser.run(NAMES)[0], "concatenate_1", "rows by name")
    for _ in range(2):
        click(browser, "th[data-sort=name] button")

    click(browser, "#n7 a")
    detail = browser.run("return document.querySelector('#n7 + .detail').innerText")
    for text in ("64 * (3*3*64 + 1) = 36928", "model_weights/vision_model/conv2d_1/kernel:0", "(None, 222, 222, 64)"):
        expect(text in detail, f"an open row does not show {text}")
    wrong = browser.run("return document.querySelector('#n7 + .detail td .wrong')?.textContent")
    equal(wrong, "(3, 3, 64, 32)", "the wrong shape")
    finding = browser.run("return document.querySelector('#n7 + .detail .own')?.textContent ?? ''")
    expect("KI105" in finding, f"an open row with a fault shows {finding!r} of its finding")
    click(browser, "#n7 a")
    expect(browser.run("return !document.querySelector('.detail')"), "an open row does not close")

    click(browser, "#n4 .fold")
    equal(len(browser.run(NAMES)), 7, "rows with the nested model closed")
    equal(browser.run("return document.querySelector('#n4 .fold').ariaExpanded"), "false", "aria-expanded of a model")
    click(browser, ".findings .where a")
    equal(len(browser.run(NAMES)), 19, "a link to a finding opens the model around its layer")
    equal(browser.run("return document.activeElement.closest('tr')?.id"), "n7", "the focus after a link to a finding")
    label = "return document.getElementById('fold-all').textContent"
    click(browser, "#fold-all")
    equal(len(browser.run(NAMES)), 7, "rows with all models closed")
    equal(browser.run(label), "Open nested models", "the button with all models closed")
    click(browser, "#n4 .fold")
    equal(browser.run(label), "Close nested models", "the button after the last closed model is opened by itself")

    shades = "return [...document.querySelectorAll('#layers .b')].map(box => box.getAttribute('class')).join()"
    before = browser.run(shades)
    click(browser, "input[value='1']")
    expect(browser.run(shades) != before, "shading by MACs changes nothing")
    expect(browser.run("return document.querySelectorAll('#map .bad').length") == 1, "the map does not show one fault")

    browser.run("document.querySelector('#n0 a').focus()")
    press(browser, "ArrowDown")
    equal(browser.run("return document.activeElement.closest('tr').id"), "n1", "the row after an arrow key")
    press(browser, "Enter")
    expect(browser.run("return Boolean(document.querySelector('#n1 + .detail'))"), "Enter does not open a row")
    focused = "return document.activeElement.closest('tr')?.id"
    press(browser, "End")
    equal(browser.run(focused), "n18", "the row after End")
    press(browser, "Tab")
    equal(browser.run(focused), None, "the row after Tab")
    browser.run("document.querySelector('#n4 a').focus()")
    equal(
        browser.run("return [...document.querySelectorAll('#layers a, #layers .fold')].filter(a => a.tabIndex === 0)"
                    ".map(a => a.closest('tr').id)"), ["n4"], "stops of the Tab key in the table")
    press(browser, "ArrowLeft")
    equal(len(browser.run(NAMES)), 7, "rows after the left key on a nested model")
    press(browser, "ArrowRight")
    equal(len(browser.run(NAMES)), 19, "rows after the right key on a nested model")
    browser.run("document.querySelector('#n7 a').focus()")
    press(browser, "ArrowLeft")
    equal(browser.run(focused), "n4", "the row after the left key on a layer of a nested model")
    press(browser, "/")
    equal(browser.run("return document.activeElement.id"), "search", "the focus after /")
    equal(browser.complaints(), [], "complaints of the page")

    browser.open(page, "#n7")
    expect(browser.run("return Boolean(document.querySelector('#n7 + .detail'))"), "an address does not open its row")


def check_without_scripts(browser, page):
    # Only the page's own scripts are off: those of the test run all the same.
    browser.scripts(False)
    browser.open(page)
    text = browser.run("return document.body.innerText")
    for part in ("1 error in 1 layer", "KI105", "conv2d_6", "160,257,000", "97.1 %"):
        expect(part in text, f"without scripts, {part} is missing")
    expect("Open a row" not in text, "without scripts, the page says that rows open")
    expect(browser.run("return document.getElementById('tools').hidden"), "without scripts, controls do not work")
    browser.scripts(True)


def check_names(browser, page):
    """Names that would be markup, commands or another reading order are text."""
    browser.open(page)
    names = browser.run("return [...document.querySelectorAll('#layers tbody th a')].map(a => a.textContent)")
    equal(names, ["input"] + [escaped(name) for name in HOSTILE], "names in the table")
    browser.run("document.querySelectorAll('#layers tbody th a').forEach(a => a.click())")
    browser.wait()
    tags = browser.run("return document.querySelectorAll('img, iframe, object, a[href^=javascript]').length")
    equal(tags, 0, "elements made of names")
    equal(browser.run("return window.hacked ?? null"), None, "a name was run")
    shown = browser.run("return [...document.querySelectorAll('.detail')].length")
    equal(shown, len(names), "rows opened")
    equal(browser.complaints(), [], "complaints of a page with hostile names")


def check_accessibility(browser, pages):
    for page in pages:
        for scheme in ("light", "dark"):
            for width in (1280, 390):
                browser.media(scheme)
                browser.window(width, 900)
                browser.open(page)
                browser.run("""
                    document.querySelectorAll('#layers tbody th a').forEach((a, i) => { if (i < 12) a.click() });
                    document.querySelectorAll('details').forEach((details, i) => { details.open = i < 5 });""")
                browser.wait()
                title = f"{page.name}, {scheme}, {width} wide"
                overflow = browser.run("return document.documentElement.scrollWidth - innerWidth")
                expect(overflow <= 0, f"{title}: {overflow} pixels are beside the window")
                equal(browser.complaints(), [], title)
                if width == 1280 or scheme == "light":
                    equal(browser.accessibility(), [], f"axe on {title}")
    browser.media()
    browser.window(1280, 900)


def check_print(browser, page):
    browser.media(medium="print")
    browser.open(page)
    shown = browser.run("return getComputedStyle(document.getElementById('tools')).display")
    equal(shown, "none", "the display of controls in print")
    browser.media()
    # The width of the paper, with open rows.
    browser.window(718, 1000)
    browser.open(page)
    click(browser, "#n1 a")
    click(browser, "#n7 a")
    browser.media(medium="print")
    browser.wait()
    width = browser.run("return document.documentElement.scrollWidth")
    expect(width <= 718, f"a printed page is {width} pixels wide")
    for name in ("MACs", "Weights", "Activations", "Receptive field", "Output shape"):
        shown = browser.run(
            "return [...document.querySelectorAll('#layers thead th')].find(head => head.innerText === arguments[0])"
            "?.offsetWidth ?? 0", name)
        expect(shown > 40, f"the column {name} has {shown} pixels in print")
    expect("Open a row" not in browser.run("return document.body.innerText"), "a printed page says that rows open")
    browser.media()
    browser.window(1280, 900)


def check_layout(browser, page):
    """The head of the table stays in the window; an open row takes the width of the table after any change of it."""
    browser.open(page)
    click(browser, "#n1 a")
    browser.window(1280, 400)
    browser.run("document.getElementById('n8').scrollIntoView()")
    browser.wait()
    top = browser.run("return document.querySelector('#layers thead th').getBoundingClientRect().top")
    expect(-1 <= top <= 1, f"the head of a scrolled table is at {top}")
    widths = "return [document.querySelector('.detail').cells[1].getBoundingClientRect().right, " \
        "document.getElementById('layers').getBoundingClientRect().right].map(Math.round)"
    for width in (1280, 400, 1000, 1280):
        browser.window(width, 900)
        browser.wait()
        cell, table = browser.run(widths)
        equal(cell, table, f"the right end of an open row at {width}")
        overflow = browser.run("return document.documentElement.scrollWidth - innerWidth")
        expect(overflow <= 0, f"with an open row {overflow} pixels are beside a window of {width}")
    browser.window(1280, 900)


def check_many_faults(browser, page):
    """Many findings take little space, long names and sums of unknown numbers too."""
    browser.open(page)
    place = browser.run("return document.getElementById('layers').getBoundingClientRect().top")
    expect(place < 3000, f"with many findings the table is at {place}")
    groups = browser.run("return [...document.querySelectorAll('.group > summary')].map(line => line.innerText)")
    expect(any(group.startswith("40 errors") for group in groups), f"groups of findings: {groups}")
    expect(browser.run("return document.querySelectorAll('.findings > li').length") >= 40, "a finding is left out")
    marks = browser.run("return [...document.querySelectorAll('.strip a')].map(a => a.getAttribute('href'))")
    rows = browser.run("return [...document.querySelectorAll('#layers .bad')].map(row => '#' + row.id)")
    equal(marks, rows, "marks of faults near the verdict")
    browser.run("document.querySelectorAll('.strip a')[30].dispatchEvent(new MouseEvent('click', { bubbles: true, "
                "cancelable: true }))")
    browser.wait()
    equal(browser.run("return '#' + document.activeElement.closest('tr')?.id"), marks[30], "the row of a mark")
    equal(browser.run("return document.querySelector('#layers > tbody > tr:last-child a').textContent"), "(no name)",
          "a layer without a name")
    for width in (1280, 400):
        browser.window(width, 900)
        browser.wait()
        overflow = browser.run("return document.documentElement.scrollWidth - innerWidth")
        expect(overflow <= 0, f"with many faults {overflow} pixels are beside a window of {width}")
        ends = browser.run("""
            const end = document.querySelector('a[title^=branch_0_] .t'), cell = end.closest('th');
            return [end.getBoundingClientRect().right <= cell.getBoundingClientRect().right, end.textContent,
                    end.parentNode.title];""")
        equal(ends, [True, "_to_seven", "branch_0_reshape_to_seven"], f"the end of a long name at {width}")
    browser.window(1280, 900)


def check_parts(browser, page, count):
    """A long table is laid out in parts; links, keys, search and sorting reach all of them."""
    laid_out = "return [...document.querySelectorAll('#layers > tbody > tr')].filter(row => row.offsetParent).length"
    shown = browser.run(laid_out)
    expect(0 < shown < 1000, f"{shown} of {count} rows are laid out at first")
    height = "return document.getElementById('layers').offsetHeight"
    total = browser.run(height)
    expect(abs(total - 30 * count) < 100, f"{count} rows are {total} pixels high")
    last = count - 1
    browser.run("document.querySelector('.costs a').setAttribute('href', arguments[0])", f"#n{last}")
    click(browser, ".costs a")
    equal(browser.run("return document.activeElement.closest('tr')?.id"), f"n{last}", "the focus after a link far away")
    place = browser.run(f"return document.getElementById('n{last}').getBoundingClientRect().top")
    expect(0 < place < 900, f"the row of a link far away is at {place}")
    browser.run("document.querySelector('#n199 a').scrollIntoView()")
    browser.run("document.getElementById('n199').parentNode.classList.add('near');"
                "document.querySelector('#n199 a').focus()")
    press(browser, "ArrowDown")
    equal(browser.run("return document.activeElement.closest('tr').id"), "n200", "the row after the last one of a part")
    type_in_search(browser, "block7_")
    browser.driver.execute_async_script("setTimeout(arguments[0], 250)")
    equal(len(browser.run(NAMES)), 4, "rows found in a long table")
    type_in_search(browser, "")
    browser.driver.execute_async_script("setTimeout(arguments[0], 250)")
    click(browser, "th[data-sort=name] button")
    names = browser.run(NAMES)
    equal(names, sorted(names), "the order of the rows of a long table")
    browser.media(medium="print")
    # With the row that the link opened.
    equal(browser.run(laid_out), count + 1, "rows of a long table in print")
    browser.media()


def check_unknown(browser, page):
    """Of an unknown number the page states a lower bound and no shares."""
    browser.open(page)
    costs = browser.run("return document.querySelector('.costs').innerText")
    expect("at least 21" in costs and "unknown in 40 layers" in costs and "%" not in costs, f"costs: {costs}")
    figures = browser.run("return document.querySelector('.figures').innerText")
    expect("at least 21 for one sample" in figures, f"figures: {figures}")


def check_size(folder):
    for blocks, most in ((500, 3_000_000), (5000, 30_000_000)):
        model = folder / f"{blocks}.json"
        model.write_text(json.dumps(large_model(blocks)))
        page = write(folder / f"{blocks}.html", "audit", str(model), "--format", "html")
        size = page.stat().st_size
        expect(size < most, f"a page of {4 * blocks} layers has {size} bytes")
        # A browser of its own, whose main thread has done nothing before.
        with Browser() as browser:
            browser.open(page)
            browser.wait()
            seconds = browser.seconds()
            # A busy machine takes longer for the same work.
            expect(seconds < 1 + blocks / 1000, f"a page of {4 * blocks} layers takes {seconds:.1f} s to open")
            equal(browser.run("return document.querySelectorAll('#layers > tbody > tr').length"), 4 * blocks + 1, "rows")
            check_parts(browser, page, 4 * blocks + 1)
            equal(browser.complaints(), [], f"complaints of a page of {4 * blocks} layers")
        print(f"{4 * blocks} layers: {size / 1e6:.1f} MB, {seconds:.2f} s", file=sys.stderr)


def check_mermaid(browser, folder, model):
    """The library that GitHub draws charts with, on the charts of a model with a fault and of hostile names."""
    library = next(TOOLS.glob("**/mermaid.min.js"), None)
    if library is None:
        return
    page = folder / "mermaid.html"
    page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><script src="{library.as_uri()}"></script>')
    models = (("fixtures/models/vqa_wrong.h5", 18, ["✗ conv2d_1"]), (model, len(HOSTILE) + 1, HOSTILE))
    for path, count, names in models:
        chart = write(folder / "chart.mmd", "audit", str(path), "--format", "mermaid").read_text()
        browser.open(page)
        nodes = browser.driver.execute_async_script("""
            const done = arguments[1];
            mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
            mermaid.render("chart", arguments[0]).then(({ svg }) => {
              document.body.innerHTML = svg;
              done([...document.querySelectorAll(".node")].map(node => node.textContent));
            }, error => done([String(error)]));""", chart)
        equal(len(nodes), count, f"boxes of the chart of {path}: {nodes[:1]}")
        for name in names:
            # Long names are shortened. Mermaid takes a backslash and an n for a line break.
            plain = "".join(escaped(name).replace("\\n", "").split())
            expect(len(name) > 80 or any(plain in "".join(node.split()) for node in nodes), f"the chart does not show {name!r}")
        equal(browser.run("return document.querySelectorAll('img, script:not([src])').length"), 0, "elements of names")


def main():
    with tempfile.TemporaryDirectory() as name, Browser() as browser:
        folder = pathlib.Path(name)
        audit = write(folder / "audit.html", "audit", "fixtures/models/vqa_wrong.h5", "--format", "html")
        model = folder / "hostile.json"
        model.write_text(json.dumps(hostile_model()))
        hostile = write(folder / "hostile.html", "audit", str(model), "--format", "html")
        pages = [audit, hostile]
        for title, is_faulty in (("faulty", True), ("unknown", False)):
            path = folder / f"{title}.json"
            path.write_text(json.dumps(branches(40, is_faulty)))
            pages.append(write(folder / f"{title}.html", "audit", str(path), "--format", "html"))
        faulty, unknown = pages[2:]
        for title, arguments in (
            ("index", ["audit", "fixtures/models", "fixtures/reports/two_towers"]),
            ("diff", ["diff", "fixtures/models/vqa.h5", "fixtures/models/vqa_wrong.h5"]),
            ("compat", ["compat", "fixtures/models/vqa.h5"]),
            ("weights", ["weights", "fixtures/values/model.h5", "--values"]),
            ("values", ["audit", "fixtures/values/model.h5", "--values"]),
        ):
            pages.append(write(folder / f"{title}.html", *arguments, "--format", "html"))
        check_table(browser, audit)
        check_without_scripts(browser, audit)
        check_names(browser, hostile)
        check_accessibility(browser, pages)
        check_print(browser, audit)
        check_layout(browser, audit)
        check_many_faults(browser, faulty)
        check_unknown(browser, unknown)
        check_mermaid(browser, folder, model)
    with tempfile.TemporaryDirectory() as name:
        check_size(pathlib.Path(name))
    print("\n".join(FAULTS), end="")


main()
