/** Words by the name under which a text asks for them. */
export type Words = Readonly<Record<string, string>>;

const slot = /\{(\w+)\}/g;

/** Puts words into a text: `{room}` becomes the room. A slot without a word stays, for a later turn. */
export function fillIn(text: string, words: Words): string {
  return text.replace(slot, (whole, name: string) => words[name] ?? whole);
}
