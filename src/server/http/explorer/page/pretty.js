/** A body of that media type with line breaks; what is neither JSON nor XML stays as it came. */
export function pretty(text, mediaType = "application/json") {
  if (/[/+]xml\b/.test(mediaType)) return prettyXml(text);
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Each element on a line of its own; one that holds only text stays in one line with it. */
function prettyXml(xml) {
  const lines = [];
  let depth = 0;
  for (const [, tag, text] of xml.matchAll(/(<[^>]+>)([^<]*)/g)) {
    const closes = tag.startsWith("</");
    const name = /^<\/?([^\s/>]+)/.exec(tag)?.[1];
    if (closes) depth -= 1;
    if (closes && lines.at(-1)?.opened === name) lines.at(-1).text += tag;
    else lines.push({ depth, text: tag });
    for (const line of lines.slice(-2)) delete line.opened;
    if (!closes && !/^<[?!]|\/>$/.test(tag)) {
      depth += 1;
      lines.at(-1).opened = name;
    }
    lines.at(-1).text += text;
  }
  return lines.length === 0
    ? xml
    : lines.map((line) => "  ".repeat(line.depth) + line.text).join("\n");
}
