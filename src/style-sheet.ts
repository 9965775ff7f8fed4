/**
 * What TypeScript finds behind `civic-feedback/themes/uswds.css` and the other themes: a module from
 * which nothing is imported by name. Without it an application that has no types of its bundler's for
 * style sheets could not import them, from TypeScript 6 on.
 */
export {};
