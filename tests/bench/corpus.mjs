// The sentences, headings and names of the real content, from which the benchmark generates its texts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Inline text without its marks. */
export const plain = (text) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '');

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of inline text, except those in which the split separated a link or a mark. */
function sentences(text) {
  const found = [...segmenter.segment(text)].map(({ segment }) => segment.trim());
  const count = (sentence, mark) => sentence.split(mark).length - 1;
  const isWhole = (sentence) =>
    /^[A-Z].*\.$/.test(sentence) && count(sentence, '[') === count(sentence, ']') && count(sentence, '(') === count(sentence, ')') && count(sentence, '**') % 2 === 0;
  return found.filter((sentence) => isWhole(sentence) && sentence.length >= 40 && sentence.length <= 320);
}

/** The entries of `folder` with their slugs. */
function entries(content, folder) {
  const files = readdirSync(join(content, folder), { recursive: true }).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => ({ slug: file.slice(0, -'.json'.length), ...JSON.parse(readFileSync(join(content, folder, file), 'utf8')) }));
}

const unique = (list) => [...new Set(list)];

/** Reads the texts of the folder `content`. */
export function corpus(content) {
  const [news, pages, exams, people, events] = ['news', 'pages', 'exams', 'people', 'events'].map((folder) => entries(content, folder));
  const blocks = [...news, ...pages].flatMap(({ body }) => body);
  const spoken = [
    ...blocks.flatMap((block) => [block.paragraph, block.callout?.text, ...(block.steps ?? []).map(({ text }) => text)]),
    ...blocks.flatMap((block) => block.list ?? []),
    ...exams.flatMap(({ what_it_is, before, during, after }) => [what_it_is, ...[before, during, after].flat().map((step) => step?.text)]),
    ...[...news, ...pages].map(({ summary }) => summary),
  ];
  return {
    sentences: unique(spoken.filter(Boolean).flatMap(sentences)),
    headings: unique(blocks.map((block) => block.heading?.text).filter((text) => text?.length <= 60)),
    titles: unique(news.map(({ title }) => title)),
    topics: unique(news.map(({ topic }) => topic)),
    pages: pages.map(({ slug, title }) => ({ path: `/${slug}/`, title })),
    people,
    events,
  };
}
