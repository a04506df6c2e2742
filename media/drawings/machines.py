"""Scanners, furniture and what lies about: all of one scale, 147 units to the meter, on a floor at 338."""

import math

from people import Pose, person
from shapes import BOLD, FINE, Drawing, along, arc, box, curve, ellipse, limb, line, parse, place

FLOOR = 338


def floor(d, left=24, right=616):
    d.stroke(line((left, FLOOR), (right, FLOOR)), "quiet")


# ---- marks -----------------------------------------------------------------------------------------------------------

DIGITS = {
    1: "M-2.6-3.6L.8-6.4L.8 6.4",
    2: "M-3.8-3.4C-3.6-7.4 3.8-7.6 3.8-3C3.8 0 -1.6 2.6-4 6.2L4.2 6.2",
    3: "M-3.6-5.4C-1-7.2 3.6-6.6 3.4-3.2C3.3-1 1.4-.3-.8-.3C1.8-.3 4 .8 4 3C4 6.8-1.4 7.2-4 5.2",
    4: "M2 6.4L2-6.4L-4.4 2.8L4.6 2.8",
    5: "M3.4-6.2L-2.6-6.2L-3.2-.8C-1-2.4 4-2 4 2.2C4 6.6-1.6 7.2-4 5.2",
    6: "M3-5.8C-1-7.4-4-3.2-4 1.8C-4 7.6 4 7.8 4 2.2C4-2.6-3.2-2.6-4 1.8",
    7: "M-4-6.2L4-6.2L-1.4 6.4",
    8: "M0-.7C-4.4-1.6-4-6.8 0-6.8C4-6.8 4.4-1.6 0-.7C-5.6.4-5 6.6 0 6.6C5 6.6 5.6.4 0-.7",
}


class Marks:
    """The numbered markers of a drawing. They are added last, in the order of the labels."""

    def __init__(self, *marks):
        self.marks = marks

    def add(self, d):
        for number, (x, y, *to) in enumerate(self.marks, 1):
            mark = Drawing()
            for target in to:
                mark.stroke(line((x, y), target), "line", 1.2)
                mark.add(ellipse(*target, 2.6), "line", None)
            mark.add(ellipse(x, y, 14.5), "line", "paper", 3)
            mark.stroke(place(parse(DIGITS[number]), x, y, scale=1.15), "paper", 2.4)
            d.group(mark, id=f"mark-{number}", display="var(--drawing-marks,inline)")


def arrow(d, start, end, both=False):
    """Where something moves."""
    angle = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
    d.stroke(line(start, end), "accent", BOLD)
    for point, turn in ((end, angle), *(((start, angle + 180),) if both else ())):
        d.stroke(line(along(point, turn + 145, 12), point, along(point, turn - 145, 12)), "accent", BOLD)


# ---- rings and tubes -------------------------------------------------------------------------------------------------


