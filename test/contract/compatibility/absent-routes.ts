/** Why addresses of published resources are absent: the first pattern that the path has tells. */
const absences: readonly (readonly [path: RegExp, reason: string])[] = [
  [
    /UdefLayout/,
    "Fields have no layout to publish; they are changed at `/api/counterfoil/v1/custom-fields`.",
  ],
  [/Image/i, "People and companies have no pictures."],
  [/Consent|UtmParameters/, "Belongs to marketing."],
  [/Activities|Appointments|Documents|Projects|Relations|Sales/, "A list of what is not kept."],
  [/Summary/, "The entity has the same data."],
  [/Persons$/, "The list `Person` does it, filtered by `contactId`."],
  [/MergeTo|MoveTo|Duplicate/, "People and companies are not merged, moved or compared."],
  [/^\/List/, "Lists are those that tickets use; each has addresses of its own."],
  [/^\/Table/, "Rows of tables without the rules of the desk are neither read nor written."],
  [/^\/String/, "Texts of the original's own screens, which nothing replaces here."],
  [/CustomCommand|CredentialTypes/, "Belongs to sign-in through the original's cloud."],
];

/** Why an address is absent. Throws where nobody has said it yet. */
export function reasonOfRoute(path: string): string {
  const absence = absences.find(([pattern]) => pattern.test(path));
  if (absence === undefined) throw new Error(`nobody has said why ${path} is absent`);
  return absence[1];
}
