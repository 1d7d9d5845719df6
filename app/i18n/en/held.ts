/** What the product team sees of a decision that people are yet to be told of. */
export default {
  title: "Not told yet",
  soon_one: "{{count}} person will be told {{when}}",
  soon_other: "{{count}} people will be told {{when}}",
  nobody: "There is nobody to be told",
  undo: "Undo",
  undone: "Undone. Nobody was told.",
  batch_undo: "Undo all that were decided with it",
};
