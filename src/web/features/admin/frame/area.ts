import type { ComponentType } from "react";
import type { Api } from "../../../lib/api/api.ts";
import type { Say } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { Stored } from "./stored.ts";
import type { WireNames } from "./own-paths.ts";

/** What is wrong with a row, in the reader's words, by the path of the member. */
export type Faults = ReadonlyMap<string, string>;

/** What the control of a field is given. */
export interface FieldProps<T> {
  readonly draft: T;
  readonly change: (changes: Partial<T>) => void;
  readonly isNew: boolean;
  /** By path within the row. */
  readonly faults: Faults;
}

/** Something of a row that is set together: one member or several. */
export interface AreaField<T> {
  /** Unique within the area. */
  readonly id: string;
  readonly label: MessageId;
  readonly members: readonly (keyof T & string)[];
  /** What is compared to know whether the field was changed. */
  readonly valueOf: (row: T) => unknown;
  /** Lays what the field says in `from` over `to`, of which other fields may share a member. */
  readonly carry: (from: T, to: T) => Partial<T>;
  readonly isShown?: ((draft: T) => boolean) | undefined;
  /** Why what was typed cannot be stored, whatever the area checks besides. */
  readonly check?: ((draft: T) => MessageId | undefined) | undefined;
  readonly Control: ComponentType<FieldProps<T>>;
  /** How the value reads, for lists of changes. */
  readonly Value: ComponentType<{ readonly row: T }>;
}

export interface AreaSection<T> {
  readonly title: MessageId;
  readonly fields: readonly AreaField<T>[];
}

/** Where rows come from and go to. `change` is given only what was changed, so that nobody's work is undone. */
export interface AreaStore<T> {
  readonly list: (api: Api, signal: AbortSignal) => Promise<readonly T[]>;
  /** One of them with all that its form shows, in one state. */
  readonly read: (api: Api, row: T, signal?: AbortSignal) => Promise<Stored<T>>;
  readonly blank: (api: Api) => Promise<T>;
  readonly add: (api: Api, draft: T) => Promise<T>;
  /** Stores what of a new row has an address of its own, once the row is there. */
  readonly addParts?: (api: Api, made: T, draft: T) => Promise<void>;
  /** Refused with 412 when it is not in that state any more. */
  readonly change: (api: Api, stored: Stored<T>, changes: Partial<T>) => Promise<T>;
  readonly retire?: (api: Api, row: T) => Promise<void>;
  readonly restore?: (api: Api, row: T) => Promise<void>;
}

/** Part of the screen beside the fields: a preview, a log, what can be done to the row. */
export interface BesideProps<T> {
  readonly draft: T;
  readonly stored: T | null;
  readonly rows: readonly T[];
}

/** One area of administration: what its rows are, and how one is shown, checked and stored. */
export interface Area<T> {
  /** In addresses and query keys. */
  readonly name: string;
  readonly title: MessageId;
  readonly add: MessageId;
  /** Says what such a row is for, where there is none yet. */
  readonly about: MessageId;
  readonly store: AreaStore<T>;
  /** Empty or 0 for a row that was never stored. */
  readonly keyOf: (row: T) => string | number;
  readonly nameOf: (row: T) => string;
  readonly Note?: ComponentType<{ readonly row: T; readonly rows: readonly T[] }>;
  /** How deep it stands below others; default: nothing stands below anything. */
  readonly depthOf?: (row: T, rows: readonly T[]) => number;
  /** Rows that can be put below others, by dragging them too. */
  readonly nesting?: Nesting<T>;
  readonly isRetired?: (row: T) => boolean;
  /** It can be changed, but never goes. */
  readonly isKept?: (row: T) => boolean;
  readonly sections: readonly AreaSection<T>[];
  readonly check?: (draft: T, rows: readonly T[], say: Say) => Faults;
  /** Members that the server knows by another name, which its refusals use. */
  readonly wireNames?: WireNames;
  /** The pick list that shows the rows, by which the server counts their uses. */
  readonly usedAs?: string;
  /** What changes of the rows are written down as. */
  readonly auditedAs?: string;
  /** Fills in a first row that shows how one may look. */
  readonly example?: (blank: T, say: Say) => T;
  readonly Beside?: ComponentType<BesideProps<T>>;
  /** Stands in place of the question whether to retire, for areas that must ask more. */
  readonly Retire?: ComponentType<RetireProps<T>>;
}

export interface Nesting<T> {
  /** What changes when the row is put below the other one. */
  readonly below: (row: T, parent: T) => Partial<T>;
  readonly mayStandBelow: (row: T, parent: T, rows: readonly T[]) => boolean;
}

export interface RetireProps<T> {
  readonly row: T;
  readonly rows: readonly T[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
