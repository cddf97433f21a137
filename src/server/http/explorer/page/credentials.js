import { element, field, group, select } from "./elements.js";

const PASSWORD = "password";
const TICKET = "ticket";
const TOKEN = "token";
const SESSION = "session";
const NONE = "none";

/**
 * Who is calling, for all operations. What is typed stays in the fields: it is not stored anywhere and
 * is gone with the page.
 */
export function createCredentials() {
  const kind = select([
    [PASSWORD, "User name and password (Basic)"],
    [TICKET, "Ticket (SoTicket)"],
    [TOKEN, "Access token (Bearer)"],
    [SESSION, "Current session of this browser"],
    [NONE, "None"],
  ]);
  const user = element("input", { type: "text", autocomplete: "username", spellcheck: false });
  const password = element("input", { type: "password", autocomplete: "current-password" });
  const secret = element("input", { type: "password", autocomplete: "off" });
  const userFields = element(
    "div",
    { className: "row" },
    field("User name", user),
    field("Password", password),
  );
  const secretField = field("Ticket or token", secret);
  const showFields = () => {
    userFields.hidden = kind.value !== PASSWORD;
    secretField.hidden = kind.value !== TICKET && kind.value !== TOKEN;
  };
  kind.addEventListener("change", showFields);
  showFields();
  return {
    view: group("Credentials", field("Sign in with", kind), userFields, secretField),
    current: () =>
      credentialOf(kind.value, {
        user: user.value,
        password: password.value,
        secret: secret.value.trim(),
        xsrfToken: xsrfTokenOf(document.cookie),
      }),
  };
}

/** What a request and a command line need of the chosen credentials. */
export function credentialOf(kind, { user, password, secret, xsrfToken }) {
  switch (kind) {
    case PASSWORD:
      return {
        headers: { Authorization: `Basic ${base64Of(`${user}:${password}`)}` },
        cookies: false,
        command: [user === "" ? '-u "$USER_NAME"' : `-u '${user.replaceAll("'", "")}'`],
      };
    case TICKET:
      return withAuthorization(`SoTicket ${secret}`, '-H "Authorization: SoTicket $TICKET"');
    case TOKEN:
      return withAuthorization(`Bearer ${secret}`, '-H "Authorization: Bearer $TOKEN"');
    case SESSION:
      return {
        headers: { "X-XSRF-TOKEN": xsrfToken },
        cookies: true,
        command: ['-b "$COOKIES"', '-H "X-XSRF-TOKEN: $XSRF_TOKEN"'],
      };
    default:
      return { headers: {}, cookies: false, command: [] };
  }
}

function withAuthorization(value, command) {
  return { headers: { Authorization: value }, cookies: false, command: [command] };
}

/** User names and passwords may hold any character, and `btoa` takes bytes only. */
function base64Of(text) {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

function xsrfTokenOf(cookies) {
  const found = cookies.split(";").map((cookie) => cookie.trim().split("="));
  return found.find(([name]) => name === "XSRF-TOKEN")?.[1] ?? "";
}
