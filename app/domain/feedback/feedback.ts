export const sentiments = ["praise", "complaint", "suggestion"] as const;
export type Sentiment = (typeof sentiments)[number];

export const feedbackTopics = ["product", "service", "purchase"] as const;
export type FeedbackTopic = (typeof feedbackTopics)[number];
