// What counts as spelled right: American English, medicine, and the words of words/, one a line. Names of people who have
// an entry are taken from it. Of the program what visitors and editors read is checked: its strings, without the tests'.
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
  // An old address in redirects.json is spelled as it was.
  ignoreRegExpList: ['Urls', 'Email', '"from": ".*"'],
  overrides: [
    // What visitors type is spelled as they do, in their language.
    { filename: '**/synonyms.json', ignoreRegExpList: ['/"(lay|fillers|spanish)": \\[[^\\]]*\\]/g'] },
    // Reports are spelled as their writers do, British or joined up; ids follow the terms.
    { filename: '**/report-terms.json', ignoreRegExpList: ['/"(variants|not_within|unmarked|words|prefixes|suffixes)": \\[[^\\]]*\\]/g', '/"id": "[^"]*"/g'] },
    { filename: '**/*.rs', dictionaries: ['code'], includeRegExpList: ['/"[^"\\n]*"/g'], ignoreRegExpList: ['/#\\[cfg\\(test\\)\\][\\s\\S]*/g'] },
    { filename: '**/*.md', dictionaries: ['code'], language: 'en-US,en-GB' },
  ],
};
