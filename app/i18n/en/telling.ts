/** What members hear of the ideas they back. */
export default {
  decided_title: "What we decided",
  decided_lede: "These ideas were decided in one go. Here are those that you may see.",
  decided_none: "None of these ideas is for you any more",
};
