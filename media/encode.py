#!/usr/bin/env python3
"""
encode.py - cuts and encodes the master pictures into the files that the site serves (assets/media), and lists them in SIZES.md.

    python3 -m venv /tmp/v && /tmp/v/bin/pip install -r media/requirements-encode.txt
    /tmp/v/bin/python media/encode.py [--masters media/masters] [name ...]

The masters folder contains, at its top or in subfolders:
    hero-poster.png    1920 x 1080    first frame of the hero loop         hero-*-{av1,vp9}.webm, hero-*-h264.mp4    copied unchanged
    still-<name>.png   1600 x 900     subject at 67-71 % of the width      card-<name>.png   1280 x 800              subject in the middle
`render.py all` makes them (it writes into media/best and names the double-size cards card-<name>@2x.png; both names are accepted).
With names, only these pictures are encoded again; SIZES.md always lists all files.

The output, each as .avif, .webp and .jpg (browsers take the first that they support):
    hero/hero-poster-{1920,1280}            the whole frame               16 : 9
    hero/hero-poster-portrait-780           for phones                     3 : 4     see PORTRAIT
    stills/<name>-{640,960,1600}            the whole picture             16 : 9     of every still
    bands/<name>-{800,1600}                 a strip behind a page title   16 : 5     of every name: from its still, or from its card
    bands/<name>-portrait-780               the same for phones          780 x 400   of every name: from its still, or from its card
    cards/<name>-{400,640,960}              cards and lists               16 : 10    of every name: from its card, or from its still

Nothing is ever enlarged.  Cuts may extend beyond a master's frame, so that a subject right of the center can be centered: the background
of every picture is one known function (background() in render.py), which is simply continued; see Canvas.  So a card, whose subject is in
the middle, also yields a strip with the subject on the right.

Clean gradients.  The background has only some 60 levels across 1600 pixels.  The masters contain a grain of one level that hides the steps,
but encoders remove it and the steps reappear.  Therefore the pictures are scaled in floating point, in linear light (thin bright lines keep
their brightness), with a filter without negative lobes (no dark halos around them), and rounded with a fine dither.  The AVIF files store a
grain of that strength as AV1 film grain parameters: 60 bytes, synthesized by the decoder.  JPEG and WebP keep theirs because of their quality.
"""
import argparse, io, shutil
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np
import pillow_avif  # noqa: F401  (registers AVIF)
from PIL import Image

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / 'assets/media'

