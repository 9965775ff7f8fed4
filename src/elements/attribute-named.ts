/**
 * The attribute of a property that names none: `time-zone` of `timeZone`. Lit's own would be `timezone`,
 * so where a property has capitals the sources name its attribute, and the script-tag build, whose
 * small Lit asks here, leaves the name out (`test/support/publishing/smaller-properties.ts`).
 */
export function attributeNamed(property: string): string {
  return property.replace(/[A-Z]/g, '-$&').toLowerCase();
}
