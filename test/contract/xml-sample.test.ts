import { describe, expect, it } from "vitest";
import { TicketEntity } from "../../src/contract/carriers/ticket-entity.ts";
import { decodeCarrier } from "../../src/server/http/media/tree/decode-tree.ts";
import { Decoding } from "../../src/server/http/media/tree/decoding.ts";
import { encodeXml } from "../../src/server/http/media/xml/encode-xml.ts";
import { parseXml } from "../../src/server/http/media/xml/parse-xml.ts";
import { sampleTicket, sampleXml } from "./xml-sample.ts";

const dates = { zone: "Europe/Oslo", baseZone: "Europe/Oslo", offset: true };

describe("the sample of a ticket in XML", () => {
  it("is what a caller gets, without the blanks between elements", () => {
    expect(encodeXml(TicketEntity, sampleTicket, { profile: "seed", dates })).toBe(
      sampleXml.replace(/\n */g, ""),
    );
  });

  it("is understood when it is sent back, blanks and all", () => {
    const parsed = parseXml(sampleXml, { kind: "carrier", carrier: TicketEntity, picked: "all" });
    const tree = parsed.ok ? parsed.tree : null;
    expect(decodeCarrier(TicketEntity, tree, new Decoding(dates))).toEqual({
      ok: true,
      value: {
        TicketId: 839,
        Title: "Fire <3rd floor> & smoke",
        CreatedAt: sampleTicket.CreatedAt,
        Activate: "unset",
        Deadline: "unset",
        CreatedBy: { AssociateId: 3 },
        Author: "Tina Jensen",
        OwnedBy: null,
        Category: null,
        Slevel: "External",
        Priority: { TicketPriorityId: 2 },
        BaseStatus: "Active",
        Status: { TicketStatusId: 1 },
        Origin: "Email",
        Person: null,
        SecondaryPersons: [],
        FromAddress: "",
        Tags: [
          { Id: 164, Name: "VIP" },
          { Id: 165, Name: "Late" },
        ],
        Sale: null,
        Project: null,
        ExtraFields: {},
        CustomFields: { x_building: "[I:7]", "SuperOffice:1": "" },
      },
    });
  });
});
