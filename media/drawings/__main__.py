"""Writes the drawings of the exams and the icons of their steps: `python3 media/drawings`. Needs nothing but Python."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

from scenes import SCENES  # noqa: E402
import steps  # noqa: E402
from shapes import MAIN, color, number  # noqa: E402

OUT = Path(__file__).parents[2] / "assets" / "drawings"
VIEW = "0 0 640 360"


def document(drawing):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{VIEW}"><symbol id="drawing" viewBox="{VIEW}">'
        f'<g fill="none" stroke="{color("line")}" stroke-width="{number(MAIN)}" stroke-linecap="round" stroke-linejoin="round">'
        f'{drawing.svg()}</g></symbol><use href="#drawing"/></svg>\n'
    )


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    for slug, make in SCENES.items():
        (out / f"{slug}.svg").write_text(document(make()))
    (out / "steps.svg").write_text(steps.svg())


main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
