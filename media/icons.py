#!/usr/bin/env python3
"""
icons.py - draws the site's icon in all sizes: assets/icons/favicon.svg, icon-180.png (home screens), icon-192.png and icon-512.png (manifest;
the large one also maskable).

It shows a scanner along its axis: a fan of light runs from the source at the top left of the ring through the middle, and the detector opposite
lights up.  It is no logo of the institution.  Coordinates are on a 64-unit square; the PNG files use the same numbers, eight times oversampled.

    /tmp/v/bin/python media/icons.py        (requirements-encode.txt)
"""
import math
from pathlib import Path

from PIL import Image, ImageDraw

OUT = Path(__file__).resolve().parent.parent / 'assets/icons'
NAVY, ICE, PERSIMMON, BEAM = '#012169', '#DCEBFB', '#E89923', '#3f66ac'
CENTER, RADIUS, STROKE, ARC_STROKE, SPREAD = 32, 19, 4, 7.5, 46         # SPREAD: half the detector's angle seen from the middle
SOURCE, DETECTOR, DOT = 225, 45, 5.5                                    # degrees clockwise from three o'clock, as in SVG
INSET = 6                                                               # the favicon has a smaller margin, as it is shown at 16 pixels

def at(angle, radius=RADIUS): a = math.radians(angle); return CENTER + radius * math.cos(a), CENTER + radius * math.sin(a)

def svg():
    f = lambda *v: ' '.join(f'{x:.2f}'.rstrip('0').rstrip('.') for x in v)
    a, b, s = at(DETECTOR - SPREAD), at(DETECTOR + SPREAD), at(SOURCE)
    return f'''<svg xmlns="http://www.w3.org/2000/svg" viewBox="{INSET} {INSET} {64 - 2 * INSET} {64 - 2 * INSET}">
  <rect x="{INSET}" y="{INSET}" width="{64 - 2 * INSET}" height="{64 - 2 * INSET}" rx="3" fill="{NAVY}"/>
  <path d="M{f(*s)} L{f(*a)} A{RADIUS} {RADIUS} 0 0 1 {f(*b)} Z" fill="{BEAM}"/>
  <circle cx="{CENTER}" cy="{CENTER}" r="{RADIUS}" fill="none" stroke="{ICE}" stroke-width="{STROKE}"/>
  <path d="M{f(*a)} A{RADIUS} {RADIUS} 0 0 1 {f(*b)}" fill="none" stroke="{PERSIMMON}" stroke-width="{ARC_STROKE}"/>
  <circle cx="{f(s[0])}" cy="{f(s[1])}" r="{DOT}" fill="{ICE}"/>
</svg>
'''

def png(size, over=8):
    k = size * over / 64; image = Image.new('RGB', (size * over,) * 2, NAVY); draw = ImageDraw.Draw(image)
    arc = [at(DETECTOR - SPREAD + i * 2 * SPREAD / 200) for i in range(201)]
    draw.polygon([(x * k, y * k) for x, y in [at(SOURCE), *arc]], fill=BEAM)
    def ring(start, end, width, fill):
        r = (RADIUS + width / 2) * k; c = CENTER * k
        draw.arc((c - r, c - r, c + r, c + r), start, end, fill, round(width * k))
    ring(0, 360, STROKE, ICE); ring(DETECTOR - SPREAD, DETECTOR + SPREAD, ARC_STROKE, PERSIMMON)
    x, y = at(SOURCE); draw.ellipse(((x - DOT) * k, (y - DOT) * k, (x + DOT) * k, (y + DOT) * k), fill=ICE)
    return image.resize((size, size), Image.LANCZOS)

if __name__ == '__main__':
    OUT.mkdir(parents=True, exist_ok=True); (OUT / 'favicon.svg').write_text(svg())
    for size in (180, 192, 512): png(size).quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(OUT / f'icon-{size}.png', optimize=True)
    for f in sorted(OUT.iterdir()): print(f.name, f.stat().st_size)