# ------------------------------------------------------------------ cuts: left, top, width in pixels of the master
# The extent of the subjects in the masters: cortex 736-1506 x 137-780, fibres 730-1497 x 115-767, points 265-1510 x 137-783 (the brain from 745), ridges
# 873-1397 x 122-842, scan with its ring 649-1510 x 131-745, slices 730-1494 x 69-898, vessel 942-1363 x 15-898; hero with ring 797-1826 x 164-887.
CARDS = {                                    # 16 : 10, subject in the middle
    'cortex': (545, 98, 1152), 'points': (320, 60, 1280), 'ridges': (495, 82, 1280), 'scan': (480, 63, 1200), 'slices': (431, 52, 1362),
    'radiograph': (464, 50, 1280), 'spine': (470, 50, 1280), 'angiogram': (464, 30, 1280), 'coronal': (464, 50, 1280),
}                                            # fibres and vessel have their own masters for cards
BANDS = {                                    # top of the strip, 16 : 5, full width: the subject bleeds off at both edges
    'cortex': 208, 'fibres': 191, 'points': 208, 'ridges': 232, 'scan': 188, 'slices': 220, 'vessel': 206, 'radiograph': 190, 'spine': 206,
    'angiogram': 70,
}
WIDE_BANDS = {                               # a smaller subject, where the whole width of a still would bring bright parts under the text
    'coronal': (-330, 130, 2060),
}
BAND_PORTRAITS = {                           # 780 : 400, the whole subject, its center at 60 % of the width
    'cortex': (302, 108, 1365), 'fibres': (294, 91, 1365), 'points': (235, 108, 1365), 'ridges': (258, 102, 1482), 'scan': (261, 88, 1365),
    'slices': (130, 45, 1638), 'vessel': (202, 40, 1600), 'radiograph': (168, 40, 1600), 'spine': (190, 40, 1600),
    'angiogram': (168, 30, 1600), 'coronal': (168, 40, 1600),
}
# The same from cards.  Only background is added beyond a card's left edge; the portraits show the whole height of the card.
CARD_BANDS = {                               # 16 : 5, subject at about 69 % of the width
    'beam': (-768, 80, 2048), 'contours': (-740, 60, 2000), 'fbp': (-740, 88, 2000), 'pet': (-740, 88, 2000), 'sinogram': (-1030, 50, 2240),
    'ultrasound': (-930, 85, 2240), 'spiral': (-740, 88, 2000), 'lungs': (-1130, 0, 2560), 'photons': (-1130, 0, 2560), 'films': (-1130, 0, 2560),
    'mammogram': (-740, 60, 2000), 'field': (-930, 50, 2240), 'waves': (-740, 0, 2000), 'hand': (-740, 20, 2000), 'abdomen': (-930, 50, 2240),
}
CARD_BAND_PORTRAITS = {                      # 780 : 400, its center at 60 % of the width
    'beam': (-280, 0, 1560), 'sinogram': (-280, 0, 1560), 'ultrasound': (-290, 0, 1560),
}
PORTRAIT = (751, 0, 1120)                    # 3 : 4; the ring is complete, the brain in the upper 60 %, below it background for the text

# ------------------------------------------------------------------ encoders
# Starting quality, lowest quality and step for each format.  Budgets are in kB for the AVIF file; WebP may be 1.9 times, JPEG 2.7 times
# as large.  A picture over its budget is encoded again one step lower, down to the lowest quality.
QUALITY = {'avif': (64, 44, 3), 'webp': (84, 66, 3), 'jpg': (84, 68, 3)}
BUDGET_FACTOR = {'avif': 1.0, 'webp': 1.9, 'jpg': 2.7}
GRAIN = {'denoise-noise-level': '8', 'denoise-block-size': '16', 'enable-dnl-denoising': '0'}     # libaom: measure the grain, keep the picture
BUDGET = {('hero', 1920): 70, ('hero', 1280): 42, ('hero', 780): 36, ('stills', 640): 25, ('stills', 960): 46, ('stills', 1600): 95,
          ('bands', 800): 26, ('bands', 1600): 68, ('bands', 780): 30, ('cards', 400): 13, ('cards', 640): 25, ('cards', 960): 46}
ALLOWANCE = {'points': 1.2}                  # a cloud of points is all detail and would lose its color with the common budget

def encode(dithered, grained, path, budget, formats=('avif', 'webp', 'jpg')):
    """writes a picture in each format at the highest quality within the budget (kB of the AVIF file)"""
    path.parent.mkdir(parents=True, exist_ok=True)
    for ext in formats:
        quality, lowest, step = QUALITY[ext]
        while True:
            data = io.BytesIO()
            if ext == 'avif': grained.save(data, 'AVIF', quality=quality, speed=3, subsampling='4:2:0', range='full', max_threads=1, advanced=GRAIN)
            elif ext == 'webp': dithered.save(data, 'WEBP', quality=quality, method=6)
            else: dithered.save(data, 'JPEG', quality=quality, optimize=True, progressive=True)
            if data.tell() <= budget * 1024 * BUDGET_FACTOR[ext] or quality - step < lowest: break
            quality -= step
        Path(f'{path}.{ext}').write_bytes(data.getvalue())

# ------------------------------------------------------------------ pictures
def to_linear(v): return np.where(v <= .04045, v / 12.92, ((v + .055) / 1.055) ** 2.4)
def to_srgb(v): v = np.clip(v, 0, 1); return np.where(v <= .0031308, v * 12.92, 1.055 * v ** (1 / 2.4) - .055)
def color(h): return to_linear(np.array([int(h[i:i + 2], 16) for i in (1, 3, 5)]) / 255)

