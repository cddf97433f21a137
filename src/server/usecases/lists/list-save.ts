import type { Desk } from "../../../domain/desk/desk.ts";
import type { ListDecision, ListFault, ListFaultReason } from "../../../domain/desk/list-fault.ts";
import { AppError } from "../../errors.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { saveTexts } from "../../texts/save-texts.ts";
import { say } from "../../texts/text.ts";
import { ListRefusedError } from "./list-refused-error.ts";

/** Whether a stored record is the one that a request was made for; null = there is none. */
export type IsExpected<Row> = (stored: Row | null) => boolean;

/** A wish for one row of a list. */
export interface ListSave<Row, Input> {
  /** 0 makes a new row. */
  readonly id: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: Row | null, desk: Desk) => Input;
  /** The request has faults of its own: the row is checked to the end but not stored. Asked after the wish. */
  readonly isFaulty: () => boolean;
  readonly isExpected?: IsExpected<Row> | undefined;
}

/** The stored row that a save is for; null for a new one. Throws `AppError` "notFound", "preconditionFailed". */
export function findStored<Row>(
  rows: ReadonlyMap<number, Row>,
  { id, isExpected }: Pick<ListSave<Row, never>, "id" | "isExpected">,
): Row | null {
  const stored = id === 0 ? null : rows.get(id);
  if (stored === undefined) throw unknownRow(id);
  requireExpected(stored, isExpected);
  return stored;
}

/** Throws `AppError` "preconditionFailed". */
export function requireExpected<Row>(
  stored: Row | null,
  isExpected: IsExpected<Row> | undefined,
): void {
  if (isExpected === undefined || isExpected(stored)) return;
  throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
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
