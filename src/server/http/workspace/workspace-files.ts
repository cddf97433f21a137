import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the workspace, in the codings it was built in. */
export interface WorkspaceFile {
  readonly mediaType: string;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

/** What the build made of `src/web`. */
export interface WorkspaceFiles {
  /** Where every address of the workspace begins; its base is still to be filled in. */
  readonly page: string;
  /** By path below `/app/`. Their names change with their contents. */
  readonly assets: ReadonlyMap<string, WorkspaceFile>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/** Reads the built workspace; null where it was not built. */
export function readWorkspaceFiles(folder = workspaceFolder()): WorkspaceFiles | null {
  const page = join(folder, "index.html");
  if (!existsSync(page)) return null;
  const assets = new Map<string, WorkspaceFile>();
  for (const name of readdirSync(join(folder, "assets")).sort()) {
    const mediaType = mediaTypes[extname(name)];
    if (mediaType === undefined) continue;
    const path = join(folder, "assets", name);
    assets.set(`assets/${name}`, {
      mediaType,
      plain: readFileSync(path),
      br: readIfThere(`${path}.br`),
      gzip: readIfThere(`${path}.gz`),
    });
  }
  return { page: readFileSync(page, "utf8"), assets };
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}

/** Beside the compiled server, or where the build leaves it for sources that are run as they are. */
function workspaceFolder(): string {
  const beside = fileURLToPath(new URL("../../../web/", import.meta.url));
  if (existsSync(join(beside, "assets"))) return beside;
  return fileURLToPath(new URL("../../../../dist/web/", import.meta.url));
}
