import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTemplate } from "./render-template.ts";
import { templateValues } from "./template-value.ts";

const values = templateValues({
  "ticket.id": "12",
  "ticket.slevel": "2",
  "ticket.title": 'Light & "dark" <b>',
  "ticket.createdAt": "2026-03-02 09:05",
  "customer.name": "Ada\nLovelace",
  "message.bodyHtml": { plain: "Hello", html: "<p>Hello</p>" },
  empty: "",
  absent: undefined,
});

const plain = (template: string) => renderTemplate(template, "plain", values);
const html = (template: string) => renderTemplate(template, "html", values);

describe("a template in plain text", () => {
  it.each([
    ["nothing", "", ""],
    ["text", "Hello, [you]", "Hello, [you]"],
    ["a variable", "No [[ticket.id]].", "No 12."],
    ["a variable in other letters", "[[TICKET.Id]][[ ticket.id ]]", "1212"],
    ["unknown variables", "<[[nothing]][[toString]][[__proto__]][[absent]]>", "<>"],
    ["values as they are", "[[ticket.title]]", 'Light & "dark" <b>'],
    ["brackets without partner", "[[ticket.id a]] ]] [[", " ]] [["],
    ["brackets within", "[[x [[ticket.id]]", "[[x 12"],
    ["a choice", '[[IF:ticket.slevel="2"]]out[[ELSE]]in[[ENDIF]]', "out"],
    ["the other case", '[[IF:ticket.slevel="1"]]in[[ELSE]]out[[ENDIF]]', "out"],
    [
      "the second of three",
      '[[if:ticket.id="1"]]a[[elseif:ticket.id="12"]]b[[elseif:ticket.id="12"]]c[[else]]d[[endif]]',
      "b",
    ],
    ["no case at all", '[[IF:ticket.id="1"]]a[[ELSEIF:ticket.id="2"]]b[[ENDIF]]', ""],
    ["a text without quotes", "[[IF:ticket.id=12]]a[[ENDIF]]", "a"],
    ["signs in a text", '[[IF:"a=b"="a=b"]]same[[ENDIF]]', "same"],
    ["whether there is something", "[[IF:ticket.id]]a[[ENDIF]][[IF:empty]]b[[ENDIF]]", "a"],
    ["numbers by their size", "[[IF:ticket.id>9]]a[[ENDIF]][[IF:ticket.id<9]]b[[ENDIF]]", "a"],
    ["texts by their letters", '[[IF:ticket.title<"Z"]]a[[ENDIF]]', "a"],
    [
      "every comparison",
      [">=12", "<=12", "!=12", "!=13", ">12", "<12"]
        .map((test) => `[[IF:ticket.id${test}]]y[[ELSE]]n[[ENDIF]]`)
        .join(""),
      "yynynn",
    ],
    ["choices in one another", "[[IF:ticket.id]]a[[IF:empty]]b[[ENDIF]]c[[ENDIF]]d", "acd"],
    ["a choice without end", "[[IF:ticket.id]]a", "a"],
    ["ends without beginning", "a[[ENDIF]][[ELSE]][[ELSEIF:x]]b", "ab"],
    ["a variable of its own", '[[SET:x="[1]"]][[x]][[SET:ticket.id="3"]][[ticket.id]]', "[1]3"],
    ["counting", "[[SET:n=1]][[INC:n]][[n]][[DEC:n]][[DEC:n]][[n]][[INC:m]][[m]]", "201"],
    ["one of several", '[[DECODE:ticket.slevel,"1","in","2","out","?"]]', "out"],
    ["none of several", '[[DECODE:ticket.id,"1","in","2","out","?"]]', "?"],
    ["none and nothing else", '[[DECODE:ticket.id,"1","in"]]', ""],
    ["quotes and commas within", '[[DECODE:ticket.id,"12","a "",b"""]]', 'a ",b"'],
    ["a variable as outcome", '[[DECODE:ticket.id,"12",ticket.slevel]]', "2"],
    ["a date", '[[FORMAT-DATE:ticket.createdAt,"DD2.MM1.YY4 HH24:MI2:SS2"]]', "02.3.2026 09:05:00"],
    ["a written date", '[[FORMAT-DATE:"2026-12-31 23:59:58","HH12 YY2 MI2 SS2"]]', "11 26 59 58"],
    ["what is no date", '[[FORMAT-DATE:ticket.id,"YY4"]]', "12"],
    ["a time", '[[SEC-TO-TIME:"3723","h:m:s"]]', "1:02:03"],
    ["what is no time", '[[SEC-TO-TIME:"-1","h:m:s"]][[SEC-TO-TIME]]', "-1"],
  ])("reads %s", (_what, template, expected) => {
    expect(plain(template)).toBe(expected);
  });
});

