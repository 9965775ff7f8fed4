import type { ScriptFacts, ScriptTag } from '../../checking/facts.js';
import { VERSION } from '../../checking/version.js';

/** The files of ours that a page names. */
const OURS = /\/civic-feedback(?:\.(?:all|auto|frame))?\.js$/;

/** The lines of this page that load the widget, and its version. */
export function scriptFacts(): ScriptFacts {
  const tags = [...document.scripts].flatMap((script): ScriptTag[] => {
    if (!URL.canParse(script.src) || !OURS.test(new URL(script.src).pathname)) return [];
    return [
      {
        address: script.src,
        module: script.type === 'module',
        integrity: script.integrity !== '',
      },
    ];
  });
  return { version: VERSION, tags, missing: [] };
}
