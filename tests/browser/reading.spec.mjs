// The reading level of the pages: the Flesch-Kincaid grade of the text in the HTML. Pages for patients have a limit; the others
// are only listed. It reads the files of the bundle and needs no browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fleschKincaid } from 'flesch-kincaid';
import { parse } from 'parse5';
import { syllable } from 'syllable';
import { DIST, routes } from './visit.mjs';

/** The highest school grade for pages for patients. */
const LIMIT = 8;

const isForPatients = (route) =>
  (route.startsWith('/patient-care/') && !route.startsWith('/patient-care/for-providers/')) ||
  ['/schedule-an-appointment/', '/locations/'].includes(route);

// Not read as text: navigation, controls and pictures, sources, other names of a word, phone numbers.
const SKIPPED_TAGS = new Set(['nav', 'button', 'form', 'script', 'style', 'template', 'svg', 'video']);
const SKIPPED_CLASSES = new Set(['provenance', 'contacts__phone', 'report__source']);
const PHONE_NUMBER = /\(\d{3}\)\s\d{3}-\d{4}/g;

// All other elements end a sentence where they start and where they end, with or without a period: headings, paragraphs,
// items, cells, and spans, which on this site are labels and notes apart from the surrounding text.
const INLINE_TAGS = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'strong', 'sub', 'sup', 'time']);

const classes = ({ attrs }) => attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];

function find(node, tag) {
  if (node.tagName === tag) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, tag);
    if (found) return found;
  }
}

/** The text of an element, one string for each separate part. */
function parts(root) {
  const found = [];
  let text = '';
  const end = () => {
    found.push(text.replace(PHONE_NUMBER, ' '));
    text = '';
  };
  const read = (node) => {
    const { nodeName, tagName } = node;
    if (nodeName === '#text') text += node.value;
    if (!tagName || SKIPPED_TAGS.has(tagName) || classes(node).some((name) => SKIPPED_CLASSES.has(name))) return;
    const isInline = INLINE_TAGS.has(tagName) || classes(node).includes('no-break');
    // A term and its details are one part: "Hours: Monday to Friday".
    if (!isInline && tagName !== 'dd') end();
    node.childNodes.forEach(read);
    if (tagName === 'dt') text += ': ';
    else if (!isInline) end();
  };
  read(root);
  return found;
}

/** "X-ray", "doctor’s", "7:30" and "2,000" are one word each; "Monday–Friday" and "PET/CT" are two. */
const words = (text) => text.match(/[\p{L}\p{N}]+(?:[’'.,:-][\p{L}\p{N}]+)*/gu) ?? [];

const segmenter = new Intl.Segmenter('en-US', { granularity: 'sentence' });

/** The sentences of texts, each as the list of its words. */
const sentencesOf = (texts) =>
  texts
    .flatMap((text) => [...segmenter.segment(text)])
    .map(({ segment }) => words(segment))
    .filter(({ length }) => length > 0);

/** The sentences of a page, each as the list of its words. */
function sentences(route) {
  const main = find(parse(readFileSync(join(DIST, route, 'index.html'), 'utf8')), 'main');
  const found = sentencesOf(main ? parts(main) : []);
  if (found.length === 0) throw new Error(`${route} has no text in <main>`);
  return found;
}

/** The grade of sentences, each a list of words. */
function gradeOf(sentences) {
  const words = sentences.flat();
  // A number counts as one syllable, where the library finds none.
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
}

function measure(route) {
  const all = sentences(route);
  return { route, grade: gradeOf(all), words: all.flat().length, sentences: all.length };
}

function table(title, measured) {
  const rows = measured
    .sort((a, b) => b.grade - a.grade)
    .map(({ route, grade, words, sentences }) => [grade.toFixed(2), words, sentences, route]);
  const line = ([grade, words, sentences, route]) =>
    `${String(grade).padStart(6)} ${String(words).padStart(6)} ${String(sentences).padStart(9)}  ${route}`;
  return [`\n${title}`, ...[['grade', 'words', 'sentences', 'page'], ...rows].map(line)].join('\n');
}

/** The texts about the words in reports: what each means, and how often it is harmless. */
const explanations = JSON.parse(readFileSync(new URL('../../assets/content/report-terms.json', import.meta.url), 'utf8'))
  .terms.flatMap(({ id, explanation, often }) => [[id, explanation], ...(often ? [[`${id}, how often`, often]] : [])]);

test(`grade ${LIMIT} is enough to read each explanation of a word in reports`, () => {
  expect(explanations.length).toBeGreaterThan(200);
  const grades = explanations.map(([id, text]) => ({ id, text, grade: gradeOf(sentencesOf([text])) }));
  expect(grades.filter(({ grade }) => grade > LIMIT)).toEqual([]);
});

const patientPages = routes().filter(isForPatients);

test('the reading grades of all pages', () => {
  const otherPages = routes().filter((route) => !isForPatients(route));
  console.log(table(`Pages for patients (${patientPages.length}), grade ${LIMIT} or lower`, patientPages.map(measure)));
  console.log(table(`Other pages (${otherPages.length}), no limit`, otherPages.map(measure)));
  expect(patientPages.length, `pages for patients in ${DIST}`).toBeGreaterThan(0);
});

for (const route of patientPages) {
  test(`grade ${LIMIT} is enough to read ${route}`, () => {
    const { grade } = measure(route);
    const longest = sentences(route).sort((a, b) => b.length - a.length)[0];
    expect(grade, `its longest sentence: ${longest.join(' ')}`).toBeLessThanOrEqual(LIMIT);
  });
}
