import type { Carrier } from "./carrier.ts";
import type { EnumName } from "./enum.ts";
import type { Member } from "./member.ts";
import type {
  BoolShape,
  CarrierShape,
  DictionaryShape,
  DoubleShape,
  EnumShape,
  Int32Shape,
  ListShape,
} from "./shape.ts";

/** A carrier as parsed JSON: dates and bit sets are text. */
export type JsonOf<C extends Carrier> = {
  readonly [K in keyof C["members"]]: JsonOfMember<C["members"][K]>;
};

type JsonOfMember<M extends Member> =
  | JsonOfShape<M["shape"]>
  | (M["nullable"] extends true ? null : never);

type JsonOfShape<S> = S extends Int32Shape | DoubleShape
  ? number
  : S extends BoolShape
    ? boolean
    : S extends EnumShape<infer E>
      ? EnumName<E>
      : S extends CarrierShape<infer C>
        ? JsonOf<C>
        : S extends ListShape<infer I>
          ? readonly JsonOfShape<I>[]
          : S extends DictionaryShape<infer V>
            ? Readonly<Record<string, JsonOfShape<V>>>
            : string;
