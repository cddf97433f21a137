import type { Desk } from "../../../domain/desk/desk.ts";
import type { ListDecision, ListFault, ListFaultReason } from "../../../domain/desk/list-fault.ts";
import { AppError } from "../../errors.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { say } from "../../texts/text.ts";
import { ListRefusedError } from "./list-refused-error.ts";

/** A wish for one row of a list. */
export interface ListSave<Row, Input> {
  /** 0 makes a new row. */
  readonly id: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: Row | null, desk: Desk) => Input;
  /** The request has faults of its own: the row is checked to the end but not stored. Asked after the wish. */
  readonly isFaulty: () => boolean;
}

/** The stored row that a save is for; null for a new one. Throws `AppError` "notFound". */
export function findStored<Row>(rows: ReadonlyMap<number, Row>, id: number): Row | null {
  if (id === 0) return null;
  const stored = rows.get(id);
  if (stored === undefined) throw unknownRow(id);
  return stored;
}

export function unknownRow(id: number): AppError {
  return new AppError("notFound", say(listTexts.unknownRow, { id }));
}

/** What is to be written; null = nothing. Throws `ListRefusedError` for a row that cannot be as wished. */
export function writeOf<Write>(
  decision: ListDecision<Write>,
  { isFaulty }: Pick<ListSave<never, never>, "isFaulty">,
): ({ readonly kind: "write" } & Write) | null {
  const faults = decision.kind === "faulty" ? decision.faults : [];
  if (faults.length > 0 || isFaulty()) throw new ListRefusedError(faults);
  return decision.kind === "write" ? decision : null;
}

/** Throws `ListRefusedError` where there is a reason. */
export function refuseFor(reason: ListFaultReason | null, ...path: ListFault["path"]): void {
  if (reason !== null) throw new ListRefusedError([{ path, reason }]);
}
