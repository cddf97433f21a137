const levelNames: Readonly<Record<number, string>> = {
  10: "trace",
  20: "debug",
  30: "info",
  40: "warn",
  50: "error",
  60: "fatal",
};

interface LogLine {
  readonly level: number;
  readonly time: string;
  readonly msg?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
  readonly operationId?: string;
  readonly [name: string]: unknown;
}

/** A JSON log line as one for people: time, level, message, then all else as `name=value`. */
export function formatLogLine(json: string): string {
  const {
    level,
    time,
    msg = "",
    err,
    operationId: _operationId,
    ...rest
  } = JSON.parse(json) as LogLine;
  const values = Object.entries(rest).map(([name, value]) => ` ${name}=${formatValue(value)}`);
  const clock = new Date(time).toTimeString().slice(0, 8);
  const cause = err === undefined ? "" : `\n${err.stack ?? err.message ?? ""}`;
  return `${clock} ${levelNames[level] ?? level} ${msg}${values.join("")}${cause}\n`;
}

function formatValue(value: unknown): string {
  return typeof value === "string" && /^[^\s"]+$/.test(value) ? value : JSON.stringify(value);
}
