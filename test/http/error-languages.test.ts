import { describe, expect, it, test } from "vitest";
import type { TextLanguage } from "../../src/server/texts/text.ts";
import { sendRaw, startShell } from "../support/start-shell.ts";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

/** One fault of each origin: the body's form, a custom field and a record that is not there. */
const faulty = {
  Title: "x".repeat(256),
  Slevel: "Secret",
  Deadline: "next week",
  CustomFields: { x_nope: "1" },
  Person: { PersonId: 9999 },
};

const paths = ["Title", "Slevel", "Deadline", "CustomFields/x_nope", "Person/PersonId"];

const faultsIn: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: [
    "At most 255 characters are allowed; there are 256.",
    "TicketSecurityLevel has no such value.",
    "Expected a date in ISO 8601 form.",
    'There is no custom field "x_nope".',
    "There is no person 9999.",
  ],
  no: [
    "Høyst 255 tegn er tillatt; det er 256.",
    "TicketSecurityLevel har ingen slik verdi.",
    "Det forventes en dato i ISO 8601-format.",
    'Det egendefinerte feltet "x_nope" finnes ikke.',
    "Person 9999 finnes ikke.",
  ],
  sv: [
    "Högst 255 tecken är tillåtna; det är 256.",
    "TicketSecurityLevel har inget sådant värde.",
    "Här förväntas ett datum i ISO 8601-format.",
    'Det anpassade fältet "x_nope" finns inte.',
    "Person 9999 finns inte.",
  ],
  da: [
    "Højst 255 tegn er tilladt; der er 256.",
    "TicketSecurityLevel har ingen sådan værdi.",
    "Der forventes en dato i ISO 8601-format.",
    'Det brugerdefinerede felt "x_nope" findes ikke.',
    "Person 9999 findes ikke.",
  ],
  de: [
    "Höchstens 255 Zeichen sind zulässig; es sind 256.",
    "TicketSecurityLevel hat keinen solchen Wert.",
    "Erwartet wird ein Datum im Format ISO 8601.",
    'Das benutzerdefinierte Feld "x_nope" gibt es nicht.',
    "Person 9999 gibt es nicht.",
  ],
  nl: [
    "Maximaal 255 tekens zijn toegestaan; het zijn er 256.",
    "TicketSecurityLevel heeft geen dergelijke waarde.",
    "Verwacht wordt een datum in ISO 8601-notatie.",
    'Het aangepaste veld "x_nope" bestaat niet.',
    "Persoon 9999 bestaat niet.",
  ],
};

const moreIn: Readonly<Record<TextLanguage, string>> = {
  en: "(and 4 more members)",
  no: "(og 4 felter til)",
  sv: "(och 4 fält till)",
  da: "(og 4 felter mere)",
  de: "(und 4 weitere Felder)",
  nl: "(en nog 4 velden)",
};

const languages = Object.keys(faultsIn) as TextLanguage[];

describeOneDatabase("a refused save", (database) => {
  const api = testApi(database);
  const refuse = async (headers: Readonly<Record<string, string>>) => {
    const answer = await api.call("SaveTicketEntity", { body: faulty, headers });
    const { Message, ErrorMessage, ValidationErrors } = answer.json;
    const inForce = answer.headers.get("content-language");
    return { status: answer.status, Message, ErrorMessage, ValidationErrors, inForce };
  };

  it.each<[headers: Record<string, string>, TextLanguage, string | null]>([
    ...languages.map((language): [Record<string, string>, TextLanguage, string] => [
      { "so-language": language, "accept-language": "fi" },
      language,
      language,
    ]),
    ...languages.map((language): [Record<string, string>, TextLanguage, string] => [
      { "accept-language": `fi;q=0.1, ${language};q=0.9` },
      language,
      language,
    ]),
    [{ "accept-language": "nb-NO" }, "no", "no"],
    [{ "accept-language": "nn" }, "no", "no"],
    [{ "accept-language": "sv-FI" }, "sv", "sv"],
    [{ "accept-language": "de-CH" }, "de", "de-ch"],
    [{ "accept-language": "tlh" }, "en", "en"],
    [{ "accept-language": "fr" }, "en", "fr"],
    [{ "accept-language": "" }, "en", null],
    [{ "so-language": "*", "accept-language": "sv" }, "en", null],
    [{ "so-language": "x", "accept-language": "sv" }, "en", null],
  ])("with %j speaks %s, and %s is in force", async (headers, spoken, inForce) => {
    const message = `Title: ${faultsIn[spoken][0]} ${moreIn[spoken]}`;
    expect(await refuse(headers)).toEqual({
      status: 400,
      Message: message,
      ErrorMessage: message,
      ValidationErrors: Object.fromEntries(
        paths.map((path, index) => [path, faultsIn[spoken][index]]),
      ),
      inForce,
    });
  });

  it.each([
    ["no", "Tags/0/Id: Dette krever rettigheten «Opprette nye tagger direkte»."],
    ["de", "Tags/0/Id: Dies erfordert das Recht „Neue Schlagwörter direkt anlegen“."],
    ["en", 'Tags/0/Id: This needs the right "Create new tags directly".'],
  ])("names a missing right in %s", async (language, message) => {
    const { status, json } = await api.call("SaveTicketEntity", {
      body: { Title: "Printer on fire", Tags: [{ Name: "Brand new" }] },
      as: await api.addUser(`agent-${language}`, "Agent, own categories"),
      headers: { "so-language": language },
    });
    expect({ status, message: json.Message }).toEqual({ status: 403, message });
  });
});

