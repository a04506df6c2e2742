// The bundle under test: its folder, copies of it, its pages, and its expected navigation. For the tests of every engine.
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundle under test: DIST from the environment, else dist/ of this project. */
export const DIST = resolve(process.env.DIST || fileURLToPath(new URL('../../dist', import.meta.url)));

/** Makes the folder `to`, with links to everything in the folder `from`. */
function link(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
}

/** Makes a copy of the bundle for a test that changes files with `changeFile`, and returns its folder. It consists of links. */
export function copyBundle() {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-bundle-'));
  link(DIST, folder);
  return folder;
}

/** Changes the text of a file in a copy of the bundle, and removes its compressed forms. */
export function changeFile(folder, name, change) {
  const file = join(folder, name);
  const text = change(readFileSync(file, 'utf8'));
  // The folders above the file become the copy's own.
  let place = folder;
  for (const part of name.split('/').slice(0, -1)) {
    place = join(place, part);
    if (!lstatSync(place).isSymbolicLink()) continue;
    const from = realpathSync(place);
    unlinkSync(place);
    link(from, place);
  }
  for (const form of ['', '.br', '.gz']) rmSync(file + form, { force: true });
  writeFileSync(file, text);
}

/** The paths of all pages of the app, sorted: '/', '/about/', … */
export function routes() {
  return readdirSync(DIST, { recursive: true })
    .filter((file) => /(^|\/)index\.html$/.test(file) && !/^(quality|style)\/index.html$/.test(file))
    .map((file) => (file === 'index.html' ? '/' : `/${dirname(file)}/`))
    .sort();
}

/** The main navigation of the department: four sections, 29 entries. */
export const SECTIONS = [
  { label: 'Patient Care', entries: ['For Patients', 'For Providers', 'Exam Prep', 'Specialized Services'] },
  {
    label: 'Education',
    entries: [
      'Continuing Medical Education',
      'Mentors and Research',
      'Diagnostic Radiology Residency Program',
      'Radiology Clinical Sciences',
      'Interventional Radiology Residency',
      'Resident Teaching Conferences',
      'Medical Students',
      'Radiology Interest Groups',
      'Visiting Medical Students',
      'Visiting Observerships',
      'Fellowships',
      'Grand Rounds',
    ],
  },
  {
    label: 'Research',
    entries: [
      'Research and Educational Grants',
      'Clinical Research Unit',
      'Multi-Dimensional Image Processing Laboratory',
      'Centers and Shared Resources',
    ],
  },
  {
    label: 'About',
    entries: [
      'Message from the Chair',
      'Department History',
      'Clinical Divisions',
      'Diversity and Inclusion',
      'Faculty',
      'Make a Gift',
      'News',
      'Calendar',
      'Contact Us',
    ],
  },
].map(({ label, entries }) => {
  const slug = (text) => text.toLowerCase().replaceAll(' ', '-');
  const path = `/${slug(label)}/`;
  return { label, path, entries: entries.map((entry) => ({ label: entry, path: `${path}${slug(entry)}/` })) };
});

/** A page of text, for tests that may start on any page: the home page takes the browser ten times as long. */
export const TEXT_PAGE = '/accessibility/';

/** A page of each kind. */
export const KINDS = [
  '/',
  '/patient-care/',
  '/patient-care/exam-prep/mri/',
  '/patient-care/for-patients/images-and-records/',
  '/education/fellowships/',
  '/education/continuing-medical-education/',
  '/education/continuing-medical-education/duke-radiology-review-2025/',
  '/about/news/',
  '/about/news/congratulations-sora-yoon/',
  '/about/faculty/',
  '/about/calendar/',
  '/patient-care/exam-prep/',
  '/schedule-an-appointment/',
  '/about/contact-us/',
  '/locations/',
  '/search/',
];

/** The markup that a page uses: elements with each of their classes, and elements with each attribute that carries meaning. */
function features(path) {
  const html = readFileSync(join(DIST, path, 'index.html'), 'utf8').replace(/<(head|script)\b.*?<\/\1>/gs, '');
  const found = new Set();
  for (const [, element, attributes] of html.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)>/g)) {
    const [, classes = ''] = /\sclass="([^"]*)"/.exec(attributes) ?? [];
    for (const name of classes.split(/\s+/)) found.add(`${element}.${name}`);
    for (const [, name] of attributes.matchAll(/\s((?:aria|data|role|scope|type)[\w-]*)/g)) found.add(`${element}[${name}]`);
  }
  return found;
}

/**
 * The pages of each kind, and as few others as it takes that every feature of every page is on one of these. All other pages
 * have the same parts with other words, which the native tests read (publisher/tests/native/invariants).
 */
export function sample() {
  const pages = routes().map((path) => ({ path, features: features(path) }));
  const covered = new Set(pages.filter(({ path }) => KINDS.includes(path)).flatMap(({ features }) => [...features]));
  const chosen = [...KINDS];
  for (;;) {
    const added = ({ features }) => [...features].filter((feature) => !covered.has(feature)).length;
    const best = pages.reduce((best, page) => (added(page) > added(best) ? page : best));
    if (added(best) === 0) return chosen;
    chosen.push(best.path);
    best.features.forEach((feature) => covered.add(feature));
  }
}
