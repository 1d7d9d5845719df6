export default {
  answers: {
    staff_only: "for staff alone",
    staff_only_hint: "Only staff read your answer.",
    change: "Change the answers",
    change_lede: "What the board asked of you. Earlier answers are kept.",
  },
  tools: {
    numbered: "Numbered list",
    tasks: "Task list",
    table: "Table",
    spoiler: "Hidden text",
    column: "Column",
  },
  draft: {
    saved: "Draft saved",
    saving: "Saving…",
    offline: "Kept on this device; saved for all of them once you are back online",
    conflict: "You have written on from here on another device ({{when}}).",
    theirs: "Take that",
    mine: "Keep this",
    other: "Show what it says",
    leave: "What you wrote last is not saved yet.",
  },
  drafts: {
    title: "Your drafts",
    lede: "What you began and have not sent. It waits for you on every device.",
    empty: "No drafts. All said, for now.",
    resume: "Write on",
    delete: "Delete",
    deleted: "The draft was deleted.",
    undo: "Undo",
    updated: "Saved {{when}}",
    reply: "Reply: {{title}}",
    edit: "Edit: {{title}}",
    thread: "New conversation",
    idea: "New idea",
    feedback: "Feedback",
    case: "Message to case #{{number}}",
    other: "Draft",
    more: "Older drafts",
  },
  mention: {
    people: "People to mention",
    tags: "Tags",
    found_one: "{{count}} suggestion. Choose with the arrow keys and Enter.",
    found_other: "{{count}} suggestions. Choose with the arrow keys and Enter.",
  },
  quote_selection: "Quote this",
  wrote: "{{name}} wrote:",
  delete: {
    button: "Delete",
    done: "Your reply was deleted.",
    undo: "Undo",
    restore: "Bring it back",
  },
  edit: {
    concealed:
      "Nobody sees your changes before a moderator has looked again. Ask for it once you have saved.",
    meanwhile: "How it stands now",
    meanwhile_text: "Take from it what you need. Saving replaces it; it stays in the history.",
  },
  refusal: {
    deleted_post: "This reply was deleted. Bring it back first.",
    too_old_to_edit:
      "Posts can be edited for {{days}} days at your trust level. Write a new reply instead, and say what has changed.",
    delete_own: "You can delete only what you wrote yourself.",
    opening_post:
      "The opening post holds the thread up. If nobody has replied, delete the whole thread; if somebody has, ask a moderator by reporting your own post.",
    edited_meanwhile:
      "This post was changed while you wrote. Look below at how it stands now, then save again.",
    too_many_drafts: "You have a hundred drafts already. Delete some first.",
  },
};
