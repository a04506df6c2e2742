#!/usr/bin/env python3
"""
subset-fonts.py - makes the site's WOFF2 files and the TTF files of the social cards from the fonts in two npm packages, and sets the fallback
metrics in style/base/fonts.css.

    python3 -m venv /tmp/v && /tmp/v/bin/pip install -r media/requirements-fonts.txt
    /tmp/v/bin/python media/subset-fonts.py [--packages <folder for the packages' .tgz files>]

  1. Fetches the packages named in PACKAGES with `npm pack` (unless the folder has them already) and checks their sha256.
  2. The packages contain each family in slices.  Adds the letters in NAMES from the slice latin-ext to the slice latin, limits the weights to
     those that the site uses, keeps the layout features in FEATURES, and drops hinting; writes assets/fonts/*.woff2 and the licenses.  Makes
     media/fonts/*.ttf in the same way, at one weight each: publisher/src/bundle/release/social_card draws the cards with them; browsers do not load them.
  3. Measures the result and writes the numbers of the fallback faces into style/base/fonts.css.  Until a font arrives, text is set in a
     system font whose average width and line metrics are adjusted to the real one, so that nothing moves.  The faces and their local() names
     are written in fonts.css by hand; only their four numbers come from here.

The same packages and pinned versions produce the same bytes.
"""
import argparse, hashlib, io, logging, re, subprocess, tarfile, tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib import instancer
from fontTools.varLib.hvar import add_HVAR

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / 'assets/fonts'
CARD_FONTS = ROOT / 'media/fonts'

PACKAGES = {                                 # SIL Open Font License 1.1, no reserved font name
    'open-sans': ('@fontsource-variable/open-sans@5.3.0', '8f4c371d85381ef59af7ce93db9e0687fc7418409d366f6cace8f5d53c81711f'),
    'eb-garamond': ('@fontsource-variable/eb-garamond@5.3.0', '783b65ba8a80adcc79498cbcb779644062d903597bafaa64dc7d580f34e63cab'),
}
FILES = {                                    # output: package, style, weights
    'open-sans-latin': ('open-sans', 'normal', (400, 700)),
    'eb-garamond-latin': ('eb-garamond', 'normal', (400, 600)),
}
CARD_FILES = {                               # for the social cards: package, style, the one weight
    'open-sans': ('open-sans', 'normal', 600),
    'eb-garamond': ('eb-garamond', 'normal', 500),
}

# ------------------------------------------------------------------ letters and features
# Letters in the names of people and places: Czech, Slovak, Polish, Hungarian, Croatian, Romanian, Turkish, Baltic, Welsh, Maltese, Esperanto.
NAMES = 'ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț'
PUNCTUATION = '–—‘’‚“”„†•…‹›€™−′″\u2009'                   # with the thin space
LETTERS = {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, NAMES + PUNCTUATION)}
# Figures are lining and tabular; `pnum` makes them proportional.  The packages have no `onum`, and no `kern` for Open Sans.
FEATURES = ['kern', 'liga', 'tnum', 'pnum', 'locl']

# ------------------------------------------------------------------ packages
def package(name, folder):
    """the files of a package: {path: bytes}"""
    spec, want = PACKAGES[name]
    file = folder / (spec.removeprefix('@').replace('/', '-').replace('@', '-') + '.tgz')
    if not file.exists(): subprocess.run(['npm', 'pack', '--silent', spec], cwd=folder, check=True)
    data = file.read_bytes(); got = hashlib.sha256(data).hexdigest()
    if got != want: raise SystemExit(f'{file}: sha256 {got} differs from the pinned one')
    with tarfile.open(fileobj=io.BytesIO(data)) as tar: return {m.name.removeprefix('package/'): tar.extractfile(m).read() for m in tar if m.isfile()}

# ------------------------------------------------------------------ fonts
def add_letters(font, other, codes):
    """copies letters from another slice of the same font; glyphs with the same name are equal"""
    order, glyf, metrics, deltas = list(font.getGlyphOrder()), font['glyf'], font['hmtx'].metrics, font['gvar'].variations
    theirs, cmap = other['glyf'], other.getBestCmap()
    def add(name):
        if name in metrics: return
        glyph = theirs[name]
        if glyph.isComposite():
            for part in glyph.components: add(part.glyphName)
        order.append(name); glyf.glyphs[name] = glyph; metrics[name] = other['hmtx'].metrics[name]; deltas[name] = other['gvar'].variations.get(name, [])
    for code in sorted(codes - set(font.getBestCmap()) & set(cmap)):
        add(cmap[code])
        for table in font['cmap'].tables:
            if table.isUnicode(): table.cmap[code] = cmap[code]
    font.setGlyphOrder(order); glyf.setGlyphOrder(order); font['maxp'].numGlyphs = len(order)
    del font['HVAR']; add_HVAR(font)

def saved(font):
    buffer = io.BytesIO(); font.flavor = None; font.save(buffer); return TTFont(buffer, recalcTimestamp=False)

