import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the explorer, as a browser gets it. */
export interface ExplorerFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/**
 * Reads what the explorer is made of. The compiler copies no such files, so compiled code reads those
 * that the package carries under `src`.
 */
export function readExplorerFiles(folder = explorerFolder()): readonly ExplorerFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const mediaType = mediaTypes[extname(name)];
      if (mediaType === undefined) return [];
      return [{ name, mediaType, content: readFileSync(new URL(name, folder), "utf8") }];
    });
}

function explorerFolder(): URL {
  const beside = new URL("./page/", import.meta.url);
  if (existsSync(fileURLToPath(beside))) return beside;
  return new URL("../../../../src/server/http/explorer/page/", import.meta.url);
}
