// What may grow with the archive: nothing that is downloaded for one view, but for what is named here.

/** How much larger a view may be in the largest site than in the smallest: longer counts and a list of more years. */
const TOLERANCE = { share: 0.05, bytes: 600 };

/** Views that grow with what they list: bytes for each further article (with its tenth of a person, twentieth of an event). */
const KNOWN = {
  calendar: { perArticle: 3, why: 'what is to come grows with the events; of what is over only the tables by date do' },
  directory: { perArticle: 4, why: 'everybody is on one page, which the finder looks through; a department grows more slowly than its news' },
  'texts kept for offline': { perArticle: 40, why: 'the pages of people are kept, and of the news the newest hundred' },
  'news, found by the oldest year': { perArticle: 10, why: 'a part of the index has at most 100 items; the last one fills' },
  'search, first query': { perArticle: 20, why: 'Pagefind names every page in the file that says where words are' },
};

/** Adds a check of each view: `small` and `large` are bytes by view, of sites with so many articles. */
export function checkGrowth(checks, small, large) {
  for (const [view, bytes] of Object.entries(large.views)) {
    const grown = bytes - small.views[view];
    const known = KNOWN[view];
    if (known) {
      checks.add(`${view}: bytes an article`, grown / (large.articles - small.articles), known.perArticle, known.why);
    } else {
      checks.add(`${view}: bytes more at ${large.articles} articles`, grown, Math.max(TOLERANCE.bytes, small.views[view] * TOLERANCE.share));
    }
  }
}
