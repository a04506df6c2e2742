// Compares the publisher with other generators that build the same news in the same run.
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { LACKS, NAMES, build } from './others.mjs';
import { rounded, table, times } from './table.mjs';

/** `ours` are the builds of scale.mjs, if it ran. The one with the same number of articles is compared. */
export function comparison(articles, ours, work) {
  console.log(`==> ${articles} articles with ${NAMES.join(', ')}`);
  const folder = join(work, String(articles));
  generate(articles, folder);
  const theirs = Object.fromEntries(NAMES.map((name) => [name, build(name, join(folder, 'markdown'), join(work, 'others'))]));
  const mine = ours?.find((build) => build.articles === articles);
  // The time until the last page is written. It includes the documents and the validation of the content, which the others do
  // not do.
  const comparable = mine?.phases.pages.last;
  const ratio = (ours, other) => (mine ? times(ours / other) : '');
  const rows = Object.entries(theirs).map(([name, { pages, seconds, cpu, megabytes }]) => [
    name, pages, rounded(seconds), rounded(cpu), rounded(pages / seconds), megabytes, ratio(comparable, seconds),
  ]);
  if (mine) rows.unshift(['ours, until the last page is written', mine.pages, rounded(comparable), '', rounded(mine.pages / comparable), '', '']);
  table(['Only pages', 'pages', 'seconds', 'CPU seconds', 'pages a second', 'peak memory, MB', 'ours'], rows);

  // With what the users of each add: social cards, search, Brotli and gzip.
  const whole = Object.entries(theirs).map(([name, { whole: { seconds, cpu, megabytes } }]) => [
    name, rounded(seconds), rounded(cpu), megabytes, ratio(mine?.seconds, seconds), LACKS[name].join(', '),
  ]);
  if (mine) whole.unshift(['ours', rounded(mine.seconds), rounded(mine.cpu), mine.megabytes, '', LACKS.ours.join(', ')]);
  table(['With cards, search and compression', 'seconds', 'CPU seconds', 'peak memory, MB', 'ours', 'does not do'], whole);
  const { seconds, cpu, megabytes } = mine ?? {};
  return { articles, comparable, ours: mine && { seconds, cpu, megabytes }, theirs, lacks: LACKS };
}
