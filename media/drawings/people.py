"""People: one body, posed by the angles of its bones, in profile; all of one scale (an adult is 250 units tall).

Angles are absolute: 0 points right, 90 down. A standing person looks right; who lies on the back has the head on the left.
"""

import math

from shapes import FINE, Drawing, along, between, box, ellipse, limb, line, parse, place

HEAD = parse(
    "M11-14.5C13.6-11.5 15-8 15.3-5C15.4-3.2 14.6-2 14.9-.6C15.8 1.6 17.8 3.6 19.1 5.4C20 6.7 19.2 7.8 17.7 8C16.9 8.1 16.1 8 15.9 8.5"
    "C15.8 9.2 16.9 9.6 16.7 10.6C16.5 11.4 15.8 11.5 15.4 11.8C15.8 12.2 16.3 12.7 16.1 13.6C15.9 14.6 14.9 14.9 14.8 15.8"
    "C14.8 17.2 15 18 14.2 19.2C13 20.9 9.8 20.8 7.2 19.8C3.5 18.4 .5 16.5-1.5 13.5L-10 11C-16 6-18.5 0-18-5C-17-14-10-20.3-2-20.3"
    "C4-20.3 8.4-18 11-14.5Z"
)
EAR = parse("M-3.6-2.6C-.6-4.6 2.2-1.6 1.2 1.6C.6 3.8-.6 6-2.6 5.6C-4 5.2-4 3.6-4.2 2.4")
HAIR = {
    "short": "M13-14C10-10.5 5.5-11.5 3.4-7.5C2.2-5 3-2.5 1.2-1C-.5-4-4.5-3.6-4.4.4C-4.3 3.4-5.6 8-9.6 12.2C-16 8.5-20.8 2-20.2-6"
    "C-19.4-16-11.5-22.8-2-22.8C5-22.8 11-19.5 13-14Z",
    "bob": "M12.5-15C8.5-13 5.5-10 4.6-4.5C4.2 0 4.6 5 3.4 10.5C2.6 14.5-1 17.5-6 18.2C-12 19-18.5 17-20.3 12.5C-22.4 7-21.8 0-21.2-6"
    "C-20-16.5-11.5-23.3-2-23C5-22.8 10.5-19.8 12.5-15Z",
    "tied": "M12.6-14.6C8-12.5 4-9-.5-5.5C-3.5-5.8-5-3-4.6.4C-5.5 4-8 7-11.8 8.8C-17 5.5-20.6 1-20-6C-19.2-16-11.5-22.8-2-22.8"
    "C5-22.8 10.6-19.5 12.6-14.6Z",
    "crop": "M12-13.6C9-13.4 5.5-12.6 4-9.5C2.9-7 3.2-3.5 1.4-1.6C-.8-4-4.5-3.4-4.4.4C-4.4 3.2-6.4 7.4-10.4 10.6C-15.6 7.5-19.2 1.5-18.8-5.6"
    "C-18-14.8-11-21.4-2-21.4C4.6-21.4 9.6-18.6 12-13.6Z",
    "thin": "M2.5-8C1.8-6 2.2-3.6.9-2.2C-1-4.4-4.4-3.6-4.4.4C-4.4 3.2-6.4 7.4-10.4 10.6C-15.6 7.5-19.2 1.5-18.8-5.6C-18.6-8.4-17.8-10.8-16.6-12.8"
    "C-11.5-10.6-4-8.4 2.5-8Z",
    "cap": "M14.4-9.5C9-9.4 4-8-1-4.5C-5-1.8-8.5 2.6-12.2 6.4C-17.4 4.4-21-.4-20.4-6.6C-19.4-16.6-11.5-23.2-2-23C6.4-22.8 13-17.5 14.4-9.5Z",
}
HAIR = {name: parse(text) for name, text in HAIR.items()}
BUN = parse("M-19.5-13C-25-15.5-30-11-29.4-5.5C-28.8 0-22.6 2-18.8-2Z")
TAIL = parse("M-17.5-10C-26-12-31-3-29.5 6C-28.6 12-29.5 16-32 19.5C-25 19.5-20.5 14-20.8 6C-21 1-19 0-16.4 0Z")

