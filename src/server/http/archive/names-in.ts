/** Names separated by commas. */
export function namesIn(text: string | null): readonly string[] {
  return (text ?? "").split(",");
}
