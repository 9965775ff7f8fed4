/** The collector's drivers are optional peers: whoever only shows the widget installs none. */

/** Imports a driver; where it is not installed, throws an error that says how to get it. */
export async function loadDriver<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new Error(`the collector needs ${name}: npm install ${name}`, { cause });
  }
}
