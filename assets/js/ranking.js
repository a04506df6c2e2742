// Searches the site. Pagefind, beside this file, finds the pages with each word; `search-words.js` adds synonyms and corrects
// typing errors; this file ranks pages by how much of the query they cover, how rare the words are, and how similar a question
// that the page answers is to the query. It loads when a visitor searches, and queries do not leave the device.
import * as pagefind from "./pagefind.js";
import { checked, vocabulary, language, rarity, stem, unitsOf, words } from "./search-words.js";

// The index is small: loading a worker would take longer than searching without one.
const ready = pagefind.options({ noWorker: true, excerptLength: 26, ranking: { metaWeights: { title: 3, asks: 3 } } });

/** The part of `units` that is in a text, from 0 to 1; the part of the text that is in `units`; and which of its words are. */
function overlap(text, units, known) {
  const stems = new Set(text.map(stem));
  const used = new Set();
  let [found, possible] = [0, 0];
  for (const { ways, weight } of units) {
    const said = ways.filter(({ words }) => words.every((word) => stems.has(stem(word))));
    said.forEach(({ words }) => words.forEach((word) => used.add(stem(word))));
    found += weight * Math.max(0, ...said.map(({ worth }) => worth));
    possible += weight;
  }
  const sum = (words) => words.reduce((sum, word) => sum + rarity(known, word), 0);
  const isUsed = (word) => used.has(stem(word));
  return { ofUnits: found / possible, ofText: sum(text.filter(isUsed)) / sum(text), isUsed };
}

/** The similarity of a question and the query, from 0 to 1, by the part of each that is in the other. */
function closeness(question, units, known) {
  const { ofUnits, ofText } = overlap(question, units, known);
  return ofUnits * (0.4 + 0.6 * ofText);
}

/**
 * The part of a title that the query names, from 0 to 1, lower if the query contains much else; and the words of the title that
 * are in the query and that are not.
 */
function naming(title, units, known) {
  const { ofUnits, ofText, isUsed } = overlap(title, units, known);
  const words = title.filter((word) => !known.fillers.has(word));
  const said = [...new Set(words.filter(isUsed))].sort().join();
  return { named: ofText ** 1.5 * Math.sqrt(ofUnits), said, unsaid: words.filter((word) => !isUsed(word)) };
}

/** Whether a page answers a query even though some of its words do not appear on the site. */
const fits = ({ close, named, near } = { close: 0 }) => close > 0.15 || named > 0.3 || near > 0;

const parent = (path) => path.replace(/[^/]+\/$/, "");

/** Ranks the parent first if several of its pages match about equally well and the query names none of them. */
function raiseParents(hits) {
  const [first] = hits;
  if (!first || first.named > 0.02) return;
  const near = hits.slice(0, 5).filter(({ path, rank }) => parent(path) === parent(first.path) && rank > 0.7 * first.rank);
  const above = hits.findIndex(({ path }) => path === parent(first.path));
  if (near.length < 3 || above < 1) return;
  const [page] = hits.splice(above, 1);
  hits.unshift({ ...page, rank: first.rank });
}

/** Ranks a special page below the general one if the query does not name the specialty: "Breast MRI" below "MRI". */
function lowerSpecial(hits) {
  for (const general of hits.filter(({ unsaid }) => unsaid.length === 0)) {
    const isSpecial = ({ path, said, unsaid }) =>
      unsaid.length > 0 && parent(path) === parent(general.path) && said === general.said;
    const place = hits.findIndex(isSpecial);
    const own = hits.indexOf(general);
    if (place >= 0 && place < own) hits.splice(place, 0, { ...hits.splice(own, 1)[0], rank: hits[place].rank });
  }
}

/** The pages with the one for speakers of the query's language in third place, if it does not rank higher. */
function withLanguage(hits, language) {
  const place = hits.findIndex(({ path }) => path.endsWith(language.path));
  if (place >= 0 && place < 3) return hits;
  const others = hits.filter((_, i) => i !== place);
  return [...others.slice(0, 2), hits[place] ?? language, ...others.slice(2)];
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };
const decoded = (html) => html.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity]);

