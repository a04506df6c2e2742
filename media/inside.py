#!/usr/bin/env python3
"""
inside.py - the data and pictures of the page "How we look inside" (assets/media/inside).

    /tmp/v/bin/python media/inside.py [volume] [pictures] [pathways]        needs requirements.txt; some minutes

Volume: Colin 27, the whole head, T1, 1 mm (Debian mricron-data, ch2.nii.gz; its hash is pinned below). It is cut to 180 x 216 x 180 voxels
and stored in the order in which the page shows it: x from the right of the head to its left, y from front to back, z from top to bottom.
Gray values are multiplied by 1.25, so that the brightest fat is at 255.

    coarse.avif          voxels of 3 mm, 60 slices in 10 columns        what the page shows first
    slices-{0..5}.avif   30 slices each, from the top, in 6 columns      replaces it, from the middle of the head outward
    pathways.json        lines on the grid of 1 mm: the first voxel in hexadecimal digits, then a letter for each step, see letters()
    *.webp               the plain pictures, as the page shows them without JavaScript

Deterministic: no random numbers but those of render.py, which are seeded.
"""
import json, os, sys
import numpy as np
from PIL import Image
from scipy import ndimage as ndi
import render

render.SHA['ch2.nii.gz'] = 'a009051127f64dc3dd554d5f5b589870ea72106d9642c21b4e7093e478cfc309'
OUT = os.path.join(render.HERE, '..', 'assets', 'media', 'inside')
SIZE = (180, 216, 180)
START = (100, 104, 98)                       # the crosshair at first: x, y, z; also in src/widgets/inside/view.rs
NIGHT = np.array([0, 17, 46])                # --night in style/tokens/color.css
# By direction: left to right, front to back, up and down; also in src/widgets/inside/paint.rs.
DIRECTIONS = np.array([[255, 176, 79], [70, 214, 170], [120, 180, 255]])

def volume():
    """the gray values, indexed z, y, x"""
    import nibabel as nib
    render.fetch()
    a = nib.as_closest_canonical(nib.load(render.FC('ch2.nii.gz'))).get_fdata()[:180, 1:217, :180]
    return np.clip(a * 1.25, 0, 255)[::-1, ::-1, ::-1].transpose(2, 1, 0)

