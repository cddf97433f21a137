import type {
  CarrierShape,
  DictionaryShape,
  ListShape,
  Shape,
} from "../../../../contract/shape.ts";
import { patchTexts } from "../../../texts/patch-texts.ts";
import { say } from "../../../texts/text.ts";
import type { DateReading } from "../dates/date-format.ts";
import { formatWireDate } from "../dates/format-wire-date.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import { absent, Decoding, type Reader } from "../tree/decoding.ts";
import { defaultArgument } from "../tree/default-argument.ts";
import { readerOf } from "../tree/read-shape.ts";
import { PatchRefusal } from "./patch-fault.ts";
import { noTarget, unreadable, type WorkingValue } from "./working-value.ts";

export type ScalarShape = Exclude<Shape, CarrierShape | ListShape | DictionaryShape>;

interface ScalarOptions {
  readonly dates: DateReading;
  /** It can be set only to what it is. */
  readonly isFixed?: boolean;
}

/** A number, text, date or name. */
export class WorkingScalar implements WorkingValue {
  readonly #shape: ScalarShape;
  readonly #options: ScalarOptions;
  #tree: BodyTree;
  /** Read once for each value, however often it is tested. */
  #known: { readonly meaning: unknown } | undefined;
  #isTouched = false;

  constructor(shape: ScalarShape, tree: BodyTree, options: ScalarOptions) {
    this.#shape = shape;
    this.#tree = tree;
    this.#options = options;
  }

  get isTouched(): boolean {
    return this.#isTouched;
  }

  child(): undefined {
    return undefined;
  }

  addAt(): void {
    throw noTarget();
  }

  removeAt(): void {
    throw noTarget();
  }

  add(value: BodyTree): void {
    this.replace(value);
  }

  merge(value: BodyTree): void {
    this.replace(value);
  }

  clear(): void {
    this.replace(null);
  }

  replace(value: BodyTree): void {
    const meaning = this.#meaningOf(value);
    if (meaning === absent) return;
    if (!this.#options.isFixed) {
      this.#tree = value;
      this.#known = { meaning };
      this.#isTouched = true;
    } else if (meaning === undefined || meaning !== this.meaning()) {
      throw new PatchRefusal(say(patchTexts.fixedKey));
    }
  }

  matches(sent: BodyTree): boolean {
    const other = new WorkingScalar(this.#shape, sent, this.#options);
    return isSame(this.meaning(), other.meaning());
  }

  whole(): BodyTree {
    return this.#tree ?? clearedForm(this.#shape);
  }

  changes(): BodyTree {
    return this.whole();
  }

  /** The value as the member's reader understands it. */
  meaning(): unknown {
    this.#known ??= { meaning: this.#meaningOf(this.#tree) };
    const { meaning } = this.#known;
    if (meaning === undefined) throw unreadable();
    return meaning === absent ? this.#cleared() : meaning;
  }

  /** Undefined when the member's reader refuses it, `absent` when it says nothing. */
  #meaningOf(tree: BodyTree): unknown {
    if (tree === null) return this.#cleared();
    const decoding = new Decoding(this.#options.dates);
    const value = keptReader(this.#shape)(tree, decoding);
    return decoding.problems.length > 0 ? undefined : value;
  }

  #cleared(): unknown {
    return defaultArgument(this.#shape) ?? "";
  }
}

/** Only a day of the year is more than a plain value. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How a plain save is told to clear a value: null would leave it as it is. */
function clearedForm(shape: ScalarShape): BodyTree {
  if (shape.kind === "dateTime") return formatWireDate(null, { zone: "UTC", offset: false });
  return (defaultArgument(shape) as string | number | boolean | null) ?? "";
}

const readers = new WeakMap<Shape, Reader<unknown>>();

function keptReader(shape: Shape): Reader<unknown> {
  const known = readers.get(shape);
  if (known !== undefined) return known;
  const reader = readerOf(shape);
  readers.set(shape, reader);
  return reader;
}
