import type { Caller } from "../../../domain/access/caller.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { withTransaction } from "../../storage/transaction.ts";
import {
  addViewRow,
  changeViewRow,
  removeViewRow,
  saveViewPlace,
  type ViewDefinition,
} from "../../storage/views/view-rows.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { viewTexts } from "../../texts/view-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import { mayShareViews, viewsOf, type View } from "./list-views.ts";

/** What a caller wants of a view; what is absent stays, or is as in an empty one. */
export interface ViewWish extends Partial<ViewDefinition> {
  readonly isPinned?: boolean;
  readonly rank?: number;
}

const NAME_MAX_LENGTH = 100;
/** More than anybody reads. */
const FILTER_MAX_LENGTH = 10_000;
const VIEWS_OF_USER_MAX = 100;

const emptyView: ViewDefinition = {
  name: "",
  filter: "",
  orderBy: "",
  columns: [],
  isTeam: false,
};

/**
 * Makes a view of the caller. Whether its filter can be read has been found out before. Throws `AppError`
 * "validation", or "forbidden" when he may not share it.
 */
export function addView(context: Context, caller: Caller, wish: ViewWish): Promise<View> {
  const now = context.clock.now();
  return withTransaction(context.database, async (tx) => {
    const own = await viewsOf(tx, now, caller);
    const definition = definitionOf(emptyView, wish);
    requireSavable(caller, definition);
    const { userId } = caller.user;
    const count = own.filter(({ stored }) => stored?.ownerId === userId).length + 1;
    if (count > VIEWS_OF_USER_MAX) {
      throw new AppError("validation", say(viewTexts.tooMany, { max: VIEWS_OF_USER_MAX }));
    }
    const key = String(await addViewRow(tx, { ownerId: userId, ...definition }));
    const added = await requireView(tx, caller, { key, now });
    await place(tx, caller, { view: added, wish });
    return requireView(tx, caller, { key, now });
  });
}

/**
 * Changes a view, or where the caller has it, which everybody may say of each. Throws `AppError`
 * "notFound", "forbidden" or "validation".
 */
export function changeView(
  context: Context,
  caller: Caller,
  { key, wish }: { readonly key: string; readonly wish: ViewWish },
): Promise<View> {
  const now = context.clock.now();
  return withTransaction(context.database, async (tx) => {
    const view = await requireView(tx, caller, { key, now });
    await change(tx, caller, { view, wish });
    await place(tx, caller, { view, wish });
    return requireView(tx, caller, { key, now });
  });
}

/** Throws `AppError` "notFound" or "forbidden". */
export async function removeView(context: Context, caller: Caller, key: string): Promise<void> {
  const now = context.clock.now();
  await withTransaction(context.database, async (tx) => {
    const { stored, mayChange } = await requireView(tx, caller, { key, now });
    if (stored === null || !mayChange) throw notAllowed();
    await removeViewRow(tx, stored.viewId);
  });
}

interface WishOfView {
  readonly view: View;
  readonly wish: ViewWish;
}

const fields = ["name", "filter", "orderBy", "columns", "isTeam"] as const;

/** Whoever only sends back what he has read wants nothing changed. */
async function change(tx: Queryable, caller: Caller, { view, wish }: WishOfView): Promise<void> {
  const { stored, mayChange } = view;
  const before = stored ?? emptyView;
  const after = definitionOf(before, wish);
  const isSame =
    stored === null
      ? fields.every((field) => wish[field] === undefined)
      : fields.every((field) => String(before[field]) === String(after[field]));
  if (isSame) return;
  if (stored === null || !mayChange) throw notAllowed();
  requireSavable(caller, after);
  await changeViewRow(tx, { viewId: stored.viewId, ...after });
}

async function place(tx: Queryable, caller: Caller, { view, wish }: WishOfView): Promise<void> {
  const { isPinned = view.isPinned, rank = view.rank } = wish;
  if (isPinned === view.isPinned && rank === view.rank) return;
  const { userId } = caller.user;
  await saveViewPlace(tx, { userId, key: view.key, isPinned, rank });
}

function definitionOf(before: ViewDefinition, wish: ViewWish): ViewDefinition {
  return {
    name: (wish.name ?? before.name).trim(),
    filter: wish.filter ?? before.filter,
    orderBy: wish.orderBy ?? before.orderBy,
    columns: wish.columns ?? before.columns,
    isTeam: wish.isTeam ?? before.isTeam,
  };
}

function requireSavable(caller: Caller, { name, filter, orderBy, isTeam }: ViewDefinition): void {
  const faults = [
    ["Name", name === "" ? say(valueTexts.required) : sayFault(name, NAME_MAX_LENGTH)],
    ["Filter", sayFault(filter, FILTER_MAX_LENGTH)],
    ["OrderBy", sayFault(orderBy, FILTER_MAX_LENGTH)],
  ] as const;
  if (faults.some(([, fault]) => fault !== null)) throw invalidFields(faults);
  if (isTeam && !mayShareViews(caller)) throw new AppError("forbidden", say(viewTexts.notShared));
}

function sayFault(text: string, maxLength: number): Text | null {
  const fault = faultOfText(text, maxLength);
  if (fault === null) return null;
  return fault.code === "tooLong" ? sayTooLong(fault) : say(valueTexts.brokenText);
}

async function requireView(
  tx: Queryable,
  caller: Caller,
  { key, now }: { readonly key: string; readonly now: number },
): Promise<View> {
  const view = (await viewsOf(tx, now, caller)).find((one) => one.key === key);
  if (view !== undefined) return view;
  throw new AppError("notFound", say(viewTexts.unknownView));
}

const notAllowed = (): AppError => new AppError("forbidden", say(viewTexts.notYours));
