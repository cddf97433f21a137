const ID_MAX = 2_147_483_647;

/** What is asked of a list besides, as `name=value` pairs. Names know no case, and unknown ones say nothing. */
export class ListAttributes {
  readonly #values: ReadonlyMap<string, string>;

  /** Reads `name=value&name=value`; a semicolon separates as well. */
  constructor(additional: string) {
    const pairs = additional.split(/[&;]/).map((pair): [string, string] => {
      const [name = "", ...value] = pair.split("=");
      // A name alone switches something on.
      return [name.trim().toLowerCase(), value.length === 0 ? "1" : value.join("=").trim()];
    });
    this.#values = new Map(pairs);
  }

  isOn(name: string): boolean {
    return /^(?:1|true)$/i.test(this.text(name));
  }

  /** An id; 0 where none is given. */
  id(name: string): number {
    const text = this.text(name);
    const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    return id <= ID_MAX ? id : 0;
  }

  text(name: string): string {
    return this.#values.get(name.toLowerCase()) ?? "";
  }
}
