import type { IdeaStatus } from "./idea";

export interface IdeaEvents {
  "idea.voted": { ideaId: string; customerId: string; authorId: string; title: string; voteCount: number };
  "idea.vote_withdrawn": {
    ideaId: string;
    customerId: string;
    authorId: string;
    title: string;
    voteCount: number;
  };
  "idea.status_changed": {
    ideaId: string;
    authorId: string;
    title: string;
    changeId: string;
    from: IdeaStatus;
    to: IdeaStatus;
    note: string;
  };
}