class Gantry:
    """A ring or a tube seen from the left and a little from the front; `back` is painted before the person, `front` after."""

    def __init__(self, x, y, outer, inner, depth, slant=0.28, base=True, inside=False):
        self.x, self.y, self.outer, self.inner, self.depth, self.k, self.base, self.inside = x, y, outer, inner, depth, slant, base, inside
        self.right = x + depth + outer * slant

    def back(self, d):
        x, y, R, r, k = self.x, self.y, self.outer, self.inner, self.k
        if self.base:
            d.add(box(x - 34, FLOOR - 26, self.depth + 72, 26, 5), "shade")
        d.add(line((x, y - R), (x + self.depth, y - R)) + arc(x + self.depth, y, R * k, R, -90, 90, False) + [("L", (x, y + R)), ("Z",)], "machine")
        d.add(ellipse(x, y, R * k, R), "paper")
        d.stroke(ellipse(x, y, (R - 11) * k, R - 11), "quiet")
        d.stroke(ellipse(x, y, r * k + 10 * k + 3, r + 13), "quiet")
        d.add(ellipse(x, y, r * k, r), "shade")

    def front(self, d, lights=True):
        x, y, R, r, k, w = self.x, self.y, self.outer, self.inner, self.k, self.depth
        side = arc(x, y, R * k, R, -90, 90) + [("L", (x + w, y + R))] + arc(x + w, y, R * k, R, 90, -90, False) + [("Z",)]
        face = arc(x, y, R * k, R, -90, 90) + [("L", (x, y + r))] + arc(x, y, r * k, r, 90, -90, False) + [("Z",)]
        d.add(side, "machine")
        d.fill(face, "paper")
        d.stroke(arc(x, y, R * k, R, -90, 90), width=2.4)
        d.stroke(arc(x, y, r * k, r, -90, 90), width=2.4)
        d.stroke(arc(x, y, (R - 11) * k, R - 11, -90, 90), "quiet")
        d.stroke(arc(x, y, r * k + 10 * k + 3, r + 13, -90, 90), "quiet")
        if self.inside:
            d.stroke(line((x + R * k + 4, y - r), (x + w + R * k * 0.6, y - r)), "quiet", FINE, "6 7")
            d.stroke(line((x + R * k + 4, y + r), (x + w + R * k * 0.6, y + r)), "quiet", FINE, "6 7")
        if lights:
            d.stroke(arc(x + w, y, R * k - 9, R - 22, -52, 52), "quiet")


def pedestal(d, foot, y, wide=60):
    """What carries a table: a column below `foot`, the middle of it."""
    d.add(line((foot - wide * 0.5, y + 20), (foot + wide * 0.5, y + 20), (foot + wide * 0.42, FLOOR - 14), (foot - wide * 0.42, FLOOR - 14), closed=True), "machine")
    d.add(box(foot - wide * 0.8, FLOOR - 14, wide * 1.6, 14, 4), "shade")


def table(d, left, right, y, pad=9, foot=None, wide=60):
    """A table: the pad one lies on and its tray, and what carries it, if `foot` says where."""
    if foot is not None:
        pedestal(d, foot, y, wide)
    d.add(box(left, y + pad - 1, right - left, 13, 5), "paper")
    d.add(box(left + 5, y, right - left - 10, pad, 4), "shade")


def pillow(d, x, y, width=54, height=14):
    d.add(curve([(x, y), (x + 4, y - height + 2), (x + width / 2, y - height), (x + width - 4, y - height + 2), (x + width, y), (x + width / 2, y + 1.5)], True), "paper")


def blanket(d, left, right, y, top, drop=8, cloth="blanket"):
    """Over somebody who lies: `top` gives its height at some points from left to right."""
    step = (right - left) / (len(top) - 1)
    upper = [(left + i * step, y - h) for i, h in enumerate(top)]
    points = [(left - 1, y + drop)] + upper + [(right + 3, y + drop)]
    d.add(curve(points, closed=True, corners=(0, 1, len(points) - 2, len(points) - 1)), cloth)
    d.stroke(line((left + 9, y - top[0] + 7), (left + 9, y + drop)), width=FINE)


# ---- people who lie --------------------------------------------------------------------------------------------------

ARMS = {
    "sides": dict(near=(-2, 6, 2)),
    "belly": dict(near=(14, -32, -8)),
    "up": dict(near=(170, 186, 190), far=(196, 178, 176)),
}


def lying(look, arms="sides", scale=1, knees=0, **more):
    """On the back, head on the left; (0, 0) is the hip. The back touches y = 17 × scale."""
    pose = {**dict(spine=180, bend=5, nod=-2, leg=(1 - knees * 1.0, 3 + knees * 1.1), foot=-80, scale=scale), **ARMS[arms], **more}
    return person(look, Pose((0, 0), **pose))


def prone(look, arms=(172, 184, 186), scale=1, **more):
    """On the stomach, head on the left; mirrored from who lies on the back. (0, 0) is the hip."""
    pose = {**dict(spine=180, bend=-2, nod=0, near=arms, leg=(-1, -3), foot=-12, scale=scale), **more}
    return Drawing().put(person(look, Pose((0, 0), **pose)), flip=True, angle=180)


