// Heap snapshots of Chromium, summed up by the names of objects, to find what navigations leave behind.

/** The numbers and bytes of all live objects, by name. */
export async function heapSnapshot(session) {
  const chunks = [];
  const take = ({ chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: [types] } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const counted = new Map();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[nodes[at + type]];
    // The name of a string is its text, so strings are counted by kind.
    const key = /string|number|code|hidden|shape/.test(kind) ? `(${kind})` : `${kind} ${strings[nodes[at + name]].slice(0, 60)}`;
    const entry = counted.get(key) ?? { count: 0, bytes: 0 };
    entry.count++;
    entry.bytes += nodes[at + size];
    counted.set(key, entry);
  }
  return counted;
}

/** The names that have grown, most bytes first, with objects and bytes per navigation. */
export function grown(before, after, navigations) {
  const rows = [...after].map(([name, { count, bytes }]) => {
    const had = before.get(name) ?? { count: 0, bytes: 0 };
    return { name, objects: (count - had.count) / navigations, bytes: (bytes - had.bytes) / navigations };
  });
  return rows.filter(({ bytes }) => bytes >= 8).sort((a, b) => b.bytes - a.bytes).slice(0, 12);
}
