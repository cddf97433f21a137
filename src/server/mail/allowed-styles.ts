const length = String.raw`-?\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|ch|cm|mm|in|pc|%)?`;
const lengths = new RegExp(`^(?:${length}|auto|normal)(?: (?:${length}|auto)){0,3}$`, "i");
const color = [
  /^#[\da-f]{3,8}$/i,
  /^[a-z]{3,24}$/i,
  /^rgba?\([\d\s.,%/]{5,40}\)$/i,
  /^hsla?\([\d\s.,%/]{5,40}\)$/i,
];
const borderStyle = "none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset";
const border = new RegExp(
  String.raw`^(?:(?:${length}|thin|medium|thick|${borderStyle}|#[\da-f]{3,8}|[a-z]{3,24}|rgba?\([\d ,.%/]{5,40}\))(?: |$)){1,3}$`,
  "i",
);
const word = [/^[a-z-]{1,24}$/i];

const boxSides = ["", "-top", "-right", "-bottom", "-left"];

/** Every side of a box has its own property. */
const sidesOf = (property: string, forms: readonly RegExp[]): Record<string, RegExp[]> =>
  Object.fromEntries(boxSides.map((side) => [`${property}${side}`, [...forms]]));

/**
 * What the style attribute of a mail may say: how its text, lists, tables and pictures look within
 * their own place. Nothing that fetches (`url()`), computes, or moves a thing over other parts of a page.
 */
export const allowedStyles: Record<string, RegExp[]> = {
  ...sidesOf("margin", [lengths]),
  ...sidesOf("padding", [lengths]),
  ...sidesOf("border", [border]),
  "background-color": color,
  "border-collapse": word,
  "border-color": color,
  "border-radius": [lengths],
  "border-spacing": [lengths],
  "border-style": word,
  "border-width": [lengths],
  color,
  direction: [/^(?:ltr|rtl)$/i],
  display: [/^(?:block|inline|inline-block|none|list-item|table(?:-row|-cell)?)$/i],
  "font-family": [/^[\w\s,'"-]{1,200}$/],
  "font-size": [lengths, ...word],
  "font-style": word,
  "font-variant": word,
  "font-weight": [/^(?:\d{3}|[a-z]{4,8})$/i],
  height: [lengths],
  "letter-spacing": [lengths],
  "line-height": [lengths],
  "list-style-type": word,
  "max-width": [lengths],
  "text-align": word,
  "text-decoration": [/^[a-z -]{1,40}$/i],
  "text-indent": [lengths],
  "text-transform": word,
  "vertical-align": [lengths, ...word],
  "white-space": word,
  width: [lengths],
  "word-break": word,
  "word-wrap": word,
};
