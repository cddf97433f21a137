import type { Language } from "./languages.ts";

/** Compiled sentences by id. */
export type Messages = Awaited<ReturnType<(typeof loaders)["en"][number]>>["default"];

const loaders = {
  en: [() => import("virtual:messages/en"), () => import("virtual:messages/en/later")],
  no: [() => import("virtual:messages/no"), () => import("virtual:messages/no/later")],
  sv: [() => import("virtual:messages/sv"), () => import("virtual:messages/sv/later")],
  da: [() => import("virtual:messages/da"), () => import("virtual:messages/da/later")],
  de: [() => import("virtual:messages/de"), () => import("virtual:messages/de/later")],
  nl: [() => import("virtual:messages/nl"), () => import("virtual:messages/nl/later")],
  pseudo: [() => import("virtual:messages/pseudo"), () => import("virtual:messages/pseudo/later")],
} as const;

/**
 * Fetches the sentences of one language, each a file of its own; with `later`, those of the screens
 * that are not needed first as well.
 */
export async function loadMessages(
  language: Language | "pseudo",
  { later }: { readonly later: boolean },
): Promise<Messages> {
  const [first, others] = loaders[language];
  const loading = later ? [first(), others()] : [first()];
  const loaded = await Promise.all(loading);
  return Object.assign({}, ...loaded.map((each) => each.default)) as Messages;
}