def build(out, family, style, weights, files):
    """writes a font; `weights` is a range or one weight, and the suffix of `out` determines the format"""
    font, extra = (TTFont(io.BytesIO(files[f'files/{family}-{part}-wght-{style}.woff2']), recalcTimestamp=False) for part in ('latin', 'latin-ext'))
    add_letters(font, extra, LETTERS)
    font = saved(instancer.instantiateVariableFont(saved(font), {'wght': weights}))       # clean tables for each step
    o = subset.Options()
    o.layout_features = FEATURES; o.hinting = False; o.notdef_outline = True; o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    o.drop_tables += ['STAT']; o.glyph_names = False; o.recalc_timestamp = False
    s = subset.Subsetter(o); s.populate(unicodes=LETTERS); s.subset(font)
    gasp = font['gasp'] = newTable('gasp'); gasp.version = 1; gasp.gaspRange = {0xFFFF: 15}       # smooth at every size, as there is no hinting
    out.parent.mkdir(parents=True, exist_ok=True)
    font.flavor = 'woff2' if out.suffix == '.woff2' else None; font.save(out)
    missing = ' '.join(f'U+{c:04X}' for c in sorted(LETTERS - set(font.getBestCmap())))
    print(f'{out.relative_to(ROOT)}: {out.stat().st_size:,} bytes, {font["maxp"].numGlyphs} glyphs' + (f', lacks {missing}' if missing else ''))

# ------------------------------------------------------------------ fallback metrics
# How often each character occurs in English text, per ten thousand, and the average widths of the system fonts under
# that weighting: @capsizecss/unpack 4.0.1 (src/weightings.ts) and @capsizecss/metrics 4.3.0, MIT license.  Characters
# below 1 in 1000 are left out, which changes no width by more than 0.1 %.
FREQUENCY = {' ': 1540, 'e': 922, 't': 672, 'a': 668, 'i': 588, 'n': 578, 'o': 571, 'r': 526, 's': 469, 'h': 351, 'l': 304, 'd': 298, 'c': 232,
             'u': 207, 'm': 181, 'f': 170, 'p': 163, 'g': 155, 'y': 123, 'b': 114, 'w': 110, ',': 83, '.': 79, 'v': 76, '0': 53, 'k': 46, 'T': 41,
             'S': 41, 'A': 40, 'C': 31, '2': 26, 'M': 25, 'x': 25, '1': 23, 'P': 23, 'I': 22, 'B': 20, '-': 18, 'U': 16, '5': 15, 'R': 15, 'F': 15,
             "'": 14, 'N': 14, 'H': 13, 'D': 13, '"': 12, 'L': 12, 'W': 12, 'z': 11, 'G': 11, 'E': 11, '3': 10, '(': 10, ')': 10}
SYSTEM = {   # average width in em (capsize: xWidthAvg / unitsPerEm): regular, bold
    'Arial': (913 / 2048, 983 / 2048), 'Roboto': (911 / 2048, 926 / 2048),
    'Georgia': (913 / 2048, 1062 / 2048), 'Times New Roman': (832 / 2048, 886 / 2048), 'Noto Serif': (.481, .512)}
FALLBACKS = {'Open Sans fallback': 'Arial', 'Open Sans fallback Android': 'Roboto', 'EB Garamond fallback': 'Georgia',
             'EB Garamond fallback Times': 'Times New Roman', 'EB Garamond fallback Android': 'Noto Serif'}

def measure(name, weight):
    """measures average character width, ascent, descent and line gap, in em"""
    font = instancer.instantiateVariableFont(TTFont(FONTS / f'{name}.woff2'), {'wght': weight})
    em, hhea, cmap, hmtx = font['head'].unitsPerEm, font['hhea'], font.getBestCmap(), font['hmtx']
    width = sum(hmtx[cmap[ord(c)]][0] * n for c, n in FREQUENCY.items()) / sum(FREQUENCY.values())
    return width / em, hhea.ascent / em, -hhea.descent / em, hhea.lineGap / em

def set_metrics(face):
    """updates the numbers of a fallback's @font-face rule; its lightest weight counts, from 600 on as bold"""
    rule = face[0]
    family = re.search(r'font-family:\s*"([^"]+)"', rule)[1]
    if family not in FALLBACKS: return rule
    weight = int(re.search(r'font-weight:\s*(\d+)', rule)[1])
    name = 'open-sans-latin' if family.startswith('Open Sans') else 'eb-garamond-latin'
    width, ascent, descent, gap = measure(name, weight)
    adjust = width / SYSTEM[FALLBACKS[family]][int(weight >= 600)]
    for key, value in (('size-adjust', adjust), ('ascent-override', ascent / adjust), ('descent-override', descent / adjust), ('line-gap-override', gap / adjust)):
        rule = re.sub(rf'({key}:\s*)[\d.]+%', lambda m: f'{m[1]}{value * 100:.2f}'.rstrip('0').rstrip('.') + '%', rule)
    return rule

if __name__ == '__main__':
    logging.getLogger('fontTools').setLevel(logging.ERROR)
    ap = argparse.ArgumentParser(description='make the web fonts and set the fallback metrics')
    ap.add_argument('--packages', type=Path, help='folder with the packages, or to download them to (default: a temporary one)')
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        packages = {name: package(name, args.packages or Path(temporary)) for name in PACKAGES}
    for name, of in FILES.items(): build(FONTS / f'{name}.woff2', *of, packages[of[0]])
    for name, of in CARD_FILES.items(): build(CARD_FONTS / f'{name}.ttf', *of, packages[of[0]])
    for name, files in packages.items(): (FONTS / f'OFL-{name}.txt').write_bytes(files['LICENSE'])
    path = ROOT / 'style/base/fonts.css'
    path.write_text(re.sub(r'@font-face\s*\{[^}]*\}', set_metrics, path.read_text())); print(f'{path.relative_to(ROOT)}: fallback metrics set')
