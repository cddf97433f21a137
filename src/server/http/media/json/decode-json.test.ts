import { describe, expect, it } from "vitest";
import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { TicketPriorityEntity } from "../../../../contract/carriers/ticket-priority-entity.ts";
import { TicketOrigin } from "../../../../contract/enums/ticket.ts";
import { UserType } from "../../../../contract/enums/user.ts";
import {
  bool,
  dateTime,
  dictionary,
  embedded,
  int32,
  list,
  oneOf,
  text,
} from "../../../../contract/member.ts";
import { decodeJson, decodeJsonArguments, decodeJsonList } from "./decode-json.ts";

const options = { dates: { zone: "UTC", baseZone: "UTC" } };

function decodeTicket(body: string): unknown {
  return decodeJson(TicketEntity, body, options);
}

describe("decodeJson", () => {
  it("finds members by name in any case", () => {
    for (const name of ["Title", "title", "TITLE", "tItLe"]) {
      expect(decodeTicket(`{"${name}":"x"}`)).toEqual({ ok: true, value: { Title: "x" } });
    }
  });

  it.each([
    ['{"Title":"a","Title":"b"}', "b"],
    ['{"Title":"a","title":"b"}', "b"],
    ['{"title":"a","Title":"b"}', "b"],
    ['{"Title":"a","title":"b","Title":"c"}', "c"],
    ['{"title":"a","Title":"b","TITLE":"c","title":"d"}', "d"],
  ])("takes the last of a name given twice: %s", (body, expected) => {
    expect(decodeTicket(body)).toEqual({ ok: true, value: { Title: expected } });
  });

  it("does not report a value that a later one replaces", () => {
    expect(decodeTicket('{"ticketId":"nonsense","TicketId":5}')).toEqual({
      ok: true,
      value: { TicketId: 5 },
    });
    expect(decodeTicket('{"Title":"a","title":null}')).toEqual({
      ok: true,
      value: { Title: null },
    });
  });

  it("ignores unknown members and rights at every level", () => {
    const body = `{
      "TicketId": 5, "Unknown": {"a": [1]}, "__proto__": {"Title": "x"}, "constructor": 1,
      "TableRight": {"mask": 3}, "FieldProperties": {"Title": {"fieldRight": {"mask": 67}}},
      "Tags": [{"Id": 1, "TableRight": 5, "nonsense": true}]
    }`;
    expect(decodeTicket(body)).toStrictEqual({
      ok: true,
      value: { TicketId: 5, Tags: [{ Id: 1 }] },
    });
  });

  it("skips members nobody may write, whatever they hold", () => {
    const body =
      '{"TicketId":5,"LastChanged":"glops","AlertLevel":"x","Messages":7,"ReadStatus":99}';
    expect(decodeTicket(body)).toStrictEqual({ ok: true, value: { TicketId: 5 } });
  });

  it("reads of a linked record only what identifies it", () => {
    const body = `{
      "OwnedBy": {"associateId": "7", "Rank": "nonsense", "Type": "Nobody"},
      "Person": {"PersonId": 3, "Firstname": ["x"], "Retired": 99999999999},
      "SecondaryPersons": [{"PersonId": 4, "Rank": {}}, {"Firstname": 1}],
      "Tags": [{"Id": 0, "Name": "new", "ToolTip": []}],
      "Category": {"Name": "Support"}
    }`;
    expect(decodeTicket(body)).toStrictEqual({
      ok: true,
      value: {
        OwnedBy: { AssociateId: 7 },
        Category: {},
        Person: { PersonId: 3 },
        SecondaryPersons: [{ PersonId: 4 }, {}],
        Tags: [{ Id: 0, Name: "new" }],
      },
    });
  });

  it("reads embedded carriers in full", () => {
    const body =
      '{"EscalationLevels":[{"AlertLevel":1,"EmailTo":"a@b.example"}],"flags":"external"}';
    expect(decodeJson(TicketPriorityEntity, body, options)).toStrictEqual({
      ok: true,
      value: { Flags: 1, EscalationLevels: [{ AlertLevel: 1, EmailTo: "a@b.example" }] },
    });
  });

  it("reports everything that is wrong at once, in declared order", () => {
    const body = JSON.stringify({
      Tags: [{ Id: 1 }, { Id: "x", Name: "n".repeat(240) }],
      SecondaryPersons: [{ PersonId: 1.5 }],
      Title: "t".repeat(256),
      Slevel: "Public",
      Deadline: "soon",
      TicketId: 3e9,
      CustomFields: { x_a: [] },
    });
    expect(decodeTicket(body)).toEqual({
      ok: false,
      problems: [
        { path: "TicketId", code: "range", expected: "integer" },
        { path: "Title", code: "length", maxLength: 255, length: 256 },
        { path: "Deadline", code: "type", expected: "date" },
        { path: "Slevel", code: "name", of: "TicketSecurityLevel" },
        { path: "SecondaryPersons/0/PersonId", code: "type", expected: "integer" },
        { path: "Tags/1/Id", code: "type", expected: "integer" },
        { path: "Tags/1/Name", code: "length", maxLength: 239, length: 240 },
        { path: "CustomFields/x_a", code: "type", expected: "text" },
      ],
      readable: { SecondaryPersons: [{}], Tags: [{ Id: 1 }, {}], CustomFields: {} },
    });
  });

  it("keeps dictionary names as they are, harmless ones or not", () => {
    const decoded = decodeJson(
      TicketEntity,
      '{"CustomFields":{"__proto__":"a","constructor":"b","X_Foo":"c","x_foo":"d"}}',
      options,
    );
    const fields = decoded.ok ? (decoded.value.CustomFields ?? {}) : {};
    expect(Object.getPrototypeOf(fields)).toBeNull();
    expect(Object.entries(fields)).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["X_Foo", "c"],
      ["x_foo", "d"],
    ]);
  });

  it.each(["", "  ", "null", "[]", "5", '"text"', "\uFEFF"])(
    "answers that no entity was sent for the body %j",
    (body) => {
      expect(decodeTicket(body)).toEqual({
        ok: false,
        malformed: { code: "no-entity" },
        problems: [],
      });
    },
  );

  it("tells where a malformed body is at fault", () => {
    expect(decodeTicket('{"Title":\n "secret",}')).toEqual({
      ok: false,
      malformed: { code: "syntax", syntax: "JSON", line: 2, column: 11 },
      problems: [],
    });
  });
});

