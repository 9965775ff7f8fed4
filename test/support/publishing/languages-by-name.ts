/** One `import()` for the files of all languages. */
import type { Plugin } from 'vite';

/**
 * The languages' files by their names, instead of an `import()` written out for each: the entry then
 * grows by four bytes a language. Last of all, on the code as it is: it is what the map of
 * `catalogs.ts` and its only use have become.
 */
export function languagesByName(): Plugin {
  const map =
    /([\w$]+)=\{__proto__:null,((?:\w+:\(\)=>import\("\.\/civic-feedback\.\w+\.js"\),?)+)\},/;
  const use =
    /return ([\w$]+)\[([\w$]+)\]\?\.\(\)\.then\(([\w$]+)=>\(\(e,t\)=>e\(t\)\)\(\3\[\2\],([\w$]+)\)\)\?\?\4/;
  return {
    name: 'civic-languages-by-name',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const [written = '', name, files = ''] = map.exec(chunk.code) ?? [];
        const [used = '', of, tag = '', module = '', english = ''] = use.exec(chunk.code) ?? [];
        if (!written || !used || name !== of) this.error('The map of languages has changed.');
        const tags = [...files.matchAll(/(\w+):/g)].map(([, each]) => each).join('|');
        const load = `import("./civic-feedback."+${tag}+".js").then(${module}=>${module}[${tag}](${english}))`;
        chunk.code = chunk.code
          .replace(written, '')
          .replace(used, () => `return/^(${tags})$/.test(${tag})?${load}:${english}`);
      }
    },
  };
}
