/** Further passes of a minifier over each chunk of a build. */
import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * The bundler's own loop over what a module exports meets what a page has put on `Object.prototype`,
 * and fails where that is no function: it goes over the object's own names instead.
 */
function ownNames(code: string): string {
  return code.replace(/for \(var (\w+) in (\w+)\)/g, 'for (var $1 of Object.keys($2))');
}

// "Unsafe" is to write String(x) as x + '', which only a symbol would mind.
const compress = {
  // Conditions as they are written are more alike than all of them folded into one another, and calls
  // than what is called in the place of each.
  ...{ passes: 3, hoist_funs: true, pure_getters: true, conditionals: false, inline: 1 },
  ...{ unsafe: true, unsafe_arrows: true },
};

/** A chunk, minified once more. */
export async function smaller(code: string): Promise<string> {
  const format = { comments: /^!|^# allFunctionsCalledOnLoad$/ };
  return (await minify(code, { module: true, ecma: 2020, compress, format })).code ?? code;
}

/**
 * Further passes over each chunk, before and after the bundler's own minifier: terser inlines and
 * drops what that keeps, and the names that it gives then are more alike.
 */
export function smallerChunks(): Plugin {
  return {
    name: 'civic-smaller-chunks',
    async renderChunk(code) {
      return { code: await smaller(ownNames(code)), map: null };
    },
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = await smaller(chunk.code);
        if (/\bfor\((?:var|let|const) \w+ in /.test(chunk.code))
          this.error(`${chunk.fileName} goes over names that a page can add to.`);
      }
    },
  };
}
