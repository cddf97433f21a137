/** What was typed into the palette. */
export interface PaletteQuery {
  readonly text: string;
  /** The ticket that the whole text is the id of; null = it is none. */
  readonly ticketId: number | null;
  /** `>` asks for commands and for nothing else. */
  readonly isCommandOnly: boolean;
}

const TICKET_ID_MAX = 2_147_483_647;

export function readPaletteQuery(typed: string): PaletteQuery {
  const trimmed = typed.trim();
  const isCommandOnly = trimmed.startsWith(">");
  const text = isCommandOnly ? trimmed.slice(1).trim() : trimmed;
  const [, digits] = /^#?(\d{1,10})$/.exec(text) ?? [];
  const id = Number(digits ?? 0);
  const isId = !isCommandOnly && id > 0 && id <= TICKET_ID_MAX;
  return { text, ticketId: isId ? id : null, isCommandOnly };
}
