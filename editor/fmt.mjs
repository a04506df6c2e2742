// Writes every entry in its one form: fields in the order of the type, two spaces, a line break at the end. Called by `make fmt`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatOf } from './format.mjs';

export const CONTENT = fileURLToPath(new URL('../assets/content', import.meta.url));

/** The schemas by file name. */
export const schemas = (content = CONTENT) => {
  const folder = join(content, 'schema');
  return new Map(readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
};

/** Every entry: its file below the content folder, its text, and its text in the one form. */
export function entries(content = CONTENT) {
  const known = schemas(content);
  const files = readdirSync(content, { recursive: true }).filter((file) => file.endsWith('.json') && !file.startsWith('schema'));
  return files.sort().map((file) => {
    const text = readFileSync(join(content, file), 'utf8');
    const name = JSON.parse(text).$schema.split('/').pop();
    const { fromFile, toFile } = formatOf(known.get(name), name);
    const entry = fromFile(text);
    // The editor does not know how deep the folder of a new page is.
    entry.$schema = `${relative(dirname(join(content, file)), join(content, 'schema')).replace(/^(?!\.)/, './')}/${name}`;
    return { file, text, formatted: toFile(entry) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, text, formatted } of entries()) {
    if (text === formatted) continue;
    writeFileSync(join(CONTENT, file), formatted);
    console.log(`assets/content/${file}`);
  }
}
