// Adds to a site of another generator what its users usually add, with the packages they usually take: a social card for each
// page (satori, resvg-js), a search index (Pagefind), and compressed files (Brotli and gzip at their best, precompress).
//   node finish.mjs FOLDER
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));
const fonts = [400, 700].map((weight) => ({
  name: 'Open Sans',
  data: readFileSync(join(PACKAGES, `@fontsource/open-sans/files/open-sans-latin-${weight}-normal.woff`)),
  weight,
}));

const div = (style, children) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
const design = (title, site) =>
  div({ width: '100%', height: '100%', flexDirection: 'column', justifyContent: 'space-between', padding: 72, color: 'white', background: 'linear-gradient(120deg, #012169, #00539b)' }, [
    div({ fontSize: 62, fontWeight: 700, lineHeight: 1.1 }, title),
    div({ fontSize: 30 }, site),
  ]);

async function drawCards() {
  for (const page of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'))) {
    const [title, site = ''] = (readFileSync(join(folder, page), 'utf8').match(/<title>([^<]*)/)?.[1] ?? page).split(' | ');
    const svg = await satori(design(title, site), { width: 1200, height: 630, fonts });
    const card = join(folder, 'social', page.replace(/(\/index)?\.html$/, '.png'));
    mkdirSync(dirname(card), { recursive: true });
    writeFileSync(card, new Resvg(svg).render().asPng());
  }
}

function run(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stdout}${stderr}`);
}

await drawCards();
run(join(PACKAGES, 'pagefind/lib/runner/bin.cjs'), ['--site', folder]);
run(join(PACKAGES, 'precompress/dist/index.js'), ['--types', 'gz,br', '--include', '**.html,**.css,**.js,**.json,**.xml,**.svg,**.txt', folder]);
