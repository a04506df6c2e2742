// Keeps the sums of a run of all tests for the quality page. On standard input a line for each suite, as tools/test.sh prints
// it: "Rust    199    1    0    626 s".
import { readFileSync } from 'node:fs';
import { keepReport } from './report.mjs';

const SUITE = /^(?<name>.+?) +(?<passed>\d+) +(?<failed>\d+) +(?<skipped>\d+) +(?<seconds>\d+) s/;
const suites = readFileSync(0, 'utf8').split('\n').flatMap((line) => SUITE.exec(line)?.groups ?? []);
// The bundle is built in the middle of it and has no tests of its own.
const rows = suites.filter(({ passed, failed }) => Number(passed) + Number(failed) > 0);
keepReport('tests', {
  columns: ['Suite', 'Passed', 'Failed', 'Skipped', 'Seconds'],
  rows: rows.map(({ name, passed, failed, skipped, seconds }) => [name, passed, failed, skipped, seconds]),
  note: 'Seconds are those of the machine on which the tests ran.',
});
