export interface CustomerEvents {
  "customer.joined": { customerId: string; handle: string };
  "customer.email_confirmed": { customerId: string };
  "customer.profile_changed": { customerId: string };
  /** A fact that segments may ask for is another one: recorded by the table itself (migration 0022), whoever wrote it. */
  "customer.facts_changed": { customerId: string };
  /** The same of an account, for all its people. */
  "account.facts_changed": { accountId: string };
  /** Sockets of this login are dropped: signed out, password changed, role changed, or suspended, which its pages are told. */
  "customer.sessions_ended": { customerId: string; sessionId: string | null; suspended?: true };
}
