/** Properties of the script-tag build without the names of attributes that follow from their own. */
import { basename, join } from 'node:path';
import { parseSync, Visitor, type Plugin } from 'vite';
import { attributeNamed } from '../../../src/elements/attribute-named.js';
import { edited, type Edit } from './edited.js';
import { root } from './root.js';

/**
 * Takes out what the small Lit makes of a property's name by itself (`attributeNamed`), and Lit does
 * not: everywhere else it is written down.
 */
export function smallerProperties(): Plugin {
  return {
    name: 'civic-smaller-properties',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !code.includes('static override properties'))
        return undefined;
      const edits: Edit[] = [];
      new Visitor({
        PropertyDefinition({ key, value }) {
          if (key.type !== 'Identifier' || key.name !== 'properties') return;
          if (value?.type !== 'ObjectExpression') return;
          for (const declared of value.properties) {
            if (declared.type !== 'Property' || declared.key.type !== 'Identifier') continue;
            if (declared.value.type !== 'ObjectExpression') continue;
            const { properties } = declared.value;
            const implied = `'${attributeNamed(declared.key.name)}'`;
            const kept = properties.filter(
              ({ start, end }) => code.slice(start, end) !== `attribute: ${implied}`,
            );
            if (kept.length === properties.length) continue;
            const { start, end } = declared.value;
            const text = kept.map((option) => code.slice(option.start, option.end)).join(', ');
            edits.push({ start, end, text: `{ ${text} }` });
          }
        },
      }).visit(parseSync(basename(id), code).program);
      return { code: edited(code, edits), map: null };
    },
  };
}
