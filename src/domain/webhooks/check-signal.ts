import { faultOfText, type TextFault } from "../ticket/save/fault-of-text.ts";

/** An event that happened elsewhere and that somebody tells of. */
export interface Signal {
  readonly name: string;
  readonly primaryKey: number;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

export interface SignalRefusal {
  readonly part: keyof Signal;
  /** The value at fault, by its name. */
  readonly value?: string;
  readonly reason:
    | TextFault
    | { readonly code: "notValid" }
    | { readonly code: "tooMany"; readonly maxCount: number; readonly count: number };
}

const VALUES_MAX = 100;
const VALUE_MAX_LENGTH = 4000;

/** Everything wrong with a signal. Its name is one of this desk's events or any other. */
export function checkSignal({ name, primaryKey, values }: Signal): readonly SignalRefusal[] {
  const refusals: SignalRefusal[] = [];
  if (!/^[\w.-]{1,200}$/.test(name)) refusals.push({ part: "name", reason: { code: "notValid" } });
  if (primaryKey < 0) refusals.push({ part: "primaryKey", reason: { code: "notValid" } });
  const entries = Object.entries(values);
  if (entries.length > VALUES_MAX) {
    const reason = { code: "tooMany", maxCount: VALUES_MAX, count: entries.length } as const;
    return [...refusals, { part: "values", reason }];
  }
  for (const [value, given] of entries) {
    const fault = faultOfText(`${value}${String(given)}`, VALUE_MAX_LENGTH);
    if (fault !== null) refusals.push({ part: "values", value, reason: fault });
  }
  return refusals;
}

/** The kind of record that an event is about: what its name says before the last dot. */
export function entityOfEvent(name: string): string {
  return name.split(".").slice(0, -1).join(".");
}
