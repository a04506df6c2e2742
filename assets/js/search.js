// Searches the site. Pagefind, beside this file, finds the pages with each word; this file knows what visitors call things,
// mends typing errors, and ranks: by how much of the query a page covers, how rare the words are, and how close a question
// that the page answers comes to what was typed. Loaded when somebody searches, and nothing asked leaves the device.
import * as pagefind from "./pagefind.js";

const fetched = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

// The index is small: a worker would cost more to load than it spares the page.
const ready = pagefind.options({ noWorker: true, excerptLength: 26, ranking: { metaWeights: { title: 3, asks: 3 } } });

/** The words of a text, without capitals, accents and marks; "x-ray" is one, "dual-energy" are two. */
export const words = (text) =>
  text.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase()
    .replace(/(?<![\p{L}\p{N}])([\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, "$1").match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without its ending, so that "scans" is "scan" and "scheduled" is "scheduling". */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1");
  const short = base.replace(/(ing|ed)$/, "");
  if (short !== base && short.length > 2 && /[aeiouy]/.test(short)) base = short.replace(/([^aeioulsz])\1$/, "$1");
  return base.length > 4 ? base.replace(/e$/, "") : base;
}

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

let asked; // what the publisher knows of the words; asked for once, and again after a failure
const knowledge = () => (asked ??= learn().catch((error) => ((asked = undefined), Promise.reject(error))));

async function learn() {
  const { pages, words: groups, fillers, synonyms, languages, help } = await (await fetched("words.json")).json();
  const counts = new Map(); // of pages with each word, roughly: the groups are of 1, 2–3, 4–7, …
  groups.forEach((group, i) => group.split(" ").forEach((word) => counts.set(word, 1.4 * 2 ** i)));
  const stems = new Map();
  for (const [word, count] of counts) stems.set(stem(word), (stems.get(stem(word)) ?? 0) + count);
  const table = (pairs) => {
    const phrases = new Map();
    for (const [lay, ours] of pairs) {
      for (const phrase of lay.map((lay) => words(lay).join(" "))) phrases.set(phrase, [...(phrases.get(phrase) ?? []), ...ours.map(words)]);
    }
    return phrases;
  };
  return {
    pages, counts, stems, help,
    fillers: new Set(fillers.flatMap(words)),
    phrases: table(synonyms),
    languages: languages.map(({ page, fillers, synonyms }) => ({ page, fillers: new Set(fillers.flatMap(words)), phrases: table(synonyms) })),
  };
}

/** How much it says that a page has a word: the rarer, the more. */
const rarity = ({ pages, stems, fillers }, word) =>
  fillers.has(word) ? W[7] : Math.max(0.3, Math.log(1 + pages / Math.min(pages, stems.get(stem(word)) ?? 1)));

/** Whether a word is in the list of English words, which comes in parts: by first letter and length. */
async function isEnglish(word) {
  if (!/^[a-z]{4,15}$/.test(word)) return false;
  const part = await (await fetched(`english/${word[0]}${word.length}.txt`)).text();
  return ` ${part} `.includes(` ${word.slice(1)} `);
}

/** The nearest word of the site, if there is one within reach. */
function nearest(word, { counts }) {
  if (!/^\p{L}+$/u.test(word)) return undefined;
  let [best, steps, most] = [undefined, (word.length < 4 ? 0 : word.length < 8 ? 1 : 2) + 1, 0];
  for (const [other, count] of counts) {
    if (Math.abs(other.length - word.length) >= steps + 1) continue;
    const needed = distance(word, other) + (word[0] === other[0] ? 0 : 0.5);
    if (needed < steps || (needed === steps && best && count > most)) [best, steps, most] = [other, needed, count];
  }
  return best;
}

/**
 * What a query looks for: `units`, each with its weight and the alternatives for it (words, and how good they are); which words
 * were corrected, which are nowhere, and the page for those who speak the language of the query.
 */
async function understood(typed, isExact, known) {
  let tokens = words(typed);
  const foreign = isExact ? undefined : known.languages.find(({ phrases }) => tokens.some((_, i) => [1, 2, 3].some((n) => phrases.has(tokens.slice(i, i + n).join(" ")) && !(n === 1 && known.counts.has(tokens[i])))));
  const isFiller = (word) => known.fillers.has(word) || foreign?.fillers.has(word);
  const tables = [...(foreign ? [foreign.phrases] : []), ...(isExact ? [] : [known.phrases])];
  const meant = (phrase) => tables.flatMap((table) => table.get(phrase) ?? []);

  const inPhrase = (i) => [2, 3, 4].some((n) => tokens.some((_, from) => from <= i && i < from + n && meant(tokens.slice(from, from + n).join(" ")).length > 0));
  const missing = [];
  const present = new Set();
  let isCorrected = false;
  tokens = await Promise.all(tokens.map(async (word, i) => {
    const isBegun = () => i === tokens.length - 1 && word.length > 2 && [...known.counts.keys()].some((other) => other.startsWith(word));
    const isArchived = async () => (await pagefind.search(`"${word}"`)).results.length > 0;
    if (known.counts.has(word) || known.stems.has(stem(word)) || isBegun() || (await isArchived())) {
      present.add(word);
      return word;
    }
    const isJoined = known.counts.has(tokens[i - 1] + word) || known.counts.has(word + tokens[i + 1]);
    if (/^[a-z0-9]$/.test(word) || isFiller(word) || meant(word).length > 0 || isJoined || inPhrase(i)) return word;
    const other = isExact ? undefined : nearest(word, known);
    if (other && !(await isEnglish(word))) {
      isCorrected = true;
      present.add(other);
      return other;
    }
    missing.push(word);
    return word;
  }));

  const units = [];
  const all = tokens.every(isFiller);
  tokens.forEach((word, i) => {
    if (missing.includes(word)) return units.push({ weight: 2, ways: [] });
    const ways = present.has(word) ? [{ words: [word], worth: 1 }] : [];
    if (known.counts.has(word + tokens[i + 1])) ways.push({ words: [word + tokens[i + 1]], worth: 1 });
    if (known.counts.has(tokens[i - 1] + word)) ways.push({ words: [tokens[i - 1] + word], worth: 1 });
    for (const [n, other] of meant(word).entries()) ways.push({ words: other, worth: n ? 0.7 : 0.85 });
    const isQuiet = isFiller(word) && !all;
    const weight = isQuiet ? W[7] : Math.max(0.3, ...ways.map((way) => rarity(known, way.words[0])));
    units.push({ weight, ways, isQuiet });
  });
  // What several words mean together counts beside what each means.
  for (let n = 2; n <= 4; n++) {
    for (let i = 0; i + n <= tokens.length; i++) {
      const others = meant(tokens.slice(i, i + n).join(" "));
      if (others.length === 0) continue;
      const ways = others.map((other, n) => ({ words: other, worth: n ? 0.8 : 1 }));
      const weight = Math.max(...ways.map((way) => Math.max(...way.words.map((word) => rarity(known, word)))));
      for (const unit of units.slice(i, i + n)) unit.weight *= 0.5;
      units.push({ weight, ways });
    }
  }
  return { tokens, units, missing, instead: isCorrected ? tokens.join(" ") : "", language: foreign?.page };
}

/** How close a question comes to what is looked for, from 0 to 1: how much of each is in the other. */
function closeness(question, units, known) {
  const stems = new Set(question.map(stem));
  const used = new Set();
  let [found, sought] = [0, 0];
  for (const { ways, weight } of units) {
    sought += weight;
    let best = 0;
    for (const { words: alternative, worth } of ways) {
      if (worth > best && alternative.every((word) => stems.has(stem(word)))) best = worth;
      if (alternative.every((word) => stems.has(stem(word)))) alternative.forEach((word) => used.add(stem(word)));
    }
    found += best * weight;
  }
  const weights = question.map((word) => [stem(word), rarity(known, word)]);
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const covered = weights.reduce((sum, [word, weight]) => sum + (used.has(word) ? weight : 0), 0);
  return (found / sought) * (W[3] + (1 - W[3]) * (covered / whole));
}

/**
 * How much of a title, from 0 to 1, is what is looked for, less where the query says much beside it; and the words of the title
 * that the query has, and has not.
 */
function covered(title, units, known) {
  const whole = title.reduce((sum, word) => sum + rarity(known, word), 0);
  let [found, sought] = [0, 0];
  const used = new Set();
  for (const { ways, weight } of units) {
    sought += weight;
    let best = 0;
    for (const { words: alternative, worth } of ways) {
      const places = alternative.map((word) => title.findIndex((other) => stem(other) === stem(word)));
      if (places.includes(-1)) continue;
      places.forEach((place) => used.add(place));
      best = Math.max(best, worth);
    }
    found += best * weight;
  }
  const part = [...used].reduce((sum, place) => sum + rarity(known, title[place]), 0);
  const [said, unsaid] = [true, false].map((is) => title.filter((word, i) => used.has(i) === is && !known.fillers.has(word)));
  return { named: (part / whole) ** W[4] * (found / sought) ** W[5], said: [...new Set(said)].sort(), unsaid };
}

/** Whether a page answers a query with words that are nowhere. */
const fits = ({ close, named, near } = { close: 0 }) => close > W[6] || named > 0.3 || near > 0;

const parent = (path) => path.replace(/[^/]+\/$/, "");

/** Where several pages below one fit about as well, and the query names none of them, the page above them answers it. */
function raiseParents(hits) {
  const [first] = hits;
  if (!first || first.named > 0.02) return;
  const near = hits.slice(0, 5).filter(({ path, rank }) => parent(path) === parent(first.path) && rank > 0.7 * first.rank);
  const above = hits.findIndex(({ path }) => path === parent(first.path));
  if (near.length < 3 || above < 1) return;
  const [page] = hits.splice(above, 1);
  hits.unshift({ ...page, rank: first.rank });
}

/** A special page stands behind the general one where the query does not name what is special: "Breast MRI" behind "MRI". */
function lowerSpecial(hits) {
  for (const general of hits.filter(({ unsaid }) => unsaid.length === 0)) {
    const isSpecial = ({ path, said, unsaid }) =>
      unsaid.length > 0 && parent(path) === parent(general.path) && said.join() === general.said.join();
    const place = hits.findIndex(isSpecial);
    const own = hits.indexOf(general);
    if (place >= 0 && place < own) hits.splice(place, 0, { ...hits.splice(own, 1)[0], rank: hits[place].rank });
  }
}

/** The pages with that for those who speak the language of the query in the third place, where it is not higher. */
function withLanguage(hits, language) {
  const place = hits.findIndex(({ path }) => path.endsWith(language.path));
  if (place >= 0 && place < 3) return hits;
  const others = hits.filter((_, i) => i !== place);
  return [...others.slice(0, 2), hits[place] ?? language, ...others.slice(2)];
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };
const decoded = (html) => html.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity]);

