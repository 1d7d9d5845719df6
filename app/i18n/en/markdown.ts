export default {
  too_long: "This is longer than one post can hold. Please shorten it or split it in two.",
  too_deep: "The quotes, lists or brackets are nested too deeply. Please flatten them a little.",
  too_large: "This grows too large when laid out. Please use fewer links, tables or repeated references.",
  too_slow: "This takes too long to lay out. Please simplify the formatting and try again.",
  empty: "Write something first.",
  spoiler: "Show hidden text",
};
