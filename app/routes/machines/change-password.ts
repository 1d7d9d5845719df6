import { redirect } from "@remix-run/node";

/** Where password managers send people (W3C, "A Well-Known URL for Changing Passwords"). */
export const loader = () => redirect("/settings/security");
