/** Shorter names in the script-tag build for what only our own modules call so. */
import { basename } from 'node:path';
import { parseSync, Visitor, type Plugin } from 'vite';
import { edited, type Edit } from './edited.js';

/**
 * Properties that nobody outside of the script reads, that no record or message has, and that are no
 * name of the platform's: the most used come first. test/package/shorter-names.test.ts holds each
 * against every use of it in the sources. See docs/decisions/0021-shorter-names.md.
 */
export const INTERNAL = [
  ...['words', 'parts', 'desk', 'delivery', 'go', 'say', 'hostConnected', 'started'],
  ...['addController', 'hostDisconnected', 'onDevice', 'sealed', 'byHand', 'look', 'stop'],
  ...['told', 'arrived', 'fromMarkup', 'request', 'begin', 'early', 'isUpdatePending'],
  ...['strings', 'hasUpdated', 'last', 'hostUpdated', 'hostUpdate', 'asks', 'limits'],
  ...['mark', 'drawn', 'refresh', 'past', 'shownAt', 'clockKnown', 'updated', 'firstUpdated'],
  ...['createRenderRoot', 'timers', 'lines', 'setByEndpoint', 'summary', 'handed', 'answered'],
  ...['element', 'settle', 'undrawn', 'willUpdate', 'consultationChanged', 'above', 'endpointTime'],
  ...['courier', 'dropDraft', 'links', 'rowsOf', 'personal', 'warns', 'decide', 'renderOptions'],
  ...['renderBefore', 'pause', 'adopt', 'edited', 'deliver', 'below', 'around', 'announcement'],
  ...['beforeSending'],
] as const;

const LETTERS = 'cdefghijklmnopqrstuvwxzabDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name that each of them has in the script. */
export const SHORTER: ReadonlyMap<string, string> = new Map(
  INTERNAL.map((name, at) => {
    const letter = LETTERS.charAt(at % LETTERS.length);
    return [name, at < LETTERS.length ? letter : letter + letter];
  }),
);

interface Named {
  start: number;
  end: number;
  computed?: boolean;
}

/** Gives our own properties their shorter names, module by module and so in every file alike. */
export function shorterNames(): Plugin {
  return {
    name: 'civic-shorter-names',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.replaceAll('\\', '/').split('?');
      if (!/\/src\/.*\.ts$/.test(file)) return undefined;
      const edits: Edit[] = [];
      const rename = (key: { type: string; name?: unknown } & Named, text = ''): void => {
        const shorter = key.type === 'Identifier' ? SHORTER.get(String(key.name)) : undefined;
        if (shorter === undefined) return;
        // Of `{ words }` the variable keeps its name.
        edits.push({ start: key.start, end: text ? key.start : key.end, text: shorter + text });
      };
      const member = ({ key, computed }: { key: Parameters<typeof rename>[0] } & Named): void => {
        if (!computed) rename(key);
      };
      new Visitor({
        MemberExpression({ property, computed }) {
          if (!computed) rename(property);
        },
        Property({ key, computed, shorthand }) {
          if (!computed) rename(key, shorthand ? ': ' : '');
        },
        MethodDefinition: member,
        PropertyDefinition: member,
        AccessorProperty: member,
      }).visit(parseSync(basename(file), code).program);
      if (edits.length === 0) return undefined;
      return { code: edited(code, edits), map: null };
    },
  };
}
