/** A place whose clocks agree, under every name it goes by. */
export interface TimeZone {
  /** 0 for a zone that has no code of its own here. */
  readonly id: number;
  /** `NO`, `US-NY`, `UTC`; the IANA name of a zone that has no code of its own. */
  readonly code: string;
  /** What the arithmetic of dates knows it by. */
  readonly ianaName: string;
  /** English; "" where there is none. */
  readonly country: string;
  readonly region: string;
  /** ISO 3166 number of the country; 0 where there is none. */
  readonly isoNumber: number;
}
