// Searches the site: Pagefind beside this file does the work; words that patients use are translated, and for a word
// that the site does not have, the nearest one that it has is tried. Loaded when somebody searches, and nothing asked leaves the device.
import * as pagefind from "./pagefind.js";

const read = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

// The index is small: a worker would cost more to load than it spares the page.
const ready = pagefind.options({ noWorker: true, excerptLength: 26 });

let wordsAsked; // what the publisher knows of the site's words; asked for once, and again after a failure
const knowledge = () => (wordsAsked ??= read("words.json").catch((error) => ((wordsAsked = undefined), Promise.reject(error))));

/** Steps from one word to another: letters put in, left out, changed, or two swapped (optimal string alignment). */
export function distance(a, b) {
  let before = [];
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
}

/** The query in the site's words: "cat scan of the head" → "ct scan of the head". */
function translated(query, synonyms) {
  let text = ` ${query} `;
  for (const [lay, ours] of synonyms) text = text.replaceAll(` ${lay} `, ` ${ours} `);
  return text.trim();
}

/** The query without the words that are on no page. Pagefind would look for their first letters: of "knee" it found "Erik K." */
function known(query, words) {
  const isKnown = (word) => !/^\p{L}{2,}$/u.test(word) || words.some((other) => other.startsWith(word) || (other.length > 3 && word.startsWith(other)));
  return query.split(" ").filter(isKnown).join(" ");
}

/** The query without the words around those that matter, if there are any that do. */
const bare = (query, fillers) => query.split(" ").filter((word) => !fillers.includes(word)).join(" ") || query;

/** The pages that have most of the words, where none has all. */
async function partly(text, ask) {
  const pages = new Map();
  for (const word of new Set(text.split(" "))) {
    for (const result of await ask(word)) {
      const { count, score } = pages.get(result.id) ?? { count: 0, score: 0 };
      pages.set(result.id, { result, count: count + 1, score: score + result.score });
    }
  }
  const most = Math.max(...[...pages.values()].map(({ count }) => count));
  const best = [...pages.values()].filter(({ count }) => count === most).sort((a, b) => b.score - a.score);
  return best.map(({ result }) => result);
}

/** The query with every word that the site does not know replaced by the nearest one that it does. */
function corrected(query, words) {
  const nearest = (word) => {
    const reach = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (words.some((other) => other.startsWith(word))) return word;
    let [best, steps] = [word, reach + 1];
    for (const other of words) {
      if (Math.abs(other.length - word.length) >= steps) continue;
      const needed = distance(word, other);
      if (needed < steps) [best, steps] = [other, needed];
    }
    return best;
  };
  return query.split(" ").map(nearest).join(" ");
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };
const decoded = (html) => html.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity]);

/**
 * The first `limit` pages for `typed`, in `section` if that is not empty. `excerpt` alternates between text and words
 * found, and starts with text; `instead` is what was looked for as well or instead, if anything was.
 */
export async function search(typed, section, limit) {
  await ready;
  const { synonyms, known: words, fillers } = await knowledge();
  const bareWord = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const query = typed.toLowerCase().split(/\s+/).map(bareWord).filter(Boolean).join(" ");
  const asked = bare(query, fillers);
  const ask = async (text) => (text ? (await pagefind.search(text, section ? { filters: { section } } : {})).results : []);

  const said = known(asked, words);
  let results = await ask(said);
  const instead = known(corrected(bare(translated(query, synonyms), fillers), words), words);
  if (instead !== said) {
    // A page may have the lay word in its name, too: both lists, ours in front.
    const ours = await ask(instead);
    results = [...ours, ...results.filter(({ id }) => !ours.some((our) => our.id === id))];
  }
  const isPartly = results.length === 0;
  if (isPartly) results = await partly(instead, ask);
  // Pagefind has one object a page, in which each search puts its own excerpt: what this one found is copied at once.
  const pages = await Promise.all(results.slice(0, limit).map(async (result) => ({ ...(await result.data()) })));
  // Who asks for a page by its name gets it first: of "Breast MRI", "Cardiac MRI" and "MRI", the last one for "mri".
  const isNamed = ({ meta }) => {
    const title = meta.title.toLowerCase();
    const fits = (words) => (title === words ? 2 : title.startsWith(`${words} `) ? 1 : 0);
    return Math.max(fits(query), fits(instead));
  };
  pages.sort((a, b) => isNamed(b) - isNamed(a));
  return {
    total: results.length,
    instead: instead !== asked && results.length > 0 ? instead : "",
    partly: isPartly,
    hits: pages.map(({ url, meta, filters, excerpt }) => ({
      path: url,
      title: meta.title,
      section: filters.section?.[0] ?? "",
      excerpt: excerpt.split(/<\/?mark>/).map(decoded),
    })),
  };
}
