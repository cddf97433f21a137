import type { Caller } from "../../../domain/access/caller.ts";
import { epochDayOf } from "../../../domain/business-time/civil-date.ts";
import { dayAt, type DayRange } from "../../../domain/dashboard/time-bins.ts";
import type { DashboardWish } from "../../../domain/dashboard/plan-dashboard.ts";
import { isBelow } from "../../../domain/desk/category/full-names.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { dashboardTexts } from "../../texts/dashboard-texts.ts";
import { recordNameTexts } from "../../texts/record-name-texts.ts";
import { refusalTexts } from "../../texts/refusal-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { visibleCategories } from "../../usecases/lists/category-members.ts";
import { filterReadingOf } from "../archive/options/filter-reading-of.ts";
import type { ListCall } from "../archive/list-call.ts";
import { localise } from "../language.ts";
import { readDateText } from "../media/dates/date-text.ts";
import { memberError } from "../translate/member-error.ts";

/** As it stands in the address. */
export interface DashboardQuery {
  readonly scope: "Me" | "Team" | null;
  readonly categoryId: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly hours: "Office" | "All" | null;
}

/** Four weeks. */
const DAYS_DEFAULT = 28;
/** Two years, of which one may be a leap year. */
const DAYS_MAX = 731;

/** Understands what a dashboard is to be about. Throws `AppError` "validation". */
export function dashboardWishOf(call: ListCall, query: DashboardQuery): DashboardWish {
  const { caller, presentation } = call;
  const { desk, language } = presentation;
  const { now, clocks } = filterReadingOf(call);
  const faults = new Map<string, Text>();
  const range = rangeOf(query, dayAt(now, clocks), faults);
  const categoryIds = categoriesOf(query, caller, desk, faults);
  if (faults.size > 0) throw memberError("validation", faults);
  return {
    ...range,
    ownerId: (query.scope ?? "Me") === "Me" ? caller.user.userId : null,
    categoryIds,
    inOpeningHours: (query.hours ?? "Office") === "Office",
    now,
    clocks,
    priorities: [...desk.priorities.values()].map(({ priorityId, name }) => ({
      priorityId,
      name: localise(name, language),
    })),
  };
}

function rangeOf({ from, to }: DashboardQuery, today: number, faults: Map<string, Text>): DayRange {
  const day = (member: "from" | "to", text: string | null, otherwise: number): number => {
    if (text === null || text.trim() === "") return otherwise;
    const date = readDateText(text);
    if (date !== null && /^\s*\d{4}-\d\d-\d\d\s*$/.test(text)) return epochDayOf(date);
    faults.set(member, say(dashboardTexts.notADay));
    return otherwise;
  };
  const lastDay = day("to", to, today);
  const firstDay = day("from", from, lastDay - DAYS_DEFAULT + 1);
  if (faults.size > 0) return { firstDay, lastDay };
  const days = lastDay - firstDay + 1;
  if (days < 1) faults.set("to", say(dashboardTexts.endBeforeStart));
  if (days > DAYS_MAX) {
    faults.set("from", say(dashboardTexts.rangeTooLong, { days, maxDays: DAYS_MAX }));
  }
  return { firstDay, lastDay };
}

/** The category with all below it; else, of a team, those of the caller, or all where he has none. */
function categoriesOf(
  { scope, categoryId }: DashboardQuery,
  caller: Caller,
  desk: Desk,
  faults: Map<string, Text>,
): readonly number[] | null {
  const { categories } = desk;
  if (categoryId === null || categoryId === 0) {
    if (scope !== "Team" || caller.categoryIds.size === 0) return null;
    return [...caller.categoryIds];
  }
  const seen = visibleCategories(caller, desk);
  if (!seen.some((category) => category.categoryId === categoryId)) {
    const record = say(recordNameTexts.category);
    faults.set("categoryId", say(refusalTexts.unknownRecord, { record, id: categoryId }));
    return null;
  }
  return [...categories.keys()].filter((id) => isBelow(id, categoryId, categories));
}
