/**
 * The request for what was filled in. `values` has the path, query and header values by name; an empty
 * one is left out, or in the path stays open.
 */
export function buildRequest({ base, operation, values, body, credential }) {
  const headers = { ...givenOnly(values.header), ...credential.headers };
  const sendsBody = operation.requestTypes.length > 0 && body !== "";
  if (!sendsBody) delete headers["Content-Type"];
  return {
    method: operation.method,
    url: base + pathOf(operation.path, values.path) + queryOf(values.query),
    headers,
    body: sendsBody ? body : null,
    /** Cookies go along only when the caller wants to be who he is in this browser. */
    cookies: credential.cookies,
    /** How a command line says who is calling, without the secret itself. */
    commandCredential: credential.command,
  };
}

function pathOf(pattern, values) {
  return pattern.replace(/\{([^}]*)\}/g, (whole, name) => encodeSegment(values[name] ?? "", whole));
}

/** What is still missing stands as it does in the description. */
function encodeSegment(value, placeholder) {
  return value === "" ? placeholder : encodeURIComponent(value);
}

function queryOf(values) {
  const pairs = Object.entries(givenOnly(values)).map(
    ([name, value]) => `${encodeName(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** A dollar may stand in a query, and `$select` is easier to read than `%24select`. */
function encodeName(name) {
  return encodeURIComponent(name).replaceAll("%24", "$");
}

function givenOnly(values = {}) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}