# ---- staff in a window -----------------------------------------------------------------------------------------------


def bust(d, x, y, skin="skin-2", tint="hair", long=False, cloth="staff"):
    """Somebody seen from the front down to the shoulders; (x, y) is the chin."""
    if long:
        d.add(place(curve([(-17, 6), (-19, -20), (-12, -38), (0, -42), (12, -38), (19, -20), (17, 6), (8, 10), (-8, 10)], True), x, y), tint)
    d.add(place(parse("M-46 48C-46 26-34 18-16 13L-7 8L7 8L16 13C34 18 46 26 46 48Z"), x, y), cloth)
    d.add(place(parse("M-8-6L-8 10C-5 18 5 18 8 10L8-6Z"), x, y), skin)
    d.add(place(parse("M-14.5-22C-15.5-6-8 2 0 2C8 2 15.5-6 14.5-22C14-36-14-36-14.5-22Z"), x, y), skin)
    if long:
        d.add(place(parse("M-15-14C-14-24-8-30 3-31C9-29 14-24 15-15C18-26 13-39 0-40C-13-39-18-26-15-14Z"), x, y), tint)
    else:
        d.add(place(parse("M-15-15C-14-22-13-25-9-27C-2-25 8-25 12-28C14-24 14.4-19 15-15C18-28 14-39 1-39.5C-13-39.5-18-28-15-15Z"), x, y), tint)
    for side in (-1, 1):
        d.fill(ellipse(x + side * 5.8, y - 15, 1.3, 1.8), "line")
    d.stroke(place(parse("M-4.4-6C-2-3.4 2-3.4 4.4-6"), x, y))


def window(d, x, y, width=132, height=92, **who):
    """The staff behind glass, with their screen."""
    d.add(box(x, y, width, height, 5), "glass", "line")
    inner = Drawing()
    bust(inner, x + width * 0.42, y + height - 36, **who)
    # What shows of the body ends at the sill.
    for shape, *style in inner.shapes:
        d.shapes.append(([(c, *((px, min(py, y + height)) for px, py in p)) for c, *p in shape], *style))
    screen(d, x + width * 0.64, y + height - 41, 40, 29, back=True)
    d.stroke(line((x + width * 0.64 + 20, y + height - 12), (x + width * 0.64 + 20, y + height)))
    d.stroke(box(x, y, width, height, 5), width=2.4)
    d.add(box(x - 7, y + height - 1, width + 14, 8, 3), "machine")


def screen(d, x, y, width, height, back=False, what=None):
    d.add(box(x, y, width, height, 3), "machine" if back else "screen")
    if what == "wave":
        d.stroke(line((x + 5, y + height * 0.55), (x + width * 0.3, y + height * 0.55), (x + width * 0.38, y + height * 0.25), (x + width * 0.48, y + height * 0.78), (x + width * 0.56, y + height * 0.55), (x + width - 5, y + height * 0.55)), "on-screen", 2)
    if what == "fan":
        cx, cy, r = x + width / 2, y + height * 0.16, height * 0.68
        d.add([("M", (cx - 5, cy))] + arc(cx, cy - 6, r, r, 130, 50, False) + [("L", (cx + 5, cy)), ("Z",)], "shade", "on-screen", FINE)
        d.stroke(ellipse(cx + 2, cy + r * 0.5, r * 0.16, r * 0.11), "on-screen")
    if what == "spine":
        for i in range(5):
            d.stroke(box(x + width * 0.42 + i % 2 * 1, y + 5 + i * (height - 10) / 5, width * 0.18, (height - 14) / 5 - 2, 2), "on-screen")
    if what == "vessel":
        d.stroke(parse(f"M{x+width*.5} {y+height-5}C{x+width*.5} {y+height*.6} {x+width*.45} {y+height*.5} {x+width*.5} {y+6}"), "on-screen", 2)
        d.stroke(parse(f"M{x+width*.49} {y+height*.62}C{x+width*.3} {y+height*.5} {x+width*.3} {y+height*.3} {x+width*.24} {y+height*.2}"), "on-screen", 2)
        d.stroke(parse(f"M{x+width*.48} {y+height*.48}C{x+width*.66} {y+height*.45} {x+width*.7} {y+height*.3} {x+width*.78} {y+height*.24}"), "on-screen", 2)
    if what == "stomach":
        d.stroke(parse(f"M{x+width*.5} {y+5}C{x+width*.52} {y+height*.3} {x+width*.75} {y+height*.3} {x+width*.7} {y+height*.58}C{x+width*.66} {y+height*.8} {x+width*.42} {y+height*.84} {x+width*.28} {y+height*.72}"), "on-screen", 2.4)
    if what == "joint":
        d.stroke(parse(f"M{x+width*.2} {y+height*.3}C{x+width*.4} {y+height*.2} {x+width*.62} {y+height*.2} {x+width*.62} {y+height*.42}C{x+width*.62} {y+height*.6} {x+width*.5} {y+height*.66} {x+width*.5} {y+height-5}"), "on-screen", 2)
        d.stroke(arc(x + width * 0.52, y + height * 0.42, width * 0.24, height * 0.32, -60, 50), "on-screen", 2)


