/** Which published state of the contract responses follow. */
export type Profile = "current" | "seed";
