/**
 * Every column that refers to a customer, and what becomes of it when two customers turn out to be one, when one asks
 * for his data, and when one asks to be forgotten. tests/architecture/customer-columns.test.ts walks the real schema
 * and fails when a column is missing here, or when one named here is gone.
 */
export interface CustomerColumn {
  /**
   * move: the row goes to the surviving customer. keep older: where both have one, the older stays. drop: the absorbed
   * one's row goes. transfer: nothing is rewritten; a new entry moves the balance. block: nobody merges staff.
   * keep: the row tells what was true then, and is read through the alias.
   */
  merge: "move" | "keep older" | "drop" | "transfer" | "block" | "keep";
  /** Whether the row goes into the customer's own export. */
  export: boolean;
  /** delete: the row. null: this column. pseudonymise: what names him in the row. keep: the row stands, its customer is nameless. */
  erase: "delete" | "null" | "pseudonymise" | "keep";
  why?: string;
}

const own = { merge: "move", export: true, erase: "delete" } as const;
const onceEach = { merge: "keep older", export: true, erase: "delete" } as const;
/** What he said in the open: his name goes, and the talk stays readable. */
const said = { merge: "move", export: true, erase: "keep" } as const;
/** What staff did in their work: staff are not merged, and their deeds stay on record. */
const deed = { merge: "block", export: false, erase: "keep" } as const;

