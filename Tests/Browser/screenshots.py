"""Makes the pictures of docs/images: screenshots.py TOOL."""

import pathlib
import subprocess
import sys
import tempfile

from browser import Browser

IMAGES = pathlib.Path("docs/images")

# The name, the model, the colour scheme, the size, and what is done to the page first.
PICTURES = [
    ("report", "fixtures/models/vqa_wrong.h5", "light", (1240, 915), ""),
    (
        "report-open", "fixtures/models/vqa_wrong.h5", "dark", (960, 860),
        "document.querySelector('#n7 a').click(); document.querySelector('#tools').scrollIntoView();",
    ),
    (
        "report-narrow", "fixtures/models/vqa.h5", "light", (390, 844),
        "document.querySelector('#tools').scrollIntoView();",
    ),
]


def main(tool):
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        for name, model, scheme, size, script in PICTURES:
            page = pathlib.Path(folder) / f"{name}.html"
            with open(page, "wb") as file:
                subprocess.run([tool, "audit", model, "--format", "html"], stdout=file)
            browser.window(*size)
            browser.media(scheme)
            browser.open(page)
            browser.run(script)
            browser.wait()
            browser.save(IMAGES / f"{name}.png")


main(sys.argv[1])
