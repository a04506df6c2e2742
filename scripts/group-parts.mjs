// Groups the parts of the app that several chunks share, so that pages load few bytes in few requests.

/** What a request is worth, in bytes: headers, the frame of a file, and what smaller files lose in compression. */
const REQUEST = 1000;

/** A part and group: its `names`, the `chunks` that need it, its compressed `size` in bytes. */
const join = (a, b) => ({
  names: [...a.names, ...b.names],
  chunks: [...new Set([...a.chunks, ...b.chunks])].sort(),
  size: a.size + b.size,
});

/** What all chunks together load of a group. */
const cost = ({ chunks, size }) => chunks.length * (size + REQUEST);

/**
 * Joins, again and again, the two groups for which it saves most, as long as it saves anything. Each chunk loads every group that
 * one of its parts is in. `parts` have a name, the chunks that need them, and a compressed size in bytes.
 */
export function groupParts(parts) {
  let groups = parts.map(({ name, ...part }) => ({ names: [name], ...part }));
  for (;;) {
    let best = { saved: 0 };
    for (const [i, a] of groups.entries())
      for (const b of groups.slice(i + 1)) {
        const joined = join(a, b);
        const saved = cost(a) + cost(b) - cost(joined);
        if (saved > best.saved) best = { saved, a, b, joined };
      }
    if (!best.joined) return groups.sort((a, b) => b.chunks.length - a.chunks.length || a.names[0].localeCompare(b.names[0]));
    groups = [...groups.filter((group) => group !== best.a && group !== best.b), best.joined];
  }
}