BACKGROUNDS = {                              # center of the glow, its strength, overall brightness: as in the scenes of render.py
    'beam': (.55, .5, .8, 1), 'contours': (.5, .5, 1, 1), 'fbp': (.5, .5, 1, .8), 'pet': (.5, .5, 1, 1), 'sinogram': (.5, .5, .6, .8),
    'ultrasound': (.5, .55, .6, 1), 'spiral': (.5, .5, 1, 1), 'lungs': (.5, .5, 1, 1), 'mammogram': (.5, .5, 1, 1), 'photons': (.5, .5, 1, 1),
    'field': (.5, .5, 1, 1), 'waves': (.5, .45, 1, 1), 'films': (.5, .5, 1, 1), 'hand': (.5, .5, 1, 1), 'abdomen': (.5, .5, 1, 1),
}

def background(x, y, width, height, cx=.68, cy=.5, glow=1, bright=1):
    """linear light of the background at pixel coordinates of a master of that size: background() and tone() of render.py"""
    x, y = (x / width - cx) * width / height, y / height - cy
    d = np.sqrt(x * x + (y * 1.05) ** 2)[..., None]
    v = color('#000b20') + (color('#00112e') - color('#000b20')) * np.exp(-(d / 1.15) ** 2) + color('#0a3f96') * np.exp(-(d / .62) ** 2 * 1.6) * .30 * glow
    v = v * bright
    return v / (1 + v ** 1.7) ** (1 / 1.7)

def smooth(v): v = np.clip(v, 0, 1); return v * v * (3 - 2 * v)
# Two cards have no background at their left edge.  This is their opacity at a pixel of the master, 0 ... 1:
SEEN = {
    'sinogram': lambda x, y: smooth((x + 90) / 460),                                  # fades out to the left; it is periodic, see Canvas
    'ultrasound': lambda x, y: np.clip((37.6 - np.degrees(np.arctan2(np.abs(x - 640), y + 124))) / .35, 0, 1),   # the sector, narrowed to the part that is complete in the card
}

class Canvas:
    """a master in sRGB 0..1 that can be cut beyond its frame"""
    def __init__(self, file):
        self.pixels = np.asarray(Image.open(file).convert('RGB')).astype(np.float64) / 255
        self.height, self.width = self.pixels.shape[:2]
        self.card = file.stem.removeprefix('card-').removesuffix('@2x') if file.stem.startswith('card-') else None

    def background(self, x, y): return to_srgb(background(x, y, self.width, self.height, *BACKGROUNDS.get(self.card, ())))

    def cut(self, left, top, width, height):
        right, bottom = left + width, top + height
        if left >= 0 and top >= 0 and right <= self.width and bottom <= self.height: return self.pixels[top:bottom, left:right]
        yy, xx = np.mgrid[top:bottom, left:right].astype(np.float64)
        if self.card in SEEN: return self.cut_seen(xx, yy)
        ny, nx = np.clip(yy, 0, self.height - 1).astype(int), np.clip(xx, 0, self.width - 1).astype(int)
        away = np.hypot(xx - nx, yy - ny)
        # the difference between the frame's edge and the background (a glow, a slightly different center) fades out; quickly for the small glow of the beam's source
        edge, fade = (self.edge_rest(4, 12), 52) if self.card == 'beam' else (self.edge_rest(), 140)
        rest = edge[ny, nx] * np.exp(-away / fade)[..., None]
        return np.where((away > 0)[..., None], self.background(xx, yy) + rest + self.noise(yy.shape), self.pixels[ny, nx])

    def cut_seen(self, xx, yy):
        """the same for a card in SEEN: a sinogram repeats after 360 degrees, the card's width; a sector ends inside the frame"""
        picture, seen = self.pixels[yy.astype(int), xx.astype(int) % self.width], SEEN[self.card](xx, yy)[..., None]
        return picture * seen + (self.background(xx, yy) + self.noise(yy.shape)) * (1 - seen)

    def noise(self, shape): return np.random.default_rng(7).normal(0, 1.0, shape)[..., None] * (.6, 1, 1.2) / 255 * self.grain()

    @lru_cache(maxsize=1)
    def edge_rest(self, reach=12, along=40):
        """the difference between picture and background, averaged over the outer `reach` pixels and smoothed along the edges"""
        yy, xx = np.mgrid[0:self.height, 0:self.width].astype(np.float64)
        diff = self.pixels - self.background(xx, yy); rest = np.zeros_like(diff)
        kernel = np.exp(-(np.arange(-3 * along, 3 * along + 1) / along) ** 2 / 2); kernel /= kernel.sum()
        smooth = lambda line: np.stack([np.convolve(np.pad(line[:, c], 3 * along, 'edge'), kernel, 'valid') for c in range(3)], -1)
        rest[0], rest[-1] = smooth(diff[:reach].mean(0)), smooth(diff[-reach:].mean(0))
        rest[:, 0], rest[:, -1] = smooth(diff[:, :reach].mean(1)), smooth(diff[:, -reach:].mean(1))
        return rest

    def grain(self):
        """1 if the master contains grain, 0 if not (the hero's poster)"""
        return float(self.pixels[-60:-10, 10:60, 2].std() > .6 / 255)

