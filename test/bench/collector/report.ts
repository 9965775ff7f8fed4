/** Figures as docs/scaling.md writes them. */
import { cpus, loadavg } from 'node:os';

/** A figure with its unit; a dash where it was not measured. */
export function number(value: number, digits = 0, unit = ''): string {
  if (!Number.isFinite(value)) return '–';
  const figure = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString('en', figure) + (unit && ` ${unit}`);
}

/** A table: words at the left, figures at the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'));
  return [heads, rule, ...rows].map(line).join('\n');
}

/** What a run was made on. */
export function machine(minutes: number, words: string): string {
  const [first, , last] = loadavg();
  const [core] = cpus();
  return (
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores ` +
    `(${core?.model.trim() ?? 'unknown'}), ${minutes.toFixed(1)} minutes, ${words}; ` +
    `load average at the end ${number(first ?? NaN, 1)} (1 minute) and ${number(last ?? NaN, 1)} (15 minutes), the bench itself included.`
  );
}
