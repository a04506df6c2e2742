"""One scene an exam. Each returns a drawing of 640 × 360 with its numbered markers, in the order of the labels in words.json."""

from machines import (
    FLOOR,
    Gantry,
    Marks,
    arrow,
    bear,
    blanket,
    bust,
    c_arm,
    chair,
    cup,
    drip,
    floor,
    lying,
    monitor,
    pillow,
    pole,
    prone,
    screen,
    speaker,
    stool,
    table,
    tube_head,
    window,
)
from people import Look, Pose, person
from shapes import BOLD, FINE, Drawing, along, arc, box, curve, ellipse, limb, line, parse, place

SCENES = {}


def scene(slug):
    def keep(make):
        SCENES[slug] = make
        return make

    return keep


def stands(d, x, look, flip=False, **pose):
    """Somebody on the floor; x is the hip."""
    scale = pose.get("scale", 1)
    k = 130 * scale
    pose = {**dict(spine=-91, bend=4, near=(100, 82), far=(82, 66), leg=(91, 92), other=(86, 91)), **pose}
    d.put(person(look, Pose((0, 0), **pose)), x=x, y=FLOOR - k, flip=flip)


def sits(d, x, seat, look, flip=False, **pose):
    """Somebody on a seat of that height; x is the hip."""
    scale = pose.get("scale", 1)
    pose = {**dict(spine=-88, bend=4, near=(70, 10), far=(60, 5), leg=(4, 91), other=(8, 84)), **pose}
    d.put(person(look, Pose((0, 0), **pose)), x=x, y=seat - 16 * scale, flip=flip)


def stickers(d, places, away):
    """Stickers with wires that follow the beat of the heart."""
    for point in places:
        d.stroke(curve([point, ((point[0] + away[0]) / 2, min(point[1], away[1]) - 10), away]), "accent", FINE)
    for point in places:
        d.add(ellipse(*point, 4.2), "paper", "accent", 2)


# ---- CT --------------------------------------------------------------------------------------------------------------


@scene("ct-scan")
def ct_scan():
    d = Drawing()
    floor(d)
    window(d, 34, 40, skin="skin-3", long=True)
    ring = Gantry(404, 188, 144, 60, 106)
    ring.back(d)
    table(d, 160, 606, 214, foot=262)
    pillow(d, 318, 215)
    d.put(lying(Look("crop", skin=2), "up"), x=450, y=197)
    ring.front(d)
    pole(d, 204, 74, "pump", (318, 179), [(268, 120), (300, 160)])
    arrow(d, (296, 262), (372, 262), both=True)
    Marks((352, 128, (356, 168)), (334, 290), (560, 130, (496, 130)), (262, 64, (240, 86)), (182, 60, (122, 78))).add(d)
    return d


@scene("cardiac-ct")
def cardiac_ct():
    d = Drawing()
    floor(d)
    ring = Gantry(448, 188, 144, 60, 96)
    ring.back(d)
    table(d, 88, 470, 214, foot=270)
    pillow(d, 142, 215)
    d.put(lying(Look("bob", skin=1, bust=3), "up"), x=272, y=197)
    stickers(d, [(214, 178), (236, 177)], (330, 118))
    d.add(box(318, 104, 40, 28, 4), "screen")
    d.stroke(line((322, 120), (330, 120), (334, 111), (340, 127), (344, 120), (354, 120)), "on-screen", 2)
    ring.front(d)
    arrow(d, (330, 262), (406, 262))
    pole(d, 60, 66, "bag", (138, 181), [(56, 140), (96, 186)])
    Marks((176, 128, (178, 166)), (366, 290), (252, 130, (236, 172)), (100, 84, (53, 90)), (560, 90, (506, 90))).add(d)
    return d


@scene("calcium-score")
def calcium_score():
    d = Drawing()
    floor(d)
    window(d, 34, 40, skin="skin-1")
    ring = Gantry(366, 188, 144, 60, 96)
    ring.back(d)
    table(d, 140, 590, 214, foot=236)
    pillow(d, 262, 215)
    d.put(lying(Look("thin", skin=1, tint="gray", belly=3, wears="shirt"), "up"), x=394, y=197)
    ring.front(d)
    Marks((300, 128, (302, 166)), (524, 130, (452, 130)), (250, 160, (262, 178)), (186, 60, (122, 78))).add(d)
    return d


@scene("lung-screening-ct")
def lung_screening():
    d = Drawing()
    floor(d)
    window(d, 34, 40, skin="skin-2", tint="gray")
    ring = Gantry(366, 188, 144, 60, 96)
    ring.back(d)
    table(d, 140, 590, 214, foot=236)
    pillow(d, 262, 215)
    d.put(lying(Look("short", skin=3, tint="gray", wears="clothes"), "up"), x=394, y=197)
    ring.front(d)
    speaker(d, 330, 66, flip=True)
    Marks((300, 128, (302, 166)), (524, 130, (452, 130)), (292, 40), (186, 60, (122, 78))).add(d)
    return d


