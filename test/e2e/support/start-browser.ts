import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** Where distributions put it. */
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Starts a real browser: the one that CHROMIUM_PATH names, an installed one, or else the one that the
 * development packages bring.
 */
export async function startBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"] ?? installed.find((path) => existsSync(path));
  return named === undefined
    ? chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args })
    : chromium.launch({ executablePath: named, args: ["--no-sandbox"] });
}
