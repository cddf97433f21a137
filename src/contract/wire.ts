import type { Carrier } from "./carrier.ts";
import type { DayOfYear } from "./day-of-year.ts";
import type { EnumName } from "./enum.ts";
import type { Member } from "./member.ts";
import type {
  Base64Shape,
  BoolShape,
  CarrierShape,
  DateTimeShape,
  DictionaryShape,
  DoubleShape,
  EnumShape,
  FlagsShape,
  Int32Shape,
  ListShape,
  ScalarShape,
  Shape,
  StringShape,
} from "./shape.ts";

/**
 * What the server sends for a carrier: every member present.
 *
 * - date: epoch seconds, null = unset; a time of day: seconds since midnight in the base zone,
 *   below 86,400 (the end of a day is written as 23:59); a day of the year: `DayOfYear`
 * - enumeration: its name; bit set: the number
 * - nested carrier: complete, or null
 */
export type Wire<C extends Carrier> = {
  readonly [K in keyof C["members"]]: WireOfMember<C["members"][K]>;
};

/** What the server sends for one member, or for a result that is not a single carrier. */
export type WireOfMember<M extends Member> =
  | WireOfShape<M["shape"]>
  | (M["nullable"] extends true ? null : never);

// Of a shape that could be any, the answer would be an endless type.
type WireOfShape<S> = Shape extends S ? unknown : WireOfKnownShape<S>;

type WireOfKnownShape<S> = S extends Int32Shape | DoubleShape | FlagsShape
  ? number
  : S extends BoolShape
    ? boolean
    : S extends StringShape | Base64Shape
      ? string
      : S extends ScalarShape
        ? string | number | boolean
        : S extends DateTimeShape<infer D>
          ? WireOfDate<D>
          : S extends EnumShape<infer E>
            ? EnumName<E>
            : S extends CarrierShape<infer C>
              ? Wire<C>
              : S extends ListShape<infer I>
                ? readonly WireOfShape<I>[]
                : S extends DictionaryShape<infer V>
                  ? Readonly<Record<string, WireOfShape<V>>>
                  : never;

type WireOfDate<D> = D extends "dayOfYear"
  ? DayOfYear
  : D extends "timeOfDay"
    ? number
    : number | null;
