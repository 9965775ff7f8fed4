/** A style sheet as its text: Vite's way, in the build and in the demo. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
