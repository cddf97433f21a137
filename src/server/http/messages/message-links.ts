/** The addresses of what belongs to a message, under their published names. */
export function messageLinks(
  linkBase: string,
  messageId: number,
): Readonly<Record<string, string>> {
  const all = `${linkBase}/api/v1/TicketMessage`;
  const self = `${all}/${messageId}`;
  return { Self: self, Archive: all, "Archive.Attachment": `${self}/Attachment` };
}
