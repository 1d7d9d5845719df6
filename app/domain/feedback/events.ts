export interface FeedbackEvents {
  "feedback.made_public": { threadId: string; customerId: string };
}