/** How many pages are compared with the query once their words are found. */
const COMPARED = 24;
const W = (globalThis.process?.env.W ?? '1.2,0.8,0.3,0.4,1.5,0.5,0.15,0.15').split(',').map(Number);
/** Pages that have less of the query than this part of the first one are not shown. */
const SHOWN = 0.3;
const isArchived = (path) => /\/about\/(news|faculty)\/./.test(path);

/** The pages with the words of `units`, best first: what was found on each, and how much of the query that is, from 0 to 1. */
async function pagesWith(units, options) {
  const sought = units.filter(({ isQuiet }) => !isQuiet).flatMap(({ ways, weight }) => [{ ways, weight }]);
  await Promise.all(sought.flatMap(({ ways }) => ways.map(({ words }) => pagefind.preload(words.join(" "), options))));
  const pages = new Map();
  for (const { ways, weight } of sought) {
    const best = new Map(); // of each page, the best that was found for this unit
    for (const { words, worth } of ways) {
      const { results } = await pagefind.search(words.join(" "), options);
      const most = Math.max(...results.map(({ score }) => score));
      for (const result of results) {
        const score = worth * (0.35 + 0.65 * (result.score / most));
        if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score });
      }
    }
    for (const [id, { result, score }] of best) {
      const page = pages.get(id) ?? { found: [], score: 0 };
      page.found.push({ result, score: weight * score });
      page.score += weight * score;
      pages.set(id, page);
    }
  }
  const possible = units.reduce((sum, { weight }) => sum + weight, 0);
  for (const page of pages.values()) page.score /= possible;
  return [...pages.values()].sort((a, b) => b.score - a.score);
}

