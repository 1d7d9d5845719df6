/** Sized for a small machine of two cores; a larger one has its own PostgreSQL and a DATABASE_URL. */
const ALWAYS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  max_connections: "200",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "8MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  // Compiling a plan costs more than our longest query.
  jit: "off",
  idle_in_transaction_session_timeout: "60s",
};

const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/** For tests: the data outlives no crash and needs to outlive none. */
const THROWAWAY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  shared_buffers: "128MB",
};

/** The server's command line. Settings are given here, not in a file, so that a new version changes old clusters too. */
export function serverArguments(clusterDir: string, port: number, durable: boolean): string[] {
  const settings = { ...ALWAYS, ...(durable ? DURABLE : THROWAWAY), port: String(port) };
  return [
    "-D",
    clusterDir,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

export const INITDB_ARGUMENTS = [
  "--username=kohtaamo",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  // Plain C would leave lower('ÄÖÅ') as it is.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];
