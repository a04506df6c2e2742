// The statistics that the tables show.

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value that this share of the values does not exceed; 0.5 is the median. */
export const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)];

/** The slope of y over x, by least squares. */
export function slope(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