HAND = parse("M-2-4.5C1-5.2 3.4-6 5.6-8C7.4-9.6 10-10.6 11-9.6C12-8.4 10.6-6.6 9.2-4.8C12.6-5 17.6-3.6 20.4-2C22.4-.6 21.8 2 19.4 2.2C15 3.6 10 4.8 5.6 5.2C2.6 5.4 0 5-2 4.5Z")
FIST = parse("M-1.5-4.6C1.5-6.6 6-7.6 9.4-6.6C13-5.6 13.8-1.6 13 1.4C12.2 4.8 8 6.2 4.6 5.8C2 5.6 0 5-1.5 4.6Z")
FOOT = parse("M-5.4-3C-8.2 1.5-9.6 6.5-8 10.4C-6.5 12.4-2 11.8 1 11.6L23 12C27.5 12 29.8 9.6 27.8 7C24.6 3.6 16 2.6 11 0C8.4-1.6 7-3 5.6-4.4Z")

# Lengths of the bones.
SPINE, UPPER, FORE, THIGH, SHIN = 79, 44, 38, 60, 58


class Look:
    """Who somebody is and what they wear."""

    def __init__(self, hair="short", skin=1, tint="hair", wears="gown", child=False, closed=False, mask=False, belly=0, bust=0, cloth=None, legs=None):
        self.hair, self.skin, self.tint, self.wears = hair, f"skin-{skin}", tint, wears
        self.child, self.closed, self.mask, self.belly, self.bust, self.cloth, self.legs = child, closed, mask, belly, bust, cloth, legs


def head(look, angle=0):
    """A head in profile, looking right, its middle at (0, 0)."""
    d = Drawing()
    if look.hair in ("tied", "bun"):
        d.add(BUN, look.tint)
    if look.hair == "tail":
        d.add(TAIL, look.tint)
    d.add(HEAD, look.skin)
    if look.mask:
        d.add(parse("M16.6 2.4C19.6 4 21 6.4 20 9C18.6 13.5 17.6 17 14.6 20C11 21.4 7 20.4 4 18.4L3.4 8C8 5.4 12 3.4 16.6 2.4Z"), "paper", width=FINE)
        d.stroke(line((3.6, 9), (-2, 2.6)))
    d.add(HAIR[{"bun": "tied", "tail": "tied"}.get(look.hair, look.hair)], "cloth" if look.hair == "cap" else look.tint)
    if look.hair not in ("bob",):
        d.add(EAR, look.skin, width=FINE)
    if look.closed:
        d.stroke(parse("M9.6-1.4C10.8.2 12.8.4 14-.6"))
    else:
        d.fill(ellipse(11.9, -1.4, 1.25, 1.7), "line")
    d.stroke(parse("M9-6.4C10.6-7.8 12.6-7.8 14-6.6"))
    if not look.mask:
        d.stroke(parse("M15.2 11.9C13.8 13 12.4 13 11 12.2"))
    out = Drawing()
    return out.put(d, angle=angle)


