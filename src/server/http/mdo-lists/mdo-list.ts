import type { SearchValue } from "../../../domain/search/search-value.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import type { ListAttributes } from "./list-attributes.ts";

/** One entry of a list, as far as it differs from an empty one. */
export interface ListItem {
  readonly id: number;
  readonly name: string;
  readonly toolTip?: string;
  readonly deleted?: boolean;
  readonly type?: string;
  readonly iconHint?: string;
  readonly extraInfo?: string;
  readonly styleHint?: string;
  /** Default: the name. */
  readonly fullName?: string;
  readonly children?: readonly ListItem[];
  /** What searches look at; default: the name. */
  readonly searched?: readonly string[];
}

/** Who reads a list, and how. */
export interface ListReading {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  readonly attributes: ListAttributes;
}

/** What somebody wants of a list. */
export interface ListQuestion extends ListReading {
  /** No entry may have others below it. */
  readonly isFlat: boolean;
  /** Null = everything. */
  readonly search: SearchValue | null;
}

export type ListItems = readonly ListItem[] | Promise<readonly ListItem[]>;

/** A list that is small enough to be read as a whole; whoever reads it searches it. */
interface WholeList {
  readonly kind: "whole";
  load(question: ListQuestion): ListItems;
}

/** A list over a table that can be large: the database searches it, and only so much comes back. */
interface SearchedList {
  readonly kind: "searched";
  search(question: ListQuestion): ListItems;
  /** The entries with these ids, in any order. */
  find(ids: readonly number[], reading: ListReading): ListItems;
  /** What the caller used last; default: nothing is known of it. */
  recent?(reading: ListReading): ListItems;
}

/** A pick list under its published name. */
export type MdoList = (WholeList | SearchedList) & {
  readonly name: string;
  /** By which clients that ask for ids know the list; never given to another one. */
  readonly listId: number;
};

/** As many entries as a search finds, and as a list over a large table shows. */
export const ITEMS_MAX = 100;
