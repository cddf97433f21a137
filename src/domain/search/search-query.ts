/** What each part of a search asks for. */
export interface SearchTerm {
  /** One word, or several that follow each other in one text. */
  readonly words: readonly string[];
  /** Words that only begin with the last one are meant too. */
  readonly isPrefix: boolean;
  /** The ticket that has this id is meant too; null = it is no number. */
  readonly ticketId: number | null;
}

/** What somebody looks for among tickets: everything that is wanted, and nothing that is excluded. */
export interface SearchQuery {
  readonly wanted: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
}
