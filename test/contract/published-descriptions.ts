import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SwaggerForm } from "./swagger-form.ts";

/** Every description below a folder, put together; null when there is no such folder. */
export async function readPublishedDescriptions(folder: string): Promise<SwaggerForm | null> {
  const files = await filesBelow(folder);
  if (files === null) return null;
  const forms = await Promise.all(files.sort().map(readDescription));
  return {
    paths: Object.assign({}, ...forms.map(({ paths }) => paths)) as SwaggerForm["paths"],
    definitions: Object.assign(
      {},
      ...forms.map(({ definitions }) => definitions),
    ) as SwaggerForm["definitions"],
  };
}

async function filesBelow(folder: string): Promise<string[] | null> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return null;
    throw error;
  }
}

async function readDescription(file: string): Promise<SwaggerForm> {
  const form = JSON.parse(await readFile(file, "utf8")) as Partial<SwaggerForm> | null;
  if (typeof form?.paths !== "object" || typeof form.definitions !== "object") {
    throw new Error(`${file} does not hold a description with paths and definitions`);
  }
  return { paths: form.paths, definitions: form.definitions };
}
