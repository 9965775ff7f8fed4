/** Plots as SVG, of bars and of lines: small enough to need no library. */

/** One bar, or one line's points. */
export interface Series {
  title: string;
  values: readonly number[];
}

/** What a plot shows. */
export interface Plot {
  title: string;
  /** What is counted along the values' axis. */
  unit: string;
  series: readonly Series[];
  /** For lines: where each of the values stands, in words. */
  at?: readonly string[];
}

const COLOURS = ['#5f6b76', '#9a6a00', '#0b5c8f', '#a3346b'];
const WIDTH = 720;
const LEFT = 150;
const RIGHT = 90;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more}>${escaped(words)}</text>`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function drawing(plot: Plot, height: number, shapes: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(plot.title)}" font-family="system-ui, sans-serif" font-size="14" fill="#1b1b1b">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${text(16, 28, `${plot.title} (${plot.unit})`, ' font-weight="700"')}
${shapes.join('\n')}
</svg>
`;
}

/** Bars, one a series, by its first value; from zero. */
export function bars(plot: Plot): string {
  const most = Math.max(...plot.series.map(({ values: [value = 0] }) => value || 0), 1e-9);
  const shapes = plot.series.flatMap(({ title, values: [value = NaN] }, index) => {
    const y = 48 + index * 34;
    const words = text(LEFT - 10, y + 17, title, ' text-anchor="end"');
    if (Number.isNaN(value)) return [words, text(LEFT, y + 17, '–')];
    const width = Math.max((value / most) * (WIDTH - LEFT - RIGHT), 1);
    const colour = COLOURS[index % COLOURS.length] ?? '';
    return [
      words,
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="24" fill="${colour}"/>`,
      text(LEFT + width + 8, y + 17, number(value)),
    ];
  });
  return drawing(plot, 60 + plot.series.length * 34, shapes);
}

/** Lines over a few places, the values on a logarithmic axis. */
export function lines(plot: Plot): string {
  const height = 340;
  const [top, bottom] = [56, height - 40];
  const all = plot.series.flatMap(({ values }) => values.filter((value) => value > 0));
  if (all.length === 0) return drawing(plot, 60, [text(16, 50, '–')]);
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...all))), low + 1);
  const at = plot.at ?? [];
  const x = (index: number): number =>
    70 + (index / Math.max(at.length - 1, 1)) * (WIDTH - 70 - LEFT - 20);
  const y = (value: number): number =>
    bottom - ((Math.log10(value) - low) / (high - low)) * (bottom - top);
  const grid = Array.from({ length: high - low + 1 }, (_, step) => {
    const value = 10 ** (low + step);
    return [
      `<path d="M70 ${y(value).toFixed(1)}H${WIDTH - LEFT - 20}" stroke="#d6d6d6"/>`,
      text(62, y(value) + 5, number(value), ' text-anchor="end"'),
    ];
  }).flat();
  const places = at.map((words, index) =>
    text(x(index), height - 14, words, ' text-anchor="middle"'),
  );
  // Titles at the ends of lines that end close together give way to each other.
  const ends = plot.series
    .map(({ values }, index) => ({ index, end: y(values.findLast((value) => value > 0) ?? NaN) }))
    .filter(({ end }) => !Number.isNaN(end))
    .sort((one, other) => one.end - other.end);
  let free = 0;
  const titled = new Map<number, number>();
  for (const { index, end } of ends) {
    free = Math.max(end, free + 17);
    titled.set(index, free);
  }
  const shapes = plot.series.flatMap(({ title, values }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '';
    const end = titled.get(index);
    if (end === undefined) return [];
    const points = values.flatMap((value, place) =>
      value > 0 ? [`${x(place).toFixed(1)},${y(value).toFixed(1)}`] : [],
    );
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
      ...points.map((point) => {
        const [left = '', up = ''] = point.split(',');
        return `<circle cx="${left}" cy="${up}" r="4" fill="${colour}"/>`;
      }),
      text(WIDTH - LEFT - 8, end + 5, title, ` fill="${colour}"`),
    ];
  });
  return drawing(plot, height, [...grid, ...places, ...shapes]);
}
