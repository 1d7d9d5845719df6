/** The package declares itself under the name it was forked from. */
declare module "@mixmark-io/domino" {
  const domino: { createDocument(html: string, force?: boolean): Document };
  export default domino;
}
