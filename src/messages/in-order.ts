/**
 * Words without their names, which are the same in every language, and in the English catalog
 * already. The script-tag build puts a copy of this into each language's file, and makes the catalog
 * a list in the order of the English one (test/support/publishing/words-in-order.ts).
 */

/** Gives words the names of an English catalog: of all of it, or of its first part. */
export type InOrder<Words> = (english: Words) => Words & { all: InOrder<Words> };

/** Words in the order of the English catalog, those of its parts among them. */
export function inOrder<Words extends object>(words: readonly unknown[]): InOrder<Words> {
  const all: InOrder<Words> = (english) => {
    let at = 0;
    const named = (like: object): object =>
      Object.fromEntries(
        Object.entries(like).map(([name, each]) => [
          name,
          typeof each === 'object' ? named(each as object) : words[at++],
        ]),
      );
    return { ...(named(english) as Words), all };
  };
  return all;
}
