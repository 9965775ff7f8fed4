/** dist/vscode.html-custom-data.json: what VS Code offers and explains while somebody writes HTML. */
import { choicesOf, elementsOf, type Manifest } from './manifest.js';

/** The tags with their attributes and the words that an attribute may have. */
export function editorData(manifest: Manifest): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, summary, description, attributes = [] }) => ({
      name: tagName,
      description: summary ?? description,
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        // "v" is a set of no values: VS Code then writes the name alone.
        ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...(choicesOf(attribute).length > 0
          ? { values: choicesOf(attribute).map((name) => ({ name })) }
          : {}),
      })),
    })),
  };
}
