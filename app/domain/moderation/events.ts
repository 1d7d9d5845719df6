export interface ModerationEvents {
  "post.hidden": { threadId: string; postId: string; number: number; authorId: string; reason: string };
  "post.restored": { threadId: string; postId: string; number: number; authorId: string };
}
