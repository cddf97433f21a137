/** Addresses that everybody may ask without saying who he is, each with the reason. HEAD goes with GET. */
const openRoutes: ReadonlyMap<string, string> = new Map([
  ...[
    "GET /",
    "GET /app",
    "GET /app/*",
    "GET /api",
    "GET /api/v1",
    "GET /api/openapi/v1.json",
    "GET /api/swagger",
    "GET /api/swagger/v1-Agents.json",
    "GET /api/swagger/v1-REST.json",
  ].map((route) => [route, "the same for everybody, and in every copy of the program"] as const),
  ...["GET /health/live", "GET /health/ready", "GET /healthz"].map(
    (route) => [route, "asked by what watches over the server; tells whether it works"] as const,
  ),
  ["GET /api/state/:contextIdentifier", "tells whether the desk runs, by a name one has to know"],
  ["GET /api/counterfoil/v1/sign-in-ways", "a page to sign in asks before anybody has"],
  ["POST /Login/api/PartnerSystemUser/Authenticate", "a program proves by a signature who it is"],
  ["POST /api/v1/Session", "signs in, by name and password; refused to strange pages"],
  ["GET /login/.well-known/openid-configuration", "where programs find the rest"],
  ["GET /login/.well-known/jwks", "keys that everybody checks signatures with"],
  ["GET /login/common/oauth/authorize", "shows a page on which one signs in"],
  ["POST /login/common/oauth/authorize", "leads to that page"],
  ["POST /login/common/oauth/decision", "what was decided there, tied to the browser and the user"],
  ["POST /login/common/oauth/tokens", "a program proves by its secret or verifier who it is"],
  ["POST /login/common/oauth/revoke", "as above"],
  ["GET /login/openid/start", "leads to the provider"],
  ["GET /login/openid/callback", "what the provider says, tied to the browser that left"],
]);

const openPatterns = [
  // What the explorer is made of, and the help on operations.
  /^GET \/api\/swagger\/assets\/[\w.-]+$/,
  /^GET \/api\/v1\/Agents\/\w+\/\w+$/,
];

/** `route` is a method and the pattern of an address. */
export function isOpen(route: string): boolean {
  return openRoutes.has(route) || openPatterns.some((pattern) => pattern.test(route));
}