/** The number of pages with the words that are compared with the query in detail. */
const COMPARED = 20;
/** Weights in addition to the words on a page: its most similar question, its title, and adjacent words. */
const WEIGHT = { close: 1.2, named: 0.8, near: 0.3 };
/** The factor for a page of an archive, news or people, that the query does not name. */
const ARCHIVED = 0.65;
/** Pages that cover less of the query than this fraction of the first page's coverage are not shown. */
const SHOWN = 0.3;
const isArchived = (path, { archives }) => archives.some((above) => path.startsWith(above) && path !== above);

/**
 * The pages with the words of `units`, best first: what was found on each, and the part of the query that it covers, from 0 to
 * 1.
 */
async function pagesWith(units, options) {
  const sought = units.filter(({ isQuiet }) => !isQuiet);
  await Promise.all(sought.flatMap(({ ways }) => ways.map(({ words }) => pagefind.preload(words.join(" "), options))));
  const pages = new Map();
  for (const { ways, weight } of sought) {
    const best = new Map(); // the best match of this unit on each page
    for (const { words, worth } of ways) {
      const { results } = await pagefind.search(words.join(" "), options);
      for (const result of results) {
        const score = worth * (0.35 + 0.65 * (result.score / results[0].score));
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

const texts = new Map(); // the stems of each page's words
const textOf = ({ url, content }) => {
  if (!texts.has(url)) texts.set(url, ` ${words(content).map(stem).join(" ")} `);
  return texts.get(url);
};

/** The fraction of the query's pairs of adjacent words that are adjacent on a page, from 0 to 1. */
function adjacency(page, tokens) {
  const pairs = tokens.slice(1).map((word, i) => ` ${stem(tokens[i])} ${stem(word)} `);
  return pairs.length && pairs.filter((pair) => textOf(page).includes(pair)).length / pairs.length;
}

/** Whether a page has a word that is not in the vocabulary. */
const isInArchive = async (word) => (await pagefind.search(`"${word}"`)).results.length > 0;

/** A page with the data to show and its rank. */
async function compared({ found, score }, tokens, units, known) {
  found.sort((a, b) => b.score - a.score);
  // Pagefind has one object per page, whose excerpt each search overwrites, so copy it at once.
  const page = { ...(await found[0].result.data()) };
  const { url, meta, filters, excerpt } = page;
  const near = adjacency(page, tokens);
  const asks = meta.asks?.split(/\? ?/) ?? [];
  const close = Math.max(0, ...asks.map((question) => closeness(words(question), units, known)));
  const { named, said, unsaid } = naming(words(meta.title), units, known);
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
    rank: (score + WEIGHT.close * close + WEIGHT.named * named + WEIGHT.near * near) * (isArchived(url, known) ? ARCHIVED + (1 - ARCHIVED) * named : 1),
  };
}

/**
 * The first `limit` pages for `typed`, in `section` if that is not empty. `excerpt` alternates between text and matched words,
 * starting with text; `instead` is the corrected query, or empty; `missing` are the words that do not appear on the site. A
 * query in quotation marks is neither corrected nor extended by synonyms.
 */
export async function search(typed, section, limit) {
  const isExact = /^["“”].*["“”]$/.test(typed);
  await ready;
  const known = await vocabulary();
  const tokens = words(typed);
  const spoken = language(tokens, isExact, known);
  const { sought, present, missing } = await checked(tokens, isExact, spoken, known, isInArchive);
  const units = unitsOf(sought, present, missing, spoken, known);
  const pages = await pagesWith(units, section ? { filters: { section } } : {});
  let hits = await Promise.all(pages.slice(0, COMPARED).map((page) => compared(page, sought, units, known)));
  hits.sort((a, b) => b.rank - a.rank);
  raiseParents(hits);
  lowerSpecial(hits);
  if (missing.size && !spoken.page && !fits(hits[0])) hits = [];
  const isShown = ({ score }) => score >= SHOWN * pages[0].score;
  hits = hits.filter(isShown);
  const others = pages.slice(COMPARED).filter(isShown).length;
  if (spoken.page && !section) hits = withLanguage(hits, spoken.page);
  return {
    total: hits.length && hits.length + others,
    instead: sought.join() === tokens.join() ? "" : sought.join(" "),
    missing: [...missing],
    hits: hits.slice(0, limit),
    help: known.help,
  };
}
