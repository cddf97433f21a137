const blocks = new Set([
  "P",
  "DIV",
  "LI",
  "TR",
  "BLOCKQUOTE",
  "H1",
  "H2",
  "H3",
  "PRE",
  "UL",
  "OL",
  "TABLE",
]);

/** The words of an HTML text with its lines, for a plain text field. Nothing of it is run or fetched. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return linesOf(body)
    .replaceAll(/[^\S\n]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function linesOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replaceAll(/\s+/g, " ");
  if (!(node instanceof Element)) return "";
  if (node.tagName === "BR") return "\n";
  if (node.tagName === "STYLE" || node.tagName === "SCRIPT") return "";
  const text = [...node.childNodes].map(linesOf).join("");
  if (node.tagName === "BLOCKQUOTE") {
    const quoted = text
      .trim()
      .split("\n")
      .map((line) => `> ${line}`);
    return `\n${quoted.join("\n")}\n`;
  }
  return blocks.has(node.tagName) ? `\n${text}\n` : text;
}
