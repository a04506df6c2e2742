// Runs axe (https://github.com/dequelabs/axe-core) on a page, for the tests and for `make audit`.
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about colors, which take longer than all others together. */
export const ABOUT_COLORS = ['color-contrast', 'link-in-text-block'];
/** Also the rule about sizes, which compares the positions of all targets and takes as long as the remaining rules. */
export const ABOUT_LOOKS = [...ABOUT_COLORS, 'target-size'];

// The builder sends axe to the page for each run. The minified source, and a report of violations only, take half of the time.
const axeSource = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
// None of these rules reads style sheets, which axe would fetch and parse on each page.
const options = { resultTypes: ['violations'], reporter: 'no-passes', preload: { assets: ['media'] } };

/** The violations on `page`, or within the elements that match `within`, of all rules except `exceptRules`, or of `onlyRules`. */
export async function axe(page, { within, exceptRules = [], onlyRules } = {}) {
  const builder = new AxeBuilder({ page, axeSource }).options({ ...options }).setLegacyMode();
  if (onlyRules) builder.withRules(onlyRules);
  else builder.withTags(TAGS).disableRules(exceptRules);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations;
}

/** The same as text: a line for each rule, and one for each of its first elements. */
export async function violations(page, where) {
  return (await axe(page, where)).flatMap(({ id, help, nodes }) => {
    const shown = nodes.slice(0, 4).map(({ target, html }) => `${id}: ${target} ${html}`);
    return [`${id}: ${help} (${nodes.length})`, ...shown];
  });
}
