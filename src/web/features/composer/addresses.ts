/** Addresses in a line as people type them: separated by commas or semicolons, perhaps with a name before. */
export function readAddresses(line: string): readonly string[] {
  return line
    .split(/[,;\n](?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** Those that no mail can go to. The server has the last word. */
export function badAddressesIn(line: string): readonly string[] {
  return readAddresses(line).filter((each) => !addressForm.test(bareAddress(each)));
}

const addressForm = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;

/** `Ada Berg <ada@berg.example>` without the name. */
function bareAddress(address: string): string {
  return /<([^<>]*)>$/.exec(address)?.[1] ?? address;
}

/** Words that promise a file, in every language that the workspace speaks. */
const promises =
  /\b(?:attach(?:ed|ment|ments|ing)?|vedlagte?|vedlegg(?:et|ene)?|bifogad(?:e|t)?|bifoga[rs]|bilaga(?:n)?|bilagor(?:na)?|vedhæfte(?:t|de|r)|vedhæftning(?:en|er)?|anh[aä]nge?|angehängte?[mnrs]?|anbei|beigefügte?[mnrs]?|bijlagen?|bijgevoegde?)\b/iu;

/** Whether a text speaks of a file that came with it. What is quoted was written by others. */
export function promisesFile(text: string): boolean {
  return text
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .some((line) => promises.test(line));
}
