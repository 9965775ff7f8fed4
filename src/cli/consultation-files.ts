/** Consultations as files: read, checked, and every mistake named by file and place. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemWords } from '../collector/consultations.js';
import { JsonError, readJson } from '../collector/json-document.js';
import { textOf } from '../collector/utf-8.js';
import { checkConsultation, type ConsultationInput } from '../contract/index.js';
import { WrongUsage } from './wrong-usage.js';

/** Far more than any consultation has; a file is its operator's own. */
const LIMITS = { depth: 64, fields: 10_000 };

/** Why a file or a directory cannot be read, by the system's code. */
function unreadable(path: string, error: unknown): WrongUsage {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or directory',
    EACCES: 'this user may not read it',
    ENOTDIR: 'it is not a directory',
    EISDIR: 'it is a directory, not a file',
  };
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new WrongUsage(`cannot read ${path}: ${reasons[code] ?? message}`);
}

function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${String(lines.length)}, column ${String((lines.at(-1) ?? '').length + 1)}`;
}

/** The consultation in one file. Throws {@link WrongUsage} naming the file and each place. */
export async function readConsultation(path: string): Promise<ConsultationInput> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const text = textOf(bytes);
  if (text === undefined) throw new WrongUsage(`${path} is not UTF-8`);
  let value: unknown;
  try {
    value = readJson(text, LIMITS);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new WrongUsage(`${path} is not JSON: ${place(text, error.offset)}: ${error.message}`);
  }
  const { problems } = checkConsultation(value);
  if (problems.length > 0)
    throw new WrongUsage(`${path}: ${problems.map(problemWords).join('; ')}`);
  return value as ConsultationInput;
}

/** Every `*.json` in a directory, in the order of their names. */
export async function readConsultations(directory: string): Promise<ConsultationInput[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    throw unreadable(directory, error);
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0) throw new WrongUsage(`there is no *.json file in ${directory}`);
  const consultations: ConsultationInput[] = [];
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const path = join(directory, file);
    const consultation = await readConsultation(path);
    const other = fileOf.get(consultation.id);
    if (other !== undefined)
      throw new WrongUsage(`${path}: $.id: ${other} has the same id, ${consultation.id}`);
    fileOf.set(consultation.id, path);
    consultations.push(consultation);
  }
  return consultations;
}