@scene("children-body-ct")
def children_body_ct():
    d = Drawing()
    floor(d)
    window(d, 30, 34, skin="skin-1", long=True)
    ring = Gantry(430, 188, 144, 60, 106)
    ring.back(d)
    table(d, 190, 620, 214, foot=300)
    pillow(d, 306, 215, 44, 12)
    d.put(lying(Look("tail", skin=2, child=True), near=(196, 170, 176), scale=0.66), x=400, y=203)
    bear(d, 262, 215)
    ring.front(d)
    stands(d, 206, Look("bob", skin=2, wears="apron", cloth="lead"), near=(40, -8), far=(32, -6), spine=-84)
    Marks((356, 120, (352, 178)), (566, 120, (520, 120)), (262, 84, (220, 110)), (240, 300), (182, 60, (118, 72))).add(d)
    return d


# ---- MRI -------------------------------------------------------------------------------------------------------------


def ball(d, x, y):
    d.add(ellipse(x, y, 7, 7.6), "accent", "line", 2)


@scene("mri")
def mri():
    d = Drawing()
    floor(d)
    window(d, 34, 40, skin="skin-1")
    tube = Gantry(404, 182, 152, 58, 168)
    tube.back(d)
    table(d, 108, 420, 212, foot=220)
    pillow(d, 350, 213)
    d.put(lying(Look("tied", skin=3, bust=3), "sides", knees=14), flip=True, x=270, y=195)
    ball(d, 208, 192)
    d.add(ellipse(374, 194, 5.4, 6.4), "accent", "line", 2)
    tube.front(d)
    arrow(d, (300, 258), (372, 258))
    speaker(d, 404, 52, flip=True)
    Marks((276, 128, (276, 178)), (336, 288), (374, 128, (374, 186)), (176, 150, (204, 186)), (190, 60, (122, 78))).add(d)
    return d


@scene("cardiac-mri")
def cardiac_mri():
    d = Drawing()
    floor(d)
    tube = Gantry(404, 182, 152, 58, 168)
    tube.back(d)
    table(d, 108, 420, 212, foot=220)
    pillow(d, 350, 213)
    stands(d, 248, Look("bun", skin=2, wears="scrubs"), near=(56, 8), far=(44, 4), spine=-82)
    table(d, 108, 420, 212)
    d.put(lying(Look("short", skin=1, wears="gown"), "sides"), flip=True, x=262, y=195)
    d.add(limb([(304, 176), (330, 171), (352, 176)], [(6, 6), (7, 7), (6, 6)]), "coil")
    for x in (316, 330, 343):
        d.stroke(line((x, 168), (x, 180)), "line")
    ball(d, 201, 192)
    d.add(ellipse(366, 194, 5.4, 6.4), "accent", "line", 2)
    tube.front(d)
    arrow(d, (300, 258), (372, 258))
    Marks((180, 160, (210, 184)), (336, 288), (340, 118, (334, 164)), (404, 84, (368, 186)), (204, 66, (240, 84))).add(d)
    return d


@scene("breast-mri")
def breast_mri():
    d = Drawing()
    floor(d)
    window(d, 34, 40, skin="skin-2", long=True)
    tube = Gantry(414, 182, 152, 58, 160)
    tube.back(d)
    table(d, 98, 430, 218, foot=220)
    d.put(prone(Look("tied", skin=1, bust=5), (190, 176, 178)), flip=True, x=266, y=188)
    d.add(parse("M292 219L296 207C306 204 310 214 322 214C334 214 336 204 346 206L352 219Z"), "coil")
    tube.front(d)
    arrow(d, (300, 264), (372, 264))
    Marks((250, 128, (250, 166)), (326, 160, (322, 208)), (372, 128, (372, 170)), (336, 294), (190, 60, (122, 78))).add(d)
    return d


# ---- nuclear medicine ------------------------------------------------------------------------------------------------


@scene("pet-ct")
def pet_ct():
    d = Drawing()
    floor(d)
    window(d, 34, 40, skin="skin-2")
    tube = Gantry(386, 188, 144, 58, 178)
    tube.back(d)
    table(d, 96, 420, 214, foot=216)
    pillow(d, 156, 215)
    d.put(lying(Look("bob", skin=2, wears="clothes", bust=2), "belly"), x=280, y=197)
    blanket(d, 250, 402, 215, [33, 36, 34, 30, 28, 26, 36], 10)
    tube.front(d)
    d.stroke(arc(386 + 74, 188, 40, 144, -84, 84), "line", 2.2)
    arrow(d, (300, 262), (360, 262))
    Marks((186, 160, (180, 182)), (330, 290), (322, 132, (326, 178)), (580, 60, (548, 84)), (190, 60, (122, 78))).add(d)
    return d


