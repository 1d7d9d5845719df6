/** What members hear of the ideas they back. */
export default {
  decided_title: "What we decided",
  decided_lede: "These ideas were decided in one go. Here are those that you may see.",
  decided_none: "None of these ideas is for you any more",
  roadmap: { segment: "What is wished for by", everyone: "Everyone", mine: "People like me" },
  verdict: {
    title: "Did it solve it?",
    lede: "You voted for this, and it is done. Does it do what you hoped for?",
    yes: "Yes, it does",
    partly: "Partly",
    no: "No",
    words: "In a few words, if you like",
    words_hint: "The product team reads them.",
    shown: "Others may read my words, under my name",
    send: "Send",
    change: "Change my answer",
    thanks: "Thank you. You answered: {{verdict}}.",
  },
};
