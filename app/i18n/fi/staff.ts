import desk from "./desk";

/** What only the desks of staff need: fetched by their browsers alone. */
export default { desk };
