/** What somebody does at a ticket; `Gone` = no longer anything. */
export type PresenceMode = "Viewing" | "Replying" | "Noting" | "Gone";

/** Something that the server tells of while it happens. */
export type LiveEvent =
  | {
      readonly kind: "ticket";
      readonly ticketId: number;
      /** Who changed it, where that is told. */
      readonly byAssociateId?: number;
    }
  | { readonly kind: "message"; readonly ticketId: number }
  | {
      readonly kind: "presence";
      readonly ticketId: number;
      readonly associateId: number;
      readonly fullName: string;
      readonly mode: PresenceMode;
    }
  /** Something was set up otherwise: categories, statuses, users and the like. */
  | { readonly kind: "desk" }
  /** More may have happened than was told, so whatever is shown may be old. */
  | { readonly kind: "missed" };

/** Names of the events of the stream that are read. */
export const toldKinds = ["ticket", "message", "presence", "desk"] as const;

/** Reads an event of the stream; null = it makes no sense here. */
export function readLiveEvent(kind: (typeof toldKinds)[number], data: unknown): LiveEvent | null {
  if (kind === "desk") return { kind };
  const told = recordIn(data);
  const ticketId = told["TicketId"];
  if (typeof ticketId !== "number") return null;
  if (kind === "message") return { kind, ticketId };
  if (kind === "ticket") {
    const by = told["ByAssociateId"];
    return { kind, ticketId, ...(typeof by === "number" && { byAssociateId: by }) };
  }
  const { AssociateId: associateId, FullName: fullName, Mode: mode } = told;
  if (typeof associateId !== "number" || typeof fullName !== "string") return null;
  return isPresenceMode(mode) ? { kind, ticketId, associateId, fullName, mode } : null;
}

function recordIn(data: unknown): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = typeof data === "string" ? JSON.parse(data) : null;
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function isPresenceMode(mode: unknown): mode is PresenceMode {
  return mode === "Viewing" || mode === "Replying" || mode === "Noting" || mode === "Gone";
}
