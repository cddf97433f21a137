/** Why published operations are absent: the first row of the agent whose pattern the name has tells. */
interface Absence {
  readonly agent: string;
  readonly names: RegExp;
  readonly reason: string;
}

const absences: readonly Absence[] = [
  rule(
    "AI",
    /Copilot|Chatbot|Rag|Index|Answer|^Search$/,
    "Needs a language model and a store of documents.",
  ),
  rule(
    "AI",
    /FormDesign|BizCard|Photo/,
    "Needs a model that reads pictures; there are no forms here.",
  ),
  rule("AI", /.*/, "Needs a language model; what works here works without one."),
  rule(
    "Archive",
    /Chosen|Width|Configuration/,
    "Keeps the columns of windows that the original's own client has.",
  ),
  rule(
    "Archive",
    /ActivityFilter|RelatedData|GroupAssociate/,
    "Belongs to diaries and sections of persons, which are not kept.",
  ),
  rule(
    "Archive",
    /.*/,
    "Asks for columns that a window has stored; name them with `GetArchiveListByColumns…`.",
  ),
  rule("Associate", /EncryptionKey|LogOff/, "Belongs to the original's Windows client."),
  rule("Associate", /.*/, "Users have no notes."),
  rule(
    "Configuration",
    /Url|CS|Cs|SpfDomain|Www/,
    "An address of a part of the original that does not exist here.",
  ),
  rule("Configuration", /.*/, "Describes screens of the original's own client."),
  rule(
    "Contact",
    /Duplicate|Merge|^Copy$/,
    "Companies are not merged or compared; an administrator corrects them.",
  ),
  rule(
    "Contact",
    /Undelete|DeleteExpired/,
    "A deleted company stays deleted; tickets go on naming it.",
  ),
  rule(
    "Contact",
    /Enrich|Interest|Quote|BizCard|NumberValid/,
    "Belongs to sales, which are only named here.",
  ),
  rule("Contact", /.*/, "The list `Contact` and the entity have the same data."),
  rule("CustomerService", /FromMailData|Mailbox|Smtp/, "Nothing receives or carries mail yet."),
  rule(
    "CustomerService",
    /Template|Preview|QuickReply/,
    "Templates are read with the Ticket agent's default contents.",
  ),
  rule(
    "CustomerService",
    /.*/,
    "Belongs to the customer centre, chat or scripts of the original, which are not part of a desk.",
  ),
  rule("Favourite", /.*/, "Many at once or by a list; call the operations for one record."),
  rule(
    "Find",
    /Group|Save|Populate/,
    "Searches are not stored; pass the restrictions with each call.",
  ),
  rule(
    "Find",
    /Criteria|Available|Default/,
    "Describes the search window; `GetAvailableColumns` tells what can be searched.",
  ),
  rule(
    "Find",
    /.*/,
    "Reads restrictions that were stored before; `FindFromRestrictions…` takes them with the call.",
  ),
  rule(
    "List",
    /FromList(Definition|Name)$|ListEntity|ListItemEntity|Headings?|ListItems|VisibleFor|ListDefinition|Rank|MoveListItem/,
    "Lists are those that tickets use; each has operations of its own.",
  ),
  rule("List", /Ticket|QuickReplies/, "Not needed by the lists of tickets that are kept."),
  rule(
    "List",
    /Hierarchy|PictureFolder|WebPanel|TaskMenu|Plugin|ExtApp|Navigation|Link|Localized|Language|Domain|Resource/,
    "Belongs to menus, panels and folders of the original's own client.",
  ),
  rule(
    "List",
    /.*/,
    "A list of sales, projects, documents, diaries or consents, which are not kept.",
  ),
  rule(
    "Person",
    /Consent|Utm|EmailFlow|Bounce|TemporaryKey|Customer(Centre|Center)|SendEmail/,
    "Belongs to marketing and the customer centre.",
  ),
  rule("Person", /Image/, "People have no pictures."),
  rule(
    "Person",
    /Merge|^Move$|Undelete|DeleteExpired|Rank/,
    "People are not merged, moved or put in an order.",
  ),
  rule("Person", /.*/, "The list `Person` and the entity have the same data."),
  rule(
    "Preference",
    /Description|TabOrder|NetServices|Xsrf/,
    "Describes settings of the original's own client.",
  ),
  rule(
    "Preference",
    /.*/,
    "Read and write preferences with `GetPreferences` and `SavePreferences`.",
  ),
  rule("Resource", /.*/, "Texts of the original's own screens, which nothing replaces here."),
  rule("Sentry", /Appointment/, "There are no diaries."),
  rule("Sentry", /.*/, "Rights depend on the ticket; every entity comes with its `TableRight`."),
  rule("TimeZone", /.*/, "Zones come with the program and are all active."),
  rule("User", /Password/, "Passwords are set with `PUT /api/counterfoil/v1/users/{id}/password`."),
  rule(
    "User",
    /Credential|ServiceAuth|AccessGateway|External|License|Tokens/,
    "Belongs to sign-in through the original's cloud; see `docs/operating.md` for ours.",
  ),
  rule("User", /Role|Right/, "Roles are fixed, and so is what each may do."),
  rule("User", /Group/, "Groups are kept, but changed by nothing yet."),
  rule("User", /PresenceStatus/, "`/User/{associateId}/UserPresenceStatus` does it."),
  rule("User", /.*/, "The list `User` and the entity have the same data."),
  rule(
    "UserDefinedFieldInfo",
    /.*/,
    "Fields have no layout to publish; they are changed at `/api/counterfoil/v1/custom-fields`.",
  ),
];

function rule(agent: string, names: RegExp, reason: string): Absence {
  return { agent, names, reason };
}

/** Why an operation is absent. Throws where nobody has said it yet. */
export function reasonOfOperation(agent: string, name: string): string {
  const absence = absences.find((each) => each.agent === agent && each.names.test(name));
  if (absence === undefined) throw new Error(`nobody has said why ${agent}/${name} is absent`);
  return absence.reason;
}
