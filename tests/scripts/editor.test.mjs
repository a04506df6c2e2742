// The format of entries, and their conversion to the editor's forms and back.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { entries, schemas } from '../../editor/fmt.mjs';
import { formatOf } from '../../editor/format.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('every entry is formatted; `make fmt` does it', () => {
  const all = entries();
  assert.ok(all.length > 200);
  assert.deepEqual(all.filter(({ text, formatted }) => text !== formatted).map(({ file }) => file), []);
});

const format = (name) => formatOf(schemas().get(name), name);

test('empty fields are not written, unless they are required', () => {
  const { fromFile, toFile } = format('desk.json');
  const desk = { $schema: '../schema/desk.json', name: 'Desk', purpose: 'Ask.', phone: '(919) 684-2711', sources: [], reviewed: '2026-11-28' };
  const text = `${JSON.stringify(desk, null, 2)}\n`;
  assert.equal(toFile(fromFile(text)), text);
  // As forms leave it: in the form's order, with empty values.
  const { sources, ...rest } = desk;
  assert.equal(toFile({ reviewed: null, fax: null, email: '', needs: [], hours: {}, place: null, ...rest }), text, 'sources: []');
});

/** Saving the words of reports wrote six switches that are off into each of them. */
test('a switch that is off and may be missing is not written', () => {
  const { fromFile, toFile } = format('report-terms.json');
  const text = readFileSync(`${root}assets/content/report-terms.json`, 'utf8');
  const form = fromFile(text);
  for (const term of form.terms) for (const name of ['urgent', 'finding', 'heading', 'once']) term[name] ||= false;
  assert.equal(toFile(form), text);
});

test('variants are externally tagged again, and rows are lists', () => {
  const { fromFile, toFile } = format('page.json');
  const body = [
    { paragraph: 'Text.' },
    { heading: { text: 'Heading', id: 'heading', level: 3 } },
    { table: { caption: 'Table', columns: ['A', 'B'], rows: [['1', ''], ['2', '3']] } },
    { list: ['one', 'two'] },
    { contacts: ['mri'] },
  ];
  const page = { $schema: '../schema/page.json', title: 'T', summary: 'S', description: 'D', body, finder: 'words', sources: [], reviewed: '2026-11-28' };
  const form = fromFile(JSON.stringify(page));
  assert.deepEqual(form.body[0], { type: 'paragraph', value: 'Text.' });
  assert.deepEqual(form.body[2].rows[0], { value: ['1', ''] });
  assert.deepEqual(form.finder, { type: 'words' });
  assert.deepEqual(JSON.parse(toFile(form)), page);
  form.body[1].level = 2;
  assert.deepEqual(JSON.parse(toFile(form)).body[1].heading, { text: 'Heading', id: 'heading' }, 'a default is not written');
});

// A list item that was another kind of block before keeps its values in the form (sveltia-cms 985).
test('values of another variant are dropped', () => {
  const { toFile } = format('page.json');
  const written = JSON.parse(toFile({ title: 'T', body: [{ type: 'paragraph', value: 'Text.', text: 'old', id: 'old', level: 3 }] }));
  assert.deepEqual(written.body, [{ paragraph: 'Text.' }]);
});

test('the version of the editor is exact', () => {
  const { dependencies } = JSON.parse(readFileSync(`${root}editor/package.json`, 'utf8'));
  for (const version of Object.values(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('the published site has nothing of the editor', { skip: !existsSync(`${root}dist`) && 'there is no dist/' }, () => {
  const files = readdirSync(`${root}dist`, { recursive: true });
  assert.deepEqual(files.filter((file) => /sveltia|(^|\/)edit(or)?(\/|$)/.test(file)), []);
});
