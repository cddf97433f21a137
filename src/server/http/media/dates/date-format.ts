/** How a caller's dates are read. Zones are IANA names the process knows; `"UTC"` is fastest. */
export interface DateReading {
  /** Zone of dates that carry no offset. */
  readonly zone: string;
  /** Zone of the desk, to which times of day and days of the year belong. */
  readonly baseZone: string;
}

/** How dates are written to a caller. */
export interface DateFormat extends DateReading {
  /** Write the zone's offset behind each date (`Z` in UTC). */
  readonly offset: boolean;
}
