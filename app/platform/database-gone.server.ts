/** What postgres.js and the network say when there is no database to talk to; and PostgreSQL, when it comes or goes. */
const GONE =
  /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|57P0[123]|53300|08\w{3})$/;

/** Whether this failed because the database cannot be reached: no fault of the request, and soon over. */
export function isDatabaseGone(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause)
    if ("code" in e && typeof e.code === "string" && GONE.test(e.code)) return true;
  return false;
}
