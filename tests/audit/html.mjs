// The Nu HTML Checker (https://validator.github.io/validator/) over every page of a bundle, less what it is wrong about or
// what is meant.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** What is not reported, each with its reason. */
const EXCEPTIONS = [
  // Marks by which Leptos finds its way at hydration; a parser makes an empty comment of them, as it must.
  /^Bogus comment\.$/,
  // The checker's knowledge of style ends before cascade layers, containers and view transitions. The build parses the style.
  /^CSS: /,
  // Tables that become blocks on phones say their roles, as browsers forget them then.
  /^The “role” attribute must not be used on a “t[dhr]” element which has a “table” ancestor/,
  /^The “(table|rowgroup|row|cell|rowheader|columnheader)” role is unnecessary for element/,
  // The title of an article stands in the band above it and labels it.
  /^Article lacks heading\./,
];

/** A line for each fault: page, place, message, what stands there. */
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
