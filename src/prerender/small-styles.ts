/** A style sheet without the white space and the comments that mean nothing. Text in quotes is left as it is, but an attribute's value that needs none. */
export function smallStyles(css: string): string {
  return css
    .replace(/(\[[\w-]+=)'([a-z][\w-]*)'\]/g, '$1$2]')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/ !/g, '!')
            .replace(/: /g, ':')
            .replace(/([ :(,])0\./g, '$1.')
            .replace(/;\}/g, '}'),
    )
    .join('');
}
