/** The same request for a POSIX shell. Secrets are named and never shown. */
export function curlCommand({ method, url, headers, body, commandCredential }, origin) {
  const parts = [`curl -X ${method} ${quote(origin + url)}`];
  for (const argument of commandCredential) parts.push(argument);
  for (const [name, value] of Object.entries(headers)) {
    if (!SECRET_HEADERS.has(name.toLowerCase())) parts.push(`-H ${quote(`${name}: ${value}`)}`);
  }
  if (body !== null) parts.push(`--data-binary ${quote(body)}`);
  return parts.join(" \\\n  ");
}

const SECRET_HEADERS = new Set(["authorization", "x-xsrf-token", "x-requested-with"]);

function quote(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
