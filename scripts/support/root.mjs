import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with a trailing slash. */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** The absolute path of something in the project. */
export function inProject(...names) {
  return join(root, ...names);
}
