// Checks that no download for one view grows with the archive, except those listed here.

/** How much larger a view may be in the largest site than in the smallest, for longer counts and lists of years. */
const TOLERANCE = { share: 0.05, bytes: 600 };

/** Views that grow with their lists: bytes per additional article (with a tenth of a person and a twentieth of an event). */
const KNOWN = {
  calendar: { perArticle: 3, why: 'upcoming events grow with the events; of past ones only the tables by date do' },
  directory: { perArticle: 4, why: 'everybody is on one page, which the finder searches; a department grows more slowly than its news' },
  'texts cached for offline use': { perArticle: 40, why: 'the pages of people are cached, and those of the newest hundred news items' },
  'news, found by the oldest year': { perArticle: 10, why: 'a part of the index has at most 100 items; the last one fills up' },
  'search, first query': { perArticle: 20, why: 'Pagefind lists every page in the file that locates words' },
};

/** Adds a check for each view. `small` and `large` have the bytes by view of sites with their number of articles. */
export function checkGrowth(checks, small, large) {
  for (const [view, bytes] of Object.entries(large.views)) {
    const grown = bytes - small.views[view];
    const known = KNOWN[view];
    if (known) {
      checks.add(`${view}: bytes per article`, grown / (large.articles - small.articles), known.perArticle, known.why);
    } else {
      checks.add(`${view}: bytes more at ${large.articles} articles`, grown, Math.max(TOLERANCE.bytes, small.views[view] * TOLERANCE.share));
    }
  }
}