def scaled(pixels, width, height):
    """scales sRGB pixels down in linear light; returns sRGB"""
    if pixels.shape[1] == width: return pixels
    if pixels.shape[1] < width: raise SystemExit(f'a cut of {pixels.shape[1]} pixels would be enlarged to {width}')
    linear = to_linear(np.clip(pixels, 0, 1))
    return to_srgb(np.stack([np.asarray(Image.fromarray(linear[..., c].astype(np.float32)).resize((width, height), Image.HAMMING)) for c in range(3)], -1).astype(np.float64))

def finished(pixels):
    """the 8-bit pictures for JPEG and WebP (dithered) and for AVIF (with the grain that its encoder measures)"""
    rng = np.random.default_rng(11); shape = pixels.shape[:2] + (1,)
    to8 = lambda v: Image.fromarray(np.clip(v + .5, 0, 255).astype(np.uint8))
    v = pixels * 255
    return to8(v + rng.random(shape) - .5), to8(v + rng.normal(0, .65, shape) * (.6, 1, 1.2))

def master(masters, stem):
    """the master with this stem, in double size if there is one"""
    for name in (f'{stem}@2x.png', f'{stem}.png'):
        for file in sorted(masters.rglob(name)): return file

def jobs(masters):
    """yields the files to encode: (picture name, family, file stem, master, cut, size)"""
    def job(name, family, stem, file, left, top, width, w, h): return name, family, stem, file, (left, top, width, round(width * h / w)), (w, h)
    poster = master(masters, 'hero-poster')
    if poster:
        for w in (1280, 1920): yield job('hero', 'hero', f'hero-poster-{w}', poster, 0, 0, 1920, w, w * 9 // 16)
        yield job('hero', 'hero', 'hero-poster-portrait-780', poster, *PORTRAIT, 780, 1040)
    stills = {f.stem[6:]: f for f in sorted(masters.rglob('still-*.png'))}
    cards = {f.stem[5:].removesuffix('@2x') for f in masters.rglob('card-*.png')}
    for name, file in stills.items():
        for w in (640, 960, 1600): yield job(name, 'stills', f'{name}-{w}', file, 0, 0, 1600, w, w * 9 // 16)
    for name in sorted(cards | set(stills)):
        card = master(masters, f'card-{name}')
        if name in stills: file, band, portrait = stills[name], WIDE_BANDS.get(name, (0, BANDS.get(name, 200), 1600)), BAND_PORTRAITS.get(name, (235, 100, 1365))
        else: file, band, portrait = card, CARD_BANDS.get(name, (-740, 88, 2000)), CARD_BAND_PORTRAITS.get(name, (-296, 0, 1560))
        for w in (800, 1600): yield job(name, 'bands', f'{name}-{w}', file, *band, w, w * 5 // 16)
        yield job(name, 'bands', f'{name}-portrait-780', file, *portrait, 780, 400)
        file, cut = (card, (0, 0, 1280)) if name in cards else (stills[name], CARDS.get(name, (320, 60, 1280)))
        for w in (400, 640, 960): yield job(name, 'cards', f'{name}-{w}', file, *cut, w, w * 10 // 16)

def run(job):
    name, family, stem, file, cut, (w, h) = job
    pixels = scaled(Canvas(file).cut(*cut), w, h)
    encode(*finished(pixels), OUT / family / stem, BUDGET[family, w] * ALLOWANCE.get(name, 1))
    return f'{family}/{stem}'

# ------------------------------------------------------------------ SIZES.md
def sizes():
    lines = ['# Sizes of the served pictures and videos', '', 'Written by `encode.py`. Paths are below `assets/media/`; sizes in pixels and bytes.', '']
    total = 0
    for folder in sorted(p for p in OUT.iterdir() if p.is_dir() and p.name != 'inside'):     # inside.py makes those
        files = [f for f in sorted(folder.iterdir()) if f.suffix in ('.avif', '.webp', '.jpg', '.webm', '.mp4')]
        total += sum(f.stat().st_size for f in files)
        lines += [f'## {folder.name}', '', f'{len(files)} files, {sum(f.stat().st_size for f in files):,} bytes.', '']
        videos = [f for f in files if f.suffix in ('.webm', '.mp4')]
        stems = sorted({f.with_suffix('') for f in files if f not in videos}, key=lambda p: (p.name.rsplit('-', 1)[0], int(p.name.rsplit('-', 1)[1].split('x')[0])))
        if stems:
            lines += ['| picture | pixels | avif | webp | jpg |', '|---|---|--:|--:|--:|']
            for stem in stems:
                pixels = '{} × {}'.format(*Image.open(f'{stem}.jpg').size)
                byte = [f'{f.stat().st_size:,}' if (f := Path(f'{stem}.{e}')).exists() else '' for e in ('avif', 'webp', 'jpg')]
                lines.append(f'| {stem.name} | {pixels} | {" | ".join(byte)} |')
            lines.append('')
        if videos:
            lines += ['| video | pixels | bytes |', '|---|---|--:|']
            for f in videos: lines.append(f'| {f.name} | {"1920 × 1080" if "-1080-" in f.name else "1280 × 720"} | {f.stat().st_size:,} |')
            lines.append('')
    lines += [f'Total: {total:,} bytes.', '']
    (HERE / 'SIZES.md').write_text('\n'.join(lines)); print(f'SIZES.md: {total:,} bytes in all')

if __name__ == '__main__':
    ap = argparse.ArgumentParser(description='encode the master pictures for the site')
    ap.add_argument('names', nargs='*', help='only these pictures, e.g. scan ridges hero')
    ap.add_argument('--masters', type=Path, default=HERE / 'masters')
    args = ap.parse_args()
    if not args.masters.is_dir(): raise SystemExit(f'{args.masters} does not exist: run render.py, or pass the folder with --masters')
    todo = [j for j in jobs(args.masters) if not args.names or j[0] in args.names]
    if not args.names or 'hero' in args.names:
        (OUT / 'hero').mkdir(parents=True, exist_ok=True)
        for video in sorted(f for f in args.masters.rglob('hero-*') if f.suffix in ('.webm', '.mp4')): shutil.copyfile(video, OUT / 'hero' / video.name)
    with ProcessPoolExecutor() as pool:
        for stem in pool.map(run, todo): print(stem, flush=True)
    sizes()
