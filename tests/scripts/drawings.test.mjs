// The drawings of exams and the icons of steps (media/drawings): each exam has a drawing with matching labels; they are small, take
// all colors from the page, and are up to date.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const LIMIT = 6000; // bytes, compressed
const GRADE = 9; // of school, which a text alternative may need
const DRAWINGS = 'assets/drawings';
/** Files that do not belong to an exam. */
const OTHERS = ['body', 'report', 'steps'];
const read = (path) => readFileSync(path, 'utf8');
const EXAMS = 'assets/content/exams';
const slugs = readdirSync(EXAMS).map((name) => name.replace(/\.json$/, '')).sort();
const words = Object.fromEntries(slugs.map((slug) => [slug, JSON.parse(read(join(EXAMS, `${slug}.json`)))]));
const drawing = (slug) => read(join(DRAWINGS, `${slug}.svg`));
const steps = read(join(DRAWINGS, 'steps.svg'));
const all = new Map([...slugs, ...OTHERS].map((slug) => [slug, drawing(slug)]));
const colored = [...slugs, 'body', 'report'];
/** The Flesch-Kincaid grade. Syllables are counted as groups of vowels, without a silent e at the end. */
function gradeOf(text, sentences) {
  const all = text.toLowerCase().match(/[a-z][a-z’-]*/g);
  const syllables = (word) => Math.max(1, (word.replace(/(?<=[^aeiouy]|^.)e$/, '').match(/[aeiouy]+/g) ?? []).length);
  return (0.39 * all.length) / sentences + (11.8 * all.map(syllables).reduce((a, b) => a + b)) / all.length - 15.59;
}

const values = (svg, pattern) => [...svg.matchAll(pattern)].map(([, value]) => value);

const written = mkdtempSync(join(tmpdir(), 'radiology-drawings-'));
after(() => rmSync(written, { recursive: true }));

test('each exam has a drawing, and there are no others', () => {
  assert.deepEqual(readdirSync(DRAWINGS).sort(), [...slugs, ...OTHERS].map((slug) => `${slug}.svg`).sort());
});

test('the committed drawings are those that media/drawings writes', () => {
  const { status, stderr } = spawnSync('python3', ['-B', 'media/drawings', written], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.deepEqual(readdirSync(written).sort(), readdirSync(DRAWINGS).sort());
  for (const [slug, svg] of all) assert.ok(svg === read(join(written, `${slug}.svg`)), `${slug}.svg is old: run python3 media/drawings`);
});

test(`each file is at most ${LIMIT} bytes compressed`, () => {
  for (const [slug, svg] of all) {
    const size = brotliCompressSync(svg).length;
    assert.ok(size <= LIMIT, `${slug}.svg has ${size} bytes`);
  }
});

test('the drawings take all colors from the page', () => {
  const named = new Set(values(read('style/tokens/drawing.css'), /--drawing-([\w-]+):/g));
  const used = new Set();
  for (const slug of colored) {
    for (const value of values(drawing(slug), /(?:fill|stroke)="([^"]*)"/g)) {
      const [, name] = value.match(/^var\(--drawing-([\w-]+),(?:Canvas|currentColor)\)$/) ?? [];
      assert.ok(value === 'none' || named.has(name), `${slug}.svg: ${value}`);
      if (name) used.add(name);
    }
  }
  assert.deepEqual([...used].sort(), [...named].sort(), 'every token is used');
  assert.deepEqual(new Set(values(steps, /(?:fill|stroke)="([^"]*)"/g)), new Set(['none', 'currentColor']));
});

test('the files have only shapes: no text, style sheets, scripts, images or links', () => {
  for (const [slug, svg] of all) {
    assert.deepEqual(values(svg, /<(\w+)/g).filter((name) => !['svg', 'symbol', 'g', 'path', 'use'].includes(name)), [], slug);
    assert.deepEqual(values(svg, /\b((?:xlink:)?href="(?!#(?:drawing|behind|moves|front)")|style=|class=|on\w+=|url\()/g), [], slug);
  }
});

test('coordinates have at most one decimal', () => {
  for (const slug of colored) assert.doesNotMatch(drawing(slug).replace(/xmlns="[^"]*"/, ''), /\.\d\d/, slug);
});

test('the drawings have one size, and symbols a page can use: one, or three if something moves', () => {
  for (const slug of slugs) {
    const layers = words[slug].drawing.motion ? ['behind', 'moves', 'front'] : ['drawing'];
    const symbols = layers.map((id) => `<symbol id="${id}" viewBox="0 0 640 360">.*</symbol>`).join('');
    const uses = layers.map((id) => `<use href="#${id}"/>`).join('');
    assert.match(drawing(slug), new RegExp(`^<svg [^>]*viewBox="0 0 640 360">${symbols}${uses}</svg>\n$`), slug);
  }
});

// A list shows the drawings small, without their markers and with bolder lines.
test('a page can hide the markers and set the width of the outlines', () => {
  for (const slug of slugs) {
    assert.doesNotMatch(drawing(slug), /<g id="mark-\d"(?! display="var\(--drawing-marks,inline\)">)/, slug);
    assert.match(drawing(slug), / stroke-width="var\(--drawing-stroke,2\.4\)"/, slug);
  }
});

test('each marker has its label', () => {
  for (const slug of slugs) {
    const { labels } = words[slug].drawing;
    const marks = values(drawing(slug), / id="mark-(\d)"/g).map(Number);
    assert.deepEqual(marks, labels.map((_, index) => index + 1), slug);
    for (const label of labels) assert.match(label, /^[A-Z].{5,119}\.$/, slug);
  }
});

test('each text alternative is one or two sentences at grade 9 or lower', () => {
  const tooHard = [];
  for (const slug of slugs) {
    const { alt } = words[slug].drawing;
    const sentences = alt.match(/[^.]+\.(?= |$)/g) ?? [];
    assert.equal(sentences.join(''), alt, slug);
    assert.ok(sentences.length <= 2, `${slug} has ${sentences.length} sentences`);
    const grade = gradeOf(alt, sentences.length);
    if (grade > GRADE) tooHard.push(`${slug}: grade ${grade.toFixed(1)}`);
  }
  assert.deepEqual(tooHard, []);
});

test('the steps of an exam have different icons, and no period', () => {
  const icons = new Set(values(steps, /<symbol id="([\w-]+)"/g));
  for (const slug of slugs) {
    for (const [part, list] of Object.entries(words[slug].steps)) {
      const used = list.map(({ icon }) => icon);
      assert.deepEqual(used.filter((icon) => !icons.has(icon)), [], slug);
      assert.equal(new Set(used).size, used.length, `${slug}: an icon is used twice in "${part}"`);
      for (const { text } of list) assert.match(text, /^[A-Z0-9][^…]*[^.…]$/, slug);
    }
  }
});
