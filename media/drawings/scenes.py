"""One scene an exam, and one of a report. Each returns a drawing of 640 × 360 with its numbered markers, in the order of the labels in words.json."""

from machines import (
    FLOOR,
    Gantry,
    Marks,
    arrow,
    bear,
    blanket,
    c_arm,
    c_arm_ends,
    chair,
    cup,
    drip,
    floor,
    lying,
    monitor,
    needle,
    pedestal,
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
from people import Look, Pose, arm, person
from shapes import FINE, Drawing, arc, box, curve, ellipse, limb, line, parse

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


def mirrored(d):
    return Drawing().put(d, flip=True, x=640)


# ---- CT --------------------------------------------------------------------------------------------------------------


@scene("ct-scan")
def ct_scan():
    d = Drawing()
    floor(d)
    window(d, 34, 36, skin="skin-3", long=True)
    ring = Gantry(410, 188, 144, 60, 106)
    ring.back(d)
    pedestal(d, 262, 214)
    d.layer()
    table(d, 152, 604, 214)
    pillow(d, 326, 215)
    d.put(lying(Look("crop", skin=2), "up"), x=456, y=197)
    drip(d, (186, 93.5), (326, 194), [(236, 93.5), (266, 120), (294, 180)])
    d.layer()
    pole(d, 204, 74, "pump")
    ring.front(d)
    arrow(d, (284, 262), (356, 262), both=True)
    Marks((346, 128, (352, 170)), (320, 292), (504, 188), (272, 66, (246, 84)), (180, 56, (124, 72))).add(d)
    return d


@scene("cardiac-ct")
def cardiac_ct():
    d = Drawing()
    floor(d)
    ring = Gantry(448, 188, 144, 60, 96)
    ring.back(d)
    table(d, 88, 470, 214, foot=270)
    pillow(d, 142, 215)
    d.add(box(336, 84, 50, 36, 5), "screen")
    d.stroke(line((341, 104), (351, 104), (356, 92), (363, 112), (368, 104), (381, 104)), "on-screen", 2)
    d.stroke(line((361, 120), (361, 206)), width=3.4)
    d.put(lying(Look("bob", skin=1, bust=3), "up"), x=272, y=197)
    stickers(d, [(206, 179), (228, 178)], (336, 102))
    ring.front(d)
    arrow(d, (318, 262), (394, 262))
    pole(d, 56, 60, "bag", (142, 194), [(52, 150), (96, 200)])
    d = mirrored(d)
    Marks((466, 136, (464, 168)), (284, 292), (404, 124, (412, 172)), (540, 84, (590, 84)), (100, 188)).add(d)
    return d


@scene("calcium-score")
def calcium_score():
    d = Drawing()
    floor(d)
    ring = Gantry(448, 188, 144, 60, 96)
    ring.back(d)
    pedestal(d, 270, 214)
    stands(d, 322, Look("tied", skin=3, wears="scrubs"), flip=True, near=(60, 22, 10), far=(52, 18, 10), spine=-80)
    d.layer()
    table(d, 88, 470, 214)
    pillow(d, 142, 215)
    d.put(lying(Look("thin", skin=1, tint="gray", belly=3, wears="shirt"), "up"), x=272, y=197)
    stickers(d, [(200, 179), (218, 177)], (252, 176))
    d.layer()
    ring.front(d)
    arrow(d, (318, 262), (394, 262))
    Marks((172, 136, (176, 166)), (356, 292), (214, 128, (216, 172)), (366, 88, (314, 134)), (536, 188)).add(d)
    return d


@scene("lung-screening-ct")
def lung_screening():
    d = Drawing()
    floor(d)
    window(d, 34, 36, skin="skin-2", tint="gray")
    ring = Gantry(366, 188, 144, 60, 96)
    ring.back(d)
    pedestal(d, 236, 214)
    d.layer()
    table(d, 124, 552, 214)
    pillow(d, 262, 215)
    d.put(lying(Look("short", skin=3, tint="gray", wears="clothes"), "up"), x=394, y=197)
    d.layer()
    ring.front(d)
    arrow(d, (236, 262), (308, 262), both=True)
    speaker(d, 262, 106)
    Marks((330, 128, (300, 172)), (456, 188), (244, 136), (180, 56, (124, 72))).add(d)
    return d


@scene("children-body-ct")
def children_body_ct():
    d = Drawing()
    floor(d)
    window(d, 30, 34, skin="skin-1", long=True)
    ring = Gantry(430, 188, 144, 60, 106)
    ring.back(d)
    stands(d, 228, Look("bob", skin=2, wears="apron", cloth="trousers", legs="cloth"), near=(50, 22), far=(42, 18), spine=-84)
    pedestal(d, 318, 214)
    d.layer()
    table(d, 172, 560, 214)
    pillow(d, 316, 215, 44, 12)
    d.put(lying(Look("tail", skin=2, child=True), near=(150, 186, 190), scale=0.66), x=404, y=203)
    bear(d, 194, 215)
    d.layer()
    ring.front(d)
    Marks((384, 124, (342, 184)), (524, 188), (284, 76, (248, 96)), (158, 166, (184, 194)), (178, 50, (118, 70))).add(d)
    return d


# ---- MRI -------------------------------------------------------------------------------------------------------------


def ball(d, x, y, to):
    """The ball one squeezes to call, with its tube."""
    d.stroke(curve([(x, y), ((x + to[0]) / 2, y + 8), to]), "accent", FINE)
    d.add(ellipse(x, y, 7.4, 6.6), "accent", "line", 2)


def plug(d, x, y):
    d.add(ellipse(x, y, 4, 3.4), "accent", "line", 1.2)


@scene("mri")
def mri():
    d = Drawing()
    floor(d)
    window(d, 34, 36, skin="skin-1")
    tube = Gantry(404, 182, 152, 58, 168, inside=True)
    tube.back(d)
    pedestal(d, 220, 212)
    d.layer()
    table(d, 108, 420, 212)
    pillow(d, 344, 213)
    d.put(lying(Look("tied", skin=3, bust=3), "sides", knees=14, hand="fist"), flip=True, x=268, y=195)
    ball(d, 256, 192, (214, 211))
    plug(d, 369, 195)
    d.layer()
    tube.front(d)
    speaker(d, 262, 82)
    arrow(d, (274, 258), (348, 258))
    Marks((296, 136, (296, 178)), (311, 288), (372, 124, (370, 190)), (212, 152, (252, 187)), (180, 56, (124, 72))).add(d)
    return d


@scene("cardiac-mri")
def cardiac_mri():
    d = Drawing()
    floor(d)
    tube = Gantry(404, 182, 152, 58, 168, inside=True)
    tube.back(d)
    table(d, 108, 420, 212, foot=206)
    stands(d, 248, Look("bun", skin=2, wears="scrubs"), near=(56, 6), far=(44, 2), spine=-82)
    table(d, 108, 420, 212)
    pillow(d, 336, 213)
    d.put(lying(Look("short", skin=1, wears="gown"), "sides", hand="fist"), flip=True, x=262, y=195)
    d.add(limb([(294, 177), (318, 170), (340, 175)], [(6, 6), (7, 7), (6, 6)]), "paper")
    for x in (304, 317, 330):
        d.stroke(line((x, 168 + abs(x - 317) * 0.1), (x, 180)))
    ball(d, 250, 192, (208, 211))
    plug(d, 361, 195)
    tube.front(d)
    arrow(d, (274, 258), (348, 258))
    d = mirrored(d)
    Marks((436, 150, (436, 186)), (329, 288), (318, 112, (322, 166)), (272, 122, (278, 190)), (442, 82, (386, 132))).add(d)
    return d


@scene("breast-mri")
def breast_mri():
    d = Drawing()
    floor(d)
    window(d, 34, 36, skin="skin-2", long=True)
    tube = Gantry(414, 182, 152, 58, 160, inside=True)
    tube.back(d)
    pedestal(d, 220, 214)
    d.layer()
    table(d, 98, 430, 214)
    pillow(d, 142, 215, 48, 18)
    d.add(curve([(300, 190), (303, 200), (311, 208), (319, 208), (325, 200), (328, 188)]), "gown")
    d.put(prone(Look("tied", skin=1, bust=2, closed=True), (-6, 6, 4), leg=(-5, -7), foot=-30), flip=True, x=262, y=180)
    d.add(parse("M210 215L213 203C214 199 217 197 222 197L292 196C298 196 299 200 299 204L299 215Z"), "shade")
    d.add(parse("M329 215L329 204C329 200 331 198 335 199L345 202L351 215Z"), "shade")
    d.add(curve([(356, 215), (358, 203), (366, 201), (374, 206), (386, 206), (394, 199), (402, 202), (404, 215)], True, (0, 7)), "shade")
    plug(d, 381, 181)
    d.layer()
    tube.front(d)
    arrow(d, (284, 260), (358, 260))
    Marks((250, 126, (250, 160)), (316, 146, (314, 206)), (376, 118, (376, 156)), (321, 292), (180, 56, (124, 72))).add(d)
    return d


# ---- nuclear medicine ------------------------------------------------------------------------------------------------


@scene("pet-ct")
def pet_ct():
    d = Drawing()
    floor(d)
    window(d, 34, 36, skin="skin-2")
    tube = Gantry(404, 188, 144, 58, 164, inside=True)
    tube.back(d)
    table(d, 96, 420, 214, foot=206)
    pillow(d, 344, 215)
    d.put(lying(Look("bob", skin=2, wears="clothes", bust=2), near=(14, -40, -16)), flip=True, x=268, y=197)
    blanket(d, 138, 276, 215, [42, 30, 29, 31, 33, 34, 30], 10)
    d.add(box(255, 168, 11, 8, 3), "paper", "accent", 2)
    tube.front(d)
    d.stroke(arc(404 + 66, 188, 40, 144, -90, 90), "line", 2.2)
    arrow(d, (278, 262), (350, 262))
    d = mirrored(d)
    Marks((272, 122, (272, 174)), (326, 292), (424, 136, (424, 178)), (362, 122, (377, 166)), (444, 56, (500, 72))).add(d)
    return d


@scene("nuclear-medicine")
def nuclear_medicine():
    d = Drawing()
    floor(d)
    ring = Gantry(466, 182, 150, 112, 74)
    ring.back(d)
    table(d, 150, 570, 208, pad=8, foot=220)
    d.add(box(310, 252, 166, 34, 6), "machine")
    d.add(box(320, 243, 142, 10, 2), "shade")
    pillow(d, 232, 209)
    d.put(lying(Look("crop", skin=1, wears="shirt"), "sides"), x=360, y=191)
    d.add(box(331, 185, 12, 10, 3), "paper", "accent", 2)
    d.add(box(320, 132, 142, 10, 2), "shade")
    d.add(box(310, 99, 166, 34, 6), "machine")
    ring.front(d)
    stool(d, 74, 273)
    sits(d, 74, 273, Look("bun", skin=3, wears="scrubs"), near=(60, -4), far=(50, -4), leg=(8, 92), other=(12, 84))
    d.stroke(line((166, 247), (112, 247)), width=4)
    d.add(box(146, 249, 10, FLOOR - 249, 2), "machine")
    d.add(limb([(150, 236), (160, 186)], [4, 4]), "machine")
    Marks((250, 146, (254, 178)), (393, 116), (393, 269), (312, 158, (334, 186)), (80, 104)).add(d)
    return d


# ---- ultrasound, bone density ----------------------------------------------------------------------------------------


@scene("ultrasound")
def ultrasound():
    d = Drawing()
    floor(d)
    d.stroke(line((102, 226), (102, 150)), width=3.4)
    d.add(box(64, 226, 76, 88, 6), "machine")
    d.add(line((58, 216), (146, 216), (152, 227), (64, 227), closed=True), "machine")
    d.stroke(line((76, 250), (128, 250)), "quiet")
    d.stroke(line((76, 272), (128, 272)), "quiet")
    for x in (78, 126):
        d.add(ellipse(x, 327, 10), "shade")
    screen(d, 48, 84, 108, 82, what="fan")
    sits(d, 464, 236, Look("short", skin=3, wears="scrubs"), flip=True, near=None, far=(84, 40), spine=-78, leg=(6, 92), other=(12, 80))
    d.stroke(curve([(365, 178), (356, 156), (330, 158), (318, 182), (312, 214)]), "line", FINE)
    d.stroke(curve([(142, 222), (164, 250), (190, 246), (212, 238)]), "line", FINE)
    table(d, 204, 580, 232, pad=12, foot=392, wide=190)
    pillow(d, 232, 233, 62, 18)
    look = Look("tied", skin=2, wears="shirt", bust=3)
    pose = Pose((362, 213), spine=180, bend=5, nod=-2, leg=(1, 3), foot=-80, near=(4, 10, 6))
    d.put(person(look, pose, arms=()))
    d.add(parse("M318 198L356 196L356 231L318 231Z"), "skin-2")
    arm(d, pose.near, 1, look, "short", None, "cloth")
    d.add(limb([(366, 176), (358, 192)], [5, 4.4]), "paper")
    d.add(limb([(351, 194.5), (363, 196)], [3, 3]), "paper", width=FINE)
    sonographer = Pose((0, 0), spine=-78, near=(40, 30, 36), hand="fist")
    part = Drawing()
    arm(part, sonographer.near, 1, Look(skin=3, wears="scrubs"), "short", "fist", "staff")
    d.put(part, flip=True, x=464, y=220)
    Marks((284, 140, (292, 196)), (380, 96, (364, 176)), (338, 268, (338, 222)), (492, 104, (446, 140)), (178, 62, (150, 90))).add(d)
    return d


@scene("bone-density")
def bone_density():
    d = Drawing()
    floor(d)
    d.add(box(206, 50, 34, 160, 8), "machine")
    d.add(box(70, 218, 330, 100, 6), "machine")
    d.stroke(line((84, 240), (386, 240)), "quiet")
    for x in (96, 368):
        d.add(box(x - 14, 318, 28, 20, 3), "shade")
    d.add(box(64, 206, 342, 14, 6), "shade")
    pillow(d, 88, 207)
    d.add(box(250, 150, 92, 57, 6), "blanket")
    d.put(lying(Look("bob", skin=1, tint="gray", wears="clothes", bust=3), "belly", leg=(-60, 3), foot=-84), x=214, y=189)
    d.add(box(170, 44, 100, 38, 10), "paper")
    d.add(box(186, 81, 44, 9, 3), "shade")
    arrow(d, (176, 22), (264, 22), both=True)
    d.add(box(440, 249, 120, 8, 3), "machine")
    d.stroke(line((452, 257), (452, FLOOR)), width=2.4)
    d.stroke(line((466, 249), (466, 236)), width=3.4)
    d.add(limb([(462, 236), (470, 180)], [4, 4]), "machine")
    stool(d, 562, 273)
    sits(d, 562, 273, Look("short", skin=2, wears="scrubs"), flip=True, near=(60, 4), far=(50, 4), leg=(8, 92), other=(12, 84))
    Marks((150, 146, (150, 178)), (296, 178), (220, 116, (214, 92)), (300, 22), (556, 100)).add(d)
    return d


# ---- X-rays ----------------------------------------------------------------------------------------------------------


@scene("x-ray")
def x_ray():
    d = Drawing()
    floor(d)
    d.stroke(line((40, 14), (210, 14)), width=3.4)
    d.add(box(108, 14, 22, 122, 3), "machine")
    tube_head(d, 122, 156, 0)
    d.stroke(line((158, 148), (356, 90)), "quiet", FINE, "6 7")
    d.stroke(line((158, 164), (356, 226)), "quiet", FINE, "6 7")
    d.add(box(382, 30, 16, FLOOR - 30, 4), "machine")
    d.add(box(360, FLOOR - 12, 60, 12, 4), "shade")
    stands(d, 322, Look("crop", skin=2, wears="gown"), near=(140, 16, 30), hand="fist", far=None, spine=-87, bend=0)
    d.add(box(347, 96, 22, 128, 5), "paper")
    d.add(box(368, 140, 16, 36, 3), "shade")
    d.add(box(470, 66, 14, FLOOR - 66, 3), "machine")
    d.add(box(476, 66, 140, 144, 4), "glass")
    stands(d, 548, Look("bob", skin=3, wears="scrubs"), flip=True, near=(98, 76), far=(90, 70))
    d.stroke(box(476, 66, 140, 144, 4), width=2.4)
    d.add(box(476, 210, 140, FLOOR - 210, 3), "machine")
    Marks((270, 112, (306, 138)), (420, 124, (362, 124)), (122, 216, (122, 186)), (266, 232, (312, 216)), (590, 36, (560, 92))).add(d)
    return d


@scene("mammography")
def mammography():
    d = Drawing()
    floor(d)
    d.add(box(458, 40, 44, FLOOR - 40, 6), "machine")
    d.add(box(420, FLOOR - 14, 120, 14, 5), "shade")
    stands(d, 186, Look("bun", skin=3, wears="scrubs"), near=(36, 4), far=(30, 0), spine=-86)
    d.add(box(436, 138, 34, 62, 6), "machine")
    d.add(box(382, 34, 84, 46, 10), "paper")
    d.add(box(392, 79, 30, 9, 3), "shade")
    d.stroke(line((396, 92), (346, 152)), "quiet", FINE, "6 7")
    d.stroke(line((418, 92), (430, 152)), "quiet", FINE, "6 7")
    d.add(box(332, 179, 120, 16, 4), "paper")
    look = Look("tied", skin=1, wears="cape", bust=1)
    pose = Pose((302, FLOOR - 130), spine=-91, bend=4, near=(100, 84), leg=(91, 92), other=(86, 91))
    d.put(person(look, pose, arms=()))
    d.add(parse("M312 144C320 149 326 160 338 162L352 162C364 163 364 178 352 178.500L340 178.500C332 180 326 194 315 200Z"), "skin-1")
    arm(d, pose.near, 1, look, "short", None, "gown")
    d.add(box(330, 156, 112, 6, 2), "glass")
    d.add(limb([(438, 159), (450, 157)], [5, 7]), "machine")
    arrow(d, (396, 112), (396, 146))
    Marks((262, 62, (292, 92)), (396, 218, (384, 190)), (338, 226, (340, 172)), (134, 108, (178, 142)), (262, 262, (296, 262))).add(d)
    return d


@scene("fluoroscopy")
def fluoroscopy():
    d = Drawing()
    floor(d)
    d.add(box(64, 60, 30, FLOOR - 60, 6), "machine")
    d.add(box(40, FLOOR - 14, 78, 14, 5), "shade")
    d.stroke(line((94, 190), (106, 190)), width=6)
    tube_head(d, 128, 190, 0)
    d.stroke(line((164, 184), (350, 150)), "quiet", FINE, "6 7")
    d.stroke(line((164, 196), (350, 230)), "quiet", FINE, "6 7")
    d.add(box(206, 44, 18, 286, 5), "shade")
    d.add(box(196, 44, 11, 286, 4), "paper")
    d.add(box(196, 322, 96, 10, 3), "machine")
    d.put(person(Look("short", skin=1, wears="gown", belly=2), Pose((0, 0), spine=-90, bend=2, near=(50, -58, -70), leg=(91, 91), other=(87, 91), hand="fist")), x=244, y=322 - 130)
    cup(d, 294, 118, -14, False)
    d.stroke(line((368, 0), (368, 144)), width=5)
    d.add(box(352, 136, 34, 108, 6), "machine")
    d.add(box(343, 142, 10, 96, 3), "shade")
    stands(d, 494, Look("bob", skin=3, wears="apron", cloth="trousers"), flip=True, near=(98, 72), far=(88, 66), spine=-90)
    monitor(d, 514, 34, 96, 70, "stomach")
    Marks((204, 22, (232, 76)), (318, 84, (298, 112)), (369, 190), (436, 104, (470, 96)), (500, 24)).add(d)
    return d


@scene("myelogram")
def myelogram():
    d = Drawing()
    floor(d)
    c_arm(d, 344, 188, 140, 70, column=448)
    table(d, 100, 560, 214, foot=190)
    stands(d, 244, Look("cap", skin=2, wears="scrubs", mask=True), near=(52, 14, 20), far=(44, 12), spine=-80)
    table(d, 100, 560, 214)
    pillow(d, 200, 215, 62, 12)
    d.add(curve([(300, 215), (306, 206), (326, 203), (346, 206), (352, 215)], True), "paper")
    pillow(d, 418, 215, 44, 10)
    d.put(prone(Look("short", skin=1, wears="gown"), (206, 172, 170), bend=-4, leg=(-4, -6), foot=-30), x=340, y=188)
    needle(d, (322, 172), -80)
    c_arm_ends(d, 344, 188, 140)
    monitor(d, 506, 40, 92, 68, "spine")
    Marks((408, 152, (398, 184)), (372, 130, (326, 158)), (400, 54, (372, 64)), (484, 74), (204, 68, (254, 90))).add(d)
    return d


@scene("arthrogram")
def arthrogram():
    d = Drawing()
    floor(d)
    c_arm(d, 300, 188, 140, 66, column=184, flip=True)
    table(d, 80, 560, 214, foot=500)
    stands(d, 480, Look("cap", skin=3, wears="scrubs", mask=True), flip=True, near=(46, 12, 14), far=(38, 12), spine=-80)
    table(d, 80, 560, 214)
    pillow(d, 366, 215)
    d.put(lying(Look("bob", skin=1, wears="gown", bust=3), "sides"), flip=True, x=284, y=197)
    needle(d, (350, 186), -78, 34)
    c_arm_ends(d, 314, 188, 140)
    monitor(d, 518, 36, 92, 68, "joint")
    Marks((284, 128, (284, 178)), (372, 112, (355, 160)), (252, 44, (288, 62)), (494, 70), (432, 66, (458, 92))).add(d)
    return d


@scene("interventional-procedures")
def interventional():
    d = Drawing()
    floor(d)
    c_arm(d, 250, 188, 140, 66, column=352)
    table(d, 100, 580, 214, foot=490)
    stands(d, 440, Look("cap", skin=1, wears="sterile", mask=True), flip=True, near=(54, 14, 18), far=(46, 12), spine=-82)
    table(d, 100, 580, 214)
    pillow(d, 142, 215)
    d.put(lying(Look("crop", skin=2, wears="gown"), "sides"), x=272, y=197)
    blanket(d, 246, 540, 215, [35, 36, 36, 36, 34, 30, 27, 30, 8], 12, "staff")
    d.add(curve([(326, 190), (340, 187), (352, 190), (350, 200), (328, 201)], True), "skin-2")
    d.stroke(curve([(338, 194), (350, 184), (368, 186)]), "accent", 2.4)
    c_arm_ends(d, 250, 188, 140)
    monitor(d, 470, 36, 72, 60, "vessel")
    monitor(d, 546, 36, 72, 60, "wave")
    pole(d, 56, 60, "bag", (228, 200), [(50, 150), (104, 226), (180, 216)])
    Marks((170, 144, (176, 176)), (330, 148, (337, 190)), (196, 44, (224, 62)), (508, 116), (96, 100, (54, 92))).add(d)
    return d


# ---- children --------------------------------------------------------------------------------------------------------


@scene("children-sedation")
def children_sedation():
    d = Drawing()
    floor(d)
    monitor(d, 520, 84, 88, 64, "wave", ceiling=False, stand=True)
    pole(d, 392, 50, "bag")
    stands(d, 470, Look("bun", skin=3, wears="scrubs"), flip=True, near=(64, 20), far=(54, 14), spine=-84)
    table(d, 200, 500, 232, pad=14, foot=350, wide=150)
    pillow(d, 222, 233, 62, 16)
    d.put(lying(Look("tail", skin=2, child=True, closed=True), near=(30, 0, 4), scale=0.66), x=318, y=219)
    blanket(d, 306, 430, 233, [22, 26, 24, 22, 20, 24, 8], 14)
    bear(d, 292, 212, 0.86)
    drip(d, (381, 88), (303, 222), [(376, 150), (336, 204)])
    chair(d, 110, 277)
    sits(d, 112, 277, Look("bob", skin=2, wears="shirt"), near=(34, -2), far=(30, 0), spine=-80)
    Marks((256, 150, (252, 200)), (350, 130, (376, 140)), (564, 168), (116, 108, (130, 136)), (470, 64, (462, 92))).add(d)
    return d


@scene("children-stomach-and-bowel")
def children_stomach():
    d = Drawing()
    floor(d)
    d.add(box(108, 60, 30, FLOOR - 60, 6), "machine")
    d.add(box(82, FLOOR - 14, 82, 14, 5), "shade")
    d.add(box(130, 96, 140, 148, 8), "machine")
    d.add(box(142, 108, 116, 124, 4), "shade")
    d.add(box(168, 264, 62, 10, 3), "shade")
    d.add(box(182, 274, 34, FLOOR - 274, 4), "machine")
    sits(d, 192, 264, Look("crop", skin=2, wears="gown", child=True), near=(58, -72, -80), far=(76, 16), leg=(4, 92), scale=0.66, hand="fist")
    cup(d, 222, 189, -14, straw=False)
    chair(d, 362, 277, 1)
    sits(d, 360, 277, Look("short", skin=2, wears="apron", cloth="trousers", legs="cloth"), flip=True, near=(44, -4), far=(34, -10), spine=-84)
    monitor(d, 416, 36, 96, 70, "stomach")
    stands(d, 556, Look("bob", skin=1, wears="scrubs"), flip=True, near=(98, 72), far=(88, 66))
    Marks((160, 76, (188, 168)), (282, 126, (230, 186)), (122, 196, (150, 196)), (372, 112, (352, 136)), (464, 118)).add(d)
    return d


@scene("children-urinary-and-chest")
def children_urinary():
    d = Drawing()
    floor(d)
    d.stroke(line((330, 0), (330, 60)), width=8)
    d.add(box(286, 44, 88, 40, 8), "machine")
    d.add(box(294, 83, 72, 10, 3), "shade")
    pole(d, 566, 60, "bag")
    stands(d, 486, Look("short", skin=1, wears="scrubs"), flip=True, near=(58, 22), far=(48, 16), spine=-84)
    stands(d, 132, Look("bun", skin=3, wears="apron", cloth="trousers", legs="cloth"), near=(56, 26), far=(48, 22), spine=-84)
    table(d, 190, 540, 214, foot=340)
    pillow(d, 216, 215, 44, 12)
    d.put(lying(Look("bob", skin=3, child=True), "sides", scale=0.66), x=306, y=203)
    d.stroke(curve([(555, 98), (548, 160), (470, 204), (398, 205)]), "accent", 2.4)
    blanket(d, 298, 404, 215, [24, 26, 23, 22, 20, 22, 6], 10)
    Marks((262, 152, (256, 180)), (330, 64), (440, 150, (440, 206)), (84, 104, (134, 136)), (528, 96, (484, 134))).add(d)
    return d


# ---- a report --------------------------------------------------------------------------------------------------------


@scene("report")
def report():
    """A sheet with a stroke for each heading and lines for the text behind it."""
    d = Drawing()
    left, right, top, pitch, gap = 152, 488, 38, 14, 10
    d.add(box(left + 6, 14, right - left, 342, 3), "shade", "quiet", FINE)
    d.add(line((left, 6), (right - 26, 6), (right, 32), (right, 346), (left, 346), closed=True), "paper")
    d.add(line((right - 26, 6), (right - 26, 32), (right, 32), closed=True), "machine")
    # The length of the heading, then the end of each line.
    parts = [(74, [420]), (58, [440, 330]), (66, [410]), (78, [370]), (56, [450, 464, 436, 458, 350]), (70, [446, 460, 380]), (96, [430]), (64, [400])]
    middles, y = [], top
    for place, (heading, ends) in enumerate(parts):
        foot = y + pitch * (len(ends) - 1)
        if place == 5:  # the impression, where to start
            d.add(box(left + 12, y - 11, right - left - 24, foot - y + 22, 3), "blanket", None)
        d.stroke(line((left + 24, y), (left + 24 + heading, y)), "line", 5)
        for row, end in enumerate(ends):
            start = left + 24 + (heading + 14 if row == 0 else 0)
            d.stroke(line((start, y + row * pitch), (end, y + row * pitch)), "quiet" if place != 5 else "line", 2.4)
        middles.append((y + foot) / 2)
        y = foot + pitch + gap
    # In turn at the left and at the right, where there is room for them.
    Marks(*((96 if place % 2 == 0 else 544, middle, (left + 12 if place % 2 == 0 else right - 12, middle)) for place, middle in enumerate(middles))).add(d)
    return d
