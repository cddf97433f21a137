/** An element as it was written, before anybody knows what it should hold. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  /**
   * The name as the key of a dictionary: a colon belongs to it, as in `SuperOffice:1`, unless what
   * stands before it is declared as a prefix.
   */
  readonly key: string;
  /** Where its start tag begins in the body. */
  readonly start: number;
  readonly isNil: boolean;
  /** Everything that is written directly in it, around its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}
