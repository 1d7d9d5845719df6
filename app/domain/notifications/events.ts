export interface NotificationEvents {
  /** The bells of these people ring: each fetches what is his own. */
  "notification.added": { customerIds: string[] };
}
