"""The figure of the body: an adult and a child, from the front and from the back, as outlines with what is inside in hairlines.

`publisher/src/pages/body_figure.rs` points at their parts, in the same units: 0 is the middle of the body and the top of the head.
"""

from shapes import FINE, Drawing, curve, ellipse, parse, place

# The outline of the adult from the top of the head down the side of the viewer's right hand, 300 units tall.
SIDE = [(8, 2), (15, 9), (16.5, 20), (14.5, 30), (9.5, 38), (8.2, 46), (14, 52), (27, 56), (36, 62), (40.5, 72), (42.5, 90), (46, 110), (51, 132), (55, 151), (59.5, 164),
        (60, 174), (55.5, 177), (51.5, 168), (48.5, 154), (42.5, 133), (37, 112), (33.5, 92), (31.5, 82), (31, 100), (28, 121), (30.5, 138), (34.5, 155), (34.5, 180), (30, 206),
        (27.5, 222), (28.5, 240), (24.5, 264), (21.5, 282), (23.5, 291), (28.5, 296), (26, 300), (15, 300), (10.5, 295), (11.5, 280), (10.5, 258), (8, 240), (10.5, 222), (8, 198), (3, 166)]
FRONT = [
    parse("M-4 62C-14 62-22 76-22 98C-20 106-9 105-5 100C-3 90-3 72-4 62ZM4 62C14 62 22 76 22 98C20 106 12 105 9 102"),  # lungs
    parse("M1 84C5 79 13 82 12.5 89C12 96 6 101 1 103C-3 99-4 89 1 84Z"),  # heart
    parse("M6 110C12 108 17 113 14 119C11 124 3 123-2 120"),  # stomach
    parse("M-14 128C-4 124 6 132 14 128M-14 137C-4 133 6 141 14 137"),  # bowel
    parse("M-25 143C-20 158-10 160-4 162M25 143C20 158 10 160 4 162"),  # pelvis
    parse("M-5 23C-3 25 3 25 5 23M-4 44L-4 52M4 44L4 52"),  # mouth, throat
]
BACK = [
    parse("M0 46L0 146"),  # spine
    *(parse(f"M-3.5 {y}L3.5 {y}") for y in range(52, 146, 7)),
    parse("M-24 68L-9 72L-14 92ZM24 68L9 72L14 92Z"),  # shoulder blades
    parse("M-9 116C-16 114-17 128-11 131C-7 129-11 122-9 116ZM9 116C16 114 17 128 11 131C7 129 11 122 9 116Z"),  # kidneys
    parse("M-24 142C-18 150-8 152-3 148M24 142C18 150 8 152 3 148M0 156L0 166"),  # pelvis
]
JOINTS = [(34, 66), (42, 112), (52, 156), (20, 158), (19, 222), (17, 284)]


def adult(x, y):
    return (x * 0.78, y * 0.92)


def child(x, y):
    wide = 0.8 if y <= 46 else 0.6
    return (x * wide, y * 0.9 if y <= 38 else 34.2 + (y - 38) * 0.6)


def figure(inside, to):
    right = [to(x, y) for x, y in SIDE]
    outline = [to(0, 0), *right, to(0, 162), *((-x, y) for x, y in reversed(right))]
    d = Drawing()
    d.add(curve(outline, closed=True), "glass", width=FINE)
    for shape in [*inside, *(ellipse(side * x, y, 4.5) for x, y in JOINTS for side in (-1, 1))]:
        d.add([(command, *(to(*point) for point in points)) for command, *points in shape], None, "quiet", 1.2)
    return d


FIGURES = {
    "adult-front": (FRONT, adult, 285),
    "adult-back": (BACK, adult, 285),
    "child-front": (FRONT, child, 200),
    "child-back": (BACK, child, 200),
}