export const customerColumns: Record<string, CustomerColumn> = {
  // The person
  "customers.merged_into_id": {
    merge: "keep",
    export: false,
    erase: "keep",
    why: "The alias itself: old addresses lead on by it.",
  },
  "customers.referred_by_id": {
    merge: "keep",
    export: true,
    erase: "null",
    why: "Said once and never rewritten: read through the alias. Each exports the other's name and the day, no more of the row.",
  },
  "accounts.owner_id": { merge: "block", export: false, erase: "null" },
  "identities.customer_id": own,
  "notification_preferences.customer_id": onceEach,
  "question_claims.customer_id": deed,
  "consents.customer_id": {
    merge: "move",
    export: true,
    erase: "pseudonymise",
    why: "The company must be able to show what it was allowed. In a merge the stricter of two answers is written anew.",
  },
  "segments.created_by_id": deed,
  "segment_members.customer_id": {
    merge: "drop",
    export: false,
    erase: "delete",
    why: "Worked out anew from the segment's rule.",
  },
  "interactions.customer_id": own,
  "watches.staff_id": { merge: "block", export: false, erase: "delete" },
  "watches.subject_id": {
    merge: "move",
    export: false,
    erase: "delete",
    why: "A customer's id where subject_type says so.",
  },
  "users.customer_id": {
    merge: "drop",
    export: true,
    erase: "delete",
    why: "One login survives, chosen by a person; a role is never carried from the other.",
  },
  "sessions.user_id": {
    merge: "drop",
    export: false,
    erase: "delete",
    why: "The absorbed login is signed out everywhere.",
  },
  "feed_tokens.customer_id": { merge: "drop", export: false, erase: "delete" },
  "email_tokens.user_id": { merge: "drop", export: false, erase: "delete" },
  "mails.customer_id": {
    merge: "move",
    export: true,
    erase: "delete",
    why: "Letters hold his address and words.",
  },

  // Conversations
  "boards.owner_id": { merge: "block", export: false, erase: "null" },
  "threads.author_id": said,
  "threads.last_poster_id": { merge: "move", export: false, erase: "keep", why: "Follows from posts." },
  "posts.author_id": said,
  "posts.hidden_by_id": deed,
  "post_revisions.editor_id": {
    ...said,
    why: "His own earlier words; they go with his texts if he has those removed.",
  },
  "reactions.customer_id": onceEach,
  "answers.chosen_by_id": { merge: "move", export: true, erase: "keep" },
  "answers.revoked_by_id": { merge: "move", export: true, erase: "keep" },
  "subscriptions.customer_id": onceEach,
  "read_states.customer_id": onceEach,
  "drafts.customer_id": {
    merge: "move",
    export: true,
    erase: "delete",
    why: "Where both write in one place, the newer stays.",
  },
  "mentions.customer_id": {
    merge: "keep older",
    export: false,
    erase: "delete",
    why: "Said by others about him.",
  },

  "threads.deleted_by_id": { merge: "move", export: false, erase: "keep" },
  "threads.publicity_asked_by_id": deed,
  "posts.deleted_by_id": { merge: "move", export: false, erase: "keep" },
  "thread_revisions.editor_id": said,
  "thread_operations.actor_id": deed,
  "thread_operations.undone_by_id": deed,
  "thread_operations.before": {
    merge: "keep",
    export: false,
    erase: "keep",
    why: "Ids of who read and followed, without which a merge of threads could not be taken back.",
  },
  "read_floors.customer_id": onceEach,
  "bookmarks.customer_id": onceEach,
  "attachments.customer_id": {
    ...said,
    why: "A picture in a post stays with the post; it goes with his texts if he has those removed.",
  },

  // Ideas
  "ideas.owner_id": { merge: "block", export: false, erase: "null" },
  "ideas.merged_by_id": deed,
  "idea_merges.merged_by_id": deed,
  "idea_merges.undone_by_id": deed,
  "idea_moves.moved_by_id": deed,
  "idea_moves.undone_by_id": deed,
  "votes.customer_id": {
    merge: "keep older",
    export: true,
    erase: "keep",
    why: "The count that a decision was made on stays true; the vote belongs to a nameless customer.",
  },
  "votes.added_by_id": deed,
  "merge_suggestions.decided_by_id": deed,
  "idea_objections.customer_id": onceEach,
  "idea_status_changes.changed_by_id": deed,
  "idea_status_changes.undone_by_id": deed,
  "idea_estimates.set_by_id": deed,
  "idea_tracker_links.linked_by_id": deed,
  "idea_notes.author_id": deed,
  "idea_looks.looked_by_id": deed,
  "triage_views.owner_id": { merge: "block", export: false, erase: "delete" },
  "asleep_tellings.owner_id": { merge: "block", export: false, erase: "delete" },
  "idea_tellings.customer_id": { merge: "keep older", export: true, erase: "delete" },
  "idea_verdicts.customer_id": {
    merge: "keep older",
    export: true,
    erase: "delete",
    why: "His words on what came of an idea go with him.",
  },
  "releases.author_id": deed,
  "release_visits.customer_id": { merge: "drop", export: false, erase: "delete" },

  // Challenges
  "challenges.created_by_id": deed,
  "challenges.ended_by_id": deed,
  "challenges.cancelled_by_id": deed,
  "challenges.results_by_id": deed,
  "challenge_judges.customer_id": {
    merge: "keep older",
    export: true,
    erase: "keep",
    why: "Who judged is part of how a contest was decided; once he is forgotten, a judge without a name.",
  },
  "challenge_judges.invited_by_id": deed,
  "challenge_judgements.judge_id": {
    merge: "keep older",
    export: true,
    erase: "pseudonymise",
    why: "The scores that a contest was decided by stay true; the comment is blanked.",
  },
  "challenge_winners.chosen_by_id": deed,

  // Cases
  "cases.customer_id": {
    merge: "move",
    export: true,
    erase: "pseudonymise",
    why: "The company must be able to answer for its work; an open case is closed before its customer is forgotten.",
  },
  "cases.assignee_id": deed,
  "cases.opened_by_id": { merge: "move", export: true, erase: "keep" },
  "case_messages.author_id": {
    merge: "move",
    export: true,
    erase: "pseudonymise",
    why: "The public lane only: a note is the company's own.",
  },

  // Rewards
  "ledger_transactions.created_by_id": deed,
  "ledger_entries.customer_id": {
    merge: "transfer",
    export: true,
    erase: "keep",
    why: "Append-only, by triggers: a merge books the balance over, and erasing keeps the amounts of a nameless customer.",
  },
  "point_balances.customer_id": {
    merge: "transfer",
    export: true,
    erase: "keep",
    why: "A cache of the ledger, rebuilt from it.",
  },
  "point_days.customer_id": { merge: "drop", export: false, erase: "delete" },
  "badge_awards.customer_id": { merge: "keep older", export: true, erase: "delete" },
  "badge_awards.awarded_by_id": deed,

  // Moderation and memory
  "audit_log.actor_id": deed,
  "audit_log.subject_id": {
    merge: "keep",
    export: true,
    erase: "keep",
    why: "Who opened his page, and when: an id without a name once he is forgotten.",
  },
  "flags.reporter_id": {
    merge: "keep older",
    export: true,
    erase: "keep",
    why: "Never shown to the one who was reported.",
  },
  "flags.decided_by_id": deed,
  "sanctions.customer_id": {
    merge: "move",
    export: true,
    erase: "keep",
    why: "A suspension carries over to the survivor.",
  },
  "sanctions.imposed_by_id": deed,
  "sanctions.lifted_by_id": deed,
  "appeals.customer_id": { merge: "move", export: true, erase: "pseudonymise" },
  "appeals.decided_by_id": deed,
  "watched_words.created_by_id": deed,
  "settings.updated_by_id": deed,
  "held_submissions.customer_id": own,
  "held_submissions.decided_by_id": deed,
  "notifications.customer_id": onceEach,
  "notifications.actor_id": {
    merge: "move",
    export: false,
    erase: "delete",
    why: "In other people's bells, by name.",
  },
  "events.actor_id": {
    merge: "keep",
    export: false,
    erase: "keep",
    why: "What happened is never rewritten: ids only, read through the alias; the posts and votes themselves are exported.",
  },
  "events.payload": {
    merge: "keep",
    export: false,
    erase: "pseudonymise",
    why: "Holds ids, and words in few: titles of threads, subjects of cases, reasons; those are blanked.",
  },
};
