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

/** A place in a body: both count from 1, columns in UTF-16 units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * What is wrong with one pair of a form.
 *
 * - `encoding`: a `%` without two hexadecimal digits, or bytes that are not UTF-8
 * - `name`: not a path
 * - `index`: a place in a list that no list of this size has
 * - `contradiction`: it sets what another pair has set in another form
 */
export type PairFault = "encoding" | "name" | "index" | "contradiction";

/**
 * Why a body could not be read at all, and where: at the first character that is wrong, or where
 * the element or declaration at fault begins. Pairs of a form count from 1, empty ones not at all.
 *
 * - `syntax`: not well-formed as what the request says it is
 * - `stray-text`: an XML element with text where only elements belong
 * - `not-allowed`: an XML document type declaration or processing instruction
 */
export type Malformed =
  | ({ readonly code: "syntax"; readonly syntax: "JSON" | "XML" } & Place)
  | ({ readonly code: "too-deep" | "too-large" | "stray-text" | "not-allowed" } & Place)
  | { readonly code: "pair"; readonly fault: PairFault; readonly pair: number }
  | { readonly code: "too-many-pairs" }
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
