// Heap snapshots of Chromium, counted by the names of their objects: what stays, by name.

/** Objects and bytes by name, of all that is alive. */
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
    // Each text is a name of its own.
    const key = /string|number|code|hidden|shape/.test(kind) ? `(${kind})` : `${kind} ${strings[nodes[at + name]].slice(0, 60)}`;
    const entry = counted.get(key) ?? { count: 0, bytes: 0 };
    entry.count++;
    entry.bytes += nodes[at + size];
    counted.set(key, entry);
  }
  return counted;
}

/** What there is more of, most bytes first: names with objects and bytes a navigation. */
export function grown(before, after, navigations) {
  const rows = [...after].map(([name, { count, bytes }]) => {
    const had = before.get(name) ?? { count: 0, bytes: 0 };
    return { name, objects: (count - had.count) / navigations, bytes: (bytes - had.bytes) / navigations };
  });
  return rows.filter(({ bytes }) => bytes >= 8).sort((a, b) => b.bytes - a.bytes).slice(0, 12);
}
