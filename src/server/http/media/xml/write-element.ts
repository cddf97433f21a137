const nilMark = ' i:nil="true"';
const nilNamespace = ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';

/** How one element is written, its name being known long before its content. */
export interface ElementForm {
  readonly nil: string;
  readonly write: (content: string) => string;
}

export function elementForm(name: string): ElementForm {
  const open = `<${name}>`;
  const close = `</${name}>`;
  const empty = `<${name}/>`;
  return {
    nil: `<${name}${nilMark}/>`,
    write: (content) => (content === "" ? empty : open + content + close),
  };
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** A document with this root, which declares the prefix of nil elements when it has any. */
export function writeDocument(rootName: string, root: string): string {
  // In text the bracket would be escaped, so this finds elements only.
  if (!root.includes(`${nilMark}/>`)) return declaration + root;
  const nameEnd = 1 + rootName.length;
  return declaration + root.slice(0, nameEnd) + nilNamespace + root.slice(nameEnd);
}

/** One document around the roots of others. */
export function writeAround(rootName: string, documents: readonly string[]): string {
  const roots = documents.map((document) => document.slice(declaration.length));
  return declaration + elementForm(rootName).write(roots.join(""));
}
