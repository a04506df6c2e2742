// Vocabulary of the search: synonyms that visitors use, the list of English words, and the correction of typing errors. Its
// data are the files beside it, which the publisher writes (publisher/src/bundle/release/search_words.rs).

const fetched = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

/** The words of a text, without capitals, accents and punctuation; "x-ray" is one word, "dual-energy" is two. */
export const words = (text) =>
  text.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase()
    .replace(/(?<![\p{L}\p{N}])([\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, "$1").match(/[\p{L}\p{N}]+/gu) ?? [];

/** The stem of a word, so that "scans" equals "scan" and "scheduled" equals "scheduling". */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1");
  const short = base.replace(/(ing|ed)$/, "");
  if (short !== base && short.length > 2 && /[aeiouy]/.test(short)) base = short.replace(/([^aeioulsz])\1$/, "$1");
  return base.length > 4 ? base.replace(/e$/, "") : base;
}

/** The edit distance of two words: letters inserted, deleted, replaced, or two swapped (optimal string alignment distance). */
function distance(a, b) {
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

let loading; // loaded once, and again after a failure
/** The vocabulary from the publisher. */
export const vocabulary = () => (loading ??= load().catch((error) => ((loading = undefined), Promise.reject(error))));

async function load() {
  const { pages, words: groups, fillers, synonyms, languages, help, archives } = await (await fetched("words.json")).json();
  const counts = new Map(); // approximate number of pages with each word: the groups have 1, 2–3, 4–7, … pages
  groups.forEach((group, i) => group.split(" ").forEach((word) => counts.set(word, 1.4 * 2 ** i)));
  const stems = new Map();
  for (const [word, count] of counts) stems.set(stem(word), (stems.get(stem(word)) ?? 0) + count);
  const table = (pairs, isReversible) => {
    const phrases = new Map();
    const add = (from, ways) => phrases.set(words(from).join(" "), [...(phrases.get(words(from).join(" ")) ?? []), ...ways]);
    for (const [lay, ours] of pairs) {
      const ways = ours.map((our, n) => ({ words: words(our), worth: n ? WORTH.alternative : WORTH.ours }));
      for (const phrase of lay) add(phrase, ways);
      // A page may use the visitors' words.
      if (isReversible) add(ours[0], lay.slice(0, 3).map((phrase) => ({ words: words(phrase), worth: WORTH.lay })));
    }
    return phrases;
  };
  return {
    pages, counts, stems, help, archives,
    fillers: new Set(fillers.flatMap(words)),
    phrases: table(synonyms, true),
    languages: languages.map(({ page, fillers, synonyms }) => ({ page, fillers: new Set(fillers.flatMap(words)), phrases: table(synonyms) })),
  };
}

/** The worth of a synonym compared with the word typed: our term for a lay word, a further term, a lay word for our term. */
const WORTH = { ours: 0.85, alternative: 0.7, lay: 0.4 };
/** The weight of a word without a meaning of its own. */
const FILLER = 0.15;
/** The weight of a word that does not appear on the site. */
const MISSING = 2;
/** The weight of a word by its rarity on the site, as in inverse document frequency. */
export const rarity = ({ pages, stems, fillers }, word) =>
  fillers.has(word) ? FILLER : Math.max(0.3, Math.log(1 + pages / Math.min(pages, stems.get(stem(word)) ?? 1)));

/** Whether a word is in the list of English words, which has a file for each first letter and length. */
async function isEnglish(word) {
  if (!/^[a-z]{4,15}$/.test(word)) return false;
  const part = await (await fetched(`english/${word[0]}${word.length}.txt`)).text();
  return ` ${part} `.includes(` ${word.slice(1)} `);
}

/** The most similar word of the site; undefined if none is similar enough. */
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

/** The language of a query: its page if it is not English, its filler words, and the synonyms of a phrase in it. */
export function language(tokens, isExact, known) {
  const phrasesFrom = (i) => [1, 2, 3, 4].map((n) => tokens.slice(i, i + n).join(" "));
  const foreign = isExact ? undefined : known.languages.find(({ phrases }) =>
    tokens.some((_, i) => phrasesFrom(i).some((phrase) => phrases.has(phrase) && !known.counts.has(phrase))));
  const tables = isExact ? [] : [foreign?.phrases, known.phrases].filter(Boolean);
  return {
    page: foreign?.page,
    isFiller: (word) => known.fillers.has(word) || foreign?.fillers.has(word),
    meant: (phrase) => tables.flatMap((table) => table.get(phrase) ?? []),
  };
}

/**
 * The words to search for, with typing errors corrected; which of them are on the site, and which are not. `isInArchive`
 * searches the pages for a word that is not in the vocabulary.
 */
export async function checked(tokens, isExact, { isFiller, meant }, known, isInArchive) {
  const present = new Set();
  const missing = new Set();
  const isMeant = (i) => [1, 2, 3, 4].some((n) => tokens.some((_, from) => from <= i && i < from + n && meant(tokens.slice(from, from + n).join(" ")).length));
  const isJoined = (i) => known.counts.has(tokens[i - 1] + tokens[i]) || known.counts.has(tokens[i] + tokens[i + 1]);
  // The last word may not be complete.
  const isBegun = (i) => i === tokens.length - 1 && tokens[i].length > 2 && [...known.counts.keys()].some((other) => other.startsWith(tokens[i]));
  const sought = await Promise.all(tokens.map(async (word, i) => {
    if (known.counts.has(word) || known.stems.has(stem(word)) || isBegun(i) || (await isInArchive(word))) {
      present.add(word);
      return word;
    }
    if (/^[a-z0-9]$/.test(word) || isFiller(word) || isMeant(i) || isJoined(i)) return word;
    const other = isExact ? undefined : nearest(word, known);
    const isError = other && !(await isEnglish(word));
    (isError ? present : missing).add(isError ? other : word);
    return isError ? other : word;
  }));
  return { sought, present, missing };
}

/** The units to search for: each has a weight and several ways to say it, each of which has words and a worth. */
export function unitsOf(sought, present, missing, { isFiller, meant }, known) {
  const joined = (i) => [sought[i] + sought[i + 1], sought[i - 1] + sought[i]].filter((word) => known.counts.has(word));
  const isAll = sought.every(isFiller);
  const units = sought.map((word, i) => {
    if (missing.has(word)) return { weight: MISSING, ways: [] };
    const own = [...(present.has(word) ? [word] : []), ...joined(i)].map((word) => ({ words: [word], worth: 1 }));
    const ways = [...own, ...meant(word)];
    const isQuiet = isFiller(word) && !isAll;
    return { weight: isQuiet ? FILLER : Math.max(0.3, ...ways.map(({ words }) => rarity(known, words[0]))), ways, isQuiet };
  });
  // A phrase with a meaning of its own counts in addition to its words.
  for (let n = 2; n <= 4; n++) {
    for (let i = 0; i + n <= sought.length; i++) {
      const ways = meant(sought.slice(i, i + n).join(" "));
      if (ways.length === 0) continue;
      for (const unit of units.slice(i, i + n)) unit.weight *= 0.5;
      units.push({ weight: Math.max(...ways.flatMap(({ words }) => words.map((word) => rarity(known, word)))), ways });
    }
  }
  return units;
}
