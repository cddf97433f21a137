import { parseArgs } from "node:util";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const languages = ["en", "no", "sv", "da", "de", "nl", "pseudo"] as const;
export type Language = (typeof languages)[number];

export const formats = ["png", "webp"] as const;
export type Format = (typeof formats)[number];

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

export interface ScreensOptions {
  /** The names of the screens that are wanted, some ending in a star; none = all. */
  readonly only: readonly string[];
  readonly widths: readonly number[];
  readonly themes: readonly Theme[];
  readonly language: Language;
  readonly density: Density;
  readonly format: Format;
  readonly folder: string;
}

export const screensHelp = `Usage: npm run screens [-- OPTIONS]

Starts a server with demo data at a fixed time and writes a picture of every screen of the workspace.

Options:
  --only NAMES       Only these screens, separated by commas; "admin-*" stands for every name that
                     begins so
  --list             Print the names of the screens
  --width LIST       Widths in pixels (default 1440,390)
  --theme LIST       light, dark or both (default light,dark)
  --language CODE    en, no, sv, da, de, nl, or pseudo for longer words (default en)
  --density NAME     comfortable or compact (default comfortable)
  --format NAME      png, or webp, which is smaller (default png)
  --folder PATH      Where to write them (default screens)
  --help             Print this help

The exit code is 0 when every picture was taken, 1 when a screen did not come or is wider than it
should be, and 2 for wrong use.
`;

/** Wrong use; the message is a sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export type Wish =
  | { readonly kind: "help" }
  | { readonly kind: "list" }
  | { readonly kind: "take"; readonly options: ScreensOptions };

/** Reads the command line. Throws `UsageError`. */
export function readScreensOptions(args: readonly string[]): Wish {
  const values = parse(args);
  if (values.help) return { kind: "help" };
  if (values.list) return { kind: "list" };
  return {
    kind: "take",
    options: {
      only: values.only.split(",").filter((name) => name !== ""),
      widths: values.width.split(",").map(pixels),
      themes: values.theme.split(",").map((theme) => oneOf(themes, "--theme", theme)),
      language: oneOf(languages, "--language", values.language),
      density: oneOf(densities, "--density", values.density),
      format: oneOf(formats, "--format", values.format),
      folder: values.folder,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: "string", default: "" },
        list: { type: "boolean", default: false },
        width: { type: "string", default: "1440,390" },
        theme: { type: "string", default: "light,dark" },
        language: { type: "string", default: "en" },
        density: { type: "string", default: "comfortable" },
        format: { type: "string", default: "png" },
        folder: { type: "string", default: "screens" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const WIDTH_MIN = 200;
const WIDTH_MAX = 4000;

function pixels(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= WIDTH_MIN && value <= WIDTH_MAX) return value;
  throw new UsageError(
    `--width takes whole numbers from ${WIDTH_MIN} to ${WIDTH_MAX}, not ${text}.`,
  );
}

function oneOf<const Known extends string>(
  known: readonly Known[],
  option: string,
  text: string,
): Known {
  const found = known.find((each) => each === text);
  if (found !== undefined) return found;
  throw new UsageError(`${option} takes ${known.join(", ")}, not ${text}.`);
}
