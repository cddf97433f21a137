import type { RecordState } from "./record-state.ts";

/** An answer that is exactly one stored record. It gets an entity tag, and conditions apply to it. */
export class StoredAnswer<Value> {
  readonly value: Value;
  readonly state: RecordState;

  constructor(value: Value, state: RecordState) {
    this.value = value;
    this.state = state;
  }
}

/** Takes apart what an operation answered; `state` is null when the answer is no stored record. */
export function takeApart<Value>(answer: Value | StoredAnswer<Value>): {
  readonly value: Value;
  readonly state: RecordState | null;
} {
  return answer instanceof StoredAnswer ? answer : { value: answer, state: null };
}
