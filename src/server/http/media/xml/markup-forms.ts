// The letters of names are told by 16-bit units: in text without halves of pairs that comes to the
// same, and lets a name be of any length.
const nameStart =
  ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D" +
  "\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\uD800-\\uDB7F\\uDC00-\\uDFFF";
const name = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const blanks = "[ \\t\\r\\n]*";

/** `<?xml version="1.0" encoding="utf-8" standalone="yes"?>`, of which nothing matters. */
export const declarationForm = sticky(
  `<\\?xml${quoted("version", "1\\.[0-9]+")}(?:${quoted("encoding", "[A-Za-z][A-Za-z0-9._-]*")})?` +
    `(?:${quoted("standalone", "(?:yes|no)")})?${blanks}\\?>`,
);

/** `<` and a name, with the blanks after it. */
export const tagStartForm = sticky(`<(${name})${blanks}`);

/** A name, and a value in either quotes, between blanks. */
export const attributeForm = sticky(
  `(?<=[ \\t\\r\\n])(${name})${blanks}=${blanks}(?:"([^"<]*)"|'([^'<]*)')${blanks}`,
);

/** `>` or `/>`. */
export const tagEndForm = sticky("(/?)>");

/** A whole end tag, and its name. */
export const endTagForm = sticky(`</(${name})${blanks}>`);

function quoted(attribute: string, value: string): string {
  return `[ \\t\\r\\n]${blanks}${attribute}${blanks}=${blanks}(?:"${value}"|'${value}')`;
}

function sticky(source: string): RegExp {
  return new RegExp(source, "y");
}
