// The files that the build makes for servers: `_headers`, read by Netlify's own parser, `_redirects`, and the list that both are
// made from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { DIST } from '../browser/bundle.mjs';
import { SERVER_FILES } from '../caddy.mjs';

const read = (folder, name) => readFileSync(join(folder, name), 'utf8');
const lowerCase = (headers) => Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);

export const HEADERS_FILE = read(DIST, '_headers');

/** The rules of `_headers`, and the errors that Netlify's parser finds. */
export const { headers: RULES, errors: ERRORS } = await parseAllHeaders({ headersFiles: [join(DIST, '_headers')], minimal: false });

/** The headers that all matching rules give a path, by name in lower case; one name twice is joined as hosts do. */
export function headersFor(path) {
  const found = {};
  for (const { values } of RULES.filter(({ forRegExp }) => forRegExp.test(path))) {
    for (const [name, value] of lowerCase(values)) found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

/** The headers meant for each file beside those of all, by its path (publisher/src/bundle/headers.rs). */
export const MEANT = new Map(
  JSON.parse(read(SERVER_FILES, 'files.json')).flatMap(({ headers, paths }) => paths.map((path) => [path, Object.fromEntries(lowerCase(headers))])),
);

/** Redirects: pairs of the old and the new path. */
export const MOVED = read(DIST, '_redirects').split('\n').filter((line) => line.startsWith('/')).map((line) => line.split(/\s+/).slice(0, 2));
