import { freeText, type Option } from "../option.ts";

/** Who may watch the server at work. */
export const observationOptions = {
  metricsToken: freeText({
    flag: "metrics-token",
    environment: "METRICS_TOKEN",
    fileKey: "metrics.token",
    description:
      "What readers of /metrics show as Authorization: Bearer; without it only this machine reads them",
    placeholder: "TOKEN",
    expected: "16 or more letters, digits or signs of ._~+/=-",
    accepts: (value) => /^[\w.~+/=-]{16,500}$/.test(value),
    defaultValue: null,
    secret: true,
  }),
} as const satisfies Record<string, Option<unknown>>;