describe("a template in HTML", () => {
  it.each([
    ["escapes values", "[[ticket.title]]", "Light &amp; &quot;dark&quot; &lt;b&gt;"],
    ["keeps lines apart", "[[customer.name]]", "Ada<br />Lovelace"],
    ["takes HTML of a value", "<div>[[message.bodyHtml]]</div>", "<div><p>Hello</p></div>"],
    ["escapes what it sets", '[[SET:x="<i>"]][[x]]', "&lt;i&gt;"],
    ["escapes what it decodes", '[[DECODE:ticket.id,"12",ticket.title]]', html("[[ticket.title]]")],
    ["escapes formats", '[[FORMAT-DATE:ticket.createdAt,"<YY4>"]]', "&lt;2026&gt;"],
    ["reads what editors write", "[[IF:ticket.id=&quot;12&quot;]]a[[ENDIF]]", "a"],
    ["reads hard blanks", "[[IF:\u00A0ticket.id&nbsp;&gt;&nbsp;3]]a[[ENDIF]]", "a"],
  ])("%s", (_what, template, expected) => {
    expect(html(template)).toBe(expected);
  });
});

describe("any template", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'[[ ]] [[IF:a]] [[IF:a="1"]] [[ELSE]] [[ELSEIF:b]] [[ENDIF]] [[a]] [[b]]'.split(" "),
      ...'[[INC:a]] [[SET:a= [[DECODE:a,"1",b," " , [[FORMAT-DATE:b,"YY4"]]'.split(" "),
    ),
    fc.string({ maxLength: 5 }),
  );
  const template = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
  const hostile = "<script>[[c]]</script>";

  it("renders, and never reads a value as a part of itself", () => {
    fc.assert(
      fc.property(template, (text) => {
        fc.pre(!/\[\[\s*c\s*\]\]/.test(text));
        const secret = templateValues({ a: "1", b: "[[c]]", c: "secret" });
        const rendered = renderTemplate(text, "plain", secret);
        expect(rendered).not.toBeNull();
        expect(rendered).not.toContain("secret");
      }),
      { numRuns: 1000 },
    );
  });

  it("lets no value into the markup", () => {
    const open = fc.string({ maxLength: 20 }).filter((text) => !text.includes("<"));
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, open)), (pieces) => {
        const text = pieces.join("").replaceAll("<", "");
        const rendered = renderTemplate(text, "html", templateValues({ a: hostile, b: hostile }));
        expect(rendered).not.toContain("<script");
      }),
      { numRuns: 1000 },
    );
  });

  it("may be nested as deep as it likes", () => {
    const depth = 100_000;
    const nested = "[[IF:a]]".repeat(depth) + "x" + "[[ENDIF]]".repeat(depth) + "y";
    expect(renderTemplate(nested, "plain", templateValues({ a: "1" }))).toBe("y");
    const shallow = "[[IF:a]]".repeat(50) + "x" + "[[ENDIF]]".repeat(50) + "y";
    expect(renderTemplate(shallow, "plain", templateValues({ a: "1" }))).toBe("xy");
  });

  it.each([
    ["blanks", `[[DECODE:${" ".repeat(300_000)}]]`],
    ["quotes", `[[DECODE:${'"'.repeat(300_001)}]]`],
    ["openings", "[[".repeat(300_000)],
    ["ends", "]]".repeat(300_000)],
    ["signs", `[[IF:${"=".repeat(300_000)}]]`],
  ])("made of many %s is read", (_what, text) => {
    expect(renderTemplate(text, "html", values)).not.toBeNull();
  });

  it("is given up when it comes out too long", () => {
    const long = templateValues({ a: "x".repeat(1024 * 1024) });
    expect(renderTemplate("[[a]]".repeat(16), "plain", long)).toHaveLength(16 * 1024 * 1024);
    expect(renderTemplate("[[a]]".repeat(16) + "y", "plain", long)).toBeNull();
  });
});
