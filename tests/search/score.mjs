import { readFileSync } from 'node:fs';
import { fetched, search } from './engine.mjs';
const verbose = process.argv.includes('-v');
for (const name of process.argv.slice(2).filter((a) => !a.startsWith('-'))) {
  const queries = JSON.parse(readFileSync(name));
  let at3 = 0, at1 = 0; const who = {};
  for (const { q, who: w, targets } of queries) {
    const found = await search(q, '', 30);
    const paths = found.hits.map((h) => h.path.replace(/^.*\/dist\//, '/'));
    const rank = paths.findIndex((p) => targets.includes(p)) + 1;
    const none = targets.includes('none');
    const ok3 = none ? paths.length === 0 || rank === 1 : rank > 0 && rank < 4;
    const ok1 = none ? ok3 : rank === 1;
    at3 += ok3; at1 += ok1;
    (who[w] ??= [0, 0, 0])[0] += ok3; who[w][1] += ok1; who[w][2]++;
    if (!ok3 || (verbose && !ok1)) console.log(ok3 ? ' ~' : 'XX', q, '| rank', rank, '|', found.instead, found.missing ?? '', '|', found.hits.slice(0, 4).map((h, i) => paths[i] + ' ' + (h.debug ?? '') + ' ' + h.rank?.toFixed(2)).join(' '));
  }
  console.log(name, `success@3 ${(100 * at3 / queries.length).toFixed(1)} @1 ${(100 * at1 / queries.length).toFixed(1)}`, JSON.stringify(who));
}
console.log('bytes of all', [...fetched.values()].reduce((a, b) => a + b, 0), fetched.size);
