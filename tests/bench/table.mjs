// Printing tables and checks.

/** Prints rows under their headings. The first column is left-aligned, the others are right-aligned. */
export function table(headings, rows) {
  const cells = [headings, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  console.log(`\n${cells.map(line).join('\n')}`);
}

export const kB = (bytes) => (bytes / 1000).toFixed(1);
export const MB = (bytes) => (bytes / 1e6).toFixed(1);
export const times = (ratio) => `${ratio.toFixed(2)} ×`;
/** Rounds to about three significant digits. */
export const rounded = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** A list of checks, each with a name, the measured value, its limit, and the reason for that. */
export class Checks {
  all = [];

  add(name, found, limit, why = '') {
    this.all.push({ name, found, limit, why, holds: found <= limit });
  }

  print() {
    table(
      ['Check', 'found', 'at most', ''],
      this.all.map(({ name, found, limit, holds }) => [name, rounded(found), rounded(limit), holds ? 'holds' : 'FAILS']),
    );
    for (const { name, why } of this.all.filter(({ why }) => why)) console.log(`  ${name}: ${why}`);
  }

  get failed() {
    return this.all.filter(({ holds }) => !holds).length;
  }
}
