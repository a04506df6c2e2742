// Generates a site with many news items, in addition to the real content, and the same news as Markdown for other generators.
//   node generate.mjs 1000 /tmp/site      /tmp/site/assets/content, and beside it everything else that the publisher reads
// Every run generates the same: an entry depends only on its number (article.mjs).
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { article, event, eventsFor, people, peopleFor } from './article.mjs';
import { corpus } from './corpus.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The body of an entry as CommonMark. Its inline text already is CommonMark. */
const markdown = (body) =>
  body.map((block) => block.paragraph ?? (block.heading ? `## ${block.heading.text}` : block.list.map((item) => `- ${item}`).join('\n'))).join('\n\n');

/** Adds front matter in JSON, which is valid YAML. */
const withFrontMatter = ({ title, date, topic, summary, description, people, sources, body }) =>
  `---\n${Object.entries({ title, date, topic, summary, description, people, sources }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---\n\n${markdown(body)}\n`;

/** Writes a new site with `count` articles into `folder`; returns the articles. */
export function generate(count, folder) {
  const content = join(folder, 'assets/content');
  const texts = join(folder, 'markdown');
  rmSync(content, { recursive: true, force: true });
  rmSync(texts, { recursive: true, force: true });
  mkdirSync(texts, { recursive: true });
  cpSync(join(ROOT, 'assets/content'), content, { recursive: true });
  for (const part of ['assets/media', 'assets/drawings', 'assets/fonts', 'assets/icons', 'assets/js', 'style', 'media']) link(part, folder);

  const real = corpus(join(ROOT, 'assets/content'));
  const staff = people(real, peopleFor(count));
  const write = (kind, { slug, entry }) => writeFileSync(join(content, kind, `${slug}.json`), JSON.stringify(entry, null, 2));
  const articles = Array.from({ length: count }, (_, number) => article(number, real, staff));
  for (const { slug, entry } of articles) {
    write('news', { slug, entry });
    writeFileSync(join(texts, `${slug}.md`), withFrontMatter(entry));
  }
  staff.forEach((person) => write('people', person));
  for (let number = 0; number < eventsFor(count); number++) write('events', event(number, real));
  return articles;
}

function link(part, folder) {
  const place = join(folder, part);
  rmSync(place, { force: true });
  symlinkSync(join(ROOT, part), place);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = process.argv.slice(2);
  if (!(count > 0) || !folder) throw new Error('usage: node generate.mjs NUMBER-OF-ARTICLES FOLDER');
  const articles = generate(Number(count), folder);
  console.log(`${articles.length} articles in ${folder}`);
}
