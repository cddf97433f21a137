/** One setting of the server, wherever it is given: as flag, environment variable or file key. */
export interface Option<Value> {
  /** Without the dashes: `database-url`. */
  readonly flag: string;
  /** Name of the value in the help, such as `URL`; null for a switch that takes none. */
  readonly placeholder: string | null;
  readonly environment: string;
  /** Key in the configuration file, a dot for each level; null = cannot be given there. */
  readonly fileKey: string | null;
  readonly description: string;
  /** Ends the sentence "... expects". */
  readonly expected: string;
  /** `undefined` = not acceptable. */
  readonly parse: (text: string) => Value | undefined;
  readonly defaultValue: Value;
  /** May also be read from the file that `<environment>_FILE` names, and is never repeated. */
  readonly secret?: boolean;
}

type Described = Pick<
  Option<unknown>,
  "flag" | "environment" | "fileKey" | "description" | "secret"
>;

interface WholeNumber extends Described {
  readonly minimum: number;
  readonly maximum: number;
  readonly defaultValue: number;
}

export function wholeNumber({ minimum, maximum, ...described }: WholeNumber): Option<number> {
  return {
    ...described,
    placeholder: "NUMBER",
    expected: `a whole number from ${minimum} to ${maximum}`,
    parse(text) {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return value >= minimum && value <= maximum ? value : undefined;
    },
  };
}

interface Text<Default> extends Described {
  readonly placeholder: string;
  readonly expected: string;
  readonly accepts?: (text: string) => boolean;
  readonly defaultValue: Default;
}

export function freeText<Default extends string | null>({
  accepts = () => true,
  ...described
}: Text<Default>): Option<string | Default> {
  return { ...described, parse: (value) => (value !== "" && accepts(value) ? value : undefined) };
}

interface Choice<Value extends string> extends Described {
  readonly placeholder: string;
  readonly choices: readonly Value[];
  readonly defaultValue: NoInfer<Value>;
}

export function choice<const Value extends string>({
  choices,
  ...described
}: Choice<Value>): Option<Value> {
  return {
    ...described,
    expected: `one of ${choices.join(", ")}`,
    parse: (value) => choices.find((candidate) => candidate === value.toLowerCase()),
  };
}

interface Switch extends Described {
  /** Default: off. */
  readonly defaultValue?: boolean;
}

export function onOff({ defaultValue = false, ...described }: Switch): Option<boolean> {
  return {
    ...described,
    placeholder: null,
    expected: "true or false",
    defaultValue,
    parse(value) {
      const word = value.toLowerCase();
      if (["true", "1", "yes", "on"].includes(word)) return true;
      return ["false", "0", "no", "off"].includes(word) ? false : undefined;
    },
  };
}

/** A comma-separated list. */
export function list(
  described: Omit<Text<never>, "defaultValue" | "accepts"> & {
    readonly accepts: (item: string) => boolean;
  },
): Option<readonly string[]> {
  const { accepts, ...rest } = described;
  return {
    ...rest,
    defaultValue: [],
    parse(value) {
      const items = value
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "");
      return items.every((item) => accepts(item)) ? items : undefined;
    },
  };
}