def sheet(slices, columns):
    n, h, w = slices.shape
    return slices.reshape(n // columns, columns, h, w).swapaxes(1, 2).reshape(n // columns * h, columns * w)

def save_sheet(a, name, quality):
    path = os.path.join(OUT, name + '.avif')
    Image.fromarray((a + .5).astype('u1')).save(path, quality=quality, speed=2, range='full', subsampling='4:0:0', max_threads=1)
    print(name, os.path.getsize(path), flush=True)

def shown(v, low=0., high=180.):
    """gray values as the page colors them: the window from `low` to `high`, from night to white"""
    return NIGHT + np.clip((v - low) / (high - low), 0, 1)[..., None] * (255 - NIGHT)

def save(pixels, name, quality=80):
    path = os.path.join(OUT, name + '.webp')
    im = Image.fromarray((np.clip(pixels, 0, 255) + .5).astype('u1'))
    im.save(path, quality=quality, method=6); print(name, im.size, os.path.getsize(path), flush=True)

def planes(v):
    x, y, z = START
    return {'axial': v[z], 'coronal': v[:, y], 'sagittal': v[:, :, x]}

# ------------------------------------------------------------------ pathways
def pathways(count=1400):
    """the lines of render.fibre_lines() as chains of neighboring voxels"""
    p, n, _ = render.fibre_lines()
    mm = p * .5 - 6 + np.array([-75, -107, -69.5])                       # its grid: 0.5 mm, with a margin of 12 voxels
    q = mm - np.array([-90, -124, -71]); q = np.array([179, 215, 179]) - q
    lines = np.split(q, np.cumsum(n)[:-1]); step = len(lines) / count
    return [chain(lines[int(i * step)]) for i in range(count)]

def chain(line):
    """the voxels that a line goes through, each one of the 26 neighbors of the one before, without corners"""
    at = np.linspace(0, len(line) - 1, len(line) * 4)
    v = np.rint(np.stack([np.interp(at, np.arange(len(line)), line[:, k]) for k in range(3)], -1)).astype(int)
    v = np.clip(v, 0, np.array(SIZE) - 1); out = [v[0]]
    for a in v[1:]:
        if len(out) > 1 and abs(a - out[-2]).max() <= 1: out[-1] = a
        elif abs(a - out[-1]).any(): out.append(a)
    return np.array(out)

def letters(c):
    """a step to one of 26 neighbors is a letter: 9 (dz + 1) + 3 (dy + 1) + (dx + 1), without the middle"""
    d = np.diff(c, axis=0) + 1; k = d @ [1, 3, 9]; k = np.where(k > 13, k - 1, k)
    return ''.join(chr(97 + i) for i in k)

def overlay(pixels, chains, axis, at, reach=2):
    """draws the voxels of the lines that are within `reach` of a slice"""
    out = pixels.copy()
    for c in chains:
        d = np.abs(c[np.minimum(np.arange(len(c)) + 4, len(c) - 1)] - c[np.maximum(np.arange(len(c)) - 4, 0)]).astype(float)
        color = (d / np.maximum(d.sum(1, keepdims=True), 1)) @ DIRECTIONS
        near = np.abs(c[:, axis] - at) <= reach
        rows, cols = [(2, 1), (2, 0), (1, 0)][axis]
        r, k = c[near, rows], c[near, cols]; out[r, k] = out[r, k] * .25 + color[near] * .75
    return out

# ------------------------------------------------------------------ projections
def project(a, angles):
    """parallel projections: every pixel adds to the two nearest of 288 detectors"""
    h, w = a.shape; y, x = np.mgrid[0:h, 0:w]; y = (y - (h - 1) / 2).ravel(); x = (x - (w - 1) / 2).ravel(); m = a.ravel(); rows = []
    for t in angles:
        s = x * np.cos(t) + y * np.sin(t) + 143.5; i = np.floor(s).astype(int); f = s - i
        rows.append(np.bincount(i, m * (1 - f), 288) + np.bincount(i + 1, m * f, 288))
    return np.array(rows)

def back_project(sino, angles, shape):
    """filters with the ramp of Ramachandran and Lakshminarayanan, and smears every projection back over the picture"""
    k = np.arange(-287, 288); ramp = np.where(k == 0, .25, np.where(k % 2, -1 / (np.pi * np.where(k == 0, 1, k)) ** 2, 0))
    h, w = shape; y, x = np.mgrid[0:h, 0:w]; y = y - (h - 1) / 2; x = x - (w - 1) / 2; out = np.zeros(shape)
    for row, t in zip(sino, angles):
        q = np.convolve(np.convolve(row, [.25, .5, .25], 'same'), ramp)[287:575]                # smoothed: the sums of pixels are uneven
        out += np.interp(x * np.cos(t) + y * np.sin(t) + 143.5, np.arange(288), q)
    return out * np.pi / len(angles)

def save_volume(v):
    z, y, x = v.shape
    save_sheet(sheet(v.reshape(z // 3, 3, y // 3, 3, x // 3, 3).mean((1, 3, 5)), 10), 'coarse', 50)
    for k in range(6): save_sheet(sheet(v[30 * k:30 * k + 30], 6), f'slices-{k}', 55)

def save_pictures(v):
    for name, a in planes(v).items(): save(shown(a), name)
    a = v[START[2]]
    save(shown(a, 0, 255), 'window-wide'); save(shown(a, 80, 140), 'window-narrow'); save(shown(a, 0, 60), 'level-low')
    angles = np.arange(240) * np.pi / 240; s = project(a, angles)
    save(shown(s / s.max() * 180), 'sinogram')
    for n in (6, 24, 60, 240): save(shown(back_project(s[::240 // n], angles[::240 // n], a.shape)), f'projections-{n}')

def save_pathways(v):
    chains = pathways(); text = json.dumps([''.join('%02x' % i for i in c[0]) + letters(c) for c in chains], separators=(',', ':'))
    with open(os.path.join(OUT, 'pathways.json'), 'w') as f: f.write(text + '\n')
    print('pathways', len(text), sum(map(len, chains)))
    for (name, a), axis, at in zip(planes(v).items(), (2, 1, 0), START[::-1]):
        save(overlay(shown(a) * .7 + NIGHT * .3, chains, axis, at), f'pathways-{name}')

def main(names):
    os.makedirs(OUT, exist_ok=True); v = volume()
    for name, make in {'volume': save_volume, 'pictures': save_pictures, 'pathways': save_pathways}.items():
        if not names or name in names: make(v)

if __name__ == '__main__': main(sys.argv[1:])
