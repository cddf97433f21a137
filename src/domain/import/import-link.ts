/** What can be taken over from another desk, each under the key that it has there. */
export type ImportKind =
  | "userGroup"
  | "user"
  | "status"
  | "priority"
  | "category"
  | "ticketType"
  | "tag"
  | "contact"
  | "person"
  | "project"
  | "sale"
  | "ticket"
  | "message"
  | "attachment"
  | "relation";

/** What a record of another desk has become here. */
export interface ImportLink {
  readonly localId: number;
  /** Of what was read there. */
  readonly fingerprint: string;
  /** What the record looked like here when it was stored; null = it was here before and stays ours. */
  readonly localState: string | null;
}

/** The id that a record of the other desk has here; undefined = it is not here. */
export type FindLocalId = (kind: ImportKind, sourceId: number) => number | undefined;
