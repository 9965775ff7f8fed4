/** Whether it is a text: what comes over the wire or from the disk may be anything. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
