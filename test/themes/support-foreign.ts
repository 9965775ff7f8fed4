/** What a theme must not have: rules for anything that is not ours. */

const TAG = 'civic-(?:feedback|priorities|deadline)';

/** A selector of ours begins with one of the tags, and leads nowhere but into it. */
const OURS = new RegExp(`^(?:${TAG}|:is\\(${TAG}(?:, ${TAG})*\\))(?=$|[ :])`);

/** A list's selectors: the commas between them stand in no brackets. */
function selectors(list: string): string[] {
  let depth = 0;
  let apart = '';
  for (const letter of list) {
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    apart += letter === ',' && depth === 0 ? '\n' : letter;
  }
  return apart.split('\n').map((each) => each.trim());
}

function foreignIn(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule)
      return foreignIn(rule.cssRules);
    if (!(rule instanceof CSSStyleRule)) return [rule.cssText];
    return selectors(rule.selectorText).filter((each) => !OURS.test(each) || / [+~] /.test(each));
  });
}

/**
 * The rules of a style sheet that reach beyond our three tags, or that have no selector, such as fonts
 * and animations, which are the whole page's; and whatever it would load.
 */
export function foreignRules(text: string): string[] {
  const loads = text.match(/@import[^;]*|url\([^)]*\)/g) ?? [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replace(/@import[^;]*;/g, ''));
  return [...loads, ...foreignIn(sheet.cssRules)];
}
