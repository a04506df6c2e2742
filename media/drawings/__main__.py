"""Writes the drawings of the exams, the figure of the body and the icons of their steps: `python3 media/drawings`. Needs nothing but Python."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

from scenes import SCENES  # noqa: E402
import body  # noqa: E402
import steps  # noqa: E402
from shapes import MAIN, color, number  # noqa: E402

OUT = Path(__file__).parents[2] / "assets" / "drawings"
VIEW = "0 0 640 360"


# The names of the layers of a drawing in which something moves: content/model/drawing.rs has the same.
LAYERS = ["behind", "moves", "front"]


def document(drawing):
    layers = drawing.layers()
    names = LAYERS if len(layers) > 1 else ["drawing"]
    symbols = "".join(
        f'<symbol id="{name}" viewBox="{VIEW}"><g fill="none" stroke="{color("line")}" '
        f'stroke-width="var(--drawing-stroke,{number(MAIN)})" stroke-linecap="round" stroke-linejoin="round">{layer}</g></symbol>'
        for name, layer in zip(names, layers, strict=True)
    )
    uses = "".join(f'<use href="#{name}"/>' for name in names)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{VIEW}">{symbols}{uses}</svg>\n'


def figures():
    """The figures of the body, one symbol each, 100 units wide."""
    symbols = "".join(
        f'<symbol id="{name}" viewBox="-50 -4 100 {height}"><g fill="none" stroke="{color("line")}" stroke-width="{number(MAIN)}" '
        f'stroke-linecap="round" stroke-linejoin="round">{body.figure(inside, to).svg()}</g></symbol>'
        for name, (inside, to, height) in body.FIGURES.items()
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -4 100 285">{symbols}</svg>\n'


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    for slug, make in SCENES.items():
        (out / f"{slug}.svg").write_text(document(make()))
    (out / "body.svg").write_text(figures())
    (out / "steps.svg").write_text(steps.svg())


main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
