// Keeps the sums of a run of all tests for the quality page. On standard input a line for each suite, as scripts/test.sh prints it.
import { readFileSync } from 'node:fs';
import { keepReport } from './report.mjs';
import { tests } from './sums.mjs';

keepReport('tests', tests(readFileSync(0, 'utf8')));
