import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { AreaField, FieldProps } from "./area.ts";
import { EntriesControl } from "./entries-control.tsx";
import { faultOf } from "./fault-of.ts";
import { hasFlag, withFlag } from "./flags.ts";
import { InputControl } from "./input-control.tsx";
import { isNoNumber, numberOf } from "./typed-number.ts";
import { NameControl, NameValue } from "./name-control.tsx";
import { CheckLine, ChoiceControl, ChoiceValue, SeveralControl } from "./choice-control.tsx";

export interface Option {
  readonly value: string | number;
  readonly label: string;
}

/** Gives the options when the form is drawn: they come from other lists, or from sentences. */
export type UseOptions<T> = (draft: T) => readonly Option[];

interface Extras<T> {
  readonly hint?: MessageId;
  readonly isShown?: (draft: T) => boolean;
  /** It stays what it was made with. */
  readonly isFixed?: boolean;
}

type MembersOf<T, V> = { [K in keyof T]: T[K] extends V ? K : never }[keyof T] & string;

/** Makes the fields of one kind of row. */
export function fieldsOf<T extends object>() {
  const plain = (
    member: keyof T & string,
    label: MessageId,
    extras: Extras<T>,
  ): Omit<AreaField<T>, "Control" | "Value"> => ({
    id: member,
    label,
    members: [member],
    isShown: extras.isShown,
    valueOf: (row) => row[member],
    carry: (from) => ({ [member]: from[member] }) as unknown as Partial<T>,
  });
  const input =
    (type: "text" | "number" | "url" | "lines") =>
    (member: MembersOf<T, string | number | null>, label: MessageId, extras: Extras<T> = {}) => ({
      ...plain(member, label, extras),
      check: (row: T): MessageId | undefined =>
        type === "number" && isNoNumber(row[member]) ? "asking.wholeNumber" : undefined,
      Control: ({ draft, change, faults, isNew }: FieldProps<T>) => (
        <InputControl
          type={type}
          label={label}
          hint={extras.hint}
          value={String(draft[member] ?? "")}
          isReadOnly={extras.isFixed === true && !isNew}
          fault={faultOf(faults, member)}
          onChange={(text) =>
            change({ [member]: type === "number" ? numberOf(text) : text } as unknown as Partial<T>)
          }
        />
      ),
      Value: ({ row }: { readonly row: T }) => String(row[member] ?? ""),
    });
  return {
    text: input("text"),
    number: input("number"),
    url: input("url"),
    lines: input("lines"),
    name: (member: MembersOf<T, string | null>, label: MessageId, extras: Extras<T> = {}) => ({
      ...plain(member, label, extras),
      Control: ({ draft, change, faults }: FieldProps<T>) => (
        <NameControl
          label={label}
          value={String(draft[member] ?? "")}
          fault={faultOf(faults, member)}
          onChange={(text) => change({ [member]: text } as unknown as Partial<T>)}
        />
      ),
      Value: ({ row }: { readonly row: T }) => <NameValue name={String(row[member] ?? "")} />,
    }),
    check: (member: MembersOf<T, boolean>, label: MessageId, extras: Extras<T> = {}) => ({
      ...plain(member, label, extras),
      Control: ({ draft, change, faults }: FieldProps<T>) => (
        <CheckLine
          label={label}
          hint={extras.hint}
          isOn={Boolean(draft[member])}
          fault={faultOf(faults, member)}
          onChange={(isOn) => change({ [member]: isOn } as unknown as Partial<T>)}
        />
      ),
      Value: ({ row }: { readonly row: T }) => <YesNo isOn={Boolean(row[member])} />,
    }),
    ...listFields<T>(plain),
  };
}

function listFields<T extends object>(
  plain: (
    member: keyof T & string,
    label: MessageId,
    extras: Extras<T>,
  ) => Omit<AreaField<T>, "Control" | "Value">,
) {
  return {
    /** One bit of a set: fields of one set never overwrite each other. */
    flag: (
      member: MembersOf<T, string>,
      flag: string,
      label: MessageId,
      extras: Extras<T> = {},
    ): AreaField<T> => ({
      ...plain(member, label, extras),
      id: `${member}/${flag}`,
      valueOf: (row) => hasFlag(String(row[member]), flag),
      carry: (from, to) =>
        ({
          [member]: withFlag(String(to[member]), flag, hasFlag(String(from[member]), flag)),
        }) as unknown as Partial<T>,
      Control: ({ draft, change }) => (
        <CheckLine
          label={label}
          hint={extras.hint}
          isOn={hasFlag(String(draft[member]), flag)}
          onChange={(isOn) =>
            change({
              [member]: withFlag(String(draft[member]), flag, isOn),
            } as unknown as Partial<T>)
          }
        />
      ),
      Value: ({ row }) => <YesNo isOn={hasFlag(String(row[member]), flag)} />,
    }),
    choice: (
      member: MembersOf<T, string | number | null>,
      label: MessageId,
      useOptions: UseOptions<T>,
      extras: Extras<T> = {},
    ): AreaField<T> => ({
      ...plain(member, label, extras),
      Control: ({ draft, change, faults, isNew }) => (
        <ChoiceControl
          label={label}
          hint={extras.hint}
          value={draft[member] as string | number}
          options={useOptions(draft)}
          isReadOnly={extras.isFixed === true && !isNew}
          fault={faultOf(faults, member)}
          onChange={(value) => change({ [member]: value } as unknown as Partial<T>)}
        />
      ),
      Value: ({ row }) => (
        <ChoiceValue values={[row[member] as string | number]} options={useOptions(row)} />
      ),
    }),
    entries: (
      member: MembersOf<T, readonly string[]>,
      label: MessageId,
      extras: Extras<T> = {},
    ): AreaField<T> => ({
      ...plain(member, label, extras),
      Control: ({ draft, change, faults }) => (
        <EntriesControl
          label={label}
          hint={extras.hint}
          values={draft[member] as readonly string[]}
          fault={faultOf(faults, member)}
          onChange={(values) => change({ [member]: values } as unknown as Partial<T>)}
        />
      ),
      Value: ({ row }) => (row[member] as readonly string[]).join(", "),
    }),
    several: (
      member: MembersOf<T, readonly (string | number)[]>,
      label: MessageId,
      useOptions: UseOptions<T>,
      extras: Extras<T> = {},
    ): AreaField<T> => ({
      ...plain(member, label, extras),
      Control: ({ draft, change, faults }) => (
        <SeveralControl
          label={label}
          hint={extras.hint}
          values={draft[member] as readonly (string | number)[]}
          options={useOptions(draft)}
          fault={faultOf(faults, member)}
          onChange={(values) => change({ [member]: values } as unknown as Partial<T>)}
        />
      ),
      Value: ({ row }) => (
        <ChoiceValue
          values={row[member] as readonly (string | number)[]}
          options={useOptions(row)}
        />
      ),
    }),
  };
}

function YesNo({ isOn }: { readonly isOn: boolean }) {
  return useText()(isOn ? "admin.yes" : "admin.no");
}
