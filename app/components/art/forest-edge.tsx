/** The foot of every page: a forest's edge, drawn once as a mask in the theme's own colours. */
export function ForestEdge() {
  return <div aria-hidden className="forest-edge" />;
}
