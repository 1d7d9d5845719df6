export interface NotificationEvents {
  /** The bells of these people ring: each fetches what is his own. */
  "notification.added": { customerIds: string[] };
  /** They have read some: all their tabs and devices count anew. */
  "notification.read": { customerIds: string[] };
}
