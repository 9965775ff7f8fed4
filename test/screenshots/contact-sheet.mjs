// @ts-check
/** One page with all the pictures of a run: a row a face and look, what has changed first. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} folder @returns {string[]} names of pictures, without their ending */
function picturesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.slice(0, -4))
    .sort();
}

/** @param {string[]} names @param {string} folder */
function rows(names, folder) {
  const groups = new Set(names.map((name) => name.replace(/\.\d+$/, '')));
  return [...groups]
    .map((group) => {
      const pictures = names
        .filter((name) => name.replace(/\.\d+$/, '') === group)
        .sort((one, other) => Number(one.split('.').at(-1)) - Number(other.split('.').at(-1)))
        .map((name) => {
          const width = name.split('.').at(-1);
          return `<a href="${folder}${name}.png"><img src="${folder}${name}.png" alt="${width} px" width="${Number(width) / 2.5}" loading="lazy"></a>`;
        });
      return `<section><h2>${group.replace('.', ': ').replace(/-/g, ' ')}</h2>${pictures.join('')}</section>`;
    })
    .join('\n');
}

/**
 * Writes index.html beside the pictures.
 *
 * @param {string} folder
 */
export function writeContactSheet(folder) {
  const changed = picturesIn(join(folder, 'different'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every face of the widget</title>
<style>
  body { font: 16px/1.5 sans-serif; background: #ddd; color: #111; margin: 1rem }
  img { vertical-align: top; margin: 0 8px 8px 0; border: 1px solid #888 }
  h2 { font-size: 1rem; margin: 1rem 0 .25rem }
</style>
<h1>Every face of the widget, at 320, 768 and 1280 pixels</h1>
${changed.length > 0 ? `<h1>Changed</h1>${rows(changed, 'different/')}<h1>All</h1>` : ''}
${rows(picturesIn(folder), '')}
</html>
`,
  );
}
