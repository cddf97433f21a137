import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { compileMessages, type MessageModule } from "./compile-messages.ts";

const PREFIX = "virtual:messages/";
const RESOLVED = `\0${PREFIX}`;
const SUFFIX = ".texts.ts";
const LATER = "/later";

/** Screens that few people open, or not first: their sentences are fetched when they are. */
const laterFeatures = /[\\/]features[\\/](?:admin|dashboard|explorer|me)[\\/]/;

/**
 * Makes two modules for each language out of all `<area>.texts.ts` files: `virtual:messages/no` holds
 * the compiled sentences in Norwegian, and is loaded by those who read Norwegian only;
 * `virtual:messages/no/later` holds those of the screens that are not needed first.
 */
export function messagesPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "counterfoil:messages",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const name = id.slice(RESOLVED.length);
      const isLater = name.endsWith(LATER);
      const language = isLater ? name.slice(0, -LATER.length) : name;
      const files = findTexts(config.root).filter((file) => laterFeatures.test(file) === isLater);
      for (const file of files) this.addWatchFile(file);
      const modules = await readTexts(files);
      return `export default ${JSON.stringify(compileMessages(modules, language))};`;
    },
  };
}

function findTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => join(folder, name));
}

async function readTexts(files: readonly string[]): Promise<Record<string, MessageModule>> {
  const { runnerImport } = await import("vite");
  const modules: Record<string, MessageModule> = {};
  for (const file of files) {
    const { module } = await runnerImport<Record<string, MessageModule>>(file);
    const area = file.slice(file.lastIndexOf("/") + 1, -SUFFIX.length).replace(/^.*\\/, "");
    if (area in modules) throw new Error(`two files are named ${area}${SUFFIX}`);
    modules[area] = Object.assign({}, ...Object.values(module)) as MessageModule;
  }
  return modules;
}
