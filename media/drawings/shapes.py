"""Paths and how they become SVG: points, curves, limbs, colors.

A shape is a list of commands with absolute points. Every drawing is a list of shapes, painted from back to front, so a part of a
person can be turned, mirrored or scaled before it is written; the strokes keep their weight.
"""

import math
import re

# What a color is for, and what stands in for it where a page sets nothing: the colors of the system. The page sets them as custom
# properties (media/README.md).
FALLBACKS = {"line": "currentColor", "quiet": "currentColor", "hair": "currentColor", "accent": "currentColor", "on-screen": "currentColor"}

MAIN, FINE, BOLD = 2.4, 1.6, 3.4


def color(name):
    """`fill` or `stroke` for what a color is for: custom properties work in attributes, also through an external `use`."""
    return "none" if name is None else f"var(--drawing-{name},{FALLBACKS.get(name, 'Canvas')})"


# ---- paths -----------------------------------------------------------------------------------------------------------


def parse(text):
    """A shape from path text with absolute M, L, C, Q and Z."""
    shape = []
    for command, numbers in re.findall(r"([MLCQZ])([^MLCQZ]*)", text):
        values = [float(n) for n in re.findall(r"-?\d*\.?\d+", numbers)]
        points = list(zip(values[::2], values[1::2]))
        size = {"M": 1, "L": 1, "C": 3, "Q": 2, "Z": 0}[command]
        if size == 0:
            shape.append(("Z",))
        for i in range(0, len(points), size or 1):
            shape.append((command, *points[i : i + size]))
    return shape


