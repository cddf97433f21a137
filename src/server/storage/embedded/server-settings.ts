import type { Endpoint } from "./endpoint.ts";

/** Settings of PostgreSQL by name, as text. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Settings for one server process of ours on a small machine. They are given at each start, so a new
 * version can change them for existing data. Everything that keeps saved data safe stays on.
 */
export function serverSettings(endpoint: Endpoint): ServerSettings {
  return {
    ...addressSettings(endpoint),
    cluster_name: "counterfoil",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    max_connections: "60",
    shared_buffers: "128MB",
    max_wal_size: "1GB",
    checkpoint_timeout: "15min",
    // Planned for solid state disks and short queries: compiling them costs more than it saves.
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    log_destination: "stderr",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
    lc_messages: "C",
  };
}

function addressSettings({ transport, host, port }: Endpoint): ServerSettings {
  if (transport === "loopback") {
    return { listen_addresses: host, port: String(port), unix_socket_directories: "" };
  }
  // The setting is a list; quotes keep a comma in the path from splitting it.
  const folder = `"${host.replaceAll('"', '""')}"`;
  return {
    listen_addresses: "",
    port: String(port),
    unix_socket_directories: folder,
    unix_socket_permissions: "0700",
  };
}
