import type { Desk } from "../../../domain/desk/desk.ts";
import type { Text } from "../../texts/text.ts";
import type { ListChanged } from "../../usecases/lists/change-lists.ts";
import type { ListSave } from "../../usecases/lists/list-save.ts";
import type { Conditions } from "../conditions/conditions.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { Language } from "../language.ts";
import { expectedBy } from "./expected-by.ts";
import type { ListCall } from "./list-call.ts";
import { orListError, type MemberNames } from "./list-error.ts";

/** What a body is read by. */
export interface InputReading<Row> {
  readonly stored: Row | null;
  readonly desk: Desk;
  readonly language: Language | null;
  /** Faults that only the desk can tell (path -> fault) are added to it. */
  readonly faults: Map<string, Text>;
}

/** How rows of one list are read, stored, named and shown. */
export interface RowSaving<Row, Body, Input, Presented> {
  readonly inputOf: (body: Body, reading: InputReading<Row>) => Input;
  readonly store: (
    context: ListCall["context"],
    caller: ListCall["caller"],
    save: ListSave<Row, Input>,
  ) => Promise<ListChanged<number>>;
  readonly names: MemberNames;
  readonly rowOf: (desk: Desk, id: number) => Row | undefined;
  readonly present: (row: Row, call: ListCall) => Presented;
}

interface SavedBody<Body> {
  readonly id: number;
  readonly body: Body;
  readonly problems: ReadonlyMap<string, Text>;
  readonly conditions: Conditions;
}

/** Saves one row, and answers with it as it is on the desk that has it. */
export async function saveRow<Row extends object, Body, Input, Presented>(
  call: ListCall,
  wish: SavedBody<Body>,
  { inputOf, store, names, rowOf, present }: RowSaving<Row, Body, Input, Presented>,
): Promise<StoredAnswer<Presented>> {
  const { context, caller, presentation } = call;
  const { language } = presentation;
  const faults = new Map(wish.problems);
  const save: ListSave<Row, Input> = {
    id: wish.id,
    input: (stored, desk) => inputOf(wish.body, { stored, desk, language, faults }),
    isFaulty: () => faults.size > 0,
    isExpected: expectedBy(wish.conditions, wish.id),
  };
  const {
    caller: current,
    desk,
    result: id,
  } = await orListError(store(context, caller, save), names, faults);
  const row = rowOf(desk, id);
  if (row === undefined) throw new Error("the row was stored just now");
  const after = { context, caller: current, presentation: { ...presentation, desk } };
  return new StoredAnswer(present(row, after), rowState(id, row));
}
