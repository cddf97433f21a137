/**
 * The name of a file from outside, in the order in which it is stored. Marks that turn the direction of
 * what follows would let `exe` stand where nobody looks for the end of a name.
 */
export function shownFileName(name: string): string {
  return name.replaceAll(/\p{Bidi_Control}/gu, "");
}
