import { redirect } from "@remix-run/node";

/** "Write", wherever one is. */
export const loader = () => redirect("/threads/new");
