// The bundle under test: where it is, copies of it, which pages it has, and what its navigation is to be. For the tests of every
// engine.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundle under test: DIST from the environment, else dist/ of this project. */
export const DIST = resolve(process.env.DIST || fileURLToPath(new URL('../../dist', import.meta.url)));

/** Most of the bundle's bytes. No test changes these folders, so copies link to them. */
const LINKED = ['assets', 'data', 'pagefind'];

/** Makes a copy of the bundle, for a test that changes files, and returns its folder. */
export function copyBundle() {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-bundle-'));
  // With the times of the files: Caddy knows a changed one by its second and its size.
  cpSync(DIST, folder, { recursive: true, preserveTimestamps: true, filter: (path) => !LINKED.includes(relative(DIST, path)) });
  for (const name of LINKED) symlinkSync(join(DIST, name), join(folder, name));
  return folder;
}

/** Changes the text of a file in a copy of the bundle. */
export function changeFile(folder, name, change) {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  for (const compressed of ['.br', '.gz']) rmSync(file + compressed, { force: true });
}

/** The route of every page in the bundle, in order: '/', '/about/', … Not of those that start no program. */
export function routes() {
  return readdirSync(DIST, { recursive: true })
    .filter((file) => /(^|\/)index\.html$/.test(file) && !/^(quality|style)\/index.html$/.test(file))
    .map((file) => (file === 'index.html' ? '/' : `/${dirname(file)}/`))
    .sort();
}

/** The main navigation as the department has it: four sections, 29 entries. */
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

/** One page of each kind. */
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
