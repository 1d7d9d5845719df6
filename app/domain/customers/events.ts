export interface CustomerEvents {
  "customer.joined": { customerId: string; handle: string };
  "customer.email_confirmed": { customerId: string };
  "customer.profile_changed": { customerId: string };
  /** Sockets of this login are dropped: signed out, password changed, role changed, suspended. */
  "customer.sessions_ended": { customerId: string; sessionId: string | null };
}
