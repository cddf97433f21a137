/** Posts a body to a path below `/api/`, and returns what is answered. Throws when it is refused. */
export type Post = (path: string, body: object) => Promise<object>;

/** `credentials` is `login:password`. */
export function postAs(url: string, credentials: string): Post {
  return async (path, body) => {
    const answer = await fetch(`${url}/api/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        authorization: `Basic ${btoa(credentials)}`,
        "content-type": "application/json",
      },
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as object;
  };
}