describeOneDatabase("the rights of a ticket", (database) => {
  const api = testApi(database);

  it.each([
    ["no", "Sletting krever Service-administrasjon"],
    ["de", "Löschen erfordert Service-Verwaltung"],
    ["fr", "Delete requires Service administration"],
    ["*", "Delete requires Service administration"],
  ])("have their reasons in %s", async (language, reason) => {
    const lead = await api.addUser(`lead-${language.replace("*", "x")}`, "Team lead");
    const { status, json } = await api.call("SaveTicketEntity", {
      body: { Title: "Printer on fire" },
      as: lead,
      headers: { "so-language": language },
    });
    expect(status).toBe(200);
    expect(json.TableRight?.Reason).toBe(reason);
  });
});

describeOneDatabase("a refused sign-in", (database) => {
  const attemptLimits = { failuresPerUserAndAddress: 1, failuresPerAddress: 9, windowSeconds: 60 };
  const api = testApi(database, { attemptLimits });
  const norwegian = { "so-language": "no" };
  const read = (as: string | null) =>
    api.call("GetTicketEntity?ticketEntityId=1", { body: "null", as, headers: norwegian });

  it("speaks Norwegian", async () => {
    const nobody = await read(null);
    expect(nobody).toMatchObject({ status: 401, json: { Message: "Logg på for å bruke dette." } });
    expect(nobody.headers.get("content-language")).toBe("no");
    const wrong = await read("guess:wrong");
    expect(wrong).toMatchObject({ status: 401, json: { Message: "Påloggingen er ikke gyldig." } });
    const again = await read("guess:wrong");
    expect(again).toMatchObject({
      status: 429,
      json: { Message: "For mange mislykkede pålogginger. Prøv igjen senere." },
    });
  });
});

describe("a request that is turned away", () => {
  test.each<
    [number, string, string, Omit<RequestInit, "headers"> & { headers?: Record<string, string> }]
  >([
    [404, "/nothing", "Det finnes ingenting på denne stien.", {}],
    [404, "/a//b", "Det finnes ingenting på denne stien.", {}],
    [400, "/%zz", "Stien i forespørselen er ikke gyldig.", {}],
    [405, "/echo", "DELETE er ikke en metode for denne stien.", { method: "DELETE" }],
    [
      406,
      "/echo",
      "Svar kan fås som application/json, text/json, application/xml, text/xml, application/json-patch+json, application/merge-patch+json.",
      { method: "POST", headers: { accept: "image/png" } },
    ],
    [
      415,
      "/echo",
      "Innholdet i en forespørsel må ha en av disse typene: application/json, text/json, application/xml, text/xml, application/x-www-form-urlencoded, application/json-patch+json, application/merge-patch+json.",
      { method: "POST", body: "x", headers: { "content-type": "image/png" } },
    ],
    [
      413,
      "/echo",
      "Innholdet i forespørselen er for stort.",
      {
        method: "POST",
        body: "x".repeat(5000),
        headers: { "content-type": "application/json" },
      },
    ],
  ])("with %i at %s speaks Norwegian", async (status, path, message, { headers, ...init }) => {
    const { url } = await startShell();
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { ...headers, "so-language": "no" },
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-language")).toBe("no");
    const body = (await response.json()) as Record<string, unknown>;
    expect(body["Message"]).toBe(message);
  });

  test("because of a fault of ours speaks Norwegian", async () => {
    const { url } = await startShell({
      register: (api) => {
        api.get("/fail", () => Promise.reject(new Error("secret")));
      },
    });
    const response = await fetch(`${url}/fail`, { headers: { "accept-language": "nb" } });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      Message:
        "Serveren klarte ikke å utføre kallet. Operasjons-ID-en fører administratoren til årsaken.",
    });
  });

  test("without a word about languages is answered in English", async () => {
    const { port } = await startShell();
    const answer = await sendRaw(
      port,
      "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain("There is nothing at this path.");
    expect(answer).not.toMatch(/^content-language/im);
  });

  test.each([
    ["SO-Language: no\r\n", "no", "Dette er ikke en gyldig HTTP-forespørsel."],
    ["", null, "This is not a valid HTTP request."],
  ])("because it is not HTTP, with %j, speaks %s", async (header, language, message) => {
    const { port } = await startShell();
    const answer = await sendRaw(port, `GET / HTTP/1.1\r\nHost: a\r\n${header}bad header\r\n\r\n`);
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(/^content-language: (.*)$/m.exec(head)?.[1] ?? null).toBe(language);
    expect(Buffer.from(body, "latin1").toString()).toContain(message);
  });

  test("while the server is not ready tells the reason in Norwegian", async () => {
    const { url } = await startShell({
      healthChecks: [{ name: "database", findProblem: () => Promise.reject(new Error("no")) }],
    });
    const response = await fetch(`${url}/health/ready`, { headers: { "so-language": "no" } });
    expect(response.headers.get("content-language")).toBe("no");
    expect(await response.json()).toMatchObject({ reasons: { database: "kan ikke nås" } });
  });
});