class Pose:
    """Where the joints are. An arm is the angles of its two bones and of the hand, a leg those of its bones; the foot may turn."""

    def __init__(self, hip, spine=-90, bend=0, head=0, near=((95, 80),), far=None, leg=(90, 90), other=None, foot=None, otherfoot=None, nod=0, scale=1, hand=None, farhand=None):
        self.scale = scale
        k = scale
        self.hip = hip
        self.spine = spine
        self.chest = along(hip, spine + bend / 2, SPINE * 0.55 * k)
        self.neck = along(self.chest, spine + bend, SPINE * 0.45 * k)
        up = spine + bend
        self.up = up
        self.shoulder = along(along(self.neck, up, -9 * k), up + 90, 1 * k)
        self.head = along(along(self.neck, up + nod * 0.4, 25 * k), up + 90, 5 * k)
        self.look = up + 90 + nod
        self.near = self.arm(near) if near else None
        self.far = self.arm(far) if far else None
        self.leg = self.limb(leg, foot)
        self.other = self.limb(other, otherfoot) if other else None
        self.hand, self.farhand = hand, farhand

    def arm(self, angles):
        elbow = along(self.shoulder, angles[0], UPPER * self.scale)
        wrist = along(elbow, angles[1], FORE * self.scale)
        return (self.shoulder, elbow, wrist, angles[2] if len(angles) > 2 else angles[1])

    def limb(self, angles, foot):
        knee = along(self.hip, angles[0], THIGH * self.scale)
        ankle = along(knee, angles[1], SHIN * self.scale)
        return (self.hip, knee, ankle, angles[1] - 90 if foot is None else foot)


def leg(d, joints, k, fill, foot, loose=0, bare=None):
    hip, knee, ankle, turn = joints
    d.add(place(FOOT, *ankle, angle=turn, scale=k), foot)
    points = [hip, between(hip, knee, 0.5), knee, between(knee, ankle, 0.38), ankle]
    if loose:
        radii = [(16, 18), (15, 15), (12, 12), (11, 12.5), (9.5, 9.5)]
        points[-1] = between(knee, ankle, 0.97)
    else:
        radii = [(15, 17), (13.5, 13.5), (9.6, 9.4), (7.6, 10.8), (5.4, 5.6)]
    d.add(limb(points, [(a * k, b * k) for a, b in radii], end="flat" if loose else "round", steps=1), fill)


def arm(d, joints, k, look, sleeve="short", hand="open", cloth="gown", flip=False):
    """An arm with its hand in one outline; `flip` turns the thumb to the other side."""
    shoulder, elbow, wrist, turn = joints
    shape = {"open": HAND, "fist": FIST}[hand or "open"]
    if flip:
        shape = [(c, *((x, -y) for x, y in p)) for c, *p in shape]
    points = [shoulder, between(shoulder, elbow, 0.5), elbow, between(elbow, wrist, 0.4), wrist]
    bones = limb(points, [r * k for r in (8.2, 7.2, 6, 6, 4.2)], steps=1)
    d.merge([bones, place(shape, *wrist, angle=turn, scale=k * 0.92)], look.skin)
    if sleeve == "short":
        d.add(limb([shoulder, between(shoulder, elbow, 0.35), between(shoulder, elbow, 0.72)], [r * k for r in (10, 10.5, 11.5)], end="flat", steps=1), cloth)
    elif sleeve == "long":
        d.add(limb([shoulder, between(shoulder, elbow, 0.5), elbow, between(elbow, wrist, 0.5), between(elbow, wrist, 0.92)], [r * k for r in (10, 9.6, 8.6, 8.2, 7)], end="flat", steps=1), cloth)


CLOTHES = {
    "gown": dict(top="gown", legs=None, sleeve="short", feet="paper"),
    "clothes": dict(top="cloth", legs="trousers", sleeve="long", feet="paper"),
    "shirt": dict(top="cloth", legs="trousers", sleeve="short", feet="paper"),
    "scrubs": dict(top="staff", legs="staff", sleeve="short", feet="paper"),
    "apron": dict(top="staff", legs="staff", sleeve="short", feet="paper"),
    "cape": dict(top="gown", legs="trousers", sleeve="short", feet="paper"),
    "sterile": dict(top="staff", legs="staff", sleeve="long", feet="paper"),
}


def angle_of(a, b):
    return math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))


