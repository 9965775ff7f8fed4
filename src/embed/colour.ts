/** A colour as an address, an attribute and a style sheet of ours may say it: `#6b2c91` or `#fff`. */
export const COLOUR = /^#(?:[\da-f]{3}){1,2}$/i;