def curve(points, closed=False, corners=(), tension=1 / 6):
    """A smooth line through points; at `corners` (their indices) it may turn sharply."""
    count = len(points)

    def at(i):
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    shape = [("M", points[0])]
    for i in range(count if closed else count - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        first = b if i % count in corners else (b[0] + (c[0] - a[0]) * tension, b[1] + (c[1] - a[1]) * tension)
        second = c if (i + 1) % count in corners else (c[0] - (d[0] - b[0]) * tension, c[1] - (d[1] - b[1]) * tension)
        shape.append(("C", first, second, c))
    return shape + [("Z",)] if closed else shape


def line(*points, closed=False):
    shape = [("M", points[0])] + [("L", p) for p in points[1:]]
    return shape + [("Z",)] if closed else shape


def ellipse(x, y, rx, ry=None):
    ry = rx if ry is None else ry
    k = 0.5523
    return [
        ("M", (x + rx, y)),
        ("C", (x + rx, y + ry * k), (x + rx * k, y + ry), (x, y + ry)),
        ("C", (x - rx * k, y + ry), (x - rx, y + ry * k), (x - rx, y)),
        ("C", (x - rx, y - ry * k), (x - rx * k, y - ry), (x, y - ry)),
        ("C", (x + rx * k, y - ry), (x + rx, y - ry * k), (x + rx, y)),
        ("Z",),
    ]


def box(x, y, width, height, round=4):
    r = min(round, width / 2, height / 2)
    if r == 0:
        return line((x, y), (x + width, y), (x + width, y + height), (x, y + height), closed=True)
    right, foot = x + width, y + height
    return [
        ("M", (x + r, y)),
        ("L", (right - r, y)),
        ("Q", (right, y), (right, y + r)),
        ("L", (right, foot - r)),
        ("Q", (right, foot), (right - r, foot)),
        ("L", (x + r, foot)),
        ("Q", (x, foot), (x, foot - r)),
        ("L", (x, y + r)),
        ("Q", (x, y), (x + r, y)),
        ("Z",),
    ]


def arc(x, y, rx, ry, start, end, move=True):
    """Part of an ellipse from one angle to another (degrees, clockwise from the right)."""
    steps = max(1, math.ceil(abs(end - start) / 90))
    step = math.radians((end - start) / steps)
    k = 4 / 3 * math.tan(step / 4)
    shape = []
    for i in range(steps):
        a = math.radians(start) + step * i
        b = a + step
        p, q = (math.cos(a), math.sin(a)), (math.cos(b), math.sin(b))
        points = [p, (p[0] - k * p[1], p[1] + k * p[0]), (q[0] + k * q[1], q[1] - k * q[0]), q]
        points = [(x + rx * u, y + ry * v) for u, v in points]
        if i == 0:
            shape.append(("M" if move else "L", points[0]))
        shape.append(("C", *points[1:]))
    return shape


def place(shape, x=0, y=0, angle=0, scale=1, flip=False):
    """A shape mirrored left to right, scaled, turned and then moved."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def to(point):
        u, v = point[0] * scale * (-1 if flip else 1), point[1] * scale
        return (x + u * c - v * s, y + u * s + v * c)

    return [(command, *(to(p) for p in points)) for command, *points in shape]


def along(start, angle, length):
    return (start[0] + math.cos(math.radians(angle)) * length, start[1] + math.sin(math.radians(angle)) * length)


def between(a, b, t):
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def limb(points, radii, start="round", end="round", steps=2):
    """The outline of a limb: a smooth line through joints with a thickness at each, a number or (front, back)."""
    count = len(points)
    pairs = [r if isinstance(r, tuple) else (r, r) for r in radii]

    def spline(values, i, t):
        a, b, c, d = (values[max(0, min(count - 1, j))] for j in (i - 1, i, i + 1, i + 2))
        return tuple(
            0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
            for p, q, r, s in zip(a, b, c, d)
        )

    centers, widths = [], []
    for i in range(count - 1):
        for k in range(steps):
            centers.append(spline(points, i, k / steps))
            widths.append(spline(pairs, i, k / steps))
    centers.append(points[-1])
    widths.append(pairs[-1])
    last = len(centers) - 1
    front, back = [], []
    for i, ((x, y), (f, b)) in enumerate(zip(centers, widths)):
        before, after = centers[max(0, i - 1)], centers[min(last, i + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1
        normal = (dy / length, -dx / length)
        front.append((x + normal[0] * f, y + normal[1] * f))
        back.append((x - normal[0] * b, y - normal[1] * b))

    def cap(i, sign):
        other = centers[1] if i == 0 else centers[-2]
        dx, dy = centers[i][0] - other[0], centers[i][1] - other[1]
        length = math.hypot(dx, dy) or 1
        r = sum(widths[i]) / 2 * sign
        return (centers[i][0] + dx / length * r, centers[i][1] + dy / length * r)

    outline, corners = list(front), []
    if end == "flat":
        corners += [len(outline) - 1, len(outline)]
    else:
        outline.append(cap(last, 0.95))
    outline += reversed(back)
    if start == "flat":
        corners += [len(outline) - 1, 0]
    else:
        outline.append(cap(0, 0.95))
    return curve(outline, closed=True, corners=corners)


# ---- drawings --------------------------------------------------------------------------------------------------------


LAYER = "<!-- layer -->"


class Drawing:
    """Shapes from back to front."""

    def __init__(self):
        self.shapes = []

    def add(self, shape, fill=None, stroke="line", width=MAIN, dash=None):
        self.shapes.append((shape, fill, stroke, width, dash))
        return self

    def merge(self, shapes, fill, stroke="line", width=MAIN):
        """Shapes with one outline around all of them: the strokes are painted first, and only their outer half stays."""
        self.shapes.append((sum(shapes, []), fill, stroke, -2 * width, None))
        return self

    def stroke(self, shape, stroke="line", width=FINE, dash=None):
        return self.add(shape, None, stroke, width, dash)

    def fill(self, shape, fill):
        return self.add(shape, fill, None)

    def put(self, other, **where):
        """Adds all of another drawing, moved as `place` does."""
        for shape, *style in other.shapes:
            self.shapes.append((place(shape, **where), *style))
        return self

    def layer(self):
        """Ends a layer. A drawing has one, or three: what is behind, what moves, what is in front."""
        self.shapes.append(LAYER)
        return self

    def layers(self):
        """The SVG of each layer, from back to front."""
        return self.svg().split(LAYER)

    def group(self, other, **attributes):
        """Adds another drawing in a group with these attributes."""
        text = "".join(f' {name}="{value}"' for name, value in attributes.items())
        self.shapes += [f"<g{text}>", *other.shapes, "</g>"]
        return self

    def svg(self):
        return "".join(shape if isinstance(shape, str) else element(*shape) for shape in self.shapes)


def number(value):
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    text = {"-0": "0", "": "0"}.get(text, text)
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def data(shape):
    """Path data with relative numbers of one decimal at most. What rounding loses is made good at the next point."""
    text, at, start, last = "", (0, 0), (0, 0), None

    def write(command, values):
        nonlocal text, last
        words = [number(v) for v in values]
        joined = words[0] if words else ""
        for word in words[1:]:
            joined += word if word.startswith("-") else " " + word
        if command == last and command not in "mz":
            text += joined if joined.startswith("-") else " " + joined
        else:
            text += command + joined
        last = command

    def relative(points):
        nonlocal at
        steps = [(round(x - at[0], 1), round(y - at[1], 1)) for x, y in points]
        at = (at[0] + steps[-1][0], at[1] + steps[-1][1])
        return [v for step in steps for v in step]

    for command, *points in shape:
        if command == "Z":
            write("z", [])
            at = start
        elif command == "M":
            at = (round(points[0][0], 1), round(points[0][1], 1))
            start = at
            write("M", at)
        else:
            values = relative(points)
            if command == "L" and values[1] == 0:
                write("h", values[:1])
            elif command == "L" and values[0] == 0:
                write("v", values[1:])
            else:
                write(command.lower(), values)
    return text


def element(shape, fill, stroke, width, dash):
    text = f'<path d="{data(shape)}"'
    if fill is not None:
        text += f' fill="{color(fill)}"'
    if stroke != "line":
        text += f' stroke="{color(stroke)}"'
    if width < 0:
        text += f' stroke-width="{number(-width)}" paint-order="stroke"'
    elif stroke is not None and width != MAIN:
        text += f' stroke-width="{number(width)}"'
    if dash:
        text += f' stroke-dasharray="{dash}"'
    return text + "/>"
