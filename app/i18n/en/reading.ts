export default {
  bookmark: {
    add: "Keep for yourself",
    remove: "Kept: let go",
    kept: "Kept among your bookmarks.",
    gone: "No longer kept.",
  },
  bookmarks: {
    title: "Bookmarks",
    lede: "Posts that you keep for yourself. Nobody else sees them.",
    empty: "Nothing kept yet",
    empty_text: "Press the bookmark under a post, and you find it here again.",
    remove: "Remove",
    older: "Older bookmarks",
  },
};
