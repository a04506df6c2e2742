// Checks the spelling of the content, the texts in the code, and the documents for contributors.
// Correct but unknown words go into words/: names, terms, or words of the code.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lint } from 'cspell';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');
const CONTENT = join(ROOT, 'assets/content');
const LISTS = readdirSync(join(HERE, 'words'));

const wordsOf = (list) => readFileSync(join(HERE, 'words', list), 'utf8').trimEnd().split('\n');
const filesIn = (folder, ending) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(ROOT, folder, file));

const CODE = [...filesIn('src', '.rs'), ...filesIn('publisher/src', '.rs')];
const DOCUMENTS = [...filesIn('docs', '.md'), ...filesIn('media', '.md'), join(ROOT, 'README.md')];

/** The misspelled words in these files, one line each, with suggestions. */
async function misspelled(files) {
  const found = [];
  const fail = (error) => found.push(String(error));
  const issue = ({ text, uri, row, col, suggestions = [] }) =>
    found.push(`${relative(ROOT, fileURLToPath(uri))}:${row}:${col} ${text} (${suggestions.slice(0, 3).join(', ')}?)`);
  const options = { config: join(HERE, 'cspell.config.mjs'), root: ROOT, showSuggestions: true };
  const { files: read } = await lint(files, options, { issue, error: fail });
  assert.equal(read, files.length, 'files that were read');
  return found;
}

const content = readdirSync(CONTENT, { withFileTypes: true }).filter(({ name }) => name !== 'schema');
for (const [name, files] of [
  ...content.filter((entry) => entry.isDirectory()).map(({ name }) => [`the content of ${name}`, filesIn(`assets/content/${name}`, '.json')]),
  ['the content of the whole site', content.filter((entry) => entry.isFile()).map(({ name }) => join(CONTENT, name))],
  ['the texts in the code', CODE],
  ['the documents for contributors', DOCUMENTS],
]) {
  test(`${name}: no word is misspelled`, async () => {
    assert.deepEqual(await misspelled(files), []);
  });
}

test('no word of the content is repeated in a row', () => {
  const found = filesIn('assets/content', '.json').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<![\p{L}-])(\p{L}{2,})\s+\1(?![\p{L}-])/giu)].map(([twice]) => `${relative(ROOT, file)}: ${twice}`),
  );
  assert.deepEqual(found, []);
});

for (const list of LISTS) {
  test(`words/${list} is sorted, and each of its words is in use`, () => {
    const words = wordsOf(list);
    const { compare } = new Intl.Collator('en');
    assert.deepEqual(words, [...new Set(words)].sort(compare));
    const text = [...filesIn('assets/content', '.json'), ...CODE, ...DOCUMENTS]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
      .toLowerCase();
    assert.deepEqual(words.filter((word) => !text.includes(word.toLowerCase())), []);
  });
}
