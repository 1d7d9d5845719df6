import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The table of contents: every URL, and the file that answers it. */
export default [
  index("routes/home/home.tsx"),

  // The community
  route("threads", "routes/community/threads.tsx"),
  route("threads/new", "routes/community/new-thread.tsx"),
  route("threads/similar", "routes/community/similar.ts"),
  route("threads/readings", "routes/community/all-readings.tsx"),
  route("threads/readings/undo", "routes/community/all-readings-undo.tsx"),
  route("threads/:thread", "routes/community/thread.tsx"),
  route("threads/:thread/history", "routes/moderation/thread-history.tsx"),
  route("threads/:thread/title", "routes/community/retitle.tsx"),
  route("threads/:thread/state", "routes/moderation/thread-state.tsx"),
  route("threads/:thread/move", "routes/moderation/thread-move.tsx"),
  route("threads/:thread/merge", "routes/moderation/thread-merge.tsx"),
  route("threads/:thread/split", "routes/moderation/thread-split.tsx"),
  route("threads/:thread/deletion", "routes/moderation/thread-deletion.tsx"),
  route("threads/:thread/undeletion", "routes/moderation/thread-undeletion.tsx"),
  route("threads/:thread/operations/:operation/undo", "routes/moderation/operation-undo.tsx"),
  route("threads/:thread/replies", "routes/community/replies.tsx"),
  route("threads/:thread/answer", "routes/community/answer.tsx"),
  route("threads/:thread/answer/revocation", "routes/community/answer-revocation.tsx"),
  route("threads/:thread/solution", "routes/community/solution.tsx"),
  route("threads/:thread/reopening", "routes/community/reopening.tsx"),
  route("threads/:thread/publicity", "routes/community/publicity.tsx"),
  route("threads/:thread/publicity/request", "routes/community/publicity-request.tsx"),
  route("threads/:thread/reading", "routes/community/reading.ts"),
  route("posts/:post/reactions", "routes/community/reactions.tsx"),
  route("posts/:post/bookmark", "routes/community/bookmark.tsx"),
  route("posts/:post/edit", "routes/community/edit-post.tsx"),
  route("posts/:post/history", "routes/community/post-history.tsx"),
  route("posts/:post/deletion", "routes/community/deletion.tsx"),
  route("posts/:post/undeletion", "routes/community/undeletion.tsx"),
  route("categories", "routes/community/categories.tsx"),
  route("categories/:category", "routes/community/category.tsx"),
  route("tags", "routes/community/tags.tsx"),
  route("tags/:tag", "routes/community/tag.tsx"),
  route("following", "routes/community/following.tsx"),
  route("drafts", "routes/community/drafts.ts"),
  route("suggestions", "routes/community/suggestions.ts"),
  route("attachments", "routes/community/attachments.ts"),
  route("attachments/:attachment/:name", "routes/community/attachment.ts"),
  route("preview", "routes/community/preview.ts"),
  route("new", "routes/community/new.ts"),

  // Ideas
  route("ideas", "routes/ideas/ideas.tsx"),
  route("ideas/new", "routes/ideas/new.tsx"),
  route("ideas/similar", "routes/ideas/similar.ts"),
  route("ideas/:idea", "routes/ideas/idea.tsx"),
  route("decisions/:batch", "routes/ideas/decisions.tsx"),
  route("ideas/:idea/answers", "routes/ideas/answers.tsx"),
  route("ideas/:idea/passport", "routes/ideas/passport.tsx"),
  route("ideas/:idea/vote", "routes/ideas/vote.tsx"),
  route("ideas/:idea/vote/opinion", "routes/ideas/vote-opinion.tsx"),
  route("ideas/:idea/vote/withdrawal", "routes/ideas/vote-withdrawal.tsx"),
  route("roadmap", "routes/ideas/roadmap.tsx"),
  route("releases", "routes/ideas/releases.tsx"),

  // Feedback
  route("feedback", "routes/feedback/mine.tsx"),
  route("feedback/new", "routes/feedback/new.tsx"),

  // Search
  route("search", "routes/search/search.tsx"),
  route("search/quick", "routes/search/quick.ts"),

  // The desk of ideas and feedback
  route("desk/triage", "routes/desk/triage.tsx"),
  route("desk/triage/table.csv", "routes/desk/triage-table.ts"),
  route("desk/decisions/:decision/undo", "routes/desk/decision-undo.tsx"),
  route("desk/triage/:idea/status", "routes/desk/triage-status.tsx"),
  route("desk/triage/:idea/finer-status", "routes/desk/triage-finer-status.tsx"),
  route("desk/triage/:idea/merge", "routes/desk/triage-merge.tsx"),
  route("desk/triage/:idea/separation", "routes/desk/triage-separation.tsx"),
  route("desk/triage/:idea/votes", "routes/desk/triage-votes.tsx"),
  route("desk/feedback", "routes/desk/feedback.tsx"),

  // The desk of questions
  route("desk/questions", "routes/desk/questions.tsx"),
  route("desk/questions/:question/claim", "routes/desk/question-claim.tsx"),

  // Cases: the desk's, and each customer's own
  route("threads/:thread/escalation", "routes/cases/escalation.tsx"),
  route("cases", "routes/cases/own-cases.tsx"),
  route("cases/:number", "routes/cases/own-case.tsx"),
  route("cases/:number/messages", "routes/cases/own-case-messages.tsx"),
  route("cases/:number/confirmation", "routes/cases/own-case-confirmation.tsx"),
  route("desk/cases", "routes/desk/cases.tsx"),
  route("desk/cases/:number", "routes/desk/case.tsx"),
  route("desk/cases/:number/messages", "routes/desk/case-messages.tsx"),
  route("desk/cases/:number/assignment", "routes/desk/case-assignment.tsx"),
  route("desk/cases/:number/status", "routes/desk/case-status.tsx"),
  route("desk/cases/:number/priority", "routes/desk/case-priority.tsx"),
  route("desk/cases/:number/publication", "routes/desk/case-publication.tsx"),

  // The customer as staff see him
  route("desk/customers", "routes/desk/customers.tsx"),
  route("desk/customers/:customer", "routes/desk/customer.tsx"),
  route("desk/customers/:customer/badges", "routes/desk/customer-badges.tsx"),
  route("desk/accounts/:account", "routes/desk/account.tsx"),

  // The desk of places and of who may read them
  route("desk/categories", "routes/desk/categories.tsx"),
  route("desk/categories/new", "routes/desk/category-new.tsx"),
  route("desk/categories/:category", "routes/desk/category.tsx"),
  route("desk/categories/:category/undo", "routes/desk/category-undo.tsx"),
  route("desk/boards", "routes/desk/boards.tsx"),
  route("desk/boards/new", "routes/desk/board-new.tsx"),
  route("desk/boards/:board", "routes/desk/board.tsx"),
  route("desk/boards/:board/undo", "routes/desk/board-undo.tsx"),
  route("desk/idea-statuses", "routes/desk/idea-statuses.tsx"),
  route("desk/segments", "routes/desk/segments.tsx"),
  route("desk/segments/new", "routes/desk/segment-new.tsx"),
  route("desk/segments/:segment", "routes/desk/segment.tsx"),
  route("desk/guest-view", "routes/desk/guest-view.tsx"),

  // Moderation
  route("posts/:post/flags", "routes/moderation/flags.tsx"),
  route("posts/:post/concealment", "routes/moderation/concealment.tsx"),
  route("posts/:post/restoration", "routes/moderation/restoration.tsx"),
  route("desk/moderation", "routes/desk/moderation.tsx"),
  route("desk/tags", "routes/desk/tags.tsx"),
  route("desk/moderation/flags", "routes/desk/moderation-flags.tsx"),
  route("desk/moderation/approval", "routes/desk/moderation-approval.tsx"),
  route("desk/moderation/appeals", "routes/desk/moderation-appeals.tsx"),
  route("desk/moderation/setting", "routes/desk/moderation-setting.tsx"),
  route("desk/watched-words", "routes/desk/watched-words.tsx"),
  route("desk/watched-words/:word/removal", "routes/desk/watched-word-removal.tsx"),
  route("desk/standing/:customer", "routes/desk/standing.tsx"),
  route("desk/standing/:customer/trust", "routes/desk/standing-trust.tsx"),
  route("desk/sanctions/:sanction/lifting", "routes/desk/sanction-lifting.tsx"),
  route("desk/log", "routes/desk/log.tsx"),
  route("me/standing", "routes/me/standing.tsx"),
  route("me/standing/appeals", "routes/me/appeals.tsx"),
  route("me/waiting", "routes/me/waiting.tsx"),
  route("me/waiting/:submission", "routes/me/waiting-change.tsx"),
  route("me/waiting/:submission/withdrawal", "routes/me/waiting-withdrawal.tsx"),
  route("desk/deliveries", "routes/desk/deliveries.tsx"),

  // People
  route("people/:handle", "routes/people/person.tsx"),
  route("me/drafts", "routes/people/drafts.tsx"),
  route("me/bookmarks", "routes/people/bookmarks.tsx"),
  route("me/timeline", "routes/people/own-timeline.tsx"),
  route("notifications", "routes/people/notifications.tsx"),
  route("notifications/readings", "routes/people/readings.tsx"),
  route("notifications/:id/reading", "routes/people/reading.tsx"),

  // One's own login
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),
  route("join", "routes/account/join.tsx"),
  route("confirm", "routes/account/confirm-request.tsx"),
  route("confirm/:token", "routes/account/confirm.tsx"),
  route("reset", "routes/account/reset-request.tsx"),
  route("reset/:token", "routes/account/reset.tsx"),
  route("settings", "routes/account/settings.tsx"),
  route("settings/notifications", "routes/account/settings-notifications.tsx"),
  route("settings/privacy", "routes/account/settings-privacy.tsx"),
  route("settings/security", "routes/account/settings-security.tsx"),
  route("settings/feeds", "routes/account/settings-feeds.tsx"),
  route("settings/sessions", "routes/account/sessions.tsx"),

  // Rewards
  route("leaderboard", "routes/rewards/leaderboard.tsx"),
  route("badges", "routes/rewards/badges.tsx"),
  route("badges/:badge", "routes/rewards/badge.tsx"),
  route("me/points", "routes/rewards/own-points.tsx"),
  route("desk/customers/:customer/points", "routes/rewards/customer-points.tsx"),
  route("desk/badge-awards/:award/revocation", "routes/rewards/badge-revocation.tsx"),

  // Live: what a page missed while its connection was cut
  route("threads/:id/news", "routes/live/thread.ts"),

  // For whoever wants to know how it works
  route("help", "routes/help/help.tsx"),
  route("privacy", "routes/help/privacy.tsx"),
  route("letters/stop/:token", "routes/account/stop-letters.tsx"),

  // For machines
  route("feeds/private/:token/:format/*", "routes/machines/own-feed.ts"),
  route("feeds/:format/*", "routes/machines/feed.ts"),
  route("sitemap.xml", "routes/machines/sitemap-index.ts"),
  route("sitemaps/:kind/:first", "routes/machines/sitemap.ts"),
  route("robots.txt", "routes/machines/robots.ts"),
  route(".well-known/security.txt", "routes/machines/security-txt.ts"),
  route(".well-known/change-password", "routes/machines/change-password.ts"),

  // The house
  route("outbox", "routes/system/outbox.tsx"),
  route("outbox/:letter", "routes/system/outbox-letter.tsx"),
  route("outbox/:letter/look", "routes/system/outbox-look.ts"),
  route("preferences", "routes/system/preferences.tsx"),
  route("*", "routes/system/not-found.tsx"),
] satisfies RouteConfig;
