import type { Desk } from "../../../domain/desk/desk.ts";
import type { Text } from "../../texts/text.ts";
import type { ListChanged } from "../../usecases/lists/change-lists.ts";
import type { ListSave } from "../../usecases/lists/list-save.ts";
import type { Language } from "../language.ts";
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

/** How rows of one list are read, stored and named. */
export interface RowSaving<Row, Body, Input> {
  readonly inputOf: (body: Body, reading: InputReading<Row>) => Input;
  readonly store: (
    context: ListCall["context"],
    caller: ListCall["caller"],
    save: ListSave<Row, Input>,
  ) => Promise<ListChanged<number>>;
  readonly names: MemberNames;
}

/** Saves one row, and answers with the call as it goes on: on the desk that has the row. */
export async function saveRow<Row, Body, Input>(
  call: ListCall,
  wish: { readonly id: number; readonly body: Body; readonly problems: ReadonlyMap<string, Text> },
  { inputOf, store, names }: RowSaving<Row, Body, Input>,
): Promise<{ readonly id: number; readonly after: ListCall }> {
  const { context, caller, presentation } = call;
  const { language } = presentation;
  const faults = new Map(wish.problems);
  const save: ListSave<Row, Input> = {
    id: wish.id,
    input: (stored, desk) => inputOf(wish.body, { stored, desk, language, faults }),
    isFaulty: () => faults.size > 0,
  };
  const changed = await orListError(store(context, caller, save), names, faults);
  const after = {
    context,
    caller: changed.caller,
    presentation: { ...presentation, desk: changed.desk },
  };
  return { id: changed.result, after };
}
