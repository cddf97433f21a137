import type { Page } from "playwright-core";

/** Signs the browser of a page in at a server, as its form would. `credentials` is `login:password`. */
export async function signIn(page: Page, url: string, credentials: string): Promise<void> {
  const colon = credentials.indexOf(":");
  const response = await page.request.post(`${url}/api/v1/Session`, {
    data: { username: credentials.slice(0, colon), password: credentials.slice(colon + 1) },
    headers: { origin: url },
  });
  if (!response.ok()) throw new Error(`the sign-in was answered ${response.status()}`);
}
