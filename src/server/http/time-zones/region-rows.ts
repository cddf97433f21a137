/**
 * Regions of one country by the IANA zone they keep: code within the country -> English name. The
 * first region of a zone is the one that the zone is called by.
 */
export type RegionsOfCountry = Readonly<Record<string, Readonly<Record<string, string>>>>;
