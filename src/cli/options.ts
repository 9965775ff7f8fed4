/** Reads a command's options, and says in one line which is missing or wrong. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongUsage } from './wrong-usage.js';

/** The options that a command knows, as `node:util` describes them. */
export type OptionDescriptions = NonNullable<ParseArgsConfig['options']>;

/** What was given on the command line: once, or, where an option may be repeated, in order. */
export type Given = Record<string, string | boolean | (string | boolean)[] | undefined>;

/**
 * The options of a command line, and what stands there beside them, such as an address. Throws
 * {@link WrongUsage} for an option that the command has not.
 */
export function readArguments(
  args: readonly string[],
  options: OptionDescriptions,
): { given: Given; rest: string[] } {
  return parsed(args, options, true);
}

/** The options of a command line with nothing beside them. Throws as {@link readArguments} does. */
export function readOptions(args: readonly string[], options: OptionDescriptions): Given {
  return parsed(args, options, false).given;
}

function parsed(
  args: readonly string[],
  options: OptionDescriptions,
  allowPositionals: boolean,
): { given: Given; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals,
    });
    return { given: values, rest: positionals };
  } catch (error) {
    // Node's first sentence says what is wrong; what follows is advice about "--".
    const [sentence = ''] = (error as Error).message.split(/\. |\n/);
    throw new WrongUsage(sentence);
  }
}

/** The whole number of an option, from 0 to `most`. */
export function wholeNumber(name: string, text: string, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number <= most) return number;
  throw new WrongUsage(
    `--${name} expected a whole number from 0 to ${String(most)}, found ${text}`,
  );
}

/** The text of an option that must be given; `example` shows what it looks like. */
export function demanded(given: Given, name: string, example: string): string {
  const value = given[name];
  if (typeof value !== 'string' || value === '')
    throw new WrongUsage(`--${name} is missing, for example --${name} ${example}`);
  return value;
}
