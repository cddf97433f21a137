/** The addresses of what belongs to an attachment. */
export function attachmentLinks(
  linkBase: string,
  attachmentId: number,
): Readonly<Record<string, string>> {
  const self = `${linkBase}/api/v1/Attachment/${attachmentId}`;
  return { Self: self, "Self.Content": `${self}/Content` };
}
