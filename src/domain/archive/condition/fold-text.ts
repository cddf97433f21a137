/** A text as texts are compared: case and trailing blanks do not count. */
export function foldText(text: string): string {
  return text.toLowerCase().replace(/ +$/, "");
}
