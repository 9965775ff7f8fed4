/** The scripts by which the widget takes a form over that is in the page before it. */
import { primaryLanguage } from '../../src/contract/in-language.js';
import { SCRIPT, type Embed } from './embed.js';

/**
 * Their addresses, beside the script: asked for together with it, none waits for another. The script
 * with everything in it asks for none.
 */
export function earlyScripts({ script = SCRIPT, definition }: Embed): string[] {
  const [, folder] = /^(.*\/|)civic-feedback\.js(?:[?#].*)?$/.exec(script) ?? [];
  if (folder === undefined) return [];
  const { mode, comments = false } = definition.question;
  const language = primaryLanguage(definition.language ?? 'en');
  const words = language === 'en' ? [] : [language];
  const modes = mode === 'rate' || mode === 'allocate' || comments;
  const names = ['take-over', ...words];
  if (modes) names.push('modes', 'later', ...words.map((each) => `${each}-modes`));
  return names.map((name) => `${folder}civic-feedback.${name}.js`);
}
