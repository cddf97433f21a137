// Licences under which code may be passed on together with ours. Each demands no more than that its
// text comes along; none reaches out to the code beside it.
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Zlib",
]);

/** Sentences about the packages of which one may not ship, or whose licence nobody knows. */
export function judgeLicences(packages) {
  return packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(
      ({ name, version, licence, how }) =>
        `${name} ${version} (${how}) stands under ${licence ?? "no licence that it names"}`,
    );
}

/** An SPDX expression: one of the alternatives has to do, and all that are joined. */
function isAllowed(licence) {
  if (typeof licence !== "string") return false;
  const bare = licence.replaceAll(/[()]/g, " ").trim();
  if (/ OR /.test(bare) && / AND /.test(bare)) return false; // read by a person, not by a pattern
  if (/ OR /.test(bare)) return bare.split(" OR ").some(isNamed);
  return bare.split(" AND ").every(isNamed);
}

function isNamed(licence) {
  return allowed.has(licence.trim());
}
