/** The tables as Kysely sees them; one entry per table that composed queries read or write. */
export interface Schema {
  schema_migration: SchemaMigrationTable;
}

interface SchemaMigrationTable {
  number: number;
  title: string;
  checksum: string;
  applied_at: number;
}
