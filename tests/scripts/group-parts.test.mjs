// Which parts of the app become one file (scripts/group-parts.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupParts } from '../../scripts/group-parts.mjs';

const part = (name, chunks, size) => ({ name, chunks: chunks.split(' '), size });
const names = (groups) => groups.map(({ names }) => names.toSorted().join(' ')).toSorted();
/** The bytes that a chunk loads. */
const loaded = (groups, chunk) => groups.filter(({ chunks }) => chunks.includes(chunk)).reduce((sum, { size }) => sum + size, 0);

test('parts that the same chunks need are one file', () => {
  const groups = groupParts([part('a', 'plan news', 200), part('b', 'news plan', 9000), part('c', 'plan news', 300)]);
  assert.deepEqual(names(groups), ['a b c']);
});

test('small parts join others, and a large part is not loaded in vain', () => {
  const groups = groupParts([part('small', 'plan news desks', 100), part('other', 'plan news', 150), part('large', 'news people', 8000)]);
  assert.deepEqual(names(groups), ['large', 'other small']);
  assert.deepEqual(groups[0].chunks, ['desks', 'news', 'plan']);
});

// All small parts were one file, which each page with a widget loads. When a button with a list was added as a trial, code for
// lists that two chunks shared became a part of that file, and the calendar's page grew by 0.8 kB.
test('a new chunk that shares code with others does not make the rest load more', () => {
  const before = [part('lists', 'home courses', 9000), part('dates', 'calendar courses news', 900)];
  const after = [part('lists', 'home courses', 8000), part('items', 'home courses trial', 1000), part('dates', 'calendar courses news', 900)];
  for (const chunk of ['calendar', 'news']) assert.equal(loaded(groupParts(after), chunk), loaded(groupParts(before), chunk));
  assert.equal(loaded(groupParts(after), 'home'), 9000);
});