const texts = new Map(); // of pages: their words without endings
const textOf = ({ url, content }) => {
  if (!texts.has(url)) texts.set(url, ` ${words(content).map(stem).join(" ")} `);
  return texts.get(url);
};

/** How many of the pairs of words in the query stand together on a page, from 0 to 1. */
function together(page, tokens) {
  const pairs = tokens.slice(1).map((word, i) => ` ${stem(tokens[i])} ${stem(word)} `);
  return pairs.length && pairs.filter((pair) => textOf(page).includes(pair)).length / pairs.length;
}

/** A page as it is shown, with its rank. */
async function compared({ found, score }, tokens, units, known) {
  found.sort((a, b) => b.score - a.score);
  // Pagefind has one object a page, in which each search puts its own excerpt: what this one found is copied at once.
  const page = { ...(await found[0].result.data()) };
  const { url, meta, filters, excerpt } = page;
  const near = together(page, tokens);
  const asks = meta.asks?.split(/\? ?/) ?? [];
  const close = Math.max(0, ...asks.map((question) => closeness(words(question), units, known)));
  const { named, said, unsaid } = covered(words(meta.title), units, known);
  return {
    path: url,
    title: meta.title,
    section: filters.section?.[0] ?? "",
    excerpt: excerpt.split(/<\/?mark>/).map(decoded),
    score,
    named,
    said,
    unsaid,
    near,
    close,
    rank: (score + W[0] * close + W[1] * named + W[2] * near) * (isArchived(url) ? 0.65 + 0.35 * named : 1),
    debug: [score, close, named, near].map((n) => n.toFixed(2)).join("/"),
  };
}

/**
 * The first `limit` pages for `typed`, in `section` if that is not empty. `excerpt` alternates between text and words
 * found, and starts with text; `instead` is what was looked for in place of what was typed, if anything was, and `missing` are
 * the words that are nowhere. In quotation marks nothing is corrected, and no other words are tried.
 */
export async function search(typed, section, limit) {
  const isExact = /^["“”].*["“”]$/.test(typed);
  await ready;
  const known = await knowledge();
  const { tokens, units, missing, instead, language } = await understood(typed, isExact, known);
  const pages = await pagesWith(units, section ? { filters: { section } } : {});
  let hits = await Promise.all(pages.slice(0, COMPARED).map((page) => compared(page, tokens, units, known)));
  hits.sort((a, b) => b.rank - a.rank);
  raiseParents(hits);
  lowerSpecial(hits);
  if (missing.length && !language && !fits(hits[0])) hits = [];
  const isShown = ({ score }) => score >= SHOWN * pages[0].score;
  hits = hits.filter(isShown);
  const others = pages.slice(COMPARED).filter(isShown).length;
  if (language && !section) hits = withLanguage(hits, language);
  return { total: hits.length && hits.length + others, instead, missing, hits: hits.slice(0, limit), help: known.help };
}