def torso(d, pose, look, cloth):
    """The body from neck to hip in its clothes, with the skirt of a gown in the same outline."""
    k = pose.scale
    up, hip, chest, neck = pose.up, pose.hip, pose.chest, pose.neck
    b, u = look.belly, look.bust
    points = [along(neck, up, -1 * k), along(neck, up, -13 * k), chest, between(chest, hip, 0.55), hip]
    turn = abs((angle_of(hip, pose.leg[1]) - pose.spine) % 360 - 180)
    sits = turn > 50
    if look.wears in ("gown", "sterile", "apron"):
        reach = 0.8 if look.wears == "gown" else 0.98
        loose = 0 if look.wears == "gown" else 1.5
        knee = along(hip, angle_of(hip, pose.leg[1]) if sits or look.wears == "gown" else 90, THIGH * k)
        if sits:
            radii = [(6, 8), (13, 15), (17 + u, 16), (16.5 + b, 15), (14, 16)]
            body = limb(points, [(f * k, r * k) for f, r in radii])
            skirt = limb([hip, between(hip, knee, 0.5), between(hip, knee, reach)], [(15 * k, 16 * k), (15.5 * k, 15 * k), (14 * k, 14 * k)], end="flat")
            d.merge([body, skirt], cloth)
            return
        points += [between(hip, knee, 0.45), between(hip, knee, reach)]
        radii = [(6, 8), (13, 15), (17 + u, 16), (17 + b, 14.5), (17 + b * 0.6, 18.5), (17, 18), (17.5, 17.5)]
        d.add(limb(points, [(f * k + loose, r * k + loose) for f, r in radii], end="flat"), cloth)
        return
    if sits:
        radii = [(6, 8), (13, 15), (17 + u, 15.5), (16.5 + b, 14.5), (15 + b * 0.6, 16)]
        d.add(limb(points, [(f * k, r * k) for f, r in radii]), cloth)
        return
    points.append(along(hip, angle_of(hip, pose.leg[1]), 9 * k))
    radii = [(6, 8), (13, 15), (17 + u, 15.5), (16 + b, 14), (17 + b * 0.7, 18), (17.5 + b * 0.5, 18.5)]
    d.add(limb(points, [(f * k, r * k) for f, r in radii], end="flat"), cloth)


def person(look, pose, arms=("far", "near"), legs=True):
    """Somebody from back to front: the far arm and leg, the body, the head, the near arm."""
    k = pose.scale
    clothes = CLOTHES[look.wears]
    d = Drawing()
    cloth = look.cloth or clothes["top"]
    fill, loose = (look.legs or clothes["legs"], 1) if clothes["legs"] else (look.skin, 0)
    sits = abs((angle_of(pose.hip, pose.leg[1]) - pose.spine) % 360 - 180) > 50
    over = sits and loose and look.wears not in ("apron", "sterile")  # trousers in front of the top
    if pose.far and "far" in arms:
        arm(d, pose.far, k, look, clothes["sleeve"], pose.farhand, cloth)
    if pose.other and legs:
        leg(d, pose.other, k, fill, clothes["feet"], loose)
    if legs and not over:
        leg(d, pose.leg, k, fill, clothes["feet"], loose)
    d.add(limb([along(pose.head, pose.look + 115, 8 * k), along(pose.neck, pose.up, -6 * k)], [8.4 * k, 9.4 * k], steps=1), look.skin)
    torso(d, pose, look, cloth)
    if look.wears == "scrubs":
        badge = along(along(pose.chest, pose.up, 6 * k), pose.up + 90, 9 * k)
        d.add(place(box(-3, -4, 6, 8, 1), *badge, angle=pose.up + 90), "paper", width=FINE)
    if legs and over:
        leg(d, pose.leg, k, fill, clothes["feet"], loose)
    d.put(head(look), x=pose.head[0], y=pose.head[1], angle=pose.look, scale=k * (1.18 if look.child else 1))
    if pose.near and "near" in arms:
        arm(d, pose.near, k, look, clothes["sleeve"], pose.hand, cloth)
    return d
