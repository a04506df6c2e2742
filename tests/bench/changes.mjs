// Compares the files of a bundle by their content.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of every file in `folder`. */
export function digests(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile());
  return new Map(files.map((file) => [file, createHash('sha1').update(readFileSync(join(folder, file))).digest('base64')]));
}

/** The files that are new or changed, and those that are gone. */
export function changed(before, after) {
  return {
    written: [...after].filter(([file, digest]) => before.get(file) !== digest).map(([file]) => file).sort(),
    gone: [...before.keys()].filter((file) => !after.has(file)).sort(),
  };
}

/** Adds a sentence to the first paragraph of a news item, as an editor would. */
export function edit(folder, { slug }) {
  const file = join(folder, 'assets/content/news', `${slug}.json`);
  const entry = JSON.parse(readFileSync(file, 'utf8'));
  entry.body[0].paragraph += ' This sentence is new.';
  writeFileSync(file, JSON.stringify(entry, null, 2));
}
