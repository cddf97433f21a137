/** What a member was expected to hold. */
export type Expected =
  | "integer"
  | "number"
  | "boolean"
  | "text"
  | "base64"
  | "scalar"
  | "date"
  | "time"
  | "day"
  | "name"
  | "names"
  | "object"
  | "dictionary";

/**
 * Why a member was refused, as data; sentences are made from it where the language is known.
 * Nothing in it repeats what the caller sent.
 *
 * - `type`: the value cannot be read as `expected`
 * - `range`: an integer outside 32 bits, or a number too large to hold
 * - `length`: more than `maxLength` UTF-16 units
 * - `name`: no such name or number in the enumeration or bit set `of`
 * - `nul`: text with a NUL character, which cannot be stored
 */
export type Problem =
  | { readonly path: string; readonly code: "type"; readonly expected: Expected }
  | { readonly path: string; readonly code: "range"; readonly expected: "integer" | "number" }
  | {
      readonly path: string;
      readonly code: "length";
      readonly maxLength: number;
      readonly length: number;
    }
  | { readonly path: string; readonly code: "name"; readonly of: string }
  | { readonly path: string; readonly code: "nul" };

/** `Omit` that keeps the members of a union apart. */
type WithoutPath<P> = P extends Problem ? Omit<P, "path"> : never;

export type Complaint = WithoutPath<Problem>;

/**
 * Why a body could not be read at all. Positions count from 1 and point at the first character
 * that is wrong; columns count UTF-16 units.
 */
export type Malformed =
  | {
      readonly code: "syntax" | "too-deep" | "too-large";
      readonly line: number;
      readonly column: number;
    }
  | { readonly code: "no-entity" | "not-an-object" };

/**
 * A decoded body, or everything that is wrong with it. `readable` is what is left without the
 * members at fault, so that the rest can be judged as well and one answer names all faults.
 */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly malformed?: Malformed;
      readonly problems: readonly Problem[];
      readonly readable?: T;
    };
