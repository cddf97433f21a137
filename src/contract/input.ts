import type { Carrier, Members } from "./carrier.ts";
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
 * What a request may send for a carrier, decoded. A member that was not sent is absent, one that
 * was sent as null is null. Members nobody may write are not part of it.
 *
 * - date: epoch seconds, or `"unset"` when the request says so with the published empty date
 *   (which is not the same as null); a time of day: seconds since midnight in the base zone;
 *   a day of the year: `DayOfYear`
 * - enumeration: its name; bit set: the number
 * - nested carrier: in full, or only what identifies the record, as the carrier declares
 */
export type Input<C extends Carrier> = {
  readonly [K in WritableName<C["members"]>]?: InputOfMember<C["members"][K]> | null;
};

/** What one member, list item or argument becomes when it is sent with a value. */
export type InputOfMember<M extends Member> = InputOfShape<M["shape"]>;

/**
 * The decoded arguments of an operation: complete, because an argument that was not sent or was
 * sent as null has the default of its type (0, false, null text, `"unset"`, the name with number
 * 0, an empty list, no carrier).
 */
export type Arguments<M extends Members> = {
  readonly [K in keyof M]:
    | InputOfMember<M[K]>
    | (M[K]["shape"] extends StringShape | Base64Shape | ScalarShape | CarrierShape ? null : never);
};

type WritableName<M extends Members> = {
  [K in keyof M & string]: M[K]["access"] extends "read" ? never : K;
}[keyof M & string];

// Of a shape that could be any, the answer would be an endless type.
type InputOfShape<S> = Shape extends S ? unknown : InputOfKnownShape<S>;

type InputOfKnownShape<S> = S extends Int32Shape | DoubleShape | FlagsShape
  ? number
  : S extends BoolShape
    ? boolean
    : S extends StringShape | Base64Shape
      ? string
      : S extends ScalarShape
        ? string | number | boolean
        : S extends DateTimeShape<infer D>
          ? InputOfDate<D>
          : S extends EnumShape<infer E>
            ? EnumName<E>
            : S extends CarrierShape<infer C, infer P>
              ? InputOfCarrier<C, P>
              : S extends ListShape<infer I>
                ? readonly InputOfShape<I>[]
                : S extends DictionaryShape<infer V>
                  ? Readonly<Record<string, InputOfShape<V> | null>>
                  : never;

type InputOfDate<D> = D extends "dayOfYear"
  ? DayOfYear
  : D extends "timeOfDay"
    ? number
    : number | "unset";

type InputOfCarrier<C extends Carrier, P> = P extends readonly (infer K)[]
  ? {
      readonly [N in K & keyof C["members"] & string]?: InputOfMember<C["members"][N]> | null;
    }
  : Input<C>;
