// Runs the Nu HTML Checker (https://validator.github.io/validator/) on every page of a bundle, without false or intended
// findings.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Messages that are not reported, each with its reason. */
const EXCEPTIONS = [
  // Markers that Leptos needs for hydration; parsers turn them into empty comments, as they should.
  /^Bogus comment\.$/,
  // The checker does not know cascade layers, containers and view transitions. The build parses the style sheets.
  /^CSS: /,
  // Tables that become blocks on phones have explicit roles, because browsers drop the implicit ones then.
  /^The “role” attribute must not be used on a “t[dhr]” element which has a “table” ancestor/,
  /^The “(table|rowgroup|row|cell|rowheader|columnheader)” role is unnecessary for element/,
  // The title of an article is in the band above it and labels it.
  /^Article lacks heading\./,
];

/** Lists the faults, one line each: page, line number, message, extract. */
export function faultsOfHtml(folder) {
  const pages = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'));
  const { stderr, error, status } = spawnSync('java', ['-jar', JAR, '--format', 'json', ...pages.map((file) => join(folder, file))], {
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  if (error) throw error;
  let messages;
  try {
    ({ messages } = JSON.parse(stderr));
  } catch {
    throw new Error(`the checker ended with ${status}:\n${stderr.slice(0, 2000)}`);
  }
  return messages
    .filter(({ message }) => !EXCEPTIONS.some((exception) => exception.test(message)))
    .map(({ url, lastLine, message, extract }) => `${relative(folder, url.replace(/^file:/, ''))}:${lastLine}: ${message} ${extract ?? ''}`);
}
