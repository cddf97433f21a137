/** A ticket as the slow search knows it. */
export interface SearchedTicket {
  readonly ticketId: number;
  readonly title: string;
  readonly people: readonly string[];
  readonly messages: readonly string[];
}

/** One thing that is looked for, as somebody would say it. */
export interface LookedFor {
  readonly kind: "word" | "phrase" | "notWord" | "notPhrase" | "id";
  readonly text: string;
}

/** As it is typed into a search box. */
export function typed(parts: readonly LookedFor[]): string {
  return parts
    .map(({ kind, text }) => {
      const shown = kind.endsWith("hrase") ? `"${text}"` : text;
      return kind.startsWith("not") ? `-${shown}` : kind === "id" ? `#${text}` : shown;
    })
    .join(" ");
}

/**
 * The ids that a search finds, told by going through all texts: the slow and simple way that the index is held
 * against.
 */
export function matchingTickets(
  tickets: readonly SearchedTicket[],
  parts: readonly LookedFor[],
  readsMessages: boolean,
): readonly number[] {
  if (!parts.some(({ kind }) => !kind.startsWith("not"))) return [];
  return tickets
    .filter((ticket) => parts.every((part) => meets(ticket, part, readsMessages)))
    .map(({ ticketId }) => ticketId);
}

function meets(ticket: SearchedTicket, { kind, text }: LookedFor, readsMessages: boolean): boolean {
  const { ticketId, title, people, messages } = ticket;
  const texts = [title, ...people, ...(readsMessages ? messages : [])].map(plain);
  const isThere = (begun: boolean) => texts.some((one) => hasWords(one, plain(text), begun));
  switch (kind) {
    case "word":
      return isThere((plain(text).split(" ").at(-1) ?? "").length > 2);
    case "phrase":
      return isThere(false);
    case "notWord":
    case "notPhrase":
      return !isThere(false);
    case "id":
      return String(ticketId) === text || isThere(false);
  }
}

/** Words with one blank between them, small, without accents. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function hasWords(text: string, words: string, begun: boolean): boolean {
  return ` ${text}${begun ? "" : " "}`.includes(` ${words}${begun ? "" : " "}`);
}
