/** What chunks of the script-tag build give one another, in fewer bytes. */
import type { Plugin } from 'vite';
import { smaller } from './smaller-chunks.js';

/** The names in `{a as b,c}`, in pairs. */
function namesIn(list: string): [name: string, as: string][] {
  return list.split(',').map((each) => {
    const [name = '', as = name] = each.split(' as ');
    return [name, as];
  });
}

/** A list of names without those that end so. */
function without(list: string, end: string): string[] {
  return list.split(',').filter((name) => !name.endsWith(end));
}

/**
 * Two things that the bundler makes of what chunks have in common, taken back, because they cost the
 * entry 0.2 kB: another name for each export, and an object with a getter for each name of a module
 * that is asked for as a part of a chunk. The chunk's exports do as well: the bundler's own names are
 * shorter than any of ours.
 */
export function ownExports(): Plugin {
  const namespace = /,([\w$]+)=([\w$]+)\(\{((?:[\w$]{3,}:\(\)=>[\w$]+,?)+)\}\)/;
  const exported = /\bexport\{([^}]*)\}/;
  const imported = /\bimport\{([^}]*)\}(?=from"\.\/civic-feedback\.js")/;
  return {
    name: 'civic-own-exports',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const [entry] = chunks.filter(({ isEntry }) => isEntry);
      if (!entry) this.error('There is no entry.');
      for (const chunk of chunks) {
        const [written, object = '', maker = '', getters = ''] = namespace.exec(chunk.code) ?? [];
        if (written === undefined) continue;
        if (chunk.isEntry) {
          const plain = getters.replaceAll(':()=>', ':');
          chunk.code = chunk.code.replace(written, () => `,${object}={${plain}}`);
          continue;
        }
        const own = getters.replace(/([\w$]+):\(\)=>([\w$]+)/g, '$2 as $1').split(',');
        const exports = (_: string, list: string): string =>
          `export{${[...new Set([...own, ...without(list, `${object} as t`)])].join()}}`;
        const imports = (_: string, list: string): string =>
          `import{${without(list, ` as ${maker}`).join()}}`;
        chunk.code = await smaller(
          chunk.code.replace(written, '').replace(imported, imports).replace(exported, exports),
        );
        const asked = `import("./${chunk.fileName}")`;
        for (const each of chunks) each.code = each.code.replaceAll(`${asked}.then(e=>e.t)`, asked);
      }
      const wanted = new Set(
        chunks.flatMap(({ code }) => namesIn(imported.exec(code)?.[1] ?? '').map(([name]) => name)),
      );
      const listed = (keep: (pair: [string, string]) => string[]): string =>
        entry.code.replace(
          exported,
          (_, list: string) => `export{${namesIn(list).flatMap(keep).join()}}`,
        );
      entry.code = await smaller(
        listed(([name, as]) => (wanted.has(as) ? [`${name} as ${as}`] : [])),
      );
      const names = new Map<string, string>();
      entry.code = listed(([name, as]) => {
        names.set(as, name);
        return [name];
      });
      for (const chunk of chunks)
        chunk.code = chunk.code.replace(imported, (_, list: string) => {
          const own = namesIn(list).map(([name, as]) => `${names.get(name) ?? name} as ${as}`);
          return `import{${own.join()}}`;
        });
    },
  };
}
