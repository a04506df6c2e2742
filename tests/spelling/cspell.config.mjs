// The dictionaries: American English, medicine, the lists in words/ (one word per line), and the names of people who have an
// entry. Of the code, only strings are checked, which visitors and editors read, except those of tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PEOPLE = here('../../assets/content/people');

const names = readdirSync(PEOPLE)
  .map((file) => JSON.parse(readFileSync(join(PEOPLE, file), 'utf8')))
  .flatMap(({ given_name, family_name }) => `${given_name} ${family_name}`.match(/[\p{L}\p{M}]+/gu));

export default {
  version: '0.2',
  language: 'en-US',
  import: ['@cspell/dict-medicalterms/cspell-ext.json'],
  dictionaries: ['medicalterms', 'names', 'terms'],
  dictionaryDefinitions: ['names', 'terms', 'code'].map((name) => ({ name, path: here(`words/${name}.txt`) })),
  words: names,
  // Old paths in redirects.json keep their spelling.
  ignoreRegExpList: ['Urls', 'Email', '"from": ".*"'],
  overrides: [
    // Visitors' words keep their spelling and language.
    { filename: '**/synonyms.json', ignoreRegExpList: ['/"(lay|fillers|spanish)": \\[[^\\]]*\\]/g'] },
    // Reports spell as their writers do, British or joined; ids follow the terms.
    { filename: '**/report-terms.json', ignoreRegExpList: ['/"(variants|not_within|unmarked|words|prefixes|suffixes)": \\[[^\\]]*\\]/g', '/"id": "[^"]*"/g'] },
    { filename: '**/*.rs', dictionaries: ['code'], includeRegExpList: ['/"[^"\\n]*"/g'], ignoreRegExpList: ['/#\\[cfg\\(test\\)\\][\\s\\S]*/g'] },
    { filename: '**/*.md', dictionaries: ['code'], language: 'en-US,en-GB' },
  ],
};
