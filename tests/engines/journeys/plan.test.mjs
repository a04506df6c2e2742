// The exam plan: an appointment becomes a timeline and a calendar file.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { session, test } from '../engine.mjs';
import { pathAndQuery, enter, eventually, press, visible } from '../page.mjs';

const site = session();
const WHENS = '.timeline__when';

// WebKit shows the current day and time in an empty field, in gray. Without the gray, a patient could believe that the date was
// entered.
test('empty date and time fields do not look filled', async () => {
  const page = await site.open('/patient-care/exam-prep/mri/');
  await page.evaluate(() => document.querySelector('.plan__when').scrollIntoView({ block: 'center', behavior: 'instant' }));
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((scheme) => void (document.documentElement.dataset.scheme = scheme), scheme);
    const look = async (value) => {
      // Without an event, the app does not notice, so nothing else changes.
      await page.evaluate((value) => void (document.querySelector('#plan-date').value = value), value);
      // Scroll bars fade away.
      return eventually(async () => {
        const [before, now] = [await page.screenshot(), await page.screenshot()];
        assert.ok(before === now, 'the page is still');
        return now;
      });
    };
    const empty = await look('');
    const today = await page.evaluate(() => ((now) => new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10))(new Date()));
    assert.ok(empty !== (await look(today)), `${scheme}: an empty field differs from one with today’s date`);
    await look('');
  }
});

test('date, time and answers become a timeline in Eastern time and a calendar file', async () => {
  const page = await site.open('/patient-care/exam-prep/pet-ct/');
  await enter(page, 'Date', '2027-03-14');
  await enter(page, 'Time', '05:30');
  await eventually(async () => assert.ok((await visible(page, WHENS)).includes('Sunday, March 14, at 5:30 am')));
  await press(page, 'checkbox', 'I have diabetes');
  // Four hours earlier, on the morning on which daylight saving time begins, so that an hour is missing.
  await eventually(async () => assert.ok((await visible(page, WHENS)).includes('Sunday, March 14, from 12:30 am')));
  await eventually(async () =>
    assert.deepEqual(Object.fromEntries(new URL(await pathAndQuery(page), site.origin).searchParams), { date: '2027-03-14', time: '05:30', for: 'diabetes' }),
  );

  await press(page, 'button', 'Add to my calendar');
  const text = await eventually(async () => {
    assert.deepEqual(await readdir(site.downloads), ['pet-ct.ics']);
    const text = await readFile(join(site.downloads, 'pet-ct.ics'), 'utf8');
    assert.match(text, /END:VCALENDAR\r\n$/);
    return text;
  });
  assert.match(text, /^DTSTART;TZID=America\/New_York:20270314T053000|^DTSTART:20270314T093000Z/m);
  assert.match(text, /^BEGIN:VALARM/m);

  await page.reload();
  await eventually(async () => assert.ok((await visible(page, WHENS)).includes('Sunday, March 14, from 12:30 am')));
});
