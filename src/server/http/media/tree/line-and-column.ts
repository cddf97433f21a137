/** A place in a text as people count: from 1, columns in UTF-16 units. */
export function lineAndColumn(text: string, position: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const lineEnd = text.indexOf("\n", lineStart);
    if (lineEnd === -1 || lineEnd >= position) return { line, column: position - lineStart + 1 };
    line++;
    lineStart = lineEnd + 1;
  }
}
