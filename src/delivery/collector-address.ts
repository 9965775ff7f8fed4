/** Where our own collector, which counts every id once, has the consultation of an endpoint. */
export function collectorAddress(endpoint: string | undefined): string | undefined {
  return /^(.*\/consultations\/[^/]+)\/submissions$/.exec(endpoint ?? '')?.[1];
}
