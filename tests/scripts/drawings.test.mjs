// The drawings of the exams and the icons of the steps (media/drawings): each exam has one, with words that fit it; they are small,
// take all colors from the page, and are what the program writes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const LIMIT = 6000; // bytes, compressed
const DRAWINGS = 'assets/drawings';
const read = (path) => readFileSync(path, 'utf8');
const words = JSON.parse(read('media/drawings/words.json'));
const slugs = readdirSync('assets/content/exams').map((name) => name.replace(/\.json$/, '')).sort();
const drawing = (slug) => read(join(DRAWINGS, `${slug}.svg`));
const steps = read(join(DRAWINGS, 'steps.svg'));
const all = new Map([...slugs.map((slug) => [slug, drawing(slug)]), ['steps', steps]]);
const values = (svg, pattern) => [...svg.matchAll(pattern)].map(([, value]) => value);

const written = mkdtempSync(join(tmpdir(), 'radiology-drawings-'));
after(() => rmSync(written, { recursive: true }));

test('each exam has a drawing and words, and nothing else has', () => {
  assert.deepEqual(readdirSync(DRAWINGS).sort(), [...slugs, 'steps'].map((slug) => `${slug}.svg`).sort());
  assert.deepEqual(Object.keys(words.exams).sort(), slugs);
});

test('the committed drawings are what the program writes', () => {
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
  const named = new Set(values(read('media/drawings/colors.css'), /--drawing-([\w-]+):/g));
  const used = new Set();
  for (const slug of slugs) {
    for (const value of values(drawing(slug), /(?:fill|stroke)="([^"]*)"/g)) {
      const [, name] = value.match(/^var\(--drawing-([\w-]+),(?:Canvas|currentColor)\)$/) ?? [];
      assert.ok(value === 'none' || named.has(name), `${slug}.svg: ${value}`);
      if (name) used.add(name);
    }
  }
  assert.deepEqual([...used].sort(), [...named].sort(), 'colors.css names what no drawing uses');
  assert.deepEqual(new Set(values(steps, /(?:fill|stroke)="([^"]*)"/g)), new Set(['none', 'currentColor']));
});

test('the files have shapes only: no text, style sheets, scripts, pictures or links', () => {
  for (const [slug, svg] of all) {
    assert.deepEqual(values(svg, /<(\w+)/g).filter((name) => !['svg', 'symbol', 'g', 'path', 'use'].includes(name)), [], slug);
    assert.deepEqual(values(svg, /\b((?:xlink:)?href="(?!#drawing")|style=|class=|on\w+=|url\()/g), [], slug);
  }
});

test('coordinates have at most one decimal', () => {
  for (const slug of slugs) assert.doesNotMatch(drawing(slug).replace(/xmlns="[^"]*"/, ''), /\.\d\d/, slug);
});

test('the drawings have one size, and a symbol a page can use', () => {
  for (const slug of slugs) assert.match(drawing(slug), /^<svg [^>]*viewBox="0 0 640 360"><symbol id="drawing" viewBox="0 0 640 360">.*<\/symbol><use href="#drawing"\/><\/svg>\n$/, slug);
});

test('each marker has its label', () => {
  for (const slug of slugs) {
    const { labels } = words.exams[slug];
    assert.ok(labels.length >= 3 && labels.length <= 5, `${slug} has ${labels.length} labels`);
    const marks = values(drawing(slug), / id="mark-(\d)"/g).map(Number);
    assert.deepEqual(marks, labels.map((_, index) => index + 1), slug);
    for (const label of labels) assert.match(label, /^[A-Z].{5,119}\.$/, slug);
  }
});

test('each alternative is one or two sentences', () => {
  for (const slug of slugs) {
    const sentences = words.exams[slug].alt.match(/[^.]+\.(?= |$)/g) ?? [];
    assert.equal(sentences.join(''), words.exams[slug].alt, slug);
    assert.ok(sentences.length <= 2, `${slug} has ${sentences.length} sentences`);
  }
});

test('each icon of a step has its words', () => {
  assert.deepEqual(values(steps, /<symbol id="([\w-]+)"/g), Object.keys(words.steps));
  for (const [name, text] of Object.entries(words.steps)) assert.match(text, /^[A-Z][^.]+$/, name);
});
