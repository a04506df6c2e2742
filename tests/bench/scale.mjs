// Measures the publisher on sites of growing size: the cost of a build, its output, and what a visitor downloads.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { changed, digests, edit } from './changes.mjs';
import { generate } from './generate.mjs';
import { checkGrowth } from './growth.mjs';
import { checkTools, clean, publish, republish } from './publish.mjs';
import { MB, kB, rounded, table, times } from './table.mjs';
import { viewBytes } from './views.mjs';

/** Builds a site of each size below `work`, without caches. Then changes one article of the largest and builds it again. */
export async function scale(sizes, work, checks) {
  checkTools();
  const builds = [];
  for (const articles of sizes) {
    console.log(`==> ${articles} articles`);
    const folder = join(work, String(articles));
    const made = generate(articles, folder);
    clean(folder);
    const build = { articles, ...publish(folder) };
    console.log(`    ${build.report.join('\n    ')}`);
    build.views = await viewBytes(join(folder, 'dist'), made[0].path);
    builds.push(build);
    if (articles === sizes.at(-1)) build.incremental = incremental(folder, made[Math.floor(articles / 2)]);
    rmSync(join(folder, 'dist'), { recursive: true });
    rmSync(join(folder, 'target'), { recursive: true, force: true });
  }
  print(builds);
  if (builds.length > 1) checkGrowth(checks, builds[0], builds.at(-1));
  return builds;
}

function incremental(folder, article) {
  console.log('==> one article changed');
  const dist = join(folder, 'dist');
  const before = digests(dist);
  edit(folder, article);
  const { seconds, cpu, megabytes, phases, report } = republish(folder);
  // The pages are delivered before the search index is made.
  const delivered = Number(report.join('\n').match(/delivered after ([\d.]+)s/)?.[1] ?? seconds);
  console.log(`    ${report.join('\n    ')}`);
  return { article: article.slug, delivered, seconds, cpu, megabytes, phases, files: before.size, ...changed(before, digests(dist)) };
}

function print(builds) {
  const columns = builds.map(({ articles }) => `${articles} articles`);
  const grows = builds.length > 1 ? ['grows'] : [];
  const row = (name, pick, show) => {
    const values = builds.map(pick);
    return [name, ...values.map(show), ...grows.map(() => times(values.at(-1) / values[0]))];
  };
  table(['Build', ...columns, ...grows], [
    row('pages', ({ pages }) => pages, String),
    row('seconds', ({ seconds }) => seconds, rounded),
    row('CPU seconds', ({ cpu }) => cpu, rounded),
    row('pages per second', ({ pages, seconds }) => pages / seconds, rounded),
    row('peak memory, MB', ({ megabytes }) => megabytes, String),
    row('files', ({ files }) => files, String),
    row('bundle, MB', ({ bytes }) => bytes, MB),
    row('compressed files beside it, MB', ({ compressed }) => compressed, MB),
  ]);
  const kinds = Object.keys(builds.at(-1).phases);
  const span = (phase) => (phase ? `${phase.first.toFixed(1)}–${phase.last.toFixed(1)}` : '');
  table(['Written from–to, in seconds', ...columns], kinds.map((kind) => [kind, ...builds.map(({ phases }) => span(phases[kind]))]));
  table(['One view, kB compressed', ...columns, ...grows], Object.keys(builds[0].views).map((view) => row(view, ({ views }) => views[view], kB)));

  const { incremental: again } = builds.at(-1);
  console.log(`\nOne article of ${builds.at(-1).articles} changed: in the site after ${rounded(again.delivered)} s, in the search after ${rounded(again.seconds)} s; ${again.written.length} of ${again.files} files differ, ${again.gone.length} are gone:`);
  for (const file of again.written.slice(0, 60)) console.log(`  ${file}`);
  if (again.written.length > 60) console.log(`  and ${again.written.length - 60} more`);
}
