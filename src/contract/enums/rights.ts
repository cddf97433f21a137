import { defineFlags } from "../enum.ts";

export const ETableRight = defineFlags(
  "ETableRight",
  {
    None: 0,
    Select: 1,
    Update: 2,
    UR: 3,
    Insert: 4,
    RI: 5,
    URI: 7,
    Delete: 8,
    UDR: 11,
    FULL: 15,
    Filtering: 16,
    RF: 17,
    FI: 20,
    RestrictedUpdate: 32,
    URU: 34,
    WRITE: 38,
    Unused1: 64,
    Uninitialized: 128,
    R: 1,
    F: 16,
  },
  { aliases: ["R", "F"] },
);

export const EFieldRight = defineFlags(
  "EFieldRight",
  {
    None: 0,
    Read: 1,
    Write: 2,
    Update: 3,
    Unused1: 4,
    Unused2: 8,
    Unused3: 16,
    Unused4: 32,
    UIHintMandatory: 64,
    UIHintReadOnly: 128,
    UIHints: 192,
    UndefinedValue256: 256,
    Nullable: 32,
  },
  { aliases: ["Unused4"] },
);
