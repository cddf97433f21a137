import type { Language } from "./languages.ts";

/** Compiled sentences by id. */
export type Messages = Awaited<ReturnType<(typeof loaders)["en"]>>["default"];

const loaders = {
  en: () => import("virtual:messages/en"),
  no: () => import("virtual:messages/no"),
  sv: () => import("virtual:messages/sv"),
  da: () => import("virtual:messages/da"),
  de: () => import("virtual:messages/de"),
  nl: () => import("virtual:messages/nl"),
  pseudo: () => import("virtual:messages/pseudo"),
} as const;

/** Fetches the sentences of one language; each is a file of its own. */
export async function loadMessages(language: Language | "pseudo"): Promise<Messages> {
  return (await loaders[language]()).default;
}
