/** What becomes of a tag on its way through a word processor or a page's visual editor. */

const CURLY = [
  [/=\s*[“”„‟″]([^"“”„‟″]*)[“”„‟″]/g, '="$1"'],
  [/=\s*[‘’‚‛′]([^'‘’‚‛′]*)[‘’‚‛′]/g, "='$1'"],
] as const;

/** The same HTML with straight quotes around its attributes; curly ones are a part of the value to a browser. */
export function withStraightQuotes(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    CURLY.reduce((rest, [quotes, straight]) => rest.replace(quotes, straight), tag),
  );
}
