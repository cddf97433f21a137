import type { DateReading } from "../dates/date-format.ts";
import type { BodyTree } from "./body-tree.ts";
import type { Complaint, Problem } from "./problem.ts";

/** Nothing to take over: the value counts as not sent, or it was refused. */
export const absent: unique symbol = Symbol("absent");

/** Reads one value that is not null. */
export type Reader<T> = (tree: BodyTree, decoding: Decoding) => T | typeof absent;

/** One body on its way through the readers: where they are, and all they refused so far. */
export class Decoding {
  readonly dates: DateReading;
  readonly problems: Problem[] = [];
  /** A name was given in several spellings, and which came last depends on the parser's care. */
  hasRespelledNames = false;
  readonly #path: (string | number)[] = [];

  constructor(dates: DateReading) {
    this.dates = dates;
  }

  /** Reads a value under one more step of the path: a member name, a list index or a key. */
  readAt<T>(step: string | number, reader: Reader<T>, tree: BodyTree): T | typeof absent {
    this.#path.push(step);
    const value = reader(tree, this);
    this.#path.pop();
    return value;
  }

  refuse(complaint: Complaint): typeof absent {
    this.problems.push({ path: this.#path.join("/"), ...complaint });
    return absent;
  }
}
