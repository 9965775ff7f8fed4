/** An export as text and as rows, of whatever a test says was kept. */
import { unguarded } from '../../src/collector/csv.js';
import { exported, type ExportFormat } from '../../src/collector/export-formats.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { completeConsultation } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { readCsv } from './support-csv.js';

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(values);
}

/** The export; what came while it was written is there to be read, and to nobody's knowledge before. */
export async function textOf(
  format: ExportFormat,
  stored: readonly StoredSubmission[],
  cameMeanwhile: readonly StoredSubmission[] = [],
  { definition = cambridge, isPublic = false } = {},
): Promise<string> {
  let text = '';
  const source = {
    list: () => each([...stored, ...cameMeanwhile]),
    amending: () =>
      each(
        stored.flatMap(({ submission: { id, amends }, late, held }) =>
          amends === undefined ? [] : [{ id, amends, late, held: held !== undefined }],
        ),
      ),
  };
  const consultation = completeConsultation(definition);
  for await (const piece of exported(consultation, format, source, isPublic)) text += piece;
  return text;
}

/** The records as objects, the apostrophes of the guard taken off. */
export function rowsOf(text: string): Record<string, string>[] {
  const [header = [], ...records] = readCsv(text);
  return records.map((cells) => {
    const row: Record<string, string> = {};
    cells.forEach((cell, index) => (row[header[index] ?? ''] = unguarded(cell)));
    return row;
  });
}
