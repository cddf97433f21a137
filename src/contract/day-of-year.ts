/** A calendar day; `year` null = every year. Month and day count from 1. */
export interface DayOfYear {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}
