export interface RewardEvents {
  "points.moved": { customerId: string; amount: number; reason: string };
  "level.reached": { customerId: string; level: number };
  "badge.awarded": { customerId: string; badgeId: string; awardId: string; citation: string | null };
}
