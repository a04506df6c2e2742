// What axe (https://github.com/dequelabs/axe-core) finds on a page, for the tests and for `make audit`.
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about colors, which take axe longer than all others. */
export const ABOUT_COLORS = ['color-contrast', 'link-in-text-block'];
/** And the one about sizes, which compares the places of all targets: it takes as long as those that are left. */
export const ABOUT_LOOKS = [...ABOUT_COLORS, 'target-size'];

// The builder hands the program to the page at each look: its short form, and no account of all that is in order, take half of
// the time.
const axeSource = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
// No rule of these reads the style sheets, which axe would fetch and parse on each page.
const options = { resultTypes: ['violations'], reporter: 'no-passes', preload: { assets: ['media'] } };

/**
 * The violations on `page`, or in the parts of it that the selector `within` says: of all rules but `exceptRules`, or of
 * `onlyRules`.
 */
export async function axe(page, { within, exceptRules = [], onlyRules } = {}) {
  const builder = new AxeBuilder({ page, axeSource }).options({ ...options }).setLegacyMode();
  if (onlyRules) builder.withRules(onlyRules);
  else builder.withTags(TAGS).disableRules(exceptRules);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations;
}

/** The same to be read: of each rule a line, and one for each of the first elements. */
export async function violations(page, where) {
  return (await axe(page, where)).flatMap(({ id, help, nodes }) => {
    const shown = nodes.slice(0, 4).map(({ target, html }) => `${id}: ${target} ${html}`);
    return [`${id}: ${help} (${nodes.length})`, ...shown];
  });
}