describe("decodeJsonArguments", () => {
  const saveAndNotify = {
    NewEntity: embedded(TicketEntity),
    Notify: bool(),
    Ids: list(int32()),
    Origin: oneOf(TicketOrigin),
    UserType: oneOf(UserType),
    Reason: text(),
    From: dateTime(),
    Values: dictionary(text()),
  };

  const defaults = {
    NewEntity: null,
    Notify: false,
    Ids: [],
    Origin: "Unknown",
    UserType: "Unknown",
    Reason: null,
    From: "unset",
    Values: {},
  };

  it.each(["", "null", "{}", '{"Notify":null,"ids":null,"From":null,"NewEntity":null}'])(
    "gives every argument its default for the body %j",
    (body) => {
      expect(decodeJsonArguments(saveAndNotify, body, options)).toEqual({
        ok: true,
        value: defaults,
      });
    },
  );

  it("finds arguments by name in any case", () => {
    const body = '{"newEntity":{"ticketId":5},"NOTIFY":"true","Ids":[1,2],"origin":13}';
    expect(decodeJsonArguments(saveAndNotify, body, options)).toEqual({
      ok: true,
      value: { ...defaults, NewEntity: { TicketId: 5 }, Notify: true, Ids: [1, 2], Origin: "API" },
    });
  });

  it("reports problems with the argument in the path", () => {
    expect(
      decodeJsonArguments(
        saveAndNotify,
        '{"NewEntity":{"TicketId":"x"},"Notify":"maybe"}',
        options,
      ),
    ).toEqual({
      ok: false,
      problems: [
        { path: "NewEntity/TicketId", code: "type", expected: "integer" },
        { path: "Notify", code: "type", expected: "boolean" },
      ],
      readable: expect.objectContaining({ NewEntity: {}, Notify: false }),
    });
  });

  it("refuses a body that is no object", () => {
    expect(decodeJsonArguments(saveAndNotify, "[1]", options)).toEqual({
      ok: false,
      malformed: { code: "not-an-object" },
      problems: [],
    });
  });
});

describe("decodeJsonList", () => {
  it.each([
    ["", []],
    ["null", []],
    ["[]", []],
    ["[1,2,3]", [1, 2, 3]],
    ['["1",null]', [1]],
    ["5", [5]],
  ])("reads %j", (body, expected) => {
    expect(decodeJsonList(int32(), body, options)).toEqual({ ok: true, value: expected });
  });

  it("reports the items at fault by their index", () => {
    expect(decodeJsonList(int32(), '[1,"x",{}]', options)).toMatchObject({
      ok: false,
      problems: [{ path: "1" }, { path: "2" }],
    });
  });
});