# ---- things ----------------------------------------------------------------------------------------------------------


def pole(d, x, top, bag="bag", arm_to=None, via=None):
    """A stand with a bag, or a power injector, and the thin line to a vein."""
    d.stroke(line((x, top), (x, FLOOR - 6)), width=2.4)
    d.stroke(line((x - 18, FLOOR - 2), (x, FLOOR - 9), (x + 18, FLOOR - 2)), width=2.4)
    if bag == "bag":
        d.stroke(line((x - 11, top + 4), (x - 11, top), (x + 11, top), (x + 11, top + 4)))
        d.add(parse(f"M{x-20} {top+6}L{x-2} {top+6}L{x-2} {top+32}C{x-2} {top+40} {x-20} {top+40} {x-20} {top+32}Z"), "glass", "line", 2)
        d.stroke(line((x - 20, top + 20), (x - 2, top + 20)))
        start = (x - 11, top + 38)
    else:
        d.add(box(x - 17, top - 2, 34, 30, 6), "machine")
        d.add(box(x + 15, top + 2, 26, 9, 3), "glass", "line", 2)
        d.add(box(x + 15, top + 15, 26, 9, 3), "glass", "line", 2)
        start = (x + 41, top + 19.5)
    if arm_to:
        drip(d, start, arm_to, via)


def drip(d, start, end, via=None):
    points = [start] + list(via or []) + [end]
    d.stroke(curve(points), "accent", 2.4)
    d.add(ellipse(*end, 3.6), "accent", "paper", 1.4)


def stool(d, x, seat):
    d.stroke(line((x, seat + 8), (x, FLOOR - 10)), width=3.4)
    d.stroke(line((x - 22, FLOOR - 3), (x, FLOOR - 11), (x + 22, FLOOR - 3)), width=2.4)
    d.add(box(x - 25, seat, 50, 9, 4), "shade")


def chair(d, x, seat, back=-1):
    """A chair whose back is on the left (-1) or on the right (1) of its middle."""
    d.stroke(line((x - 20, seat + 6), (x - 22, FLOOR)), width=2.4)
    d.stroke(line((x + 20, seat + 6), (x + 22, FLOOR)), width=2.4)
    side = x + back * 26
    d.add(limb([(side, seat + 2), (side + back * 5, seat - 74)], [4, 4]), "machine")
    d.add(box(x - 28, seat, 56, 10, 4), "machine")


def tube_head(d, x, y, angle=90, size=1):
    """An X-ray tube in its housing; the beam leaves at the angle."""
    part = Drawing()
    part.add(box(-20, -26, 38, 52, 10), "machine")
    part.add(box(16, -16, 15, 32, 3), "shade")
    part.stroke(line((-8, -14), (-8, 14)), "quiet")
    d.put(part, x=x, y=y, angle=angle, scale=size)


