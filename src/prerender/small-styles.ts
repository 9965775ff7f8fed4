/** A style sheet without the white space and the comments that mean nothing. Text in quotes is left as it is. */
export function smallStyles(css: string): string {
  return css
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
