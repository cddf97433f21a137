import type { Desk } from "../../../domain/desk/desk.ts";
import type { Culture } from "../language/culture-of.ts";
import type { Language } from "../language.ts";

/** What every presenter may need besides the thing it presents. */
export interface Presentation {
  readonly desk: Desk;
  /** Language for the names of list items; null = send them as they are stored. */
  readonly language: Language | null;
}

/** What presenters of a whole answer need besides. */
export interface CallPresentation extends Presentation {
  /** Zone of dates that are written within texts. */
  readonly zone: string;
  /** How numbers and dates are written that people read; null = as programs read them. */
  readonly culture: Culture | null;
}

/** Nested records tell no rights: the published samples show null and an empty dictionary there. */
export const noRights = { TableRight: null, FieldProperties: {} } as const;

/** Carriers that can hold extra fields, of which this desk defines none. */
export const noFields = { ExtraFields: {}, CustomFields: {} } as const;
