import type { Shape } from "../../../../contract/shape.ts";
import { patchTexts } from "../../../texts/patch-texts.ts";
import { say } from "../../../texts/text.ts";
import type { DateReading } from "../dates/date-format.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import { PatchRefusal } from "./patch-fault.ts";

/**
 * A value of the record while a patch is applied to it. Every change is kept as the caller wrote
 * it: whether it can be read is found out by the save that follows. Null always stands for the
 * cleared value. Changes that cannot be are refused by a `PatchRefusal`.
 */
export interface WorkingValue {
  /** Somebody changed it, even if into what it was. */
  readonly isTouched: boolean;
  /** What lies one step below; undefined when there is nothing. */
  child(step: string): Child | undefined;
  /** Sets what lies one step below, or makes it. */
  addAt(step: string, value: BodyTree): void;
  /** Clears what lies one step below, or takes it away. */
  removeAt(step: string): void;
  /** What the operation `add` does with the value itself. */
  add(value: BodyTree): void;
  /** What the operation `replace` does with the value itself. */
  replace(value: BodyTree): void;
  /** What a merge patch (RFC 7396) does with the value itself. */
  merge(value: BodyTree): void;
  clear(): void;
  /** Means the same as what the caller sent, both taken for what the member holds. */
  matches(sent: BodyTree): boolean;
  /** The value in full, in the form in which a plain save sets it. */
  whole(): BodyTree;
  /** Only what was touched, in the form in which a plain save sets it. */
  changes(): BodyTree;
}

export interface Child {
  /** Spelt as it is declared, or as the key of the dictionary is. */
  readonly name: string;
  readonly value: WorkingValue;
  /** Whatever a request says there is ignored. */
  readonly isComputed: boolean;
}

/** What values need to look into themselves. */
export interface Workshop {
  readonly dates: DateReading;
  build(shape: Shape, tree: BodyTree): WorkingValue;
}

export function noTarget(): PatchRefusal {
  return new PatchRefusal(say(patchTexts.noTarget));
}

export function objectExpected(): PatchRefusal {
  return new PatchRefusal(say(patchTexts.objectExpected));
}

export function unreadable(): PatchRefusal {
  return new PatchRefusal(say(patchTexts.unreadableTest));
}
