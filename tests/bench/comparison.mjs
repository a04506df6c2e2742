// Compares the publisher with other generators that build the same news in the same run.
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { NAMES, build } from './others.mjs';
import { rounded, table, times } from './table.mjs';

/** `ours` are the builds of scale.mjs, if it ran. The one with the same number of articles is compared. */
export function comparison(articles, ours, work) {
  console.log(`==> ${articles} articles with ${NAMES.join(', ')}`);
  const folder = join(work, String(articles));
  generate(articles, folder);
  const theirs = Object.fromEntries(NAMES.map((name) => [name, build(name, join(folder, 'markdown'), join(work, 'others'))]));
  const mine = ours?.find((build) => build.articles === articles);
  // The time until the last page is written. It excludes social cards and compression, which the others do not do, but
  // includes the documents, the validation of the content and most of the search index, which they do not do either.
  const comparable = mine?.phases.pages.last;
  const rows = Object.entries(theirs).map(([name, { pages, seconds, megabytes }]) => [
    name, pages, rounded(seconds), rounded(pages / seconds), megabytes, mine ? times(comparable / seconds) : '', mine ? times(mine.seconds / seconds) : '',
  ]);
  if (mine) {
    rows.unshift(
      ['ours, until the last page is written', mine.pages, rounded(comparable), rounded(mine.pages / comparable), '', '', ''],
      ['ours, all', mine.pages, rounded(mine.seconds), rounded(mine.pages / mine.seconds), mine.megabytes, '', ''],
    );
  }
  table(['Generator', 'pages', 'seconds', 'pages a second', 'peak memory, MB', 'ours until then', 'ours, all'], rows);
  return { articles, comparable, theirs };
}
