// Pseudorandom numbers that are the same in every run: mulberry32, by Tommy Ettinger (public domain).

/** A generator of numbers from 0 (inclusive) to 1 (exclusive), determined by `seed`. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random choices by the numbers of `next`. */
export function chooser(next) {
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  return {
    below,
    one,
    between: (least, most) => least + below(most - least + 1),
    some: (list, count) => Array.from({ length: count }, () => one(list)),
  };
}
