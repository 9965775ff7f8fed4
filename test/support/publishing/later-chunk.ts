/** Which modules stand in the chunk that comes after the first paint. */

/** What the bundler knows of its modules. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { importers: string[] } | null;
}

/**
 * What the later chunk imports and the entry does not is in the later chunk, also where others import
 * it too: whoever asks for those has asked for the later one already.
 */
export function laterChunk(id: string, graph: ModuleGraph): string | null {
  const reached = new Set<string>();
  const from = (module: string): void => {
    if (reached.has(module)) return;
    reached.add(module);
    graph.getModuleInfo(module)?.importers.forEach(from);
  };
  from(id);
  const names = [...reached].map((module) => module.replaceAll('\\', '/'));
  const [later, first] = [/\/elements\/later\.ts$/, /define\.ts$/].map((name) =>
    names.some((module) => name.test(module)),
  );
  return later && !first ? 'later' : null;
}