def c_arm(to, x, y, height=122, reach=62, column=None, flip=False):
    """The part of a C-arm behind somebody who lies; `c_arm_ends` is painted after them. It opens to the left, or to the right."""
    d, w = Drawing(), 20
    if column:
        column = abs(column - x)
        d.add(box(column - 16, -30, 32, FLOOR - y + 20, 8), "machine")
        d.add(box(column - 40, FLOOR - 16 - y, 80, 16, 5), "shade")
        d.add(box(reach - 16, -14, column - reach + 8, 28, 6), "machine")
    shape = arc(0, 0, reach, height, -90, 90) + [("L", (0, height - w))] + arc(0, 0, reach - w, height - w, 90, -90, False) + [("Z",)]
    d.add(shape, "paper")
    to.put(d, x=x, y=y, flip=flip)


def c_arm_ends(d, x, y, height=122):
    d.add(box(x - 32, y - height - 8, 58, 34, 7), "machine")
    d.add(box(x - 39, y - height + 25, 72, 10, 3), "shade")
    d.add(box(x - 22, y + height - 38, 42, 44, 8), "machine")
    d.add(box(x - 13, y + height - 46, 24, 9, 2), "shade")


def needle(d, tip, angle, length=26):
    end = along(tip, angle, length)
    d.stroke(line(tip, end), "accent", 2.4)
    d.stroke(line(along(end, angle + 90, 5), along(end, angle - 90, 5)), "accent", 2.4)


def monitor(d, x, y, width=76, height=54, what=None, ceiling=True, stand=False):
    if ceiling:
        d.stroke(line((x + width / 2, 0), (x + width / 2, y)), width=3.4)
    if stand:
        d.stroke(line((x + width / 2, y + height), (x + width / 2, FLOOR - 10)), width=3.4)
        d.stroke(line((x + width / 2 - 22, FLOOR - 3), (x + width / 2, FLOOR - 11), (x + width / 2 + 22, FLOOR - 3)), width=2.4)
    screen(d, x, y, width, height, what=what)


def bear(d, x, y, scale=1):
    """A stuffed toy that sits; (x, y) is where it sits."""
    b = Drawing()
    for side in (-1, 1):
        b.add(ellipse(side * 7, -29, 4.2), "toy", "line", FINE)
        b.add(ellipse(side * 9, -3.5, 5, 4.2), "toy", "line", FINE)
    b.add(ellipse(0, -9, 9, 10), "toy", "line", FINE)
    for side in (-1, 1):
        b.add(place(ellipse(0, 0, 3.4, 6.4), side * 9.4, -11, side * -28), "toy", "line", FINE)
    b.add(ellipse(0, -23, 9.4, 8.6), "toy", "line", FINE)
    for side in (-1, 1):
        b.fill(ellipse(side * 3.6, -24.5, 1.1), "line")
    b.add(ellipse(0, -20.5, 2.2, 1.6), "line", None)
    d.put(b, x=x, y=y, scale=scale)


def cup(d, x, y, angle=0, straw=True, flip=False):
    c = Drawing()
    if straw:
        c.stroke(line((1, -2), (5, -19), (12, -22)), "accent", 2.4)
    c.add(parse("M-8-9L8-9L6 11C6 13-6 13-6 11Z"), "paper")
    c.stroke(line((-7.4, -3), (7.4, -3)), "accent", 2.4)
    d.put(c, x=x, y=y, angle=angle, flip=flip)


def speaker(d, x, y, flip=False):
    s = Drawing()
    s.add(box(-9, -12, 18, 24, 4), "machine", "line", 2)
    s.stroke(ellipse(0, 2.6, 4.2))
    s.fill(ellipse(0, -6.6, 1.6), "line")
    for r in (8, 15, 22):
        s.stroke(arc(10, 0, r, r, -38, 38), "accent", 2)
    d.put(s, x=x, y=y, flip=flip)