@scene("nuclear-medicine")
def nuclear_medicine():
    d = Drawing()
    floor(d)
    ring = Gantry(456, 182, 150, 108, 74)
    ring.back(d)
    table(d, 120, 560, 208, pad=8, foot=190)
    d.add(box(286, 244, 176, 34, 6), "machine")
    d.add(box(296, 236, 150, 9, 2), "shade")
    pillow(d, 222, 209)
    d.put(lying(Look("crop", skin=1, wears="shirt"), "sides"), x=350, y=191)
    d.add(box(296, 130, 150, 9, 2), "shade")
    d.add(box(286, 98, 176, 33, 6), "machine")
    ring.front(d)
    stool(d, 84, 262)
    sits(d, 84, 262, Look("bun", skin=3, wears="scrubs"), near=(64, -6), far=(54, -4), leg=(8, 92), other=(12, 84))
    d.add(box(126, 176, 8, 160, 2), "machine")
    d.add(box(122, 168, 12, 52, 4), "machine")
    Marks((236, 152, (238, 180)), (374, 60, (374, 104)), (320, 300, (352, 262)), (190, 130), (50, 80)).add(d)
    return d


# ---- ultrasound, DXA -------------------------------------------------------------------------------------------------


@scene("ultrasound")
def ultrasound():
    d = Drawing()
    floor(d)
    table(d, 60, 372, 232, pad=12, foot=216, wide=150)
    pillow(d, 84, 233, 60, 18)
    d.put(lying(Look("tied", skin=2, wears="shirt", bust=3), "sides"), x=212, y=214)
    d.add(box(478, 196, 70, 112, 6), "machine")
    d.add(line((470, 196), (548, 196), (548, 206), (462, 206), closed=True), "machine")
    for x in (490, 536):
        d.add(ellipse(x, 322, 9), "shade")
        d.stroke(line((x, 308), (x, 314)))
    d.stroke(line((513, 196), (513, 168)), width=3.4)
    screen(d, 466, 84, 96, 84, what="fan")
    stool(d, 398, 270)
    sits(d, 398, 270, Look("short", skin=3, wears="scrubs"), flip=True, near=(40, 34, 60), far=(60, -30), hand="fist", spine=-76, leg=(6, 92), other=(12, 80))
    return d


@scene("bone-density")
def bone_density():
    d = Drawing()
    floor(d)
    d.add(box(96, 216, 330, 100, 6), "machine")
    for x in (122, 394):
        d.add(box(x, 316, 24, 22, 3), "shade")
    d.add(box(90, 206, 342, 14, 6), "cushion")
    d.add(box(248, 60, 30, 156, 8), "machine")
    pillow(d, 110, 207)
    d.add(box(292, 158, 104, 49, 6), "blanket")
    d.put(lying(Look("bun", skin=1, tint="gray", wears="clothes", bust=3), "belly", leg=(-62, 3), foot=-84), x=238, y=189)
    d.add(box(200, 58, 80, 34, 10), "paper")
    d.add(box(212, 90, 36, 9, 3), "shade")
    return d


# ---- X-rays ----------------------------------------------------------------------------------------------------------


@scene("x-ray")
def x_ray():
    d = Drawing()
    floor(d)
    d.stroke(line((60, 14), (250, 14)), width=3.4)
    d.add(box(112, 14, 22, 108, 3), "machine")
    tube_head(d, 124, 142, 0)
    d.stroke(line((158, 134), (362, 74)), "quiet", FINE, "6 7")
    d.stroke(line((158, 150), (362, 224)), "quiet", FINE, "6 7")
    d.add(box(392, 30, 16, FLOOR - 30, 4), "machine")
    d.add(box(372, FLOOR - 12, 60, 12, 4), "shade")
    stands(d, 338, Look("crop", skin=2, wears="gown"), near=(112, 20, 110), far=(96, 30), hand="fist", spine=-88, bend=2)
    d.add(box(372, 82, 20, 128, 5), "paper")
    return d


@scene("mammography")
def mammography():
    d = Drawing()
    floor(d)
    stands(d, 300, Look("tied", skin=1, wears="clothes", bust=4))
    return d


@scene("fluoroscopy")
def fluoroscopy():
    d = Drawing()
    floor(d)
    return d


@scene("myelogram")
def myelogram():
    d = Drawing()
    floor(d)
    return d


@scene("arthrogram")
def arthrogram():
    d = Drawing()
    floor(d)
    return d


@scene("interventional-procedures")
def interventional():
    d = Drawing()
    floor(d)
    return d


# ---- children --------------------------------------------------------------------------------------------------------


@scene("children-sedation")
def children_sedation():
    d = Drawing()
    floor(d)
    return d


@scene("children-stomach-and-bowel")
def children_stomach():
    d = Drawing()
    floor(d)
    return d


@scene("children-urinary-and-chest")
def children_urinary():
    d = Drawing()
    floor(d)
    return d
