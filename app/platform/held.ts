/** Thrown when what was written has been put aside for a moderator to approve: nothing was refused, and nothing is out. */
export class Held extends Error {
  /** Where its author finds it. */
  constructor(readonly path: string) {
    super("held for approval");
    this.name = "Held";
  }
}
