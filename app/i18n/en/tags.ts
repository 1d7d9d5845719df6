export default {
  title: "Tags",
  lede: "What conversations are about, in a word.",
  count_one: "{{count}} conversation",
  count_other: "{{count}} conversations",
  none: "No tags yet",
  about: "Conversations about {{name}}",
  tend: "Tend the tags",
};
