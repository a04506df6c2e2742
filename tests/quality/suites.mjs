// Stores the sums of a complete test run for the quality page. Reads one line per suite, as scripts/test.sh prints them, from
// standard input.
import { readFileSync } from 'node:fs';
import { keepReport } from './report.mjs';
import { tests } from './sums.mjs';

keepReport('tests', tests(readFileSync(0, 'utf8')));
